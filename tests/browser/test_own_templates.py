"""A template of the house from the file to the board: refused with a reason, mended, added, and used in a document."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from ria.domain.access import Person
from ria.workbench import starting
from ria.workbench.bench import Workbench
from tests.browser.running import Server, settled
from tests.documents.house_files import word

CHECKED = 30_000
"""Milliseconds within which a template is checked on a busy machine."""

ME = Person("Priya Shah", local=True)


@pytest.fixture
def number(server: Server) -> int:
    return starting.start(Workbench.at(server.database), ME, title="Home care")


def choose(page: Page, folder: Path, data: bytes) -> None:
    file = folder / "Northshire 2027.docx"
    file.write_bytes(data)
    with page.expect_file_chooser() as chooser:
        page.get_by_test_id("stFileUploaderDropzone").get_by_role("button").last.click()
    chooser.value.set_files(file)


def text(file: Path) -> str:
    return "\n".join(one.text for one in Document(str(file)).paragraphs)


def test_a_template_is_mended_added_and_used(
    server: Server, number: int, opened_at: Callable[[str], Page], tmp_path: Path
) -> None:
    page = opened_at("/")
    page.get_by_role("link", name="Templates").click()
    settled(page)
    choose(page, tmp_path, word("Our paper on {{ front.titel }}"))
    expect(page.get_by_text("This template is refused for 1 reason")).to_be_visible(timeout=CHECKED)
    expect(page.get_by_text("Did you mean front.title?")).to_be_visible()
    expect(page.get_by_role("button", name="Add template")).to_have_count(0)

    choose(page, tmp_path, word("Our paper on {{ front.title }}"))
    expect(page.get_by_text("It works.")).to_be_visible(timeout=CHECKED)
    with page.expect_download() as preview:
        page.get_by_role("button", name="Open a preview").click()
    assert text(preview.value.path()).startswith("Our paper on ")
    page.get_by_text("Make it the usual template for: Full assessment").click()
    page.get_by_role("button", name="Add template").click()
    expect(page.get_by_text("Northshire 2027 is added")).to_be_visible(timeout=CHECKED)

    page = opened_at(f"/documents?a={number}")
    choice = page.get_by_role("combobox", name="Template for Full assessment")
    expect(choice).to_have_value("Template: Northshire 2027 (usual)")
    with page.expect_download() as made:
        page.get_by_role("button", name="Word").first.click()
    assert text(made.value.path()) == "Our paper on Home care"
