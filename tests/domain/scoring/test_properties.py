"""What must hold for every combination of ratings (RIA method, sections 3.1, 3.5 and 3.6)."""

from dataclasses import replace

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from ria.domain.model import Band
from ria.domain.scoring.formula import Credit, Factors, Outcome, Ratings, outcome
from ria.domain.scoring.index import index
from tests.domain.filled import edition

METHOD = edition().method
FIVE = st.integers(1, 5)
RATINGS = st.builds(Ratings, FIVE, FIVE, FIVE, st.integers(0, 2), FIVE)
FLOORS = st.lists(st.sampled_from(sorted(METHOD.floor)), unique=True).map(tuple)
FACTORS = st.builds(
    Factors,
    RATINGS,
    severity_floor=FIVE,
    minimum_likelihood=st.integers(1, 2),
    floors=FLOORS,
    weak_evidence=st.booleans(),
)
CREDIT = st.builds(Credit, st.integers(0, 3), st.integers(0, 3), st.sampled_from([2, 3]))
HIGHEST = {"G": 5, "B": 5, "I": 5, "V": 2, "L": 5}


def scored(factors: Factors, credit: Credit) -> Outcome:
    return outcome(METHOD, factors, credit)


@pytest.mark.parametrize("letter", HIGHEST)
@given(factors=FACTORS, credit=CREDIT)
def test_a_higher_rating_never_lowers_anything(letter: str, factors: Factors, credit: Credit) -> None:
    value = getattr(factors.ratings, letter)
    assume(value < HIGHEST[letter])
    higher = scored(replace(factors, ratings=replace(factors.ratings, **{letter: value + 1})), credit)
    lower = scored(factors, credit)
    for name in ("S", "L", "R", "inherent", "worse_inherent", "R_res", "residual", "worse_residual"):
        assert getattr(higher, name) >= getattr(lower, name), name


@pytest.mark.parametrize(("letter", "highest"), [("E", 3), ("ER", 3), ("cap", 3)])
@given(factors=FACTORS, credit=CREDIT)
@example(factors=Factors(Ratings(5, 1, 3, 0, 3), severity_floor=2), credit=Credit(2, 2, 2))
def test_stronger_safeguards_never_raise_anything(letter: str, highest: int, factors: Factors, credit: Credit) -> None:
    assume(getattr(credit, letter) < highest)
    weaker, stronger = (
        scored(factors, credit),
        scored(factors, replace(credit, **{letter: getattr(credit, letter) + 1})),
    )
    for name in ("L_res", "R_res", "residual", "worse_residual", "worse_L_res"):
        assert getattr(stronger, name) <= getattr(weaker, name), name
    assert (stronger.S, stronger.L, stronger.inherent) == (weaker.S, weaker.L, weaker.inherent)


@given(factors=FACTORS, credit=CREDIT)
@example(factors=Factors(Ratings(5, 1, 1, 0, 1), minimum_likelihood=2), credit=Credit())
def test_after_is_never_worse_than_before(factors: Factors, credit: Credit) -> None:
    found = scored(factors, credit)
    assert found.residual <= found.inherent
    assert found.L_res <= found.L
    assert found.S_res <= found.S
    assert found.R_res <= found.R
    assert found.worse_residual <= found.worse_inherent


@given(factors=FACTORS, credit=CREDIT)
def test_until_shown_to_work_safeguards_take_off_two_steps_and_one_band_at_most(
    factors: Factors, credit: Credit
) -> None:
    found = scored(factors, credit)
    assert found.L - found.L_res <= credit.cap
    assert found.L_res >= factors.minimum_likelihood
    if credit.cap == 2:
        assert found.residual >= found.inherent - 1
        assert found.worse_residual >= found.worse_inherent - 1


@given(factors=FACTORS, credit=CREDIT)
def test_severe_harm_is_never_low(factors: Factors, credit: Credit) -> None:
    found = scored(factors, credit)
    if found.S >= 4:
        assert found.inherent > Band.LOW
    if found.S_res >= 4:
        assert found.residual > Band.LOW


@given(ratings=RATINGS, credit=CREDIT, floors=FLOORS)
def test_an_absolute_right_in_a_coercive_setting_stays_high(
    ratings: Ratings, credit: Credit, floors: tuple[str, ...]
) -> None:
    rule = METHOD.minimum_likelihood.absolute_right_in_coercive_setting
    for right in METHOD.absolute.rights:
        floor = edition().right[right].severity_floor_coercive
        found = scored(Factors(ratings, floor, rule, floors), credit)
        assert floor == 5
        assert (found.S, found.S_res) == (5, 5)
        assert found.L_res >= 2
        assert found.residual >= Band.HIGH


@given(factors=FACTORS, credit=CREDIT, extra=st.sampled_from(sorted(METHOD.floor)))
def test_a_floor_only_raises(factors: Factors, credit: Credit, extra: str) -> None:
    with_floor, without = scored(replace(factors, floors=(*factors.floors, extra)), credit), scored(factors, credit)
    least = METHOD.floor[extra].likelihood
    assert least <= with_floor.L >= without.L
    assert with_floor.L >= factors.ratings.L
    assert with_floor.inherent >= without.inherent
    assert with_floor.residual >= without.residual


@given(factors=FACTORS, credit=CREDIT)
def test_weak_evidence_widens_upwards_only(factors: Factors, credit: Credit) -> None:
    weak = scored(replace(factors, weak_evidence=True), credit)
    strong = scored(replace(factors, weak_evidence=False), credit)
    assert (weak.inherent, weak.residual, weak.L_res) == (strong.inherent, strong.residual, strong.L_res)
    assert weak.worse_inherent >= weak.inherent
    assert weak.worse_residual >= weak.residual
    assert (strong.worse_inherent, strong.worse_residual) == (strong.inherent, strong.residual)


@given(products=st.lists(st.builds(int.__mul__, FIVE, FIVE), min_size=1, max_size=30))
def test_the_index_lies_between_0_and_100_and_grows_with_the_worst(products: list[int]) -> None:
    found = index(METHOD, products)
    assert found is not None
    assert 0 <= found <= 100
    worse = index(METHOD, [25, *products])
    assert worse is not None
    assert worse >= found


def test_the_index_of_nothing_is_nothing() -> None:
    assert index(METHOD, []) is None
    assert index(METHOD, [25] * 5) == 100
    assert index(METHOD, [1]) == 4


def test_the_matrix_never_falls_and_severity_outranks_likelihood() -> None:
    band = METHOD.band
    assert set(band) == {(S, L) for S in range(1, 6) for L in range(1, 6)}
    assert all(band[S + 1, L] >= band[S, L] for S in range(1, 5) for L in range(1, 6))
    assert all(band[S, L + 1] >= band[S, L] for S in range(1, 6) for L in range(1, 5))
    assert band[5, 2] > band[2, 5]
