"""What is typed is saved after a pause, in the field, and the page says truthfully what is not saved yet."""

import pytest
from playwright.sync_api import Locator, Page, expect

from ria.domain.access import Person
from ria.domain.assessment import Place
from ria.domain.roles import Role
from ria.workbench import answering, entries, starting
from ria.workbench.bench import Workbench
from tests.browser.running import Server, settled
from tests.browser.test_saving import BUYER, ME, PURPOSE, SENTENCE, note_of, stored

TYPED = "(element) => [element.value, element.selectionStart, document.activeElement === element]"


@pytest.fixture
def assessment(server: Server) -> int:
    return starting.start(Workbench.at(server.database), ME, title="Homelessness medical assessments")


def saved(page: Page) -> None:
    """Wait until the page says that what was typed is saved."""
    expect(page.get_by_text("Not saved yet")).to_be_hidden(timeout=10_000)
    expect(page.get_by_text("Saved ", exact=False).first).to_be_visible()


def typing(page: Page, field: Locator, words: str) -> None:
    """Type as a person does, and see that the page does not claim that it is saved."""
    field.click()
    field.press_sequentially(words)
    expect(page.get_by_text("Not saved yet")).to_be_visible()
    expect(page.get_by_text("Saved ", exact=False).first).to_be_hidden()


def history(server: Server, number: int, label: str) -> list[object]:
    """Every text that was ever stored for an answer, in order."""
    bench = Workbench.at(server.database)
    question = next(one for one in bench.newest_edition.question.values() if one.label == label)
    place = Place(bench.newest_edition.home[question.id].id, "", question.id)
    return sorted(
        (one.value for one in answering.history(bench, Person("Priya Shah", local=True), number, "answer", place)),
        key=str,
    )


@pytest.mark.parametrize("label", [PURPOSE, BUYER])
def test_what_is_typed_is_saved_after_a_pause_and_the_caret_stays(
    server: Server, assessment: int, opened_at, label: str
) -> None:
    page: Page = opened_at(f"/service?a={assessment}")
    field = page.get_by_label(label)
    typing(page, field, "Families wait too long")
    field.press("Home")
    saved(page)
    assert field.evaluate(TYPED) == ["Families wait too long", 0, True]
    assert history(server, assessment, label) == ["Families wait too long"], "stored once, without another line"
    page.reload()
    settled(page)
    expect(page.get_by_label(label)).to_have_value("Families wait too long")


def test_typing_on_while_it_is_saved_loses_nothing(server: Server, assessment: int, opened_at) -> None:
    page: Page = opened_at(f"/service?a={assessment}")
    field = page.get_by_label(PURPOSE)
    words = "One line \nand another one, with a pause now and then"
    field.click()
    for at, letter in enumerate(words):
        field.press("Enter") if letter == "\n" else page.keyboard.type(letter)
        page.wait_for_timeout(1650 if at % 9 == 8 else 60)
    saved(page)
    assert field.evaluate(TYPED) == [words, len(words), True]
    assert stored(server, assessment, PURPOSE) == words


def test_leaving_in_the_midst_of_typing_is_asked_about_and_staying_saves(
    server: Server, assessment: int, opened_at
) -> None:
    page: Page = opened_at(f"/service?a={assessment}")
    typing(page, page.get_by_label(PURPOSE), "Typed and reloaded at once")
    with page.expect_event("dialog") as asked:
        page.evaluate("() => { setTimeout(() => location.reload()) }")
    assert asked.value.type == "beforeunload"
    asked.value.dismiss()
    saved(page)
    assert stored(server, assessment, PURPOSE) == "Typed and reloaded at once"
    asked_again: list[str] = []
    page.on("dialog", lambda one: (asked_again.append(one.type), one.accept()))
    page.reload()
    settled(page)
    assert asked_again == [], "nothing is asked once all is saved"


def test_a_note_is_saved_after_a_pause_too(server: Server, assessment: int, opened_at) -> None:
    page: Page = opened_at(f"/service?a={assessment}")
    page.get_by_role("radio", name="Note").first.click()
    typing(page, page.get_by_role("textbox", name="Note"), "Ask the school")
    saved(page)
    assert note_of(server, assessment, "What is the service called?") == "Ask the school"


def test_a_comment_is_sent_by_its_button_alone(server: Server, assessment: int, opened_at) -> None:
    page: Page = opened_at(f"/service?a={assessment}")
    page.get_by_role("radio", name="Comments").first.click()
    field = page.get_by_label("Comment", exact=True)
    field.click()
    field.press_sequentially("Half a thought")
    page.wait_for_timeout(3000)
    expect(field).to_have_value("Half a thought")
    assert Workbench.at(server.database).open(ME, assessment).comments == ()


def test_the_caret_stays_in_the_name_of_an_entry_while_its_title_follows(
    server: Server, assessment: int, opened_at
) -> None:
    edition = Workbench.at(server.database).newest_edition
    section = edition.home[edition.role_of[Role.SAFEGUARD_KIND][0]]
    page: Page = opened_at(f"/{section.page}?a={assessment}")
    page.get_by_role("button", name=f"Add a {section.entry_name}").first.click()
    field = page.get_by_label(edition.question[section.entry_title].label)
    typing(page, field, "Two staff")
    saved(page)
    page.keyboard.type(" at night")
    saved(page)
    expect(page.get_by_role("button", name="Two staff at night", exact=True)).to_be_visible()
    assert field.evaluate("(element) => [element.value, document.activeElement === element]") == [
        "Two staff at night",
        True,
    ]


def test_the_scenario_that_is_open_stays_open_while_its_sentence_is_typed(
    server: Server, assessment: int, opened_at
) -> None:
    bench = Workbench.at(server.database)
    edition = bench.newest_edition
    section = edition.scope_section("right")
    engaged = edition.section[section].questions[0].id
    answering.give(bench, ME, assessment, Place(section, "life", engaged), "yes", 0)
    for words in ("First harm", "Second harm"):
        entries.add_scenario(bench, ME, assessment, "life", words)
    page: Page = opened_at(f"/rights_risk?a={assessment}&right=life")
    page.get_by_role("combobox", name="Scenario").click()
    page.get_by_role("option", name="Second harm").click()
    field = page.get_by_role("textbox", name=SENTENCE)
    expect(field).to_have_value("Second harm")
    field.press("End")
    typing_on = " and more"
    page.keyboard.type(typing_on)
    saved(page)
    expect(field).to_have_value("Second harm and more")
    assert field.evaluate("(element) => document.activeElement === element")


def test_a_step_back_right_after_typing_stores_what_was_typed_first(server: Server, assessment: int, opened_at) -> None:
    page: Page = opened_at(f"/screening?a={assessment}")
    page.on("dialog", lambda dialog: pytest.fail(f"asked about leaving: {dialog.type}"))
    page.get_by_role("link", name="The service").first.click()
    expect(page.get_by_role("heading", name="The service", exact=True)).to_be_visible()
    settled(page)
    typing(page, page.get_by_label(PURPOSE), "Typed, then one step back")
    page.evaluate("history.back()")
    expect(page.get_by_role("heading", name="Screening", exact=True)).to_be_visible(timeout=30_000)
    settled(page)
    assert stored(server, assessment, PURPOSE) == "Typed, then one step back"
    page.get_by_role("link", name="The service").first.click()
    expect(page.get_by_label(PURPOSE)).to_have_value("Typed, then one step back")
