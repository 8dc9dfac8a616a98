"""Nothing typed and committed is lost: clicking away, reload, another browser, a killed server."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from ria.domain.access import Person
from ria.domain.assessment import Place
from ria.workbench import answering, entries, starting
from ria.workbench.bench import Workbench
from tests.browser.running import DESKTOP, Server, settled

PURPOSE = "What does the service do for people?"
BUYER = "Which public body is buying the service?"
SENTENCE = "What could go wrong, in one sentence?"
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


def pressed(link: Locator) -> None:
    """As a very fast mouse does: no time between press and release."""
    box = link.bounding_box()
    assert box
    link.page.mouse.move(box["x"] + 20, box["y"] + box["height"] / 2)
    link.page.mouse.down()
    link.page.mouse.up()


def entered(link: Locator) -> None:
    """By keyboard: to the link, and Enter at once."""
    link.focus()
    link.page.keyboard.press("Enter")


LEAVING = {"click": Locator.click, "press": pressed, "tap": Locator.tap, "key": entered}


@pytest.mark.parametrize("way", LEAVING)
@pytest.mark.parametrize("field", [PURPOSE, BUYER])
def test_typing_then_leaving_the_page_at_once_saves_and_leads_there(
    server: Server, assessment: int, chromium: Browser, way: str, field: str
) -> None:
    page = chromium.new_context(viewport=DESKTOP, has_touch=True).new_page()
    page.goto(f"{server.url}/service?a={assessment}")
    settled(page)
    page.get_by_label(field).click()
    page.keyboard.type("Typed, then left")
    link = page.get_by_role("link", name="Early engagement").first
    link.scroll_into_view_if_needed()
    LEAVING[way](link)
    expect(page.get_by_role("heading", level=1, name="Early engagement")).to_be_visible()
    assert stored(server, assessment, field) == "Typed, then left"
    page.context.close()


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
    expect(dialog.get_by_text("was changed by you in another window on")).to_be_visible()
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


NEXT_AT_ONCE = "link => { document.activeElement.blur(); link.click(); }"
"""Leaving a field and clicking elsewhere in the same instant, as a fast hand does."""


def note_of(server: Server, assessment: int, label: str) -> str:
    """The note on an answer, as the database holds it."""
    bench = Workbench.at(server.database)
    question = next(one for one in bench.newest_edition.question.values() if one.label == label)
    place = Place(bench.newest_edition.home[question.id].id, "", question.id)
    return bench.open(ME, assessment).assessment.note(place)


def test_a_note_typed_before_leaving_the_page_at_once_is_kept(server: Server, assessment: int, opened_at) -> None:
    page: Page = opened_at(f"/service?a={assessment}")
    page.get_by_role("radio", name="Note").first.click()
    page.get_by_role("textbox", name="Note").fill("Typed, then clicked away")
    page.get_by_role("link", name="Early engagement").first.evaluate(NEXT_AT_ONCE)
    page.wait_for_timeout(1500)
    assert note_of(server, assessment, "What is the service called?") == "Typed, then clicked away"


@pytest.mark.parametrize(
    ("on", "role", "panel", "inside"),
    [
        ("service", "radio", "Evidence", "Source"),
        ("documents", "button", "Freeze as version", "Name"),
        ("documents", "button", "One table (CSV)", ""),
    ],
)
def test_a_link_clicked_while_a_panel_is_open_leads_to_its_page(
    server: Server, assessment: int, opened_at, on: str, role, panel: str, inside: str
) -> None:
    page: Page = opened_at(f"/{on}?a={assessment}")
    page.get_by_role(role, name=panel).first.click()
    if inside:
        expect(page.get_by_role("textbox", name=inside)).to_be_visible()
    page.get_by_role("link", name="Early engagement").first.click()
    settled(page)
    expect(page.get_by_role("heading", name="Early engagement", exact=True)).to_be_visible()


def test_two_browsers_on_one_note_keep_both_texts(
    server: Server, assessment: int, chromium: Browser, opened_at
) -> None:
    first: Page = opened_at(f"/service?a={assessment}")
    second = chromium.new_context(viewport=DESKTOP).new_page()
    second.goto(f"{server.url}/service?a={assessment}")
    settled(second)
    for page in (first, second):
        page.get_by_role("radio", name="Note").first.click()
        expect(page.get_by_role("textbox", name="Note")).to_be_visible()
    for page, text in ((first, "Note from one"), (second, "Note from two")):
        page.get_by_role("textbox", name="Note").fill(text)
        page.get_by_role("textbox", name="Note").press("Control+Enter")
        page.wait_for_timeout(1000)
    dialog = second.get_by_role("dialog")
    expect(dialog.get_by_text("Note from two").first).to_be_visible()
    assert note_of(server, assessment, "What is the service called?") == "Note from one"
    dialog.get_by_role("button", name="Use mine").click()
    expect(dialog).to_have_count(0)
    second.wait_for_timeout(500)
    assert note_of(server, assessment, "What is the service called?") == "Note from two"
    second.context.close()


def test_the_next_right_opens_even_in_the_instant_of_typing(server: Server, assessment: int, opened_at) -> None:
    bench = Workbench.at(server.database)
    edition = bench.newest_edition
    section = edition.scope_section("right")
    engaged = edition.section[section].questions[0].id
    for right in ("life", "procedural_fairness"):
        answering.give(bench, ME, assessment, Place(section, right, engaged), "yes", 0)
        entries.add_scenario(bench, ME, assessment, right, f"Harm to {right}")
    page: Page = opened_at(f"/rights_risk?a={assessment}&right=life")
    page.get_by_role("textbox", name=SENTENCE).fill("Nobody looks after dark")
    page.get_by_role("button", name="Next").evaluate(NEXT_AT_ONCE)
    expect(page.get_by_role("textbox", name=SENTENCE)).to_have_value("Harm to procedural_fairness")
    page.get_by_role("button", name="Previous").click()
    expect(page.get_by_role("textbox", name=SENTENCE)).to_have_value("Nobody looks after dark")
