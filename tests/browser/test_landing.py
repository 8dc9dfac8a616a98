"""A link that says what is missing lands on the very question, with the focus in it, and only once."""

import pytest
from playwright.sync_api import Page

from ria.domain.access import Person
from ria.workbench import entries, starting
from ria.workbench.bench import Workbench
from tests.browser.running import DESKTOP, Server, settled

ME = Person("Priya Shah", local=True)
FOCUSED = "() => document.activeElement.closest('[class*=st-key-]')?.className ?? ''"
HEIGHT = DESKTOP["height"]


@pytest.fixture
def number(server: Server) -> int:
    return starting.start(Workbench.at(server.database), ME, title="Home care", service_type="adult_social_care")


def landed(page: Page, part: str) -> None:
    """Wait until the focus is in an element whose key holds this, and see that it is on the screen."""
    page.wait_for_function(f"() => ({FOCUSED})().includes({part!r})", timeout=10_000)
    page.wait_for_timeout(700)
    top = page.evaluate("() => document.activeElement.getBoundingClientRect().top")
    assert 0 < top < HEIGHT


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("Needs: what the service is for", "service--service-purpose"),
        ("Needs: a way to challenge", "--routes-available"),
        ("Needs: minimum rights standards", "add-minimum-standards"),
        ("Needs: clauses that are agreed", "clauses-c1-clause-status"),
    ],
)
def test_what_is_missing_leads_to_where_it_is_put_right(
    page: Page, server: Server, number: int, words: str, part: str
) -> None:
    page.goto(f"{server.url}/documents?a={number}")
    settled(page)
    page.get_by_text(words, exact=True).first.click()
    landed(page, part)


def test_a_name_that_is_no_question_of_the_page_is_passed_over(page: Page, server: Server, number: int) -> None:
    for name in ("nonsense", "kpi-better", "%22%3E%3Cscript%3Ealert(1)%3C/script%3E"):
        page.goto(f"{server.url}/service?a={number}&to={name}")
        settled(page)
        assert page.locator("[data-land]").count() == 0


def test_what_is_missing_in_an_entry_of_the_page_opens_the_entry_and_lands_on_the_question(
    page: Page, server: Server, number: int
) -> None:
    bench = Workbench.at(server.database)
    section = bench.newest_edition.home[bench.newest_edition.fields["option_name"]]
    entries.add_entry(bench, ME, number, section.id, {bench.newest_edition.fields["option_name"]: "Council team"})
    page.goto(f"{server.url}/delivery_options?a={number}")
    settled(page)
    missing = page.get_by_role("button", name="Council team: ").first
    question = (missing.text_content() or "").split(": ", 1)[1]
    missing.click()
    landed(page, f"-{next(one.id for one in section.questions if one.label in question)}")
