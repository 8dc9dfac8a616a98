"""Queries over saved answers, and rows read back as domain objects."""

from typing import Any

from sqlalchemy import Row, Select, and_, func, or_, select

from ria.domain.assessment import Heading, Part, Place, Saved
from ria.domain.assessment import Row as AnswerOf
from ria.domain.model import GATES
from ria.storage.damage import readable
from ria.storage.tables import AnswerRow, AssessmentRow, RemovedRow
from ria.storage.values import from_json

ASSESSMENT: Any = AssessmentRow.__table__  # type: ignore[attr-defined]
REMOVED: Any = RemovedRow.__table__  # type: ignore[attr-defined]
ANSWER: Any = AnswerRow.__table__  # type: ignore[attr-defined]


def at(assessment_id: int, part: Part, place: Place) -> Any:
    """The condition that names one place."""
    return and_(
        ANSWER.c.assessment_id == assessment_id,
        ANSWER.c.part == part,
        ANSWER.c.section == place.section,
        ANSWER.c.item == place.item,
        ANSWER.c.question == place.question,
    )


def latest_rows(assessment_id: int) -> Select[Any]:
    """The latest row of every place; all rows of entries, because their first one keeps the order."""
    other = ANSWER.alias()
    latest = (
        select(func.max(other.c.revision))
        .where(*(other.c[name] == ANSWER.c[name] for name in ("assessment_id", "part", "section", "item", "question")))
        .scalar_subquery()
    )
    counts = or_(ANSWER.c.part == "entry", ANSWER.c.revision == latest)
    return (
        select(ANSWER)
        .where(ANSWER.c.assessment_id == assessment_id, counts)
        .order_by(ANSWER.c.change, ANSWER.c.revision)
    )


def rows_since(assessment_id: int, change: int) -> Select[Any]:
    """The rows added after a change, oldest first."""
    return (
        select(ANSWER)
        .where(ANSWER.c.assessment_id == assessment_id, ANSWER.c.change > change)
        .order_by(ANSWER.c.change, ANSWER.c.revision)
    )


def read_heading(row: Row[Any]) -> Heading:
    """A heading from its row. Raises `ValueError` for a stage that is none."""
    if row.gate not in GATES:
        raise ValueError(f"“{row.gate}” is no stage")
    return Heading(
        id=row.id,
        uid=row.uid,
        title=row.title,
        edition=row.edition,
        gate=row.gate,
        status=row.status,
        owner=row.owner,
        started_at=row.started_at,
        change=row.change,
        changed_at=row.changed_at,
        follows=row.follows,
        example=bool(row.example),
    )


def read_row(row: Row[Any]) -> AnswerOf:
    """A saved row from the table. `order` is the change that added it. Raises `Damaged`."""
    where = f"the {row.part} of question {row.question}, section {row.section}, revision {row.revision}"
    with readable(row.assessment_id, where):
        value = from_json(row.value)
    saved = Saved(value, row.revision, row.saved_by, row.saved_at, row.origin, row.change)
    return AnswerOf(row.part, Place(row.section, row.item, row.question), saved)
