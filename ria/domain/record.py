"""An assessment as one JSON record: what is frozen as a version, hashed, exported and read back.

Canonical JSON: keys sorted, no spaces, UTF-8. The SHA-256 of that text is what a decision is bound to.
"""

import hashlib
import json
from dataclasses import asdict
from datetime import date
from typing import Any

from ria.domain.answers import Value
from ria.domain.assessment import Assessment, Evidence, Heading, Place, Row

FORMAT = "ria-assessment"
FORMAT_VERSION = 1


def record_of(assessment: Assessment) -> dict[str, Any]:
    """The current answers, notes and evidence, without history and without the bytes of attachments."""
    heading = assessment.heading
    sections = sorted({place.section for place in assessment.rows.get("entry", {})})
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "uid": heading.uid,
        "reference": heading.reference,
        "title": heading.title,
        "edition": heading.edition,
        "gate": heading.gate,
        "status": heading.status,
        "owner": heading.owner,
        "started_at": heading.started_at.isoformat(),
        "entries": {section: list(assessment.entries(section)) for section in sections if assessment.entries(section)},
        "answers": [answer for place in places_of(assessment) if (answer := answer_record(assessment, place))],
    }


def places_of(assessment: Assessment) -> list[Place]:
    """Every place that holds an answer, or what belongs to one, and whose entry is still there, in order."""
    parts = [part for part in ("answer", "note", "evidence", "withheld") if part in assessment.rows]
    places = {place for part in parts for place in assessment.rows[part]}  # type: ignore[index]
    entered = {place.section: set(assessment.entries(place.section)) for place in assessment.rows.get("entry", {})}
    return sorted(place for place in places if place.section not in entered or place.item in entered[place.section])


def answer_record(assessment: Assessment, place: Place) -> dict[str, Any] | None:
    """One answer with its note, evidence and mark; `None` when all are empty."""
    saved = assessment.saved("answer", place)
    found: dict[str, Any] = {"section": place.section, "question": place.question}
    if place.item:
        found["item"] = place.item
    if saved and saved.value is not None:
        found |= {"value": plain_value(saved.value), "by": saved.by, "at": saved.at.isoformat()}  # type: ignore[arg-type]
        if saved.origin != "person":
            found["origin"] = saved.origin
    if note := assessment.note(place):
        found["note"] = note
    if evidence := assessment.evidence(place):
        found["evidence"] = [evidence_record(one) for one in evidence]
    mark = assessment.saved("withheld", place)
    if mark and mark.value:
        found["withheld"] = {"ground": mark.value, "by": mark.by, "at": mark.at.isoformat()}
    return found if {"value", "note", "evidence", "withheld"} & set(found) else None


def plain_value(value: Value) -> Any:
    """A value as JSON holds it: days as ISO 8601 text, several ids as a list."""
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def evidence_record(evidence: Evidence) -> dict[str, str]:
    """A piece of evidence, without what is empty."""
    fields = {name: field for name, field in asdict(evidence).items() if field}
    return {name: field.isoformat() if isinstance(field, date) else field for name, field in fields.items()}


def canonical(record: dict[str, Any]) -> str:
    """The canonical JSON text of a record."""
    return json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(text: str) -> str:
    """The SHA-256 of a canonical text, 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def assessment_from(heading: Heading, rows: list[Row]) -> Assessment:
    """An assessment from rows that were read back."""
    return Assessment(heading).with_rows(heading, rows)
