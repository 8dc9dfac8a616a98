"""The arithmetic of one scenario in plain words: no number without the sentence that produced it."""

from dataclasses import dataclass

from ria.domain.method import RiskMethod
from ria.domain.scoring.formula import Outcome

STEP_WORDS = {
    "I": "the harm cannot be fully put right",
    "B": "many people could be reached",
    "V": "the people are acutely vulnerable",
}
STRENGTH_WORDS = (
    "nothing in the contract counts yet",
    "in the contract, but not yet measured, owned and with a consequence",
    "in the contract, measured, owned, with a consequence",
    "checked independently and shown to work",
)
TIMES = ("not at all", "1", "2", "3")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the arithmetic: a lead of a few words, and the reason."""

    lead: str
    reason: str

    def __str__(self) -> str:
        """The whole sentence."""
        return f"{self.lead} {self.reason}".strip()


def trace(method: RiskMethod, outcome: Outcome) -> tuple[Line, ...]:
    """Severity, likelihood, safeguards and the reading of the matrix, one line each."""
    lines = [
        severity_line(outcome),
        likelihood_line(method, outcome),
        Line("", f"Severity {outcome.S}, likelihood {outcome.L} reads {outcome.inherent.word} before safeguards."),
        safeguard_line(outcome),
    ]
    if outcome.S_res < outcome.S:
        lines.append(Line(f"Severity falls to {outcome.S_res}:", "harm can be put right by a remedy shown to work."))
    if outcome.held_by_one_band_rule:
        lines.append(
            Line("One band at most:", "until safeguards are shown to work, the result falls by no more than one band.")
        )
    lines.append(
        Line(
            "", f"Severity {outcome.S_res}, likelihood {outcome.L_res} reads {outcome.residual.word} after safeguards."
        )
    )
    if outcome.worse_residual > outcome.residual:
        lines.append(
            Line("Weak evidence:", f"the result could be {outcome.worse_residual.word}, and decisions use that end.")
        )
    return tuple(lines)


def severity_line(outcome: Outcome) -> Line:
    """How severity follows from gravity."""
    ratings, floor = outcome.factors.ratings, outcome.factors.severity_floor
    words = [f"gravity {ratings.G}"]
    words += [f"plus 1: {STEP_WORDS[step]}" for step in outcome.steps]
    without_floor = min(5, ratings.G + min(2, len(outcome.steps)))
    if ratings.G + len(outcome.steps) > without_floor:
        words.append("5 is the highest" if without_floor == 5 else "two steps at most")
    if without_floor < outcome.S:
        words.append(f"raised to {floor}: the lowest severity for this right in this setting")
    met = f" The floor of {floor} for this right is met." if 1 < floor <= without_floor else ""
    return Line(f"Severity {outcome.S}", f"= {', '.join(words)}.{met}")


def likelihood_line(method: RiskMethod, outcome: Outcome) -> Line:
    """How likelihood follows from the rating and the floors."""
    given = outcome.factors.ratings.L
    if given == outcome.L:
        return Line(f"Likelihood {outcome.L}", "= as you rated it.")
    raising = [method.floor[floor] for floor in outcome.factors.floors if method.floor[floor].likelihood == outcome.L]
    if raising:
        reason = "; ".join(floor.reason for floor in raising)
    else:
        reason = "harm to an absolute right is never remote in this setting"
    return Line(f"Likelihood {outcome.L}", f"= you rated {given}, raised to {outcome.L}: {reason}.")


def safeguard_line(outcome: Outcome) -> Line:
    """What safeguards take off likelihood, and why not more."""
    credit, taken = outcome.credit, outcome.L - outcome.L_res
    lead = f"Safeguards take off {taken}:" if taken else "Safeguards take off nothing:"
    reason = STRENGTH_WORDS[credit.E]
    if credit.cap < credit.E:
        reason += f"; no more than {credit.cap} until shown to work over a year"
    elif taken < min(credit.E, credit.cap) and not outcome.held_by_one_band_rule:
        reason += f"; likelihood cannot fall below {outcome.L_res}"
    return Line(lead, f"{reason}.")
