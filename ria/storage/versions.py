"""Frozen versions: canonical JSON with its SHA-256, and what was decided on it."""

import json
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from ria.domain.version import Version
from ria.errors import NotFound
from ria.storage.damage import readable
from ria.storage.tables import VersionRow

VERSION: Any = VersionRow.__table__  # type: ignore[attr-defined]


class Versions:
    """Reads and adds versions within one connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def add(
        self,
        assessment_id: int,
        *,
        sha256: str,
        label: str,
        gate: str,
        change: int,
        at: datetime,
        by: str,
        content: str,
        bands: dict[str, int | None],
    ) -> int:
        """Add the next version; returns its number."""
        last = select(func.max(VERSION.c.number)).where(VERSION.c.assessment_id == assessment_id)
        number = (self.connection.execute(last).scalar() or 0) + 1
        self.connection.execute(
            insert(VERSION).values(
                assessment_id=assessment_id,
                number=number,
                sha256=sha256,
                label=label,
                gate=gate,
                change=change,
                frozen_at=at,
                frozen_by=by,
                content=content,
                bands=json.dumps(bands),
            )
        )
        return number

    def of(self, assessment_id: int) -> tuple[Version, ...]:
        """All versions of an assessment, newest first."""
        columns = [column for column in VERSION.c if column.name != "content"]
        query = select(*columns).where(VERSION.c.assessment_id == assessment_id).order_by(VERSION.c.number.desc())
        with readable(assessment_id, "its list of versions"):
            return tuple(read_version(row) for row in self.connection.execute(query))

    def record(self, assessment_id: int, number: int) -> dict[str, Any]:
        """The record that a version froze. Raises `NotFound` or `Damaged`."""
        with readable(assessment_id, f"version {number}"):
            return dict(json.loads(self.content(assessment_id, number)))

    def content(self, assessment_id: int, number: int) -> str:
        """The canonical JSON of a version. Raises `NotFound`."""
        query = select(VERSION.c.content).where(VERSION.c.assessment_id == assessment_id, VERSION.c.number == number)
        content: str | None = self.connection.execute(query).scalar_one_or_none()
        if content is None:
            raise NotFound(f"Assessment {assessment_id} has no version {number}.")
        return content

    def decide(self, assessment_id: int, number: int, *, decision: str, on: date, by: str, minute: str) -> None:
        """Record what was decided on a version."""
        self.connection.execute(
            update(VERSION)
            .where(VERSION.c.assessment_id == assessment_id, VERSION.c.number == number)
            .values(decision=decision, decided_on=on, decided_by=by, minute=minute)
        )


def read_version(row: Row[Any]) -> Version:
    """A version from its row."""
    values = {name: getattr(row, name) for name in Version.__dataclass_fields__}
    return Version(**values | {"bands": json.loads(row.bands)})
