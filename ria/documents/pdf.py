"""Tagged PDF from our Word files, through LibreOffice where it is installed.

LibreOffice drops the alternative text of native charts; it is put back (PDF 32000-1, 14.9.3).
"""

import io
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import Destination, NameObject, TextStringObject

from ria.errors import DocumentError

OPTIONS = ("UseTaggedPDF", "PDFUACompliance", "ExportBookmarks")
SECONDS = 120
NAMES = ("soffice", "libreoffice")
INSTALL = "Install LibreOffice Writer on the computer that runs the workbench (package libreoffice-writer)."
_two_at_a_time = threading.Semaphore(2)


def converter() -> str | None:
    """LibreOffice, where it is installed."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def to_pdf(word: bytes, alternatives: list[str]) -> bytes:
    """The PDF of a Word file; `alternatives` are the alternative texts of its charts, in order.

    Raises `DocumentError` when LibreOffice is not installed, takes too long or fails.
    """
    return with_alternatives(as_converted(word), alternatives)


def as_converted(word: bytes) -> bytes:
    """The PDF as LibreOffice makes it. Raises `DocumentError`."""
    program = converter()
    if program is None:
        raise DocumentError(f"A PDF cannot be made here. {INSTALL}")
    with _two_at_a_time, TemporaryDirectory() as folder:
        return converted(program, Path(folder), word)


def converted(program: str, folder: Path, word: bytes) -> bytes:
    """What LibreOffice makes of a Word file, in a profile of its own so that runs do not meet."""
    (folder / "document.docx").write_bytes(word)
    options = ",".join(f'"{name}":{{"type":"boolean","value":"true"}}' for name in OPTIONS)
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        f"pdf:writer_pdf_Export:{{{options}}}",
        "--outdir",
        str(folder),
        str(folder / "document.docx"),
    ]
    try:
        subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise DocumentError(f"LibreOffice took more than {SECONDS} seconds. Make the Word file instead.") from error
    made = folder / "document.pdf"
    if not made.exists():
        raise DocumentError("LibreOffice could not turn the document into a PDF. Make the Word file instead.")
    return made.read_bytes()


def pages_of_headings(word: bytes) -> dict[str, int]:
    """The page of each heading of the highest level in the PDF of a Word file. Raises `DocumentError`."""
    reader = PdfReader(io.BytesIO(as_converted(word)))
    found = {}
    for one in reader.outline:
        if isinstance(one, Destination) and one.title and (page := reader.get_destination_page_number(one)) is not None:
            found[one.title] = page + 1
    return found


def with_alternatives(pdf: bytes, alternatives: list[str]) -> bytes:
    """The PDF with the alternative text of each figure that has none."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    tree = writer.root_object.get("/StructTreeRoot")
    if tree is not None and alternatives:
        restore(tree, {}, iter(alternatives))
    writer.compress_identical_objects(remove_duplicates=True, remove_unreferenced=True)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def restore(node: Any, parent: dict[str, Any], alternatives: Iterator[str]) -> None:
    """Walk the structure of a PDF and give each figure in a paragraph its text; marks under the document are none."""
    node = node.get_object()
    if isinstance(node, list):
        for kid in node:
            restore(kid, parent, alternatives)
    if not isinstance(node, dict):
        return
    bare = node.get("/S") == "/Figure" and "/Alt" not in node and parent.get("/S") != "/Document"
    if bare and (text := next(alternatives, None)):
        node[NameObject("/Alt")] = TextStringObject(text)
    if "/K" in node:
        restore(node["/K"], node, alternatives)
