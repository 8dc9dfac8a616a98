"""PDFs that people can read with a screen reader: language, title, tags, headings, alternative text of charts."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pytest
from pypdf import PdfReader

from ria.documents import pdf
from ria.documents.kinds import DOCUMENTS
from ria.documents.report import Issue, board_summary
from ria.errors import DocumentError
from ria.workbench import freezing, reporting
from ria.workbench.bench import Workbench
from tests.documents.conftest import ME


@pytest.fixture(scope="module")
def made(bench: Workbench, numbers: list[int]) -> PdfReader:
    return PdfReader(io.BytesIO(reporting.make_pdf(bench, ME, numbers[0], "board_summary").data))


def structure(node: Any) -> Iterator[dict[str, Any]]:
    """Every element of the structure tree."""
    node = node.get_object()
    if isinstance(node, list):
        for kid in node:
            yield from structure(kid)
    elif isinstance(node, dict):
        yield node
        if "/K" in node:
            yield from structure(node["/K"])


def test_a_pdf_is_tagged_and_says_its_language_and_title(made: PdfReader, bench: Workbench, numbers: list[int]) -> None:
    root = made.trailer["/Root"]
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"] is True or root["/MarkInfo"]["/Marked"].value is True
    assert bench.open(ME, numbers[0]).summary.title in str(made.metadata.title)
    assert len(made.pages) == 2


def test_headings_table_heads_and_alternative_texts_are_there(made: PdfReader) -> None:
    found = list(structure(made.trailer["/Root"]["/StructTreeRoot"]))
    kinds = [one.get("/S") for one in found]
    assert "/H1" in kinds
    assert "/TH" in kinds
    figures = [one for one in found if one.get("/S") == "/Figure"]
    assert figures, "the board summary has a chart"
    assert all(one.get("/Alt") for one in figures)


def test_the_contents_name_the_pages_of_their_headings(bench: Workbench, numbers: list[int]) -> None:
    made = PdfReader(io.BytesIO(reporting.make_pdf(bench, ME, numbers[0]).data))
    lines = re.findall(r"^(?:\d+|[A-Z])\s+(.+?)\s?\.{3,}\s?(\d+)$", made.pages[1].extract_text(), re.MULTILINE)
    assert len(lines) == 13
    for title, page in lines:
        assert title in made.pages[int(page) - 1].extract_text(), (title, page)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_document_can_be_read_aloud(bench: Workbench, numbers: list[int], document: str) -> None:
    made = PdfReader(io.BytesIO(reporting.make_pdf(bench, ME, numbers[-1], document).data))
    root = made.trailer["/Root"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert str(made.metadata.title).startswith(DOCUMENTS[document].title)
    found = list(structure(root["/StructTreeRoot"]))
    kinds = [one.get("/S") for one in found]
    headings = [one for one in kinds if one in ("/H1", "/H2", "/H3")]
    assert headings[0] == "/H1"
    assert kinds.count("/TH") >= kinds.count("/Table")
    assert all(one.get("/Alt") for one in found if one.get("/S") == "/Figure")
    for number, page in enumerate(made.pages, start=1):
        assert f"Page {number} of {len(made.pages)}" in page.extract_text()


def test_a_draft_says_so_without_the_word_mark(made: PdfReader) -> None:
    assert "DRAFT – not approved" in made.pages[0].extract_text()


def test_without_libreoffice_the_message_says_what_to_install(
    bench: Workbench, numbers: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert pdf.converter() is None
    with pytest.raises(DocumentError, match="Install LibreOffice Writer"):
        reporting.make_pdf(bench, ME, numbers[0])


def test_a_board_summary_is_two_pages_of_every_example_and_version(bench: Workbench, numbers: list[int]) -> None:
    for number in numbers:
        for version in (None, *(one.number for one in freezing.versions(bench, ME, number))):
            made = reporting.make_pdf(bench, ME, number, "board_summary", version)
            assert len(PdfReader(io.BytesIO(made.data)).pages) == 2, (number, version)


def test_safeguards_that_did_not_fit_are_counted_in_words(bench: Workbench, numbers: list[int]) -> None:
    said = str(board_summary(bench.open(ME, numbers[0]), Issue("0" * 64))["page_one"]["red"])
    assert "more safeguard" in said
    assert "1 more safeguards" not in said
