"""The Word templates of the house: kept with their bytes, one of each name and one usual one for each document."""

from datetime import datetime
from typing import Any, NoReturn

from sqlalchemy import Connection, Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from ria.domain.house_template import HouseTemplate
from ria.errors import BadInput, NotFound
from ria.storage.house_tables import HouseTemplateRow

TABLE: Any = HouseTemplateRow.__table__  # type: ignore[attr-defined]
SHOWN = [one for one in TABLE.c if one.name in HouseTemplate.__dataclass_fields__]


class HouseTemplates:
    """Reads and changes templates within one connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def all(self) -> tuple[HouseTemplate, ...]:
        """Every template that was not removed, by name."""
        query = select(*SHOWN).where(TABLE.c.removed_at.is_(None)).order_by(TABLE.c.name_key, TABLE.c.id)
        return tuple(read_template(row) for row in self.connection.execute(query))

    def get(self, number: int) -> HouseTemplate:
        """One template. Raises `NotFound` when it is not here, or was removed."""
        query = select(*SHOWN).where(TABLE.c.id == number, TABLE.c.removed_at.is_(None))
        row = self.connection.execute(query).one_or_none()
        return read_template(row) if row else missing()

    def content(self, number: int) -> bytes:
        """The bytes of a template. Raises `NotFound`."""
        query = select(TABLE.c.content).where(TABLE.c.id == number, TABLE.c.removed_at.is_(None))
        found: bytes | None = self.connection.execute(query).scalar_one_or_none()
        return bytes(found) if found is not None else missing()

    def add(self, name: str, document: str, sha256: str, content: bytes, at: datetime, by: str) -> int:
        """Keep a new template; returns its number. Raises `BadInput` when the document has one of that name."""
        values = {
            "name": name,
            "name_key": name.casefold(),
            "document": document,
            "sha256": sha256,
            "size": len(content),
            "content": content,
            "usual": False,
            "uploaded_at": at,
            "uploaded_by": by,
            "changed_at": at,
            "changed_by": by,
        }
        try:
            number = self.connection.execute(insert(TABLE).values(values)).inserted_primary_key
        except IntegrityError:
            taken(name)
        return int(number[0]) if number else missing()

    def rename(self, number: int, name: str, at: datetime, by: str) -> None:
        """Give a template another name. Raises `NotFound`, and `BadInput` when the name is taken."""
        try:
            self.change(number, at, by, name=name, name_key=name.casefold())
        except IntegrityError:
            taken(name)

    def make_usual(self, document: str, number: int | None, at: datetime, by: str) -> None:
        """Make one template the usual one of its document, or none. Raises `NotFound`, and `BadInput` in a race."""
        others = (TABLE.c.document == document) & TABLE.c.usual & TABLE.c.removed_at.is_(None)
        self.connection.execute(update(TABLE).where(others).values(usual=False, changed_at=at, changed_by=by))
        if number is None:
            return
        try:
            self.change(number, at, by, usual=True)
        except IntegrityError:
            raise BadInput("Somebody else chose the usual template at the same moment. Look again.") from None

    def remove(self, number: int, at: datetime, by: str) -> None:
        """Take a template away: its bytes are gone, its name and hash stay on the record. Raises `NotFound`."""
        self.change(number, at, by, usual=False, content=b"", removed_at=at, removed_by=by)

    def change(self, number: int, at: datetime, by: str, **values: Any) -> None:
        """Change a template that is kept. Raises `NotFound`."""
        query = update(TABLE).where(TABLE.c.id == number, TABLE.c.removed_at.is_(None))
        if not self.connection.execute(query.values(changed_at=at, changed_by=by, **values)).rowcount:
            missing()


def read_template(row: Row[Any]) -> HouseTemplate:
    """A template from its row, without its bytes."""
    return HouseTemplate(**{name: getattr(row, name) for name in HouseTemplate.__dataclass_fields__})


def taken(name: str) -> NoReturn:
    """Say that a name is in use."""
    raise BadInput(f"This document has a template called “{name}” already. Choose another name, or remove that one.")


def missing() -> NoReturn:
    """Say that there is no such template."""
    raise NotFound("This template is not here any more. Somebody may have removed it. Choose another one.")
