"""The assessment within its own Word file: a custom XML part that holds the record, to be read back."""

import hashlib
import json
from typing import Any
from xml.sax.saxutils import escape

from ria.documents.packing import XML_HEAD
from ria.domain.record import canonical, digest

NAMESPACE = "urn:rights-impact-assessment:record:1"
ROOT = "record"
STORE_ID = "{5B0A6B1E-3C0D-4E55-9C37-52494152434F}"
"""Names the part for Word, so that it is kept when the file is saved."""

TEXT = "text"
"""The attribute that holds the SHA-256 of the visible text with which the file was made."""

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
ITEM, PROPERTIES = "/customXml/item%d.xml", "/customXml/itemProps%d.xml"
ITEM_TYPE = "application/xml"
PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
ITEM_RELATION = f"{OFFICE}/relationships/customXml"
PROPERTIES_RELATION = f"{OFFICE}/relationships/customXmlProps"


def visible_sha256(body: Any) -> str:
    """The SHA-256 of the text of a body, without blanks: programs split runs and add blanks when they save a file."""
    words = "".join("".join(body.itertext(WORDS)).split())
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()


def record_xml(record: dict[str, Any], visible: str) -> bytes:
    """The part that holds a record: JSON in ASCII, so that no character is lost, with the SHA-256 of the record.

    `visible` is the SHA-256 of the text that the file shows.
    """
    text = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    sha256 = digest(canonical(record))
    start = f'<{ROOT} xmlns="{NAMESPACE}" sha256="{sha256}" {TEXT}="{visible}">'
    return f"{XML_HEAD}{start}{escape(text)}</{ROOT}>".encode("ascii")


def properties_xml() -> bytes:
    """The part that names the record for Word."""
    schemas = f"{OFFICE}/customXml"
    return (
        f'{XML_HEAD}<ds:datastoreItem ds:itemID="{STORE_ID}" xmlns:ds="{schemas}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode("ascii")
