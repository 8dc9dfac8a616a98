"""The cost of failure with its range, prices with failure counted, and what the band asks of the tender."""

import pytest

from ria.domain.assessment import Evidence, Row, Saved
from ria.domain.criteria_builder import criterion_ideas, limits, shares
from ria.domain.failure_cost import bid_costs, order_holds, ranges
from ria.domain.failure_inputs import inputs, missing
from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.standard_gaps import standard_from_template, standard_gaps
from ria.domain.tender import needed_standards
from tests.domain.stage_forms import START, Answers, Named, opened, rated

FIGURES: dict[Named | tuple[Named, str], object] = {
    "failure_use": "yes",
    Role.FAILURE_CASES: 2000,
    Role.FAILURE_ERROR: 10,
    Role.FAILURE_CHALLENGE: 40,
    Role.FAILURE_REDRESS: 20,
    Role.FAILURE_CHALLENGE_COST: 1500,
    Role.FAILURE_REDRESS_COST: 2500,
    Role.FAILURE_MAJOR_CHANCE: 2,
    Role.FAILURE_MAJOR_COST: 1_000_000,
}
"""The illustration of the RIA process, section 7.1: £240,000 a year."""


def test_the_illustration_of_the_process_comes_out_with_its_two_parts() -> None:
    everyday, major, together = ranges(opened(FIGURES).form)
    assert [one.central for one in (everyday, major, together)] == pytest.approx([220_000, 20_000, 240_000])
    assert (together.low, together.high) == (together.central, together.central)


def test_the_range_moves_every_figure_and_a_share_stops_at_the_whole() -> None:
    form = opened(FIGURES | {Role.FAILURE_UNCERTAINTY: 50, Role.FAILURE_CHALLENGE: 80}).form
    together = ranges(form)[-1]
    low = 1000 * 0.05 * (0.4 * 750 + 0.1 * 1250) + 0.01 * 500_000
    high = 3000 * 0.15 * (1.0 * 2250 + 0.3 * 3750) + 0.03 * 1_500_000
    assert (together.low, together.high) == pytest.approx((low, high))
    challenge = next(one for one in inputs(form) if one.central == "80%")
    assert (challenge.low, challenge.high) == ("40%", "100%")


def test_a_missing_figure_is_named_and_nothing_is_worked_out() -> None:
    left_out = {key: value for key, value in FIGURES.items() if key != Role.FAILURE_MAJOR_COST}
    found = opened(left_out)
    assert ranges(found.form) == ()
    assert missing(found.form) == (found.edition.role_of[Role.FAILURE_MAJOR_COST][0],)


def test_a_figure_says_where_it_comes_from() -> None:
    plain = opened(FIGURES)
    place = plain.form.place(plain.edition.role_of[Role.FAILURE_ERROR][0])
    proof = Row("evidence", place, Saved((Evidence("Audit of 60 files"),), 1, "Priya Shah", START))
    found = plain.after(plain.assessment.heading, [proof])
    assert [one.source for one in inputs(found.form) if one.source] == ["Audit of 60 files"]


def bids(uncertainty: int) -> Opened:
    """The cheaper bid of the illustration: £150,000 a year less, twice the errors."""
    careful, cheap = "careful", "cheap"
    share = opened({}).edition.role_of[Role.BID_SHARES][0]
    answers = FIGURES | {
        Role.FAILURE_UNCERTAINTY: uncertainty,
        Role.CONTRACT_MONTHS: 12,
        (Role.BID_PRICE, careful): 500_000,
        (Role.BID_PRICE, cheap): 350_000,
        (share, cheap): 20,
    }
    entries: list[tuple[Named, str]] = [(Role.BID_PRICE, careful), (Role.BID_PRICE, cheap)]
    return opened(answers, entries=entries)


def test_a_cheaper_bid_that_doubles_errors_is_dearer_overall() -> None:
    careful, cheap = bid_costs(bids(0).form)
    assert (careful.item, cheap.item) == ("careful", "cheap")
    assert cheap.adjusted - careful.adjusted == pytest.approx(70_000)


def test_the_order_holds_only_while_the_range_is_narrow() -> None:
    assert order_holds(bid_costs(bids(5).form))
    assert not order_holds(bid_costs(bids(60).form))


HIGH = {
    "procedural_fairness": (4, 2, 2, 1, 3),
    "access_to_challenge": (3, 2, 2, 1, 3),
    "data_protection": (1, 1, 1, 0, 1),
}


def at_high(extra: Answers | None = None, entries: list[tuple[Named, str]] | None = None) -> Opened:
    answers, scenarios = rated(HIGH)
    found = opened(answers | dict(extra or {}), entries=[*scenarios, *(entries or [])])
    assert found.scorecard.main.worse_residual == Band.HIGH
    return found


def test_the_band_settles_the_least_weight_of_rights_and_the_most_of_price() -> None:
    found = at_high()
    assert (limits(found).rights_least, limits(found).price_most) == (30, 40)
    unrated = opened({})
    assert (limits(unrated).rights_least, limits(unrated).price_most) == (None, None)


def test_suggested_criteria_add_up_to_100_and_serve_every_right_at_medium_or_above() -> None:
    found = at_high()
    ideas = criterion_ideas(found)
    named = found.edition.fields["criterion_rights"]
    assert sum(one.weight or 0 for one in ideas) == 100
    served = [one.answers[named] for one in ideas if named in one.answers]
    assert served == [(one.right,) for one in needed_standards(found)]
    assert ("data_protection",) not in served


def test_what_is_there_already_is_not_suggested_again_and_lowers_what_is_owed() -> None:
    given: Answers = {
        (Role.CRITERION_KIND, "c"): "rights",
        (Role.CRITERION_WEIGHT, "c"): 20,
        ("criterion_rights", "c"): ("procedural_fairness",),
    }
    ideas = criterion_ideas(at_high(given, [(Role.CRITERION_KIND, "c")]))
    rights = [one for one in ideas if one.kind == "Rights quality"]
    assert [(one.title, one.weight) for one in rights] == [("Access to challenge", 10)]


def test_a_weight_is_shared_out_in_whole_per_cent() -> None:
    assert shares(30, 4) == [8, 8, 7, 7]
    assert shares(0, 2) == [None, None]
    assert shares(30, 0) == []


def test_a_standard_from_a_template_lacks_only_what_a_person_must_decide() -> None:
    found = at_high()
    needed = needed_standards(found)[0]
    answers = {(question, "s"): value for question, value in standard_from_template(found.edition, needed).items()}
    entries: list[tuple[Named, str]] = [(Role.STANDARD_RIGHTS, "s")]
    form = at_high(answers, entries).form
    assert standard_gaps(form, "s") == ("how the tender uses it", "that a fail rules the bid out")
    settled: Answers = {("standard_route", "s"): "requirement", ("standard_fail_stated", "s"): "yes"}
    assert standard_gaps(at_high(answers | dict(settled), entries).form, "s") == ()
