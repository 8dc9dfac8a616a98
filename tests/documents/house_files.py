"""Templates for tests: small Word files with tags, and the same with a part put in, changed or linked."""

import io
import zipfile
from collections.abc import Callable, Mapping

from docx import Document

from ria.documents.house.catalogue import Shape
from ria.documents.house.findings import Findings
from ria.documents.house.lint import lint
from ria.workbench.template_examples import shape

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCUMENT, RELATIONS, TYPES = "word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"


def word(*paragraphs: str) -> bytes:
    """A Word file with these paragraphs."""
    document = Document()
    for one in paragraphs:
        document.add_paragraph(one)
    return saved(document)


def saved(document: Document) -> bytes:  # type: ignore[valid-type]
    buffer = io.BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def with_parts(data: bytes, added: Mapping[str, bytes]) -> bytes:
    return zipped(unzipped(data) | dict(added))


def changed(data: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """The same with one part changed."""
    parts = unzipped(data)
    before = parts[name].decode("utf-8")
    after = change(before)
    assert after != before
    return zipped(parts | {name: after.encode("utf-8")})


def related(data: bytes, kind: str, target: str, *, outside: bool = False) -> bytes:
    """The same with one more relation of the body."""
    mode = ' TargetMode="External"' if outside else ""
    row = f'<Relationship Id="rIdMore" Type="{kind}" Target="{target}"{mode}/></Relationships>'
    return changed(data, RELATIONS, lambda text: text.replace("</Relationships>", row))


def in_body(data: bytes, xml: str) -> bytes:
    """The same with one more paragraph that holds this XML."""
    return changed(data, DOCUMENT, lambda text: text.replace("<w:sectPr", f"<w:p>{xml}</w:p><w:sectPr", 1))


def field_code(instruction: str) -> str:
    """A field with its instruction in several runs, as Word keeps what was typed with pauses."""
    middle = len(instruction) // 2
    pieces = "".join(
        f'<w:r><w:instrText xml:space="preserve">{one}</w:instrText></w:r>'
        for one in (instruction[:middle], instruction[middle:])
    )
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{pieces}<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>result</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def found_in(data: bytes, of: Shape | None = None) -> Findings:
    """What checking finds, in this process; by default for the board summary."""
    return lint(data, of or shape("board_summary"))


def refusals(data: bytes) -> str:
    """Why a template is refused, in one text."""
    return "\n".join(map(str, found_in(data).refused))
