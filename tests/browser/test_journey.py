"""The whole way, as a new user walks it: from a published notice to the Word document that the board opens."""

import io
import json
from collections.abc import Callable
from pathlib import Path

from docx import Document
from playwright.sync_api import Browser, Page, expect

from ria.documents.reading import embedded_record
from tests.browser.running import Server, settled

NOTICE = {
    "ocid": "ocds-b5fd17-000777",
    "id": "r-1",
    "date": "2026-11-11T14:01:22Z",
    "tag": ["tender"],
    "buyer": {"name": "Northbridge Council"},
    "tender": {
        "title": "Medical advice for homelessness applications",
        "description": "Opinions for housing officers.rnrnAbout 2,000 a year.",
        "classification": {"scheme": "CPV", "id": "85121000", "description": "Medical practice services"},
        "value": {"amount": 480000, "currency": "GBP"},
    },
}
KIND = "Homelessness medical assessments and vulnerability advice"
RATINGS = {
    "How bad would it be for one person?": "4 Severe",
    "How many people could be harmed over the contract?": "3 Some",
    "How far could the harm be put right?": "3 With effort, in months",
    "How open to harm are the people affected?": "2 Acute",
    "How likely is it in one year, before any new safeguard?": "4 Likely",
}
TYPED = "Nobody asks the person what the letters leave out: {{ 7*7 }} </w:t> עברית 🙂"


def test_from_a_notice_to_an_opened_word_document(
    server: Server, page: Page, opened_at: Callable[[str], Page], tmp_path: Path
) -> None:
    opened_at("/")
    page.get_by_role("button", name="Start your first assessment").click()
    expect(page.get_by_role("heading", name="Start an assessment")).to_be_visible()
    create_from_notice(page, tmp_path)
    settled(page)
    expect(page.get_by_role("heading", name="The service", exact=True)).to_be_visible()
    number = page.url.split("a=")[1].split("&")[0]
    expect(page.get_by_label("What is the service called?")).to_have_value(NOTICE["tender"]["title"])  # type: ignore[index]
    rate_one_right(page, opened_at, number)
    opened_at(f"/documents?a={number}")
    expect(page.get_by_text("Needs:", exact=False).first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Word").first.click()
    word = Path(download.value.path()).read_bytes()
    texts = text_of(word)
    for expected in (NOTICE["tender"]["title"], "Northbridge Council", "£480,000", TYPED, "About 2,000 a year."):  # type: ignore[index]
        assert str(expected) in texts, expected
    assert embedded_record(word)["title"] == NOTICE["tender"]["title"]  # type: ignore[index]
    opened_at("/")
    expect(page.get_by_role("link", name="Medical advice for homelessness")).to_be_visible()


def create_from_notice(page: Page, folder: Path) -> None:
    """Upload the notice, look at what was read, take the proposed kind of service, create."""
    file = folder / "northbridge.json"
    file.write_text(json.dumps({"releases": [NOTICE]}), "utf-8")
    page.get_by_text("A published notice", exact=True).first.click()
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_text("We read 1 notice")).to_be_visible()
    expect(page.get_by_text("listed as a light-touch service")).to_be_visible()
    expect(page.get_by_text(f"Proposed: {KIND}")).to_be_visible()
    page.get_by_role("combobox", name="Kind of service").click()
    page.get_by_role("option", name=KIND).click()
    page.get_by_role("button", name="Create assessment").click()
    page.wait_for_url("**/service?a=*")


def rate_one_right(page: Page, opened_at: Callable[[str], Page], number: str) -> None:
    """Say what could go wrong with fair process, rate it, and watch the result appear."""
    opened_at(f"/rights_risk?a={number}&right=procedural_fairness")
    page.get_by_role("radiogroup", name="Could this service affect this right?").get_by_text("Yes", exact=True).click()
    page.get_by_role("button", name="Add a scenario").click()
    scenario = page.get_by_role("textbox", name="What could go wrong, in one sentence?", exact=True)
    scenario.fill(TYPED)
    scenario.press("Enter")
    for question, choice in RATINGS.items():
        page.get_by_role("radiogroup", name=question).get_by_role("radio", name=choice).click()
        settled(page)
    expect(page.get_by_text("before safeguards", exact=False).first).to_be_visible()
    expect(page.get_by_text("Critical").first).to_be_visible()


def text_of(word: bytes) -> str:
    """Every word of a document, in paragraphs and tables."""
    document = Document(io.BytesIO(word))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def test_the_worked_examples_load_and_go_in_one_click(
    chromium: Browser, server: Server, opened_at: Callable[[str], Page]
) -> None:
    page = opened_at("/")
    if page.get_by_role("button", name="Load three worked examples").count():
        page.get_by_role("button", name="Load three worked examples").click()
        expect(page.get_by_text("Three worked examples are loaded", exact=False)).to_be_visible()
        page.get_by_role("button", name="Remove the 3 worked examples").click()
        expect(page.get_by_text("No assessments yet")).to_be_visible()
