"""What lists and comparisons read, written in the same transaction as the answer it follows from."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, delete, insert, update

from ria.domain.scoring import RightResult
from ria.domain.summary import DueAction, Summary
from ria.storage.projection_tables import ActionRow, RightScoreRow, SummaryRow
from ria.storage.word_endings import WordEndings

SUMMARY: Any = SummaryRow.__table__  # type: ignore[attr-defined]
RIGHT_SCORE: Any = RightScoreRow.__table__  # type: ignore[attr-defined]
ACTION: Any = ActionRow.__table__  # type: ignore[attr-defined]


class Projections:
    """Writes projections within one connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def summary(self, summary: Summary, before: Summary | None = None) -> None:
        """Change the row that lists show, or add it, and the words that find it unless they are as `before`."""
        values, number = summary_values(summary), {"assessment_id": summary.heading.id}
        mine = SUMMARY.c.assessment_id == summary.heading.id
        if not self.connection.execute(update(SUMMARY).where(mine), values).rowcount:
            self.connection.execute(insert(SUMMARY), number | values)
        if before is None or searched(before) != values["search"]:
            WordEndings(self.connection).keep(summary.heading.id, values["search"])

    def rights(self, assessment_id: int, variants: Mapping[str, Iterable[RightResult]]) -> None:
        """Replace the rows of all rights and variants."""
        self.connection.execute(delete(RIGHT_SCORE).where(RIGHT_SCORE.c.assessment_id == assessment_id))
        rows = [
            {"assessment_id": assessment_id, "variant": variant, **right_values(one)}
            for variant, rights in variants.items()
            for one in rights
        ]
        if rows:
            self.connection.execute(insert(RIGHT_SCORE), rows)

    def actions(self, assessment_id: int, actions: Iterable[DueAction]) -> None:
        """Replace the rows of all due actions."""
        self.connection.execute(delete(ACTION).where(ACTION.c.assessment_id == assessment_id))
        rows = [
            {
                "assessment_id": assessment_id,
                "section": one.section,
                "item": one.item,
                "title": one.title,
                "owner": one.owner,
                "due": one.due,
                "done": one.done,
            }
            for one in actions
        ]
        if rows:
            self.connection.execute(insert(ACTION), rows)


def searched(summary: Summary) -> str:
    """The text that an assessment is found by."""
    heading = summary.heading
    parts = (summary.title, heading.reference, heading.owner, summary.authority, summary.provider, heading.title)
    return " ".join(parts).casefold()


def summary_values(summary: Summary) -> dict[str, Any]:
    """The row of a summary, but for its key."""
    heading = summary.heading
    return {
        "title": summary.title,
        "reference": heading.reference,
        "service_type": summary.service_type,
        "authority": summary.authority,
        "status": heading.status,
        "gate": heading.gate,
        "edition": heading.edition,
        "owner": heading.owner,
        "depth": summary.depth,
        "search": searched(summary),
        "inherent": summary.inherent,
        "residual": summary.residual,
        "worse_residual": summary.worse_residual,
        "so_far_inherent": summary.so_far[0],
        "so_far_residual": summary.so_far[1],
        "rri_inherent": summary.rri[0],
        "rri_residual": summary.rri[1],
        "rights_engaged": summary.rights_engaged,
        "rights_rated": summary.rights_rated,
        "critical": summary.critical,
        "high": summary.high,
        "answered": summary.answered,
        "needed": summary.needed,
        "hard_stops": summary.hard_stops,
        "warnings": summary.warnings,
        "value": summary.value,
        "due": summary.due,
        "started_at": heading.started_at,
        "changed_at": heading.changed_at,
        "due_or_last": summary.due or date.max,
        "shown_worst": -(summary.residual or summary.so_far[1] or 0),
        "rri_worst": -(summary.rri[1] or 0),
        "sort_title": summary.title.casefold(),
        "newest": -heading.id,
    }


def right_values(one: RightResult) -> dict[str, Any]:
    """The row of one right."""
    names = [
        "gravity",
        "scope",
        "irremediability",
        "vulnerability",
        "likelihood_rated",
        "severity",
        "likelihood",
        "inherent",
        "strength",
        "remedy_strength",
        "severity_after",
        "likelihood_after",
        "residual",
        "worse_residual",
    ]
    if one.before is None or one.after is None:
        return {"right": one.right, **dict.fromkeys(names)}
    ratings, before, after = one.after.factors.ratings, one.before, one.after
    values = (
        *(ratings.G, ratings.B, ratings.I, ratings.V, ratings.L),
        *(before.S, before.L, before.inherent),
        *(after.credit.E, after.credit.ER, after.S_res, after.L_res, after.residual, one.worse_residual),
    )
    return {"right": one.right, **dict(zip(names, values, strict=True))}
