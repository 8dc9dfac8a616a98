"""Results from a CSV file, as a contract manager imports them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ria.domain.access import Person
from ria.workbench import entries, starting
from ria.workbench.bench import Workbench
from tests.browser.running import Server

ME = Person("Priya Shah", local=True)
HEADING = "Measure,From,To,Result\n"


@pytest.fixture
def contract(server: Server) -> int:
    bench = Workbench.at(server.database)
    number = starting.start(bench, ME, title="Home-to-school transport")
    title = bench.newest_edition.fields["kpi_title"]
    entries.add_entry(bench, ME, number, bench.newest_edition.home[title].id, {title: "On time"})
    return number


def choose(page: Page, folder: Path, text: str) -> None:
    file = folder / "results.csv"
    file.write_text(HEADING + text)
    with page.expect_file_chooser() as chooser:
        page.get_by_test_id("stFileUploaderDropzone").get_by_role("button").last.click()
    chooser.value.set_files(file)


def test_a_file_with_faults_shows_each_one_and_a_good_file_arrives_in_the_chart(
    server: Server, contract: int, opened_at: Callable[[str], Page], tmp_path: Path
) -> None:
    page = opened_at(f"/oversight?a={contract}")
    page.get_by_text("Import results from a CSV file").click()
    choose(page, tmp_path, "On time,2027-04-01,31/04/2027,96\nLate,2027-04-01,2027-04-30,many\n")
    expect(page.get_by_text("Nothing was imported. 3 faults in this file:")).to_be_visible()
    for words in ("There is no day", "There is no measure", "is not a number"):
        expect(page.get_by_text(words)).to_be_visible()
    expect(page.get_by_role("button", name="Import", exact=False).filter(has_text="result")).to_have_count(0)

    choose(page, tmp_path, "On time,2027-04-01,2027-04-30,96\nOn time,2027-05-01,2027-05-31,91\n")
    page.get_by_role("button", name="Import 2 results").click()
    expect(page.get_by_text("2 results imported from results.csv.")).to_be_visible()
    expect(page.get_by_text("2 results as a table")).to_be_visible()
    expect(page.get_by_text("Results one by one · 2")).to_be_visible()
