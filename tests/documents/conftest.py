"""Documents made of the worked examples, made once; and Word files taken apart with python-docx and lxml."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree

from ria.documents.kinds import KINDS
from ria.domain.access import Person
from ria.workbench import comparing, examples, reporting
from ria.workbench.bench import Workbench

ME = Person("Priya Shah", local=True)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="session")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Workbench:
    return Workbench.at(f"sqlite:///{tmp_path_factory.mktemp('documents') / 'ria.db'}")


@pytest.fixture(scope="session")
def numbers(bench: Workbench) -> list[int]:
    """The worked examples."""
    return examples.load(bench, ME)


@pytest.fixture(scope="session")
def full(bench: Workbench, numbers: list[int]) -> bytes:
    """The full report of the first example."""
    return reporting.make(bench, ME, numbers[0]).data


@pytest.fixture(scope="session")
def made(bench: Workbench, numbers: list[int]) -> dict[str, bytes]:
    """Every document of every example and a comparison of them, by the number of the example and the document."""
    found = {
        f"{number} {kind.id}": reporting.make(bench, ME, number, kind.id).data
        for number in numbers
        for kind in KINDS
        if not kind.blocked(bench.open(ME, number))
    }
    return found | {"comparison": comparing.comparison_document(bench, comparing.comparison(bench, ME, numbers))}


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def root(data: bytes, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(part(data, name))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def open_word(data: bytes) -> WordDocument:
    return Document(io.BytesIO(data))


def words(data: bytes) -> str:
    """Every paragraph of the body and of its tables, in order."""
    return "\n".join(paragraphs(open_word(data)))


def paragraphs(word: WordDocument) -> Iterator[str]:
    for block in word.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from cells(block)


def cells(table: Table) -> Iterator[str]:
    for row in table.rows:
        for cell in row.cells:
            yield cell.text


def saved(folder: Path, name: str, data: bytes) -> Path:
    file = folder / name
    file.write_bytes(data)
    return file
