"""Assessments and their answers: rows to domain objects and back."""

from collections.abc import Iterable
from datetime import datetime
from typing import NoReturn

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from ria.domain.assessment import Assessment, Heading, Part, Place, Saved
from ria.domain.assessment import Row as AnswerOf
from ria.errors import NotFound, StaleAnswer
from ria.storage.answer_rows import ANSWER, ASSESSMENT, REMOVED, at, latest_rows, read_heading, read_row, rows_since
from ria.storage.damage import readable
from ria.storage.values import to_json

LARGEST_ID = 2**63 - 1
CHANGE = select(ASSESSMENT.c.change).where(ASSESSMENT.c.id == bindparam("number"))
"""Asked whenever something is drawn: built once."""


class Assessments:
    """Reads and appends within one connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def start(self, heading: Heading, by: str) -> Heading:
        """Insert a new assessment; the heading comes back with its number."""
        values = {
            "uid": heading.uid,
            "title": heading.title,
            "edition": heading.edition,
            "gate": heading.gate,
            "status": heading.status,
            "owner": heading.owner,
            "started_at": heading.started_at,
            "started_by": by,
            "change": heading.change,
            "changed_at": heading.changed_at,
            "changed_by": by,
            "follows": heading.follows,
            "example": heading.example,
        }
        query = insert(ASSESSMENT).values(values)
        if self.connection.dialect.name == "sqlite":  # which would give the number of one that was removed again
            query = query.values(id=self.next_number())
        number = self.connection.execute(query).inserted_primary_key
        return self.heading(number[0]) if number else missing(0)

    def next_number(self) -> int:
        """A number that no assessment has or had."""
        highest = (select(func.coalesce(func.max(table.c.id), 0)) for table in (ASSESSMENT, REMOVED))
        return 1 + max(int(self.connection.execute(query).scalar_one()) for query in highest)

    def heading(self, assessment_id: int, *, lock: bool = False) -> Heading:
        """What identifies an assessment. Raises `NotFound`. `lock` keeps other writers out (PostgreSQL)."""
        query = select(ASSESSMENT).where(ASSESSMENT.c.id == storable(assessment_id))
        with readable(assessment_id, "its heading"):
            row = self.connection.execute(query.with_for_update() if lock else query).one_or_none()
            found = read_heading(row) if row else None
        return found or missing(assessment_id)

    def change_of(self, assessment_id: int) -> int:
        """The number of the latest change. Raises `NotFound`."""
        change: int | None = self.connection.execute(CHANGE, {"number": storable(assessment_id)}).scalar_one_or_none()
        return change if change is not None else missing(assessment_id)

    def ids(self, *, examples_only: bool = False) -> tuple[int, ...]:
        """The numbers of all assessments."""
        query = select(ASSESSMENT.c.id).order_by(ASSESSMENT.c.id)
        if examples_only:
            query = query.where(ASSESSMENT.c.example)
        return tuple(self.connection.execute(query).scalars())

    def with_uid(self, uid: str) -> int | None:
        """The number of the assessment with this identity, if it is here."""
        query = select(ASSESSMENT.c.id).where(ASSESSMENT.c.uid == uid)
        return self.connection.execute(query).scalar_one_or_none()

    def load(self, assessment_id: int, known: Assessment | None = None) -> Assessment:
        """The current state; with a state already known, only what changed is read. Raises `NotFound` or `Damaged`."""
        heading = self.heading(assessment_id)
        if known and known.heading.change == heading.change:
            return known
        since = known.heading.change if known else 0
        rows = self.connection.execute(latest_rows(assessment_id) if not since else rows_since(assessment_id, since))
        with readable(assessment_id, "a day of its answers"):
            saved = [read_row(row) for row in rows]
        return (known or Assessment(heading)).with_rows(heading, saved)

    def append(self, heading: Heading, rows: Iterable[AnswerOf]) -> None:
        """Add rows as the change `heading.change`. Raises `StaleAnswer` when a revision was taken meanwhile."""
        values = [
            {
                "assessment_id": heading.id,
                "part": row.part,
                "section": row.place.section,
                "item": row.place.item,
                "question": row.place.question,
                "revision": row.saved.revision,
                "change": row.saved.order,
                "value": to_json(row.saved.value),
                "origin": row.saved.origin,
                "saved_by": row.saved.by,
                "saved_at": row.saved.at,
            }
            for row in rows
        ]
        if not values:
            return
        try:
            self.connection.execute(insert(ANSWER), values)
        except IntegrityError as error:
            raise StaleAnswer("Somebody else saved this answer at the same moment.") from error

    def touch(self, heading: Heading, by: str) -> None:
        """Store what of a heading may change: title, gate, status, owner and the change counter."""
        self.connection.execute(
            update(ASSESSMENT).where(ASSESSMENT.c.id == bindparam("number")),
            {
                "number": heading.id,
                "title": heading.title,
                "gate": heading.gate,
                "status": heading.status,
                "owner": heading.owner,
                "change": heading.change,
                "changed_at": heading.changed_at,
                "changed_by": by,
            },
        )

    def history(self, assessment_id: int, part: Part, place: Place) -> tuple[Saved, ...]:
        """Every revision of one place, newest first."""
        query = select(ANSWER).where(at(assessment_id, part, place)).order_by(ANSWER.c.revision.desc())
        return tuple(read_row(row).saved for row in self.connection.execute(query))

    def names_file(self, assessment_id: int, sha256: str) -> bool:
        """Whether the evidence of an assessment names an attachment, in any revision."""
        query = select(ANSWER.c.revision).where(
            ANSWER.c.assessment_id == assessment_id,
            ANSWER.c.part == "evidence",
            ANSWER.c.value.contains(f'"{sha256}"', autoescape=True),
        )
        return self.connection.execute(query.limit(1)).first() is not None

    def erase(self, assessment_id: int, part: Part, place: Place, change: int, mark: str) -> int:
        """Overwrite every revision of one place for good; returns how many were erased."""
        query = update(ANSWER).where(at(assessment_id, part, place)).values(value=to_json(mark), change=change)
        return self.connection.execute(query).rowcount

    def changed_places(self, assessment_id: int, since: int) -> tuple[tuple[Place, str, datetime], ...]:
        """The places answered since a change, with who saved last and when, newest first."""
        query = rows_since(assessment_id, since).order_by(None).order_by(ANSWER.c.change.desc())
        found: dict[Place, tuple[Place, str, datetime]] = {}
        for row in self.connection.execute(query):
            place = Place(row.section, row.item, row.question)
            found.setdefault(place, (place, row.saved_by, row.saved_at))
        return tuple(found.values())

    def remove(self, assessment_id: int) -> None:
        """Delete an assessment with everything that belongs to it, for good."""
        self.connection.execute(insert(REMOVED).values(id=assessment_id))
        self.connection.execute(delete(ASSESSMENT).where(ASSESSMENT.c.id == assessment_id))


def storable(assessment_id: int) -> int:
    """A number that a database can look up. Raises `NotFound` for one that no assessment can have."""
    return assessment_id if 0 <= assessment_id <= LARGEST_ID else missing(assessment_id)


def missing(assessment_id: int) -> NoReturn:
    """Say that there is no such assessment."""
    raise NotFound(f"There is no assessment {assessment_id} here. It may have been removed, or the link is wrong.")
