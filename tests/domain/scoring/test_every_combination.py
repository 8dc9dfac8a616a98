"""The properties of the RIA method, section 3.6, over every combination that the formula tells apart.

Gravity, likelihood, strengths, floors and caps take all their values. Scope, irremediability and vulnerability take the
two values on either side of their step, so every neighbour that could change a result is here.
"""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise, product

import pytest

from ria.domain.model import Band
from ria.domain.scoring.formula import Credit, Factors, Outcome, Ratings, outcome
from tests.domain.stage_forms import edition

Key = tuple[int, ...]
NAMES = ("G", "B", "I", "V", "L", "E", "ER", "cap", "floor", "L_min")
VALUES = (
    range(1, 6),
    (3, 4),
    (3, 4),
    (1, 2),
    range(1, 6),
    range(4),
    (2, 3),
    (2, 3),
    range(1, 6),
    (1, 2),
)


def worked_out(key: Key) -> Outcome:
    G, B, I, V, L, E, ER, cap, floor, L_min = key
    factors = Factors(Ratings(G, B, I, V, L), floor, L_min)
    return outcome(edition().method, factors, Credit(E, ER, cap))


@cache
def every() -> dict[Key, Outcome]:
    return {key: worked_out(key) for key in product(*VALUES)}


def neighbours(name: str) -> Iterator[tuple[Outcome, Outcome]]:
    """Each outcome with the one where a value is the next higher."""
    at, outcomes = NAMES.index(name), every()
    following = dict(pairwise(VALUES[at]))
    for key, found in outcomes.items():
        if key[at] in following:
            yield found, outcomes[(*key[:at], following[key[at]], *key[at + 1 :])]


@pytest.mark.parametrize("name", ["G", "B", "I", "V", "L"])
def test_a_higher_rating_never_lowers_a_result(name: str) -> None:
    for lower, higher in neighbours(name):
        assert higher.S >= lower.S
        assert higher.inherent >= lower.inherent
        assert higher.residual >= lower.residual, (lower, higher)
        assert higher.R_res >= lower.R_res, (lower, higher)


@pytest.mark.parametrize("name", ["E", "ER", "cap"])
def test_a_stronger_safeguard_or_more_proof_never_raises_a_result(name: str) -> None:
    for weaker, stronger in neighbours(name):
        assert stronger.residual <= weaker.residual, (weaker, stronger)
        assert stronger.L_res <= weaker.L_res, (weaker, stronger)
        assert stronger.R_res <= weaker.R_res, (weaker, stronger)


def test_a_grave_severity_is_never_low() -> None:
    for found in every().values():
        assert found.S < 4 or found.inherent > Band.LOW
        assert found.S_res < 4 or found.residual > Band.LOW


def test_safeguards_never_make_it_worse() -> None:
    for found in every().values():
        assert found.residual <= found.inherent
        assert found.L_res <= found.L
        assert found.R_res <= found.R


def test_until_shown_to_work_the_result_falls_by_one_band_at_most() -> None:
    for found in every().values():
        if found.credit.cap == 2:
            assert found.residual >= found.inherent - 1


def test_the_floors_hold() -> None:
    for found in every().values():
        assert found.S >= found.factors.severity_floor <= found.S_res
        assert found.L >= found.factors.minimum_likelihood <= found.L_res


def test_only_the_cap_counts_of_a_strength() -> None:
    for key, found in every().items():
        if key[NAMES.index("cap")] == 2 and found.credit.E == 3:
            weaker = worked_out((*key[:5], 2, *key[6:]))
            assert (found.L_res, found.residual) == (weaker.L_res, weaker.residual)
