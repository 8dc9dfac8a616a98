"""A record read back: from the JSON of a frozen version or an exchanged file to an assessment.

Raises `BadInput` with the place in the record where something cannot be used.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from ria.domain.answers import Problem, check_answer
from ria.domain.assessment import Assessment, Evidence, Heading, Origin, Place, Row, Saved
from ria.domain.edition import Edition
from ria.domain.questionnaire import Question, RatingQuestion
from ria.domain.record import FORMAT, FORMAT_VERSION
from ria.errors import BadInput

ORIGINS: tuple[Origin, ...] = ("person", "notice", "carried", "profile", "import")


def assessment_of(edition: Edition, heading: Heading, record: dict[str, Any]) -> Assessment:
    """The assessment that a record describes. What the record says of title, gate and status counts."""
    check_format(record)
    said = {name: str(record[name]) for name in ("title", "gate", "status", "owner") if name in record}
    return Assessment(replace(heading, **said)).with_rows(  # type: ignore[arg-type]
        replace(heading, **said),  # type: ignore[arg-type]
        rows_of(edition, heading, record),
    )


def check_format(record: dict[str, Any]) -> None:
    """Raise `BadInput` unless this is a record of ours that this workbench can read."""
    if record.get("format") != FORMAT:
        raise BadInput("This is not a record of a rights impact assessment. Choose a file made by this workbench.")
    if record.get("format_version") != FORMAT_VERSION:
        raise BadInput(
            f"This record has format version {record.get('format_version')}; version {FORMAT_VERSION} can be read. "
            "Bring this workbench up to date."
        )
    check_shape(record)


def check_shape(record: dict[str, Any]) -> None:
    """Raise `BadInput`, with its place, for a part of a record that is not of the right kind."""
    entries, answers = record.get("entries", {}), record.get("answers", [])
    if not isinstance(entries, dict):
        raise BadInput("entries: this must be an object that lists the entries of each section.")
    for section, items in entries.items():
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            raise BadInput(f"entries > {section}: this must be a list of texts.")
    if not isinstance(answers, list):
        raise BadInput("answers: this must be a list.")
    for number, one in enumerate(answers, start=1):
        if not isinstance(one, dict):
            raise BadInput(f"answers > {number}: this must be an object.")
        evidence = one.get("evidence", [])
        if not isinstance(evidence, list) or not all(isinstance(piece, dict) for piece in evidence):
            raise BadInput(f"answers > {number} > evidence: this must be a list of objects.")


def rows_of(edition: Edition, heading: Heading, record: dict[str, Any]) -> list[Row]:
    """Every entry, answer, note and evidence of a record as rows, each in its first revision."""
    if strangers := sorted(record.get("entries", {}).keys() - edition.section.keys()):
        raise BadInput(f"entries: edition {edition.id} has no section {', '.join(strangers)}.")
    rows = [
        Row("entry", Place(section, item, ""), Saved(True, 1, heading.owner, heading.started_at, order=order))
        for section, items in record.get("entries", {}).items()
        for order, item in enumerate(items, start=1)
    ]
    for number, one in enumerate(record.get("answers", []), start=1):
        rows += answer_rows(edition, heading, one, f"answers > {number}")
    return rows


def answer_rows(edition: Edition, heading: Heading, one: dict[str, Any], where: str) -> Iterator[Row]:
    """One answer with its note and evidence."""
    question = edition.question.get(str(one.get("question")))
    if question is None or edition.home[question.id].id != one.get("section"):
        raise BadInput(f"{where}: edition {edition.id} has no question {one.get('question')} in {one.get('section')}.")
    place = Place(edition.home[question.id].id, str(one.get("item", "")), question.id)
    by = str(one.get("by", heading.owner))
    at = moment(one["at"], where) if "at" in one else heading.started_at
    origin = one.get("origin", "person")
    if origin not in ORIGINS:
        raise BadInput(f"{where}: {origin} is not a known origin. Use one of {', '.join(ORIGINS)}.")
    if "value" in one:
        yield Row("answer", place, Saved(value_of(edition, question, one["value"], where), 1, by, at, origin))
    if one.get("note"):
        yield Row("note", place, Saved(str(one["note"]), 1, by, at))
    if one.get("evidence"):
        evidence = tuple(evidence_of(piece, where) for piece in one["evidence"])
        yield Row("evidence", place, Saved(evidence, 1, by, at))


def value_of(edition: Edition, question: Question, raw: Any, where: str) -> Any:
    """The value of an answer."""
    scale = edition.scale[question.scale] if isinstance(question, RatingQuestion) else None
    value = check_answer(question, scale, None, raw)
    if isinstance(value, Problem):
        raise BadInput(f"{where} > {question.id}: {value.message}")
    return value


def evidence_of(piece: dict[str, str], where: str) -> Evidence:
    """One piece of evidence."""
    try:
        dated = date.fromisoformat(piece["dated"]) if "dated" in piece else None
        words = {name: str(text) for name, text in piece.items() if name != "dated"}
        return Evidence(**words, dated=dated)  # type: ignore[arg-type]
    except (TypeError, ValueError) as error:
        raise BadInput(f"{where} > evidence: {error}.") from error


def moment(text: Any, where: str) -> datetime:
    """A moment from ISO 8601 text."""
    try:
        return datetime.fromisoformat(str(text))
    except ValueError as error:
        raise BadInput(f"{where} > at: {text} is not a moment such as 2026-11-24T10:31:00+00:00.") from error
