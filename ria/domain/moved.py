"""What moved a result from one assessment to another, right by right and input by input."""

from dataclasses import dataclass, replace
from typing import Literal

from ria.domain.method import RiskMethod
from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.scoring.formula import Credit, Factors, Outcome, outcome

Absence = Literal["not decided", "not asked"]
State = Literal["same", "changed", "new", "gone", "not rated"] | Absence
RATING_NAMES = {"G": "Gravity", "B": "Scope", "I": "Repair", "V": "Vulnerability", "L": "Likelihood"}
CREDIT_NAMES = {"E": "Safeguards", "ER": "Safeguards that put things right", "cap": "Most that safeguards count"}


@dataclass(frozen=True, slots=True)
class Input:
    """One input that differs. `decisive` says that this change alone moves the band after safeguards."""

    name: str
    before: str
    after: str
    decisive: bool


@dataclass(frozen=True, slots=True)
class Move:
    """What became of one right. Bands are those after safeguards; `None` where it is not engaged or not rated.

    Not decided, not asked: so it stands in one of the two, which then says nothing about the right.
    """

    right: str
    state: State
    inputs: tuple[Input, ...]
    earlier: Band | None
    later: Band | None


def moves(earlier: Opened, later: Opened) -> tuple[Move, ...]:
    """Every right that either assessment engages, in the order of the later one, then what is gone."""
    every = [one.right for side in (later, earlier) for one in side.scorecard.main.rights]
    return tuple(move(earlier, later, right) for right in dict.fromkeys(every))


def move(earlier: Opened, later: Opened, right: str) -> Move:
    """What became of a right that at least one of them engages."""
    was, now, method = earlier.scorecard.main.right(right), later.scorecard.main.right(right), later.edition.method
    if was is None:
        return Move(right, absence(earlier, right) or "new", (), None, now.residual if now else None)
    if now is None:
        return Move(right, absence(later, right) or "gone", (), was.residual, None)
    if was.after is None or now.after is None:
        return Move(now.right, "not rated", (), was.residual, now.residual)
    inputs = changed_inputs(method, was.after, now.after)
    same = was.residual == now.residual and not inputs
    return Move(now.right, "same" if same else "changed", inputs, was.residual, now.residual)


def absence(opened: Opened, right: str) -> Absence | None:
    """Why an assessment says nothing about a right; `None` where it is known to be unaffected, or engaged."""
    if right not in opened.edition.right:
        return "not asked"
    return "not decided" if right in opened.form.undecided_rights else None


def changed_inputs(method: RiskMethod, was: Outcome, now: Outcome) -> tuple[Input, ...]:
    """Every input that differs between two outcomes, those that move the band by themselves first."""
    found = [
        Input(name, before, after, alone(method, was, factors, credit))
        for name, before, after, factors, credit in differences(method, was, now)
    ]
    return tuple(sorted(found, key=lambda one: not one.decisive))


Difference = tuple[str, str, str, Factors, Credit]


def differences(method: RiskMethod, was: Outcome, now: Outcome) -> list[Difference]:
    """Each difference with the earlier inputs in which only this one is changed."""
    found: list[Difference] = []
    old, new = was.factors, now.factors
    for letter, name in RATING_NAMES.items():
        before, after = getattr(old.ratings, letter), getattr(new.ratings, letter)
        if before != after:
            changed = replace(old, ratings=replace(old.ratings, **{letter: after}))
            found.append((name, str(before), str(after), changed, was.credit))
    if set(old.floors) != set(new.floors):
        found.append(
            (
                "Rules that raise likelihood",
                floor_words(method, old),
                floor_words(method, new),
                replace(old, floors=new.floors),
                was.credit,
            )
        )
    for field, name in (("severity_floor", "Lowest severity"), ("minimum_likelihood", "Lowest likelihood")):
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            found.append((name, str(before), str(after), replace(old, **{field: after}), was.credit))
    for field, name in CREDIT_NAMES.items():
        before, after = getattr(was.credit, field), getattr(now.credit, field)
        if before != after:
            found.append((name, str(before), str(after), old, replace(was.credit, **{field: after})))
    if old.weak_evidence != new.weak_evidence:
        words = {True: "weak", False: "sound"}
        before, after = words[old.weak_evidence], words[new.weak_evidence]
        found.append(("Evidence", before, after, replace(old, weak_evidence=new.weak_evidence), was.credit))
    return found


def floor_words(method: RiskMethod, factors: Factors) -> str:
    """The rules that raise likelihood, in words."""
    return "; ".join(method.floor[one].reason for one in factors.floors) or "none"


def alone(method: RiskMethod, was: Outcome, factors: Factors, credit: Credit) -> bool:
    """Whether one changed input moves the band after safeguards by itself."""
    return outcome(method, factors, credit).residual != was.residual
