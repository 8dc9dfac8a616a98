"""Attachments inside a record, so that one file carries everything: Base64 under the SHA-256 of their bytes."""

import base64
import binascii
import hashlib
from collections.abc import Iterable
from typing import Any, NamedTuple

from ria.domain.node import shortened
from ria.errors import BadInput

FILES = "files"


class Carried(NamedTuple):
    """An attachment on its way in or out."""

    sha256: str
    media_type: str
    content: bytes


def file_names(record: dict[str, Any]) -> dict[str, str]:
    """What the evidence of a record calls its attachments, by SHA-256."""
    pieces = (piece for one in record.get("answers", ()) for piece in one.get("evidence", ()))
    return {piece["file"]: piece.get("file_name", "") for piece in pieces if piece.get("file")}


def with_files(record: dict[str, Any], files: Iterable[Carried]) -> dict[str, Any]:
    """The record with its attachments; unchanged when there are none. Its hash is taken without them."""
    packed = {
        one.sha256: {"media_type": one.media_type, "base64": base64.b64encode(one.content).decode()} for one in files
    }
    return record | {FILES: packed} if packed else record


def files_in(record: dict[str, Any], name: str) -> list[Carried]:
    """The attachments of a record. Raises `BadInput` for one that is damaged or does not match its hash."""
    packed = record.get(FILES, {})
    if not isinstance(packed, dict):
        raise BadInput(f"{name} > {FILES}: this must be an object of attachments.")
    return [carried(sha256, one, f"{name} > {FILES} > {shortened(sha256)}") for sha256, one in packed.items()]


def carried(sha256: str, one: Any, where: str) -> Carried:
    """One attachment, checked against its hash."""
    try:
        content = base64.b64decode(one["base64"], validate=True)
        media_type = str(one["media_type"])
    except (KeyError, TypeError, ValueError, binascii.Error) as error:
        raise BadInput(f"{where}: this attachment is damaged. Ask for the file again.") from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise BadInput(f"{where}: this attachment does not match its own hash. Ask for the file again.")
    return Carried(sha256, media_type, content)
