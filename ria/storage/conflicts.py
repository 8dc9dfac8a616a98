"""Texts that met somebody else's: kept until a person chooses."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from ria.domain.assessment import Content, Part, Place
from ria.domain.conflict import Conflict
from ria.storage.damage import readable
from ria.storage.tables import ConflictRow
from ria.storage.values import from_json, to_json

CONFLICT: Any = ConflictRow.__table__  # type: ignore[attr-defined]
OPEN = (
    select(CONFLICT)
    .where(CONFLICT.c.assessment_id == bindparam("number"), CONFLICT.c.settled_at.is_(None))
    .order_by(CONFLICT.c.id)
)
"""Asked by every page: built once."""


class Conflicts:
    """Reads and adds conflicts within one connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def add(self, assessment_id: int, part: Part, place: Place, value: Content, *, by: str, at: datetime) -> int:
        """Keep a text; returns the number of the conflict."""
        result = self.connection.execute(
            insert(CONFLICT).values(
                assessment_id=assessment_id,
                part=part,
                section=place.section,
                item=place.item,
                question=place.question,
                value=to_json(value),
                saved_by=by,
                saved_at=at,
            )
        )
        key = result.inserted_primary_key
        return int(key[0]) if key else 0

    def open(self, assessment_id: int) -> tuple[Conflict, ...]:
        """The conflicts nobody has settled, oldest first. Raises `Damaged`."""
        with readable(assessment_id, "a text that two people changed at once"):
            return tuple(
                Conflict(
                    row.id,
                    row.part,
                    Place(row.section, row.item, row.question),
                    from_json(row.value),
                    row.saved_by,
                    row.saved_at,
                )
                for row in self.connection.execute(OPEN, {"number": assessment_id})
            )

    def settle(self, conflict_id: int, *, by: str, at: datetime) -> None:
        """Mark a conflict as settled; its text stays on record."""
        self.connection.execute(
            update(CONFLICT).where(CONFLICT.c.id == conflict_id).values(settled_at=at, settled_by=by)
        )
