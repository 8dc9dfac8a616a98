"""What would change the result: each rated right one step likelier, and with safeguards one step weaker."""

from ria.documents.report.letters import letters
from ria.domain.model import Band, reached
from ria.domain.opened import Opened
from ria.domain.scoring.sensitivity import RightSensitivity, right_sensitivities


def sensitivity_rows(opened: Opened) -> list[dict[str, str]]:
    """What one step worse would do to each rated right."""
    refs, overall = letters(opened), opened.scorecard.main.so_far[1]
    return [
        {
            "right": f"{refs[one.right]}  {opened.edition.right[one.right].short}",
            "likelier": one.likelier.word,
            "weaker": one.weaker.word,
            "means": meaning(opened, one, overall),
        }
        for one in right_sensitivities(opened.scorecard)
    ]


def no_award(opened: Opened, band: Band) -> str:
    """What Critical means while an award is still ahead."""
    ahead = not reached(opened.assessment.heading.gate, "contract")
    return "no award is allowed" if band == Band.CRITICAL and ahead else ""


def meaning(opened: Opened, one: RightSensitivity, overall: Band | None) -> str:
    """What one step worse means for the decision."""
    now = opened.scorecard.main.right(one.right)
    present = now.residual if now else None
    if present is None or overall is None:
        return "Not known."
    worst, worst_overall = max(one.likelier, one.weaker), max(one.overall_if_likelier, one.overall_if_weaker)
    if worst_overall > overall:
        stop = no_award(opened, worst_overall)
        return f"The overall band would be {worst_overall.word}{f': {stop}' if stop else ''}."
    if worst == present:
        return "No change."
    if worst >= Band.HIGH > present:
        return "The right would turn red; the overall band stays."
    return f"The right would be {worst.word}; the overall band stays."
