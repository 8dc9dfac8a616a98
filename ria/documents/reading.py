"""Reads the record that a Word file of ours carries, also after somebody saved the file in Word."""

import io
import json
import zipfile
from typing import Any

from lxml import etree

from ria.documents.embedding import NAMESPACE, ROOT
from ria.domain.record import canonical, digest
from ria.errors import BadInput

LARGEST_PART = 200 * 1024 * 1024
"""The most that one part may unpack to, in bytes: a file made to fill the memory is refused."""

CUSTOM = "customXml/item"
NOT_OURS = "This Word file carries no record of a rights impact assessment. Choose a file made by this workbench."


def embedded_record(data: bytes) -> dict[str, Any]:
    """The record that a Word file carries. Raises `BadInput` when there is none, or when it was changed by hand."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [part(archive, info) for info in archive.infolist() if info.filename.startswith(CUSTOM)]
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
        raise BadInput("This is not a Word file (.docx), or it is damaged. Choose another file.") from error
    found = [root for content in parts if (root := ours(content)) is not None]
    if not found:
        raise BadInput(NOT_OURS)
    return record_in(found[0])


def part(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """The bytes of a part. Raises `BadInput` for one that is too large."""
    if info.file_size > LARGEST_PART:
        raise BadInput(f"The part {info.filename} unpacks to more than {LARGEST_PART // 1048576} MB. It is not read.")
    return archive.read(info)


def ours(content: bytes) -> Any:
    """The root of a part that holds a record; `None` for any other part. No entity or address is followed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return None
    return root if root.tag == f"{{{NAMESPACE}}}{ROOT}" else None


def record_in(root: Any) -> dict[str, Any]:
    """The record in its part, checked against its own SHA-256."""
    try:
        record = json.loads(root.text or "")
    except (json.JSONDecodeError, RecursionError) as error:
        raise BadInput("The record in this Word file is damaged. Ask for the file again.") from error
    if not isinstance(record, dict) or digest(canonical(record)) != root.get("sha256"):
        raise BadInput("The record in this Word file does not match its own hash. Ask for the file again.")
    return record
