"""Many copies of an assessment in one go, to measure how lists and comparisons grow."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Text, cast, func, insert, literal, select

from ria.storage.answer_rows import ANSWER, ASSESSMENT
from ria.storage.projections import ACTION, RIGHT_SCORE, SUMMARY
from ria.storage.word_endings import ENDING, endings

AT_ONCE = 500
ANSWERS_EACH = 40
"""Answers that a copy keeps, the first ones: lists do not read them, but they fill the table."""


def multiply(connection: Connection, source: int, count: int) -> None:
    """Add `count` copies of an assessment with its projections; titles, order of change and number differ."""
    last = connection.execute(select(func.max(ASSESSMENT.c.id))).scalar_one()
    row = dict(connection.execute(select(ASSESSMENT).where(ASSESSMENT.c.id == source)).one()._mapping)
    del row["id"]
    rows = [
        row
        | {
            "uid": str(uuid4()),
            "title": f"{row['title']} {number}",
            "changed_at": row["changed_at"] - timedelta(minutes=number),
        }
        for number in range(count)
    ]
    connection.execute(insert(ASSESSMENT), rows)
    for table in (RIGHT_SCORE, ACTION):
        copy(connection, table, source, last, {})
    copy(connection, ANSWER, source, last, {}, up_to=ANSWERS_EACH)
    number = cast(ASSESSMENT.c.id, Text)
    changed = {
        "title": ASSESSMENT.c.title,
        "changed_at": ASSESSMENT.c.changed_at,
        "newest": -ASSESSMENT.c.id,
        "sort_title": func.lower(ASSESSMENT.c.title),
        "search": SUMMARY.c.search + literal(" ") + number,
    }
    copy(connection, SUMMARY, source, last, changed)
    found = select(SUMMARY.c.assessment_id, SUMMARY.c.search).where(SUMMARY.c.assessment_id > last)
    for some in connection.execute(found).partitions(AT_ONCE):
        rows = [{"assessment_id": row.assessment_id, "ending": one} for row in some for one in endings(row.search)]
        connection.execute(insert(ENDING), rows)


def copy(
    connection: Connection, table: Any, source: int, last: int, changed: dict[str, Any], up_to: int | None = None
) -> None:
    """Copy the rows of an assessment to every assessment after `last`."""
    rows = table.c.assessment_id == source
    if up_to is not None:
        rows &= table.c.change <= up_to
    columns = [
        (ASSESSMENT.c.id if one.name == "assessment_id" else changed.get(one.name, one)).label(one.name)
        for one in table.columns
    ]
    chosen = select(*columns).select_from(ASSESSMENT.join(table, rows)).where(ASSESSMENT.c.id > last)
    connection.execute(insert(table).from_select([one.name for one in table.columns], chosen))
