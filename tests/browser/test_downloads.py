"""Every file that a page offers arrives: it is made at the click, on a thread that knows no page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from ria.domain.access import Person
from ria.workbench import examples
from ria.workbench.bench import Workbench
from tests.browser.running import Server, settled

ME = Person("Priya Shah", local=True)
SLOW = "PDF"
"""LibreOffice makes it; its own tests see that it does."""


@pytest.fixture(scope="module")
def number(server: Server) -> int:
    return examples.load(Workbench.at(server.database), ME)[-1]


@pytest.mark.parametrize(
    ("address", "folded"),
    [
        ("/documents?a={number}", ""),
        ("/documents?a={number}", "One table (CSV)"),
        ("/oversight?a={number}", "Import results from a CSV file"),
        ("/safeguards?a={number}", "Download"),
        ("/compare?id=1&id={number}", ""),
        ("/templates_admin", ""),
    ],
)
def test_every_download_of_a_page_arrives(
    server: Server, number: int, opened_at: Callable[[str], Page], address: str, folded: str
) -> None:
    page = opened_at(address.format(number=number))
    if folded:
        page.get_by_text(folded, exact=True).first.click()
        settled(page)
    open_panel = page.get_by_test_id("stPopoverBody").get_by_test_id("stDownloadButton")
    buttons = (open_panel if open_panel.count() else page.get_by_test_id("stDownloadButton")).get_by_role("button")
    expect(buttons.last).to_be_visible()
    for button in buttons.all():
        if button.is_disabled() or SLOW in button.inner_text():
            continue
        with page.expect_download() as arriving:
            button.click()
        assert arriving.value.path().stat().st_size > 0, arriving.value.suggested_filename


def test_a_file_that_could_not_be_made_is_named_with_the_reason_on_the_next_page(
    server: Server, number: int, opened_at: Callable[[str], Page]
) -> None:
    bench = Workbench.at(server.database)
    reference = bench.open(ME, number).assessment.heading.reference
    page = opened_at(f"/documents?a={number}")
    examples.remove(bench, ME)
    page.get_by_role("button", name="All answers (JSON)").click()
    expect(page.get_by_text("Failed to generate file for download")).to_be_visible()
    page.get_by_role("link", name="Assessments", exact=True).click()
    said = page.get_by_role("alert").filter(has_text=f"{reference}.json could not be made.")
    expect(said).to_contain_text(f"There is no assessment {number} here.")
    page.get_by_role("link", name="Help", exact=True).click()
    expect(page.get_by_role("heading", name="Help", exact=True)).to_be_visible()
    expect(said).to_have_count(0)
