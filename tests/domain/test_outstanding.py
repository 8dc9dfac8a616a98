"""What stands before a decision: problems by check, what is missing by page, hard stops, duties, signatures."""

from datetime import date

import pytest

from ria.domain.model import Band
from ria.domain.outstanding import duties, governing_band, missing, post, signing, stale, stop_rows
from ria.domain.problems import problems
from ria.domain.roles import Role
from ria.domain.rules import PastVersion
from tests.domain.stage_forms import Answers, edition, opened, rated

LOW, MEDIUM, HIGH, CRITICAL = (1, 1, 1, 0, 1), (3, 3, 3, 1, 2), (4, 3, 3, 1, 3), (5, 5, 5, 2, 5)


def test_findings_of_one_check_stand_together_worst_first() -> None:
    answers, entries = rated({"data_protection": CRITICAL, "life": CRITICAL})
    found = problems(opened(answers, entries=entries).findings)
    assert len({one.check.id for one in found}) == len(found)
    critical = next(one for one in found if one.check.hard_stop == "HS7" and one.titles)
    assert len(critical.titles) == 2
    kinds = [one.check.kind for one in found]
    assert kinds == sorted(kinds, key=["hard_stop", "warning", "info"].index)


def test_nothing_is_counted_twice_or_left_out_when_findings_are_put_together() -> None:
    answers, entries = rated({"data_protection": CRITICAL})
    here = opened(answers, entries=entries)
    assert sum(len(one.findings) for one in problems(here.findings)) == len(here.findings)


def test_missing_follows_the_journey_and_equals_what_the_pages_count() -> None:
    answers, entries = rated({"data_protection": MEDIUM})
    here = opened({**answers, (Role.RIGHT_ENGAGED, "life"): "yes"}, entries=entries)
    found = missing(here)
    assert [one.page for one in found] == [page for page in edition().page if page in {one.page for one in found}]
    assert {one.page: one.count for one in found} == {one.page: one.missing for one in here.pages if one.missing}
    assert list(next(one.unrated for one in found if one.unrated)) == ["life"]


def test_one_answer_for_all_rights_that_are_left_out_counts_once_and_an_unrated_right_weighs_a_scenario() -> None:
    engaged, page = ("life", "education", "liberty"), edition().section[edition().scope_section("right")].page
    ticked: Answers = {"rights_affected": engaged}
    before, after = opened(ticked), opened({**ticked, "rights-left-out-reason": "The firm writes opinions on paper."})
    assert after.summary.answered - before.summary.answered == 1
    assert after.summary.needed == before.summary.needed
    rights = next(one for one in after.pages if one.page == page)
    scenario = edition().home[edition().role_of[Role.SCENARIO_RIGHT][0]]
    asked = len(after.form.needed(scenario, "tender", "new"))
    assert asked > 5
    assert rights.missing >= 3 * asked
    assert rights.answered / rights.needed < 0.2


def test_a_right_weighs_the_same_before_and_after_its_first_scenario_is_added() -> None:
    ticked: Answers = {"rights_affected": ("life",)}
    before = opened(ticked).summary
    begun = opened({**ticked, (Role.SCENARIO_RIGHT, "s"): "life"}, entries=[(Role.SCENARIO_RIGHT, "s")]).summary
    assert abs(begun.needed - before.needed) <= 1


def test_each_of_the_nine_hard_stops_is_open_clear_untested_or_tested_later() -> None:
    answers, entries = rated({"life": CRITICAL})
    entries = [*entries, ("function_name", "function")]
    answers = {**answers, ("function_delegable", "function"): "yes", ("function_area", "function"): "none"}
    rows = {one.id: one for one in stop_rows(opened(answers, entries=entries))}
    assert list(rows) == [f"HS{number}" for number in range(1, 10)]
    assert rows["HS7"].state == "open"
    assert rows["HS1"].state == "clear"
    assert (rows["HS2"].state, rows["HS2"].gate) == ("later", "Before the first referral")


def test_what_has_nothing_to_test_yet_is_not_called_clear() -> None:
    begun = {one.id: one.state for one in stop_rows(opened({}))}
    assert {stop for stop, state in begun.items() if state == "untested"} == {"HS1", "HS7", "HS8"}
    answers, entries = rated({"life": LOW})
    assert {one.id: one.state for one in stop_rows(opened(answers, entries=entries))}["HS8"] == "clear"


@pytest.mark.parametrize(
    ("ratings", "signers", "informed", "approve"),
    [
        (LOW, ["service-head"], [], True),
        (MEDIUM, ["director", "procurement-lead"], [], True),
        (HIGH, ["director", "legal-officer", "finance-officer"], ["member-or-minister"], True),
        (CRITICAL, [], ["member-or-minister"], False),
    ],
)
def test_who_signs_follows_the_band(
    ratings: tuple[int, ...], signers: list[str], informed: list[str], approve: bool
) -> None:
    answers, entries = rated({"data_protection": ratings})
    found = signing(opened(answers, entries=entries))
    assert [one.id for one in found.signers] == signers
    assert [one.id for one in found.informed] == informed
    assert (found.may_approve, bool(found.report)) == (approve, not approve)


def test_while_a_right_is_not_rated_the_worst_so_far_governs() -> None:
    answers, entries = rated({"data_protection": HIGH})
    found = opened({**answers, (Role.RIGHT_ENGAGED, "life"): "yes"}, entries=entries)
    assert governing_band(found) == (Band.HIGH, True)
    assert governing_band(opened({})) == (None, True)


def test_a_post_is_called_as_the_kind_of_authority_calls_it() -> None:
    finance = next(one for one in edition().sign_off.signers if one.id == "finance-officer")
    words = {
        kind: post(opened({Role.AUTHORITY_KIND: kind}), finance) for kind in ("council", "central-department", "nhs")
    }
    assert words == {
        "council": "Section 151 officer",
        "central-department": "Accounting officer",
        "nhs": "Section 151 officer or accounting officer",
    }


def test_a_duty_is_not_met_while_its_check_holds_and_later_while_none_is_due() -> None:
    answers, entries = rated({"data_protection": MEDIUM})
    here = opened(answers, entries=entries)
    rows = {one.obligation.id: one for one in duties(here, Band.MEDIUM)}
    assert (rows["user-consultation"].state, rows["user-consultation"].page) == ("not met", "consultation")
    assert rows["independent-audit"].state == "later"
    assert rows["publish-summary"].state == "no check"
    assert list(rows) == [one.id for one in edition().obligations]


def version(band: Band, *, change: int | None = 5) -> PastVersion:
    return PastVersion(2, date(2026, 11, 4), True, band, {"data_protection": band}, change)


def test_a_decided_version_is_out_of_date_once_an_answer_changes() -> None:
    answers, entries = rated({"data_protection": MEDIUM})
    here = opened(answers, entries=entries, versions=(version(Band.MEDIUM),), change=5)
    assert stale(here) is None
    later = stale(opened(answers, entries=entries, versions=(version(Band.MEDIUM),), change=6))
    assert later is not None
    assert later.moved == ()


def test_an_out_of_date_approval_names_the_rights_that_read_differently_now() -> None:
    answers, entries = rated({"data_protection": HIGH})
    found = stale(opened(answers, entries=entries, versions=(version(Band.MEDIUM),), change=6))
    assert found is not None
    assert found.moved == (("data_protection", Band.MEDIUM, Band.HIGH),)


def test_without_a_decision_nothing_is_out_of_date() -> None:
    undecided = PastVersion(1, date(2026, 11, 4), False, Band.LOW, {}, 1)
    assert stale(opened({}, versions=(undecided,), change=9)) is None
