"""A comparison as plain data: what the command line prints and what a spreadsheet reads."""

from typing import Any

from ria.domain.comparison import Comparison, Subject
from ria.domain.model import Band
from ria.domain.moved import Move

NOT_ASSESSED = "not_assessed"
HEADINGS = (
    "right",
    "assessment",
    "reference",
    "title",
    "state",
    "before safeguards",
    "after safeguards",
    "worse end after safeguards",
)


def band_id(band: Band | None) -> str:
    """A band in data: Low, Medium, High, Critical or not_assessed."""
    return band.word if band else NOT_ASSESSED


def as_json(comparison: Comparison) -> dict[str, Any]:
    """The comparison as `compare --json` prints it."""
    earlier, later = comparison.usual_pair
    return {
        "assessments": [subject_json(one) for one in comparison.subjects],
        "rights": [
            {
                "right": right,
                "name": name,
                "standings": [
                    {
                        "id": one.id,
                        "state": standing.state,
                        "band_inherent": band_id(standing.before),
                        "band_residual": band_id(standing.after),
                    }
                    for one in comparison.subjects
                    for standing in [one.standing(right)]
                ],
            }
            for right, name in comparison.rights
        ],
        "moved": {
            "from": comparison.subject(earlier).id,
            "to": comparison.subject(later).id,
            "rights": [move_json(one) for one in comparison.moved(earlier, later)],
        },
    }


def subject_json(one: Subject) -> dict[str, Any]:
    """One assessment of a comparison."""
    summary, heading = one.opened.summary, one.opened.assessment.heading
    invited, took_part = one.reach
    return {
        "id": one.id,
        "version": one.version,
        "reference": heading.reference,
        "title": summary.title,
        "service_type": summary.service_type,
        "status": heading.status,
        "band_inherent": band_id(summary.inherent),
        "band_residual": band_id(summary.residual),
        "rri_inherent": summary.rri[0],
        "rri_residual": summary.rri[1],
        "hard_stops": summary.hard_stops,
        "consultation": {"activities": one.activities, "invited": invited, "took_part": took_part},
        "safeguards": {str(strength): one.strengths[strength] for strength in range(4)},
        "clauses": list(one.clauses),
    }


def move_json(one: Move) -> dict[str, Any]:
    """What became of one right."""
    return {
        "right": one.right,
        "state": one.state,
        "band_before": band_id(one.earlier),
        "band_after": band_id(one.later),
        "inputs": [
            {"name": change.name, "from": change.before, "to": change.after, "alone_moves_band": change.decisive}
            for change in one.inputs
        ],
    }


def table(comparison: Comparison) -> list[dict[str, str]]:
    """One row for each right and assessment, for CSV and spreadsheets. Keys are `HEADINGS`."""
    rows = []
    for right, name in comparison.rights:
        for one in comparison.subjects:
            standing = one.standing(right)
            words = [band.word if band else "" for band in (standing.before, standing.after, standing.worse_after)]
            reference = one.opened.assessment.heading.reference
            values = (name, one.letter, reference, one.title, standing.state, *words)
            rows.append(dict(zip(HEADINGS, values, strict=True)))
    return rows
