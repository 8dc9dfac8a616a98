"""What the result hangs on: one step in one score, one safeguard or one clause (RIA method, section 6, rule 3)."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal

from ria.domain.model import Band
from ria.domain.scoring.formula import Factors, outcome
from ria.domain.scoring.result import Result, RightResult, combined
from ria.domain.scoring.scorecard import Scorecard
from ria.domain.scoring.strength import Safeguard

Kind = Literal["likelihood", "safeguard", "clause"]
MOST_TOGETHER = 3
"""The largest group of clauses that is searched for, beside all of them: more nobody could keep in mind."""


@dataclass(frozen=True, slots=True)
class Step:
    """A small change for the worse, and the overall band it would give. `subject` is a right or clause id."""

    kind: Kind
    subject: str
    overall: Band
    rights: tuple[tuple[str, Band], ...]


@dataclass(frozen=True, slots=True)
class RightSensitivity:
    """The band of one right if it were one step likelier, or its safeguards one step weaker."""

    right: str
    likelier: Band
    weaker: Band
    overall_if_likelier: Band
    overall_if_weaker: Band


def right_sensitivities(scorecard: Scorecard) -> tuple[RightSensitivity, ...]:
    """For each rated right, what one step worse would do to it and to the overall band."""
    result = scorecard.main
    found = []
    for one in result.rated:
        likelier, weaker = moved(scorecard, one, likelier=True), moved(scorecard, one, likelier=False)
        if likelier.residual is None or weaker.residual is None:
            continue
        found.append(
            RightSensitivity(
                right=one.right,
                likelier=likelier.residual,
                weaker=weaker.residual,
                overall_if_likelier=overall_with(result, likelier),
                overall_if_weaker=overall_with(result, weaker),
            )
        )
    return tuple(found)


def moved(scorecard: Scorecard, one: RightResult, *, likelier: bool) -> RightResult:
    """The result of a right with its likelihood one higher, or its safeguards one weaker."""
    outcomes = []
    for scenario in scorecard.scenarios[one.right]:
        credit = scorecard.credit(one.right, scorecard.safeguards)
        factors = scenario.factors
        if likelier:
            factors = one_step_likelier(scorecard, factors)
        else:
            credit = replace(credit, E=max(0, credit.E - 1))
        outcomes.append((scenario.item, outcome(scorecard.method, factors, credit)))
    return combined(scorecard.method, {one.right: outcomes}, ()).rights[0]


def one_step_likelier(scorecard: Scorecard, factors: Factors) -> Factors:
    """The factors of a scenario with the likelihood that counts one step higher, 5 at most."""
    floors = [scorecard.method.floor[floor].likelihood for floor in factors.floors]
    counts = max(factors.ratings.L, factors.minimum_likelihood, *floors)
    return replace(factors, ratings=replace(factors.ratings, L=min(5, counts + 1)))


def overall_with(result: Result, changed: RightResult) -> Band:
    """The overall band with another result for one right."""
    rights = tuple(changed if one.right == changed.right else one for one in result.rights)
    return replace(result, rights=rights).worst(worse_end=False)


def without_clauses(safeguards: Iterable[Safeguard], clauses: Collection[str]) -> tuple[Safeguard, ...]:
    """The safeguards if these clauses were dropped: those that no other clause holds no longer count."""
    return tuple(
        replace(one, strength=0) if one.counting_clauses and set(one.counting_clauses) <= set(clauses) else one
        for one in safeguards
    )


@dataclass(frozen=True, slots=True)
class Holding:
    """Which clauses hold the band of a right, and the band without them.

    Either each of `clauses` holds it alone (`together` is false), or the result stays as it is while any one of them
    stands and worsens without all of them. `clauses` is empty where losing every clause would change nothing.
    """

    clauses: tuple[str, ...]
    together: bool
    without: Band


def holding(scorecard: Scorecard, right: str) -> Holding | None:
    """What holds the band of a right; `None` while it is not rated or no clause counts for it."""
    now = scorecard.main.right(right)
    counting = dict.fromkeys(
        clause
        for one in scorecard.safeguards
        if right in one.rights and one.strength
        for clause in one.counting_clauses
    )
    if now is None or now.residual is None or not counting:
        return None
    without = {(clause,): band_without(scorecard, right, (clause,)) for clause in counting}
    alone = tuple(clause for (clause,), band in without.items() if band > now.residual)
    if alone:
        return Holding(alone, False, max(without[clause,] for clause in alone))
    sizes = [size for size in range(2, len(counting) + 1) if size <= MOST_TOGETHER or size == len(counting)]
    for group in (group for size in sizes for group in combinations(counting, size)):
        if (band := band_without(scorecard, right, group)) > now.residual:
            return Holding(group, True, band)
    return Holding((), False, now.residual)


def band_without(scorecard: Scorecard, right: str, clauses: Collection[str]) -> Band:
    """The band after safeguards of a rated right if these clauses were dropped."""
    credit = scorecard.credit(right, without_clauses(scorecard.safeguards, clauses))
    outcomes = (outcome(scorecard.method, one.factors, credit) for one in scorecard.scenarios[right])
    return max(one.residual for one in outcomes)


def clause_steps(scorecard: Scorecard) -> Iterator[Step]:
    """What dropping each clause that holds a safeguard would do."""
    clauses = dict.fromkeys(clause for one in scorecard.safeguards for clause in one.counting_clauses)
    for clause in clauses:
        yield dropped(scorecard, (clause,))


def dropped(scorecard: Scorecard, clauses: tuple[str, ...]) -> Step:
    """What dropping these clauses together would do."""
    kept = without_clauses(scorecard.safeguards, clauses)
    result, now = scorecard.with_safeguards(kept), scorecard.main
    changed = tuple(
        (one.right, one.residual)
        for one in result.rated
        if one.residual and (before := now.right(one.right)) and before.residual != one.residual
    )
    return Step("clause", " and ".join(clauses), result.worst(worse_end=False), changed)


def hangs_on(scorecard: Scorecard) -> tuple[Step, ...]:
    """The shortest list of changes that would move the overall band; empty while nothing is rated.

    Single steps first; if none moves the band, pairs of clauses are tried.
    """
    result = scorecard.main
    if not result.rated:
        return ()
    overall, clauses = result.worst(worse_end=False), list(clause_steps(scorecard))
    steps = [*single_steps(scorecard), *(step for step in clauses if step.overall > overall)]
    if steps:
        return tuple(steps)
    pairs = (dropped(scorecard, (a.subject, b.subject)) for a, b in combinations(clauses, 2))
    return tuple(step for step in pairs if step.overall > overall)[:3]


def single_steps(scorecard: Scorecard) -> Iterator[Step]:
    """The steps in one likelihood or one safeguard that would move the overall band."""
    result = scorecard.main
    for one in right_sensitivities(scorecard):
        if one.overall_if_likelier > (overall := result.worst(worse_end=False)):
            yield Step("likelihood", one.right, one.overall_if_likelier, ((one.right, one.likelier),))
        if one.overall_if_weaker > overall:
            yield Step("safeguard", one.right, one.overall_if_weaker, ((one.right, one.weaker),))
