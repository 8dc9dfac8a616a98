"""What moved a result from one assessment to another, right by right and input by input."""

from dataclasses import dataclass, replace
from typing import Literal

from ria.domain.method import RiskMethod
from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.scoring import RightResult
from ria.domain.scoring.formula import Credit, Factors, Outcome, outcome

State = Literal["same", "changed", "new", "gone", "not rated"]
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
    """What became of one right. Bands are those after safeguards; `None` where it is not engaged or not rated."""

    right: str
    state: State
    inputs: tuple[Input, ...]
    earlier: Band | None
    later: Band | None


def moves(earlier: Opened, later: Opened) -> tuple[Move, ...]:
    """Every right that either assessment engages, in the order of the later one, then what is gone."""
    was = {one.right: one for one in earlier.scorecard.main.rights}
    now = {one.right: one for one in later.scorecard.main.rights}
    return tuple(
        move(later.edition.method, was.get(right), now.get(right)) for right in [*now, *(was.keys() - now.keys())]
    )


def move(method: RiskMethod, was: RightResult | None, now: RightResult | None) -> Move:
    """What became of one right. Raises `ValueError` when neither assessment engages it."""
    if was is None or now is None:
        known = was or now
        if known is None:
            raise ValueError("a right that neither assessment engages")
        state: State = "gone" if now is None else "new"
        return Move(known.right, state, (), was.residual if was else None, now.residual if now else None)
    if was.after is None or now.after is None:
        return Move(now.right, "not rated", (), was.residual, now.residual)
    inputs = changed_inputs(method, was.after, now.after)
    same = was.residual == now.residual and not inputs
    return Move(now.right, "same" if same else "changed", inputs, was.residual, now.residual)


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
