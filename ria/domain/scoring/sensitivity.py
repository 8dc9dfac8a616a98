"""What the result hangs on: one step in one score, one safeguard or one clause (RIA method, section 6, rule 3)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal

from ria.domain.model import Band
from ria.domain.scoring.formula import Factors, outcome
from ria.domain.scoring.result import Result, RightResult, combined
from ria.domain.scoring.scorecard import Scorecard
from ria.domain.scoring.strength import Safeguard

Kind = Literal["likelihood", "safeguard", "clause"]


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


def without_clause(safeguards: Iterable[Safeguard], clause: str) -> tuple[Safeguard, ...]:
    """The safeguards if a clause were dropped: those that only it holds no longer count."""
    return tuple(replace(one, strength=0) if one.counting_clauses == (clause,) else one for one in safeguards)


def clause_steps(scorecard: Scorecard) -> Iterator[Step]:
    """What dropping each clause that holds a safeguard would do."""
    clauses = dict.fromkeys(clause for one in scorecard.safeguards for clause in one.counting_clauses)
    for clause in clauses:
        yield dropped(scorecard, (clause,))


def dropped(scorecard: Scorecard, clauses: tuple[str, ...]) -> Step:
    """What dropping these clauses together would do."""
    kept: tuple[Safeguard, ...] = tuple(scorecard.safeguards)
    for clause in clauses:
        kept = without_clause(kept, clause)
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
    overall = result.worst(worse_end=False)
    steps = []
    for one in right_sensitivities(scorecard):
        if one.overall_if_likelier > overall:
            steps.append(Step("likelihood", one.right, one.overall_if_likelier, ((one.right, one.likelier),)))
        if one.overall_if_weaker > overall:
            steps.append(Step("safeguard", one.right, one.overall_if_weaker, ((one.right, one.weaker),)))
    clauses = list(clause_steps(scorecard))
    steps += [step for step in clauses if step.overall > overall]
    if steps:
        return tuple(steps)
    pairs = (dropped(scorecard, (a.subject, b.subject)) for a, b in combinations(clauses, 2))
    return tuple(step for step in pairs if step.overall > overall)[:3]
