"""From scenarios to a right, from rights to the whole: the worst counts (RIA method, section 3.3)."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ria.domain.model import Band
from ria.domain.scoring.formula import Credit, Factors, Outcome, Ratings, outcome
from ria.domain.scoring.result import Result, combined
from tests.domain.stage_forms import edition

METHOD = edition().method


def scenario(S: int, L: int, *, E: int = 0, cap: int = 3, weak: bool = False) -> Outcome:
    """A scenario with this severity and likelihood before safeguards."""
    return outcome(METHOD, Factors(Ratings(S, 1, 5 if S == 1 else 1, 0, L), weak_evidence=weak), Credit(E, 0, cap))


def result(*rights: tuple[Outcome, ...], undecided: tuple[str, ...] = ()) -> Result:
    named = {f"right {number}": [(str(n), one) for n, one in enumerate(given)] for number, given in enumerate(rights)}
    return combined(METHOD, named, undecided)


def test_the_worst_scenario_before_and_the_worst_after_may_differ() -> None:
    fades, stays = scenario(5, 3, E=2), scenario(4, 3)
    assert (fades.inherent, fades.residual) == (Band.CRITICAL, Band.MEDIUM)
    assert (stays.inherent, stays.residual) == (Band.HIGH, Band.HIGH)
    for order in permutations([fades, stays]):
        right = result(order).rights[0]
        assert (right.before, right.after) == (fades, stays)
        assert (right.inherent, right.residual) == (Band.CRITICAL, Band.HIGH)


def test_a_milder_scenario_on_weak_evidence_can_set_the_worse_end() -> None:
    """Gates use the worse end of every scenario, not only of the one whose band is worst."""
    weak, sound = scenario(5, 3, E=2, weak=True), scenario(5, 4, E=2)
    assert (weak.residual, weak.worse_residual) == (Band.MEDIUM, Band.CRITICAL)
    assert (sound.residual, sound.worse_residual) == (Band.HIGH, Band.HIGH)
    for order in permutations([weak, sound]):
        found = result(order)
        assert found.rights[0].residual == found.residual == Band.HIGH
        assert found.rights[0].worse_residual == found.worse_residual == Band.CRITICAL


def test_the_worse_end_before_safeguards_too() -> None:
    weak, sound = scenario(4, 4, weak=True), scenario(5, 2)
    assert (weak.inherent, weak.worse_inherent, sound.inherent) == (Band.HIGH, Band.CRITICAL, Band.HIGH)
    found = result((weak, sound))
    assert (found.inherent, found.worse_inherent) == (Band.HIGH, Band.CRITICAL)


def test_the_likeliest_scenario_counts_for_an_absolute_right() -> None:
    """Two scenarios are High; the less severe one stays likely, and that is what hard stop HS8 asks."""
    severe, likely = scenario(5, 2), scenario(4, 4)
    assert (severe.residual, likely.residual) == (Band.HIGH, Band.HIGH)
    for order in permutations([severe, likely]):
        assert result(order).rights[0].worst_likelihood == 4


def test_the_four_high_rule_counts_any_scenario_that_stays_high_and_possible() -> None:
    severe, possible = scenario(5, 2), scenario(4, 3)
    assert result(*[(severe, possible)] * 4).residual == Band.CRITICAL
    assert result(*[(severe, possible)] * 3).residual == Band.HIGH
    assert result(*[(severe,)] * 9).residual == Band.HIGH


def test_the_four_high_rule_at_the_worse_end_only() -> None:
    weak = scenario(4, 3, E=1, weak=True)
    assert (weak.residual, weak.worse_residual, weak.worse_L_res) == (Band.MEDIUM, Band.HIGH, 4)
    found = result(*[(weak,)] * 4)
    assert (found.residual, found.worse_residual, found.four_high) == (Band.MEDIUM, Band.CRITICAL, True)


def test_not_assessed_is_never_low() -> None:
    low = scenario(1, 1)
    assert result((low,)).residual == Band.LOW
    for open_ in (result((low,), ()), result((low,), undecided=("life",)), result()):
        assert open_.residual is None
        assert open_.inherent is None
        assert open_.worse_residual is None
        assert open_.rri_residual is None
    assert result((low,), ()).not_assessed == ("right 1",)
    assert result((low,), ()).so_far == (Band.LOW, Band.LOW)
    assert result().so_far == (None, None)


def test_a_right_that_is_not_assessed_stands_first() -> None:
    assert [one.right for one in result((scenario(5, 5),), (), (scenario(1, 1),)).rights][-1] == "right 1"


def test_rights_are_sorted_by_band_then_severity_then_product() -> None:
    found = result((scenario(5, 2),), (scenario(4, 3),), (scenario(4, 4),), (scenario(5, 3),), (scenario(3, 2),))
    after = [(one.after.residual, one.after.S_res, one.after.R_res) for one in found.rights if one.after]
    assert after == sorted(after, reverse=True)
    assert len(after) == 5


SCENARIOS = st.builds(
    scenario, st.integers(1, 5), st.integers(1, 5), E=st.integers(0, 3), cap=st.just(3), weak=st.booleans()
)
RIGHTS = st.lists(st.lists(SCENARIOS, min_size=1, max_size=4).map(tuple), min_size=1, max_size=7)


@given(RIGHTS, st.randoms(use_true_random=False))
def test_the_order_of_scenarios_and_rights_changes_nothing(rights: list[tuple[Outcome, ...]], order: object) -> None:
    shuffled = [tuple(order.sample(one, len(one))) for one in rights]  # type: ignore[attr-defined]
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = result(*rights), result(*shuffled)
    for name in (
        "inherent",
        "residual",
        "worse_inherent",
        "worse_residual",
        "rri_inherent",
        "rri_residual",
        "four_high",
    ):
        assert getattr(one, name) == getattr(other, name), name
    assert [one.residual for one in one.rights] == [one.residual for one in other.rights]


@given(RIGHTS)
def test_the_overall_band_is_that_of_the_worst_right_or_the_four_high_rule(rights: list[tuple[Outcome, ...]]) -> None:
    found = result(*rights)
    worst = max(one.residual for scenarios in rights for one in scenarios)
    assert found.residual in (worst, Band.CRITICAL)
    assert found.inherent == max(one.inherent for scenarios in rights for one in scenarios)
    assert found.worse_residual is not None
    assert found.residual is not None
    assert found.worse_residual >= max(one.worse_residual for scenarios in rights for one in scenarios)
    assert found.worse_residual >= found.residual


@given(RIGHTS, SCENARIOS)
def test_one_more_scenario_never_makes_it_better(rights: list[tuple[Outcome, ...]], more: Outcome) -> None:
    less, full = result(*rights), result((*rights[0], more), *rights[1:])
    for name in ("inherent", "residual", "worse_inherent", "worse_residual"):
        assert getattr(full, name) >= getattr(less, name), name


@pytest.mark.parametrize("band", list(Band))
def test_rights_are_counted_by_band(band: Band) -> None:
    outcomes = [scenario(1, 1), scenario(3, 2), scenario(4, 3), scenario(5, 5), scenario(5, 4)]
    found = result(*[(one,) for one in outcomes])
    assert found.count(band) == sum(one.residual == band for one in outcomes) > 0
