"""LibreOffice opens every document and turns it into PDF: pages counted, page one is one page, the board gets two."""

import subprocess
from pathlib import Path

import pytest

from ria.workbench import reporting
from ria.workbench.bench import Workbench
from tests import tools
from tests.documents.conftest import ME, saved


@pytest.fixture(scope="module")
def pages(bench: Workbench, numbers: list[int], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The text of every page of every document of every example."""
    folder = tmp_path_factory.mktemp("pdf")
    files = [
        saved(folder, f"{document}-{number}.docx", reporting.make(bench, ME, number, document).data)
        for number in numbers
        for document in reporting.DOCUMENTS
    ]
    return {file.stem: text_of(converted(file)) for file in files}


def converted(file: Path) -> Path:
    program = tools.soffice()
    assert program, "LibreOffice is needed: python3 -m tests installs it"
    profile = f"-env:UserInstallation=file://{file.parent / 'profile'}"
    command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(file.parent), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return file.with_suffix(".pdf")


def text_of(pdf: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, timeout=60)
    return done.stdout.decode().split("\f")[:-1]


def test_page_one_is_one_page_and_the_contents_follow(pages: dict[str, list[str]]) -> None:
    for name, found in pages.items():
        if name.startswith("full_ria"):
            assert "How sure we are" in found[0], name
            assert "Contents" in found[1].splitlines()[2:8][0] or "Contents" in found[1], name
            assert len(found) > 20


def test_the_board_summary_has_two_pages(pages: dict[str, list[str]]) -> None:
    counts = {name: len(found) for name, found in pages.items() if name.startswith("board_summary")}
    assert set(counts.values()) == {2}, counts


def test_the_signatures_stand_on_one_page(pages: dict[str, list[str]]) -> None:
    for name, found in pages.items():
        if name.startswith("full_ria"):
            signed = [page for page in found if "Decision of the board" in page]
            assert len(signed) == 1
            assert "Consultation: signed by those consulted" in signed[0], name
            assert "Appendix A" in found[found.index(signed[0]) + 1], name


def test_every_page_says_which_page_it_is(pages: dict[str, list[str]]) -> None:
    for name, found in pages.items():
        for number, page in enumerate(found, start=1):
            assert f"Page {number} of {len(found)}" in page, name
            assert "DRAFT – not approved" in page
