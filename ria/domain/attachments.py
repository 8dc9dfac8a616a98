"""What may be attached as evidence: told by what is in the file, not by what it is called."""

import hashlib
import io
import zipfile
from dataclasses import dataclass
from pathlib import PurePath

from ria.errors import BadInput

LARGEST = 10 * 1024 * 1024
LARGEST_UNPACKED = 200 * 1024 * 1024
OFFICE = {
    "word/": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", (".docx",)),
    "xl/": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (".xlsx",)),
    "ppt/": ("application/vnd.openxmlformats-officedocument.presentationml.presentation", (".pptx",)),
}
OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": (".odt",),
    b"application/vnd.oasis.opendocument.spreadsheet": (".ods",),
}
SIGNATURES: tuple[tuple[bytes, str, tuple[str, ...]], ...] = (
    (b"%PDF-", "application/pdf", (".pdf",)),
    (b"\x89PNG\r\n\x1a\n", "image/png", (".png",)),
    (b"\xff\xd8\xff", "image/jpeg", (".jpg", ".jpeg")),
    (b"GIF8", "image/gif", (".gif",)),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/vnd.ms-office", (".doc", ".xls", ".msg")),
)
TEXT = {".txt": "text/plain", ".csv": "text/csv", ".eml": "message/rfc822"}
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


def check_attachment(name: str, content: bytes) -> Attachment:
    """The file as an attachment. Raises `BadInput` with the reason when it cannot be one."""
    shown = PurePath(name.replace("\\", "/")).name or "file"
    if not content:
        raise BadInput(f"{shown} is empty. Choose the file again.")
    if len(content) > LARGEST:
        raise BadInput(f"{shown} has {len(content) / 1048576:.0f} MB. The largest file is {LARGEST // 1048576} MB.")
    suffix = PurePath(shown).suffix.lower()
    media_type, suffixes = true_type(content, suffix)
    if not media_type:
        raise BadInput(f"{shown} is not a kind of file that can be attached. Use {ALLOWED}.")
    if suffix not in suffixes:
        raise BadInput(f"{shown} is not what its name says: the content is {media_type}. Rename it or choose another.")
    return Attachment(shown, media_type, content)


def true_type(content: bytes, suffix: str) -> tuple[str, tuple[str, ...]]:
    """The media type by content, and the endings that fit it; empty for anything else."""
    for signature, media_type, suffixes in SIGNATURES:
        if content.startswith(signature):
            return media_type, suffixes
    if content.startswith(b"PK\x03\x04"):
        return zip_type(content)
    if suffix in TEXT and b"\x00" not in content[:4096]:
        return TEXT[suffix], (suffix,)
    return "", ()


def zip_type(content: bytes) -> tuple[str, tuple[str, ...]]:
    """The media type of an Office or OpenDocument file; empty for any other archive, or one with macros."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            if sum(info.file_size for info in archive.infolist()) > LARGEST_UNPACKED:
                return "", ()
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                return "", ()
            if "[Content_Types].xml" in names:
                return next((OFFICE[part] for part in OFFICE if any(n.startswith(part) for n in names)), ("", ()))
            if "mimetype" in names:
                kind = archive.read("mimetype").strip()
                return (kind.decode("ascii"), OPEN_DOCUMENT[kind]) if kind in OPEN_DOCUMENT else ("", ())
    except (zipfile.BadZipFile, OSError, UnicodeDecodeError, RuntimeError):
        return "", ()
    return "", ()
