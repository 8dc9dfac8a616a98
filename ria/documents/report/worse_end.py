"""Where weak evidence widens a range, so that hard stops and gates count more than the table of results shows."""

from dataclasses import dataclass

from ria.documents.report.words import listed
from ria.domain.opened import Opened


@dataclass(frozen=True, slots=True)
class WorseEnd:
    """A right whose likelihood after safeguards could be `worse` than the table shows, because evidence is weak."""

    right: str
    likelihood: int
    worse: int
    words: str


def worse_ends(opened: Opened) -> tuple[WorseEnd, ...]:
    """The rights on weak evidence whose range reaches a likelihood that the table does not show."""
    found = []
    for one in opened.scorecard.main.rated:
        worse = max((o.worse_L_res for o in one.outcomes if o.factors.weak_evidence), default=0)
        if one.after and worse > one.after.L_res:
            name, now = opened.edition.right[one.right].short, one.after.L_res
            said = f"{name}: its likelihood after safeguards counts as {worse}, not {now}."
            found.append(WorseEnd(one.right, now, worse, said))
    return tuple(found)


def likelihood_span(now: int, worse: int | None) -> str:
    """The likelihood, or its range where weak evidence widens it."""
    return f"{now}–{worse}" if worse else str(now)


def weak_lead(opened: Opened) -> str:
    """Which ranges are wider because evidence is weak, and what counts; empty where none is."""
    names = [opened.edition.right[one.right].short for one in worse_ends(opened)]
    if not names:
        return ""
    return f"Weak evidence widens the range of {listed(names)}. Hard stops, gates and duties use the worse end."
