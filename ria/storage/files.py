"""Attachments, stored once under the SHA-256 of their bytes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql, sqlite

from ria.errors import NotFound
from ria.storage.tables import FileRow

FILE: Any = FileRow.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class StoredFile:
    """An attachment with its bytes."""

    sha256: str
    media_type: str
    size: int
    content: bytes


class Files:
    """Reads and adds attachments within one connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def add(self, file: StoredFile, at: datetime) -> None:
        """Store an attachment unless the same bytes are there already."""
        known = select(FILE.c.sha256).where(FILE.c.sha256 == file.sha256)
        if self.connection.execute(known).first() is None:
            dialect = sqlite if self.connection.dialect.name == "sqlite" else postgresql
            query = dialect.insert(FILE).values(
                sha256=file.sha256,
                media_type=file.media_type,
                size=file.size,
                content=file.content,
                stored_at=at,
            )
            self.connection.execute(query.on_conflict_do_nothing())  # somebody else may store the same meanwhile

    def get(self, sha256: str) -> StoredFile:
        """An attachment with its bytes. Raises `NotFound`."""
        row = self.connection.execute(select(FILE).where(FILE.c.sha256 == sha256)).one_or_none()
        if row is None:
            raise NotFound("This attachment is not stored here.")
        return StoredFile(row.sha256, row.media_type, row.size, bytes(row.content))
