"""A Word file from its parts: content types, relationships, and a ZIP that is the same every time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from lxml import etree

from ria.documents.packing import CONTENT_TYPES, XML_HEAD, packed

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": OFFICE,
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w10": "urn:schemas-microsoft-com:office:word",
    }.items()
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the file. `relations` leads from an id to type and target, both relative."""

    name: str
    content_type: str
    content: bytes
    relations: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def xml_part(
    name: str, kind: str, element: str, content: str, relations: Mapping[str, tuple[str, str]] | None = None
) -> Part:
    """A part of WordprocessingML. Raises `lxml.etree.XMLSyntaxError` when it is not well-formed."""
    text = f"{XML_HEAD}<w:{element} {NAMESPACES}>{content}</w:{element}>"
    return Part(name, f"{WORD}.{kind}+xml", canonical(text), relations or {})


def canonical(text: str) -> bytes:
    """The bytes of a part, checked and without unused namespaces."""
    root = etree.fromstring(text.encode("utf-8"))
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def docx(parts: list[Part], relations: Mapping[str, tuple[str, str]]) -> bytes:
    """The Word file that holds these parts; `relations` are those of the package."""
    files = {part.name: part.content for part in parts}
    files[CONTENT_TYPES] = content_types(parts)
    files["_rels/.rels"] = relationships(relations)
    for part in parts:
        if part.relations:
            folder, _, name = part.name.rpartition("/")
            files[f"{folder}/_rels/{name}.rels"] = relationships(part.relations)
    return packed(files)


def content_types(parts: list[Part]) -> bytes:
    """The part that says what every other part is."""
    overrides = "".join(f'<Override PartName="/{part.name}" ContentType="{part.content_type}"/>' for part in parts)
    defaults = (
        f'<Default Extension="rels" ContentType="{"application/vnd.openxmlformats-package.relationships+xml"}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    namespace = f"{PACKAGE}/content-types"
    return canonical(f'<Types xmlns="{namespace}">{defaults}{overrides}</Types>')


def relationships(relations: Mapping[str, tuple[str, str]]) -> bytes:
    """The part that says where a part leads to."""
    rows = "".join(
        f'<Relationship Id="{name}" Type={quoteattr(kind)} Target={quoteattr(target)}/>'
        for name, (kind, target) in relations.items()
    )
    return canonical(f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>')
