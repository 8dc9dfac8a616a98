"""The context of the comparison document."""

from datetime import date
from typing import Any

from ria.documents.report.front import header
from ria.documents.report.words import counted, day, listed, long_day
from ria.domain.comparison import Comparison, Standing, Subject
from ria.domain.model import band_word
from ria.domain.moved import Move

FOOTER = 3
"""References that leave room for the classification beside them; more are counted, and stand on page one."""

UNMOVED = {"same": "Nothing", "changed": "The rules of its edition"}
STRENGTHS = ("counting for nothing yet", "in the contract only", "measured and owned", "shown to work")
KEY = (
    "– means the right is not affected by that service. Not rated: affected and without a score, which never counts as "
    "low. Not decided: nobody has said yet whether it is affected. Not asked: its edition does not ask."
)


def comparison(found: Comparison, today: date) -> dict[str, Any]:
    """Everything that the comparison prints."""
    earlier, later = (found.subject(letter) for letter in found.usual_pair)
    names = dict(found.rights)
    references = [one.opened.assessment.heading.reference for one in found.subjects]
    authorities = list(
        dict.fromkeys(one.opened.summary.authority for one in found.subjects if one.opened.summary.authority)
    )
    authority = authorities[0] if len(authorities) == 1 else "Rights impact assessments"
    return {
        "front": {
            "authority": authority,
            "header": header(authority),
            "classification": "OFFICIAL",
            "mark": "As at " + day(today),
            "identity": ", ".join(references) if len(references) <= FOOTER else f"{len(references)} assessments",
            "title": f"{counted(len(found.subjects), 'assessment')} side by side",
            "line": f"As they stood on {long_day(today)}: {listed(references)}.",
        },
        "watermark": False,
        "bars": [],
        "compared": {
            "lead": "Nothing is averaged: each assessment is only as good as its worst right.",
            "count": len(found.subjects),
            "key": KEY,
            "subjects": [subject_row(one) for one in found.subjects],
            "rights": [right_row(found, right, name) for right, name in found.rights],
            "pair": f"From {earlier.letter}, {earlier.title}, to {later.letter}, {later.title}.",
            "moved": [move_row(one, names, earlier, later) for one in found.moved(earlier.letter, later.letter)],
        },
    }


def subject_row(one: Subject) -> dict[str, Any]:
    """One assessment: bands, hard stops, who was reached, what safeguards are worth."""
    summary = one.opened.summary
    invited, took_part = one.reach
    rated = f"{summary.rights_rated} of {counted(summary.rights_engaged, 'right')} rated"
    if not summary.rights_engaged:
        rated = "No right is decided yet" if one.opened.form.undecided_rights else "No right is affected"
    reached = f" {took_part:,} of {invited:,} invited took part." if invited else " No reach is recorded."
    strengths = [f"{one.strengths[at]} {words}" for at, words in enumerate(STRENGTHS) if one.strengths[at]]
    clauses = f" Clauses {', '.join(one.clauses)}." if one.clauses else ""
    return {
        "letter": one.letter,
        "title": one.title,
        "about": f"{one.opened.assessment.heading.reference}. {rated}.",
        "before": band_word(summary.inherent),
        "after": band_word(summary.residual),
        "stops": summary.hard_stops,
        "reach": f"{counted(one.activities, 'activity', 'activities')}.{reached}"
        if one.activities
        else "None recorded.",
        "safeguards": f"{listed(strengths)}.{clauses}" if strengths else "None recorded.",
    }


def right_row(found: Comparison, right: str, name: str) -> dict[str, Any]:
    """The bands of one right in every assessment."""
    standings: list[Standing] = [one.standing(right) for one in found.subjects]
    return {
        "name": name,
        "before": [one.words("before") for one in standings],
        "after": [one.words("after") for one in standings],
    }


def move_row(one: Move, names: dict[str, str], earlier: Subject, later: Subject) -> dict[str, Any]:
    """What became of one right between two assessments."""
    was, now = earlier.standing(one.right), later.standing(one.right)
    if one.state == "not rated":
        either = one.earlier is None and one.later is None
        changed = "Not rated in either of them" if either else "Not rated in one of them"
    elif one.inputs and one.state == "changed":
        changed = "; ".join(
            f"{part.name} {part.before} → {part.after}{' (moves the band alone)' if part.decisive else ''}"
            for part in one.inputs
        )
    else:
        silent = earlier.letter if was.state == one.state else later.letter
        only = {
            "new": f"Only {later.letter} affects it",
            "gone": f"Only {earlier.letter} affects it",
            "not decided": f"Not decided in {silent}",
            "not asked": f"Not asked in {silent}",
        }
        changed = only.get(one.state) or UNMOVED[one.state]
    bands = {"earlier": was.words("after"), "later": now.words("after")}
    return {"name": names.get(one.right, one.right), "changed": changed, **bands}
