"""The parts of a Word file that nobody vouches for, within limits: a small file can unpack to fill a disk."""

import io
import lzma
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any

from lxml import etree

from ria.documents.packing import CONTENT_TYPES, packed
from ria.errors import BadInput

MB = 1024 * 1024
LARGEST_FILE, LARGEST_UNPACKED, MOST_PARTS = 5 * MB, 40 * MB, 400
"""The most that a template may have, in bytes and in parts. A template with a photograph has about 1 MB, 30 parts."""

OLD_WORD, OPEN_DOCUMENT = b"\xd0\xcf\x11\xe0", "mimetype"
SAVE_AS = "Open it in Word or LibreOffice Writer and save it as a Word document (.docx)."
MAIN, TEMPLATE = "wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml"
STRICT = b"purl.oclc.org/ooxml"
"""Names of the other kind of Word file: the same text under names that the checks do not look for."""

READABLE = (b"utf-8", b"us-ascii")
PICTURES = ("png", "jpg", "jpeg", "jpe", "jfif", "gif", "bmp", "tif", "tiff", "webp", "emf", "wmf", "wdp")
BINARY = (*PICTURES, "odttf", "ttf", "xlsx")
WRITTEN = ("xml", "rels", "vml", "svg")
"""Endings of parts that a template may have: pictures, fonts and the workbook behind a chart; and those in XML."""

Trees = Mapping[str, Any]


def unpacked(data: bytes) -> dict[str, bytes]:
    """Every part by its name. Raises `BadInput` for what is no Word file, is damaged, or is too large."""
    refuse_large(data)
    if data.startswith(OLD_WORD):
        raise BadInput(f"This is an old Word file (.doc), or it is locked with a password. {SAVE_AS}")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = read(archive)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, RuntimeError, ValueError, EOFError) as error:
        raise BadInput(f"This is not a Word file (.docx), or it is damaged. {SAVE_AS}") from error
    if OPEN_DOCUMENT in parts:
        raise BadInput(f"This is an OpenDocument file (.odt). {SAVE_AS}")
    if CONTENT_TYPES not in parts:
        raise BadInput(f"This is a ZIP file, not a Word file (.docx). {SAVE_AS}")
    return parts


def as_document(data: bytes) -> bytes:
    """A template file of Word (.dotx) as a document, which differs in one word; a document as it is."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    types = parts[CONTENT_TYPES].replace(TEMPLATE.encode(), MAIN.encode())
    return packed(parts | {CONTENT_TYPES: types}, compressed=True) if types != parts[CONTENT_TYPES] else data


def refuse_large(data: bytes) -> None:
    """Raise `BadInput` for a file that is too large to be a template."""
    if len(data) > LARGEST_FILE:
        size = f"{len(data) / MB:.1f} MB; a template may have {LARGEST_FILE // MB} MB"
        raise BadInput(f"The file has {size}. Make its pictures smaller: in Word, Picture Format, Compress Pictures.")


def read(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """The parts of an archive, counted while they are unpacked: what it says about itself is not believed."""
    infos = [one for one in archive.infolist() if not one.is_dir()]
    if len(infos) > MOST_PARTS:
        raise BadInput(f"The file has {len(infos)} parts; a template may have {MOST_PARTS}. Build it anew in Word.")
    if len({one.filename.casefold() for one in infos}) < len(infos):
        raise BadInput("The file has two parts of the same name. Programs would read it differently. Save it anew.")
    parts, room = dict[str, bytes](), LARGEST_UNPACKED
    for info in infos:
        with archive.open(info) as part:
            content = part.read(room + 1)
        room -= len(content)
        if room < 0:
            raise BadInput(
                f"The file unpacks to more than {LARGEST_UNPACKED // MB} MB at the part {info.filename}. "
                "It is not read further. Build the template anew from an empty document."
            )
        parts[info.filename] = content
    return parts


def trees(parts: Mapping[str, bytes]) -> dict[str, Any]:
    """The root of each part in XML. Raises `BadInput` for XML that declares a document type, or is damaged."""
    return {name: tree(name, content) for name, content in parts.items() if ending(name) in WRITTEN}


def ending(name: str) -> str:
    """The ending of the name of a part: xml, png."""
    return name.rpartition(".")[2].casefold()


def tree(name: str, content: bytes) -> Any:
    """The root of a part. No entity is expanded and no address is followed; both are refused before."""
    head = content[:200].lower()
    if b"\x00" in content or (b"encoding=" in head and not any(one in head for one in READABLE)):
        raise BadInput(f"The part {name} is not written in UTF-8, as Word writes it. {SAVE_AS}")
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise BadInput(f"The part {name} declares a document type or entities. Word never does. {SAVE_AS}")
    if STRICT in content:
        raise BadInput(f"The file is kept as Strict Open XML. In Word, save it as Word Document (.docx). ({name})")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise BadInput(f"The part {name} is damaged: {error.msg}. {SAVE_AS}") from error
