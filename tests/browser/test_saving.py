"""Nothing typed and committed is lost: clicking away, reload, another browser, a killed server."""

import pytest
from playwright.sync_api import Browser, Page, expect

from ria.domain.access import Person
from ria.domain.assessment import Place
from ria.workbench import starting
from ria.workbench.bench import Workbench
from tests.browser.running import DESKTOP, Server, settled

PURPOSE = "What does the service do for people?"
BUYER = "Which public body is buying the service?"
VALUE = "What is the estimated value over the whole contract? (£)"
ME = Person("Priya Shah", local=True)


@pytest.fixture
def assessment(server: Server) -> int:
    return starting.start(Workbench.at(server.database), ME, title="Homelessness medical assessments")


def stored(server: Server, assessment: int, label: str) -> object:
    """What the database holds, read by another process's eyes."""
    bench = Workbench.at(server.database)
    question = next(one for one in bench.newest_edition.question.values() if one.label == label.removesuffix(" (£)"))
    opened = bench.open(ME, assessment)
    return opened.assessment.answer(Place(bench.newest_edition.home[question.id].id, "", question.id))


def test_typing_then_clicking_another_field_saves(server: Server, assessment: int, opened_at) -> None:
    page: Page = opened_at(f"/service?a={assessment}")
    page.get_by_label(PURPOSE).fill("Gives medical advice")
    page.get_by_label(BUYER).click()
    expect(page.get_by_text("Saved ", exact=False).first).to_be_visible()
    page.wait_for_timeout(500)
    assert stored(server, assessment, PURPOSE) == "Gives medical advice"
    assert page.evaluate("() => document.activeElement.getAttribute('aria-label')") == BUYER, "focus must not jump"


def test_typing_then_leaving_the_page_at_once_saves(server: Server, assessment: int, opened_at) -> None:
    page: Page = opened_at(f"/service?a={assessment}")
    page.get_by_label(PURPOSE).fill("Typed, then clicked away")
    page.get_by_role("link", name="Early engagement").first.click()
    page.wait_for_timeout(1500)
    assert stored(server, assessment, PURPOSE) == "Typed, then clicked away"
    opened_at(f"/service?a={assessment}")
    expect(page.get_by_label(PURPOSE)).to_have_value("Typed, then clicked away")


def test_a_bad_number_is_named_and_nothing_else_is_touched(server: Server, assessment: int, opened_at) -> None:
    page: Page = opened_at(f"/service?a={assessment}")
    field = page.get_by_label(VALUE)
    field.fill("480k")
    field.press("Enter")
    expect(page.get_by_text("Use figures only")).to_be_visible()
    assert stored(server, assessment, VALUE) is None
    field.fill("£480,000")
    field.press("Enter")
    expect(page.get_by_text("Use figures only")).to_have_count(0)
    page.wait_for_timeout(500)
    assert stored(server, assessment, VALUE) == 480_000


def test_reload_shows_what_was_saved(server: Server, assessment: int, opened_at) -> None:
    page: Page = opened_at(f"/service?a={assessment}")
    page.get_by_label(PURPOSE).fill("Kept over a reload")
    page.get_by_label(PURPOSE).press("Control+Enter")
    page.wait_for_timeout(800)
    page.reload()
    settled(page)
    expect(page.get_by_label(PURPOSE)).to_have_value("Kept over a reload")


def test_two_browsers_on_one_answer_keep_both_texts(
    server: Server, assessment: int, chromium: Browser, opened_at
) -> None:
    first: Page = opened_at(f"/service?a={assessment}")
    second = chromium.new_context(viewport=DESKTOP).new_page()
    second.goto(f"{server.url}/service?a={assessment}")
    settled(second)
    for page, text in ((first, "From browser one"), (second, "From browser two")):
        page.get_by_label(PURPOSE).fill(text)
        page.get_by_label(PURPOSE).press("Control+Enter")
        page.wait_for_timeout(1000)
    dialog = second.get_by_role("dialog")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_text("From browser one").first).to_be_visible()
    expect(dialog.get_by_text("From browser two").first).to_be_visible()
    assert stored(server, assessment, PURPOSE) == "From browser one", "nobody overwrites silently"
    dialog.get_by_role("button", name="Use mine").click()
    expect(dialog).to_have_count(0)
    second.wait_for_timeout(500)
    assert stored(server, assessment, PURPOSE) == "From browser two"
    second.context.close()


def test_a_killed_server_loses_nothing_and_writes_nothing_stale(server: Server, assessment: int, opened_at) -> None:
    page: Page = opened_at(f"/service?a={assessment}")
    page.get_by_label(PURPOSE).fill("Saved before the crash")
    page.get_by_label(PURPOSE).press("Control+Enter")
    page.wait_for_timeout(800)
    server.stop()
    server.start()
    page.wait_for_timeout(6000)
    assert stored(server, assessment, PURPOSE) == "Saved before the crash"
    page.get_by_label(BUYER).fill("Northbridge Council")
    page.get_by_label(BUYER).press("Enter")
    page.wait_for_timeout(1500)
    assert stored(server, assessment, BUYER) == "Northbridge Council"
    assert stored(server, assessment, PURPOSE) == "Saved before the crash"
