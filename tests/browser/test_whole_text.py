"""Half a character in one field costs neither that field nor what is typed after it."""

import pytest
from playwright.sync_api import Locator, Page, expect

from ria.workbench import starting
from ria.workbench.bench import Workbench
from tests.browser.running import Server, settled
from tests.browser.test_autosave import saved
from tests.browser.test_saving import BUYER, ME, PURPOSE, stored

HALF, CLEANED, EMOJI = "lone \\ud83d end", "lone \ufffd end", "a whole \\ud83d\\ude00 one"
PUT = """(field, written) => {
  const text = JSON.parse(`"${written}"`);
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, text);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}"""


@pytest.fixture
def assessment(server: Server) -> int:
    return starting.start(Workbench.at(server.database), ME, title="Homelessness medical assessments")


def put(field: Locator, written: str) -> None:
    """Give the field a text as a paste does. Halves of characters are written as JSON writes them."""
    field.click()
    field.evaluate(PUT, written)


@pytest.mark.parametrize(("first", "second"), [(PURPOSE, BUYER), (BUYER, PURPOSE)])
def test_half_a_character_is_shown_as_broken_and_all_typed_after_it_is_stored(
    server: Server, assessment: int, opened_at, first: str, second: str
) -> None:
    page: Page = opened_at(f"/service?a={assessment}")
    put(page.get_by_label(first), HALF)
    expect(page.get_by_label(first)).to_have_value(CLEANED)
    page.get_by_label(second).click()
    page.keyboard.type("Typed afterwards")
    saved(page)
    page.reload()
    settled(page)
    expect(page.get_by_label(first)).to_have_value(CLEANED)
    expect(page.get_by_label(second)).to_have_value("Typed afterwards")
    assert (stored(server, assessment, first), stored(server, assessment, second)) == (CLEANED, "Typed afterwards")


def test_a_half_that_stays_alone_before_the_caret_is_cleaned_before_it_is_sent(
    server: Server, assessment: int, opened_at
) -> None:
    page: Page = opened_at(f"/service?a={assessment}")
    put(page.get_by_label(PURPOSE), "cut off \\ud83d")
    page.get_by_label(BUYER).click()
    page.keyboard.type("Typed afterwards")
    saved(page)
    assert stored(server, assessment, PURPOSE) == "cut off \ufffd"
    assert stored(server, assessment, BUYER) == "Typed afterwards"


def test_a_whole_emoji_stays_even_when_its_halves_arrive_one_by_one(server: Server, assessment: int, opened_at) -> None:
    page: Page = opened_at(f"/service?a={assessment}")
    field = page.get_by_label(PURPOSE)
    field.click()
    for written in ("a whole \\ud83d", EMOJI):
        field.evaluate(PUT, written)
    page.get_by_label(BUYER).click()
    saved(page)
    assert stored(server, assessment, PURPOSE) == "a whole \U0001f600 one"


def test_a_search_for_half_a_character_leaves_the_list_working(server: Server, assessment: int, opened_at) -> None:
    page: Page = opened_at("/")
    search = page.get_by_role("searchbox", name="Search")
    put(search, "nobody \\ud83d wrote this")
    search.press("Enter")
    settled(page)
    expect(search).to_have_value("nobody \ufffd wrote this")
    expect(page.get_by_text("Homelessness medical assessments")).to_have_count(0)
    search.fill("Homelessness")
    search.press("Enter")
    settled(page)
    expect(page.get_by_text("Homelessness medical assessments").first).to_be_visible()
