import pytest

from ria.domain.bidder_checks import bidder_checks, bids_that_fail
from tests.domain.filled import Filled


def found(filled: Filled, item: str) -> dict[str, tuple[str, str]]:
    return {one.title: (one.found, one.outcome) for one in bidder_checks(filled.opened.form, item)}


def test_a_bidder_of_whom_nothing_is_known_meets_nothing() -> None:
    filled = Filled(gate="award")
    item = filled.entry("bidders", {"bidder-name": "Budget Opinions plc"})
    assert {outcome for _, outcome in found(filled, item).values()} == {"open"}


@pytest.mark.parametrize(
    ("question", "value", "title", "outcome"),
    [
        ("bidder-standards-all", "no", "Minimum rights standards", "failed"),
        ("bidder-standards-all", "unsure", "Minimum rights standards", "doubtful"),
        ("bidder-mandatory", "yes", "Mandatory ground for exclusion", "failed"),
        ("bidder-discretionary", "yes", "Discretionary ground for exclusion", "doubtful"),
        ("bidder-debarment", "mandatory", "Debarment list", "failed"),
        ("bidder-staffing", "gap", "Staffing plan", "doubtful"),
        ("bidder-staffing", "no-plan", "Staffing plan", "failed"),
        ("bidder-price-realism", "shown", "Price", "met"),
        ("bidder-price-realism", "doubtful", "Price", "doubtful"),
        ("bidder-claims-result", "misleading", "Claims as a whole", "failed"),
        ("bidder-capability", "Two live contracts", "Capability", "met"),
        ("bidder-subcontractors", "no", "Other firms", "met"),
        ("bidder-subcontractors", "yes", "Other firms", "doubtful"),
    ],
)
def test_each_answer_has_its_meaning(question: str, value: str, title: str, outcome: str) -> None:
    filled = Filled(gate="award")
    item = filled.entry("bidders", {"bidder-name": "A", question: value})
    assert found(filled, item)[title][1] == outcome


def test_the_price_of_a_bidder_that_misses_a_standard_cannot_win() -> None:
    filled = Filled(gate="award")
    cheap, dear = (filled.entry("bids", {"bid-name": name}) for name in ("Cheap", "Dear"))
    filled.entry("bidders", {"bidder-name": "A", "bidder-bid": cheap, "bidder-standards-all": "no"})
    filled.entry("bidders", {"bidder-name": "B", "bidder-bid": dear, "bidder-standards-all": "yes"})
    filled.entry("bidders", {"bidder-name": "C", "bidder-standards-all": "no"})
    assert bids_that_fail(filled.opened.form) == {cheap}


def test_claims_count_only_when_the_partner_confirmed_them() -> None:
    filled = Filled(gate="award")
    item = filled.entry("bidders", {"bidder-name": "A"})
    other = filled.entry("bidders", {"bidder-name": "B"})
    claim = {"claim-bidder": item, "claim-title": "Six clinics agreed", "claim-partner": "Hill Clinic"}
    filled.entry("bid-claims", claim | {"claim-result": "confirmed"})
    assert found(filled, item)["Claims asked of partners"] == ("1 of 1 confirmed", "met")
    filled.entry("bid-claims", claim | {"claim-result": "no-reply"})
    assert found(filled, item)["Claims asked of partners"] == ("1 of 2 confirmed", "doubtful")
    filled.entry("bid-claims", claim | {"claim-result": "wrong"})
    assert found(filled, item)["Claims asked of partners"] == ("1 of 3 confirmed, 1 not true", "failed")
    assert found(filled, other)["Claims asked of partners"][1] == "open"


def test_an_excluded_firm_in_the_chain_stands_in_the_way_until_it_is_replaced() -> None:
    filled = Filled(gate="award")
    item = filled.entry("bidders", {"bidder-name": "A", "bidder-subcontractors": "yes"})
    firm = filled.entry("subcontractors", {"firm-name": "Hill", "firm-bidder": item, "firm-excluded": "yes"})
    filled.put("firm-flow-down", "yes", firm)
    assert found(filled, item)["Other firms"] == ("1 listed, 1 excluded", "failed")
    filled.put("firm-replaced", "yes", firm)
    assert found(filled, item)["Other firms"] == ("1 listed", "met")


@pytest.mark.parametrize(("excluded", "stops"), [("no", False), ("unsure", True), ("yes", True)])
def test_a_listed_firm_that_is_excluded_or_unchecked_is_a_hard_stop_for_the_preferred_bidder(
    excluded: str, stops: bool
) -> None:
    filled = Filled(gate="award")
    item = filled.entry("bidders", {"bidder-name": "A", "bidder-subcontractors": "yes"})
    filled.put("bidder-subcontractor-excluded", "no", item)
    filled.entry("subcontractors", {"firm-name": "Hill", "firm-bidder": item, "firm-excluded": excluded})
    filled.put("award-decision", "award")
    filled.put("award-preferred", item)
    fired = {one.check.id for one in filled.opened.hard_stops}
    assert ("hs6-excluded-subcontractor" in fired) is stops
