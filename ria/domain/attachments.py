"""What may be attached as evidence: told by what is in the file, not by what it is called."""

import hashlib
import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import PurePath

from ria.errors import BadInput

LARGEST = 10 * 1024 * 1024
LARGEST_UNPACKED = 200 * 1024 * 1024
LARGEST_LIST = 1024 * 1024
"""Bytes of the list of parts in an Office file; a longer one is no such list."""
LONGEST_NAME = 120
"""Characters of a file name, its ending included."""
OFFICE = (
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", (".docx",)),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (".xlsx",)),
    ("application/vnd.openxmlformats-officedocument.presentationml.presentation", (".pptx",)),
)
PARTS = "[Content_Types].xml"
OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": (".odt",),
    b"application/vnd.oasis.opendocument.spreadsheet": (".ods",),
}
OLD_OFFICE = (".doc", ".xls", ".msg")
SIGNATURES: tuple[tuple[bytes, str, tuple[str, ...]], ...] = (
    (b"%PDF-", "application/pdf", (".pdf",)),
    (b"\x89PNG\r\n\x1a\n", "image/png", (".png",)),
    (b"\xff\xd8\xff", "image/jpeg", (".jpg", ".jpeg")),
    (b"GIF8", "image/gif", (".gif",)),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/vnd.ms-office", OLD_OFFICE),
)
TEXT = {".txt": "text/plain", ".csv": "text/csv", ".eml": "message/rfc822"}
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Characters of a name that nobody sees, and that turn the order of the others round (Unicode Annex 9)."""
MACROS = "_VBA_PROJECT".encode("utf-16-le")
"""The name that a Word or Excel file of before 2007 gives to its macros."""
ALLOWED = "PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, GIF, e-mail (.eml, .msg), text or CSV"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that may be attached, with its SHA-256 and its true type."""

    name: str
    media_type: str
    content: bytes

    @property
    def sha256(self) -> str:
        """The SHA-256 of the bytes, 64 hexadecimal digits."""
        return hashlib.sha256(self.content).hexdigest()


def safe_name(name: str) -> str:
    """A file name without folders and without characters that hide or turn it round, no longer than it can be shown."""
    last = PurePath(UNSEEN.sub("", name).replace("\\", "/")).name.strip()
    ending = PurePath(last).suffix[:LONGEST_NAME]
    return last if len(last) <= LONGEST_NAME else last[: LONGEST_NAME - len(ending)].rstrip() + ending


def check_attachment(name: str, content: bytes) -> Attachment:
    """The file as an attachment. Raises `BadInput` with the reason when it cannot be one."""
    shown = safe_name(name) or "file"
    if not content:
        raise BadInput(f"{shown} is empty. Choose the file again.")
    if len(content) > LARGEST:
        raise BadInput(f"{shown} has {len(content) / 1048576:.0f} MB. The largest file is {LARGEST // 1048576} MB.")
    suffix = PurePath(shown).suffix.lower()
    try:
        media_type, suffixes = true_type(content, suffix)
    except BadInput as reason:
        raise BadInput(f"{shown} {reason}") from reason
    if not media_type:
        raise BadInput(f"{shown} is not a kind of file that can be attached. Use {ALLOWED}.")
    if suffix not in suffixes:
        raise BadInput(f"{shown} is not what its name says: the content is {media_type}. Rename it or choose another.")
    return Attachment(shown, media_type, content)


def true_type(content: bytes, suffix: str) -> tuple[str, tuple[str, ...]]:
    """The media type by content, and the endings that fit it; empty for anything else. Raises `BadInput`."""
    for signature, media_type, suffixes in SIGNATURES:
        if content.startswith(signature):
            if MACROS in content and suffixes == OLD_OFFICE:
                raise BadInput("holds macros. Save it without them, or as PDF.")
            return media_type, suffixes
    if content.startswith(b"PK\x03\x04"):
        return zip_type(content)
    if suffix in TEXT and is_text(content):
        return TEXT[suffix], (suffix,)
    return "", ()


def is_text(content: bytes) -> bool:
    """Whether the bytes are text: without a byte 0, or in the UTF-16 of a spreadsheet, with its mark at the start."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return "\x00" not in content.decode("utf-16")
        except UnicodeDecodeError:
            return False
    return b"\x00" not in content


def zip_type(content: bytes) -> tuple[str, tuple[str, ...]]:
    """The media type of an Office or OpenDocument file; empty for any other archive. Raises `BadInput`."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            if sum(info.file_size for info in archive.infolist()) > LARGEST_UNPACKED:
                raise BadInput(f"unpacks to more than {LARGEST_UNPACKED // 1048576} MB. Send the document itself.")
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                raise BadInput("holds macros. Save it without them, or as PDF.")
            if PARTS in names:
                return office_type(short_part(archive, PARTS).decode("utf-8"))
            if "mimetype" in names:
                kind = short_part(archive, "mimetype").strip()
                return (kind.decode("ascii"), OPEN_DOCUMENT[kind]) if kind in OPEN_DOCUMENT else ("", ())
    except (zipfile.BadZipFile, OSError, UnicodeDecodeError, RuntimeError, NotImplementedError, zlib.error):
        return "", ()
    return "", ()


def office_type(parts: str) -> tuple[str, tuple[str, ...]]:
    """The media type by the main part that the list of parts names; empty where it names none of ours."""
    return next((kind for kind in OFFICE if f"{kind[0]}.main+xml" in parts), ("", ()))


def short_part(archive: zipfile.ZipFile, name: str) -> bytes:
    """A part of an archive; empty where it is too long to be a list. No more is unpacked than the part says it has."""
    return archive.read(name) if archive.getinfo(name).file_size <= LARGEST_LIST else b""
