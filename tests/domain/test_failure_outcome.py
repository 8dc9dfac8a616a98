"""What failure cost against what was forecast: of the bid that won, else of the model."""

import pytest

from ria.domain.failure_outcome import failure_outcome
from ria.domain.roles import Role
from tests.domain.stage_forms import Named, opened
from tests.domain.test_value import FIGURES

WON: dict[Named | tuple[Named, str], object] = {
    (Role.BID_PRICE, "b"): 1_500_000,
    (Role.BID_SHARES, "b"): 5,
    ("bidder_name", "w"): "Winner",
    ("bidder_bid", "w"): "b",
    "award_decision": "award",
    Role.PREFERRED_BIDDER: "w",
}
ENTRIES: list[tuple[Named, str]] = [(Role.BID_PRICE, "b"), ("bidder_name", "w")]
THREE_YEARS: dict[Named | tuple[Named, str], object] = {Role.CONTRACT_MONTHS: 36, Role.FAILURE_UNCERTAINTY: 10}


def test_nothing_is_compared_before_both_are_known() -> None:
    assert failure_outcome(opened(FIGURES).form) is None
    assert failure_outcome(opened({"closing_cost_failure": 5}).form) is None


def test_without_a_winning_bid_the_model_is_the_forecast() -> None:
    found = failure_outcome(opened(FIGURES | THREE_YEARS | {"closing_cost_failure": 700_000}).form)
    assert found is not None
    assert (found.years, found.forecast) == (3, pytest.approx(720_000))
    assert found.verdict == "within the range of the forecast"


@pytest.mark.parametrize(("happened", "where"), [(100_000, "below"), (390_000, "within"), (900_000, "above")])
def test_the_forecast_of_the_bid_that_won_counts(happened: int, where: str) -> None:
    form = opened(FIGURES | THREE_YEARS | WON | {"closing_cost_failure": happened}, entries=ENTRIES).form
    found = failure_outcome(form)
    assert found is not None
    assert found.forecast == pytest.approx(3 * (2000 * 0.05 * (0.4 * 1500 + 0.2 * 2500) + 0.02 * 1_000_000))
    assert found.low < found.forecast < found.high
    assert found.verdict.startswith(where)
