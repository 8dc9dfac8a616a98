"""Reads the record that a Word file of ours carries, also after somebody saved the file in Word."""

import io
import json
import zipfile
import zlib
from typing import Any

from lxml import etree

from ria.documents.embedding import NAMESPACE, ROOT, TEXT, visible_sha256
from ria.domain.record import canonical, digest
from ria.errors import BadInput

LARGEST = 200 * 1024 * 1024
"""The most that the parts read may unpack to together, in bytes: a file made to fill the memory is refused."""

CUSTOM, BODY = "customXml/item", "word/document.xml"
NOT_OURS = (
    "This Word file carries no record of a rights impact assessment. Only the whole full assessment does, and some "
    "programs drop it when they save the file. Choose the file as it was downloaded, or the JSON file."
)


def embedded_record(data: bytes) -> dict[str, Any]:
    """The record that a Word file carries. Raises `BadInput` when there is none, or when it was changed by hand."""
    return record_in(carrier(parts(data, CUSTOM)))


def text_was_changed(data: bytes) -> bool:
    """Whether the text that a Word file of ours shows was changed after it was made. Raises `BadInput` as above."""
    made_with = carrier(parts(data, CUSTOM)).get(TEXT)
    bodies = [root for content in parts(data, BODY) if (root := parsed(content)) is not None]
    return made_with is not None and [made_with] != [visible_sha256(root) for root in bodies]


def parts(data: bytes, name: str) -> list[bytes]:
    """The parts of a Word file whose names begin so. Raises `BadInput` for what is no Word file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = [info for info in archive.infolist() if info.filename.startswith(name)]
            if sum(info.file_size for info in found) > LARGEST:
                raise BadInput(f"This file unpacks to more than {LARGEST // 1048576} MB. It is not read.")
            return [archive.read(info) for info in found]
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, NotImplementedError) as error:
        raise BadInput("This is not a Word file (.docx), or it is damaged. Choose another file.") from error


def carrier(contents: list[bytes]) -> Any:
    """The root of the part that holds the record. Raises `BadInput` when none does."""
    for content in contents:
        root = parsed(content)
        if root is not None and root.tag == f"{{{NAMESPACE}}}{ROOT}":
            return root
    raise BadInput(NOT_OURS)


def parsed(content: bytes) -> Any:
    """The root of a part; `None` for one that is not XML. No entity or address is followed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return None


def record_in(root: Any) -> dict[str, Any]:
    """The record in its part, checked against its own SHA-256."""
    try:
        record = json.loads(root.text or "")
        sha256 = digest(canonical(record))
    except (ValueError, RecursionError) as error:  # not JSON, a number without end, half a character
        raise BadInput("The record in this Word file is damaged. Ask for the file again.") from error
    if not isinstance(record, dict) or sha256 != root.get("sha256"):
        raise BadInput("The record in this Word file does not match its own hash. Ask for the file again.")
    return record
