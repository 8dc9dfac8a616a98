"""Screening: what it comes to, criterion by criterion, and whether an exception is borne out."""

from datetime import date

import pytest

from ria.domain.insourcing_exceptions import ExceptionCheck, exceptions
from ria.domain.roles import Role
from ria.domain.screening import Criterion
from ria.domain.screening_result import criteria, depth_needed
from tests.domain.stage_forms import TODAY, Answers, Named, opened, rated

FUNCTION = "f1"


def result(answers: Answers, entries: list[tuple[Named, str]] | None = None) -> dict[str, Criterion]:
    return {one.title: one for one in criteria(opened(answers, entries=entries or []).situation)}


def test_nothing_answered_decides_nothing() -> None:
    found = result({})
    assert {one.applies for one in found.values()} == {None}
    assert depth_needed(opened({}).form).least is None


def test_not_sure_counts_as_yes_and_calls_for_a_standard_assessment() -> None:
    answers: Answers = {"screen_at_risk": "unsure", "screen_coercive": "no", Role.RIA_DEPTH: "short"}
    assert result(answers)["T1 People at risk"].applies
    assert result(answers)["T2 Coercive powers"].applies is False
    needed = depth_needed(opened(answers).form)
    assert (needed.least, needed.too_low, needed.reason_given) == ("standard", True, False)


def test_a_coercive_setting_calls_for_the_full_assessment() -> None:
    needed = depth_needed(opened({Role.COERCIVE_SETTING: ("detains",), Role.RIA_DEPTH: "full"}).form)
    assert (needed.least, needed.too_low) == ("full", False)


def test_a_function_that_may_not_be_handed_over_stands_in_the_way_until_it_is_kept_on_legal_advice() -> None:
    title = "Functions that may not be handed over"
    entries: list[tuple[Named, str]] = [("function_name", FUNCTION)]
    answers: dict[Named | tuple[Named, str], object] = {
        ("function_name", FUNCTION): "Set who qualifies",
        ("function_delegable", FUNCTION): "no",
    }
    blocked = result(answers, entries)[title]
    assert blocked.applies
    assert "Set who qualifies" in blocked.reason
    answers |= {("function_rescope", FUNCTION): "keep", ("function-legal-advice", FUNCTION): "yes"}
    assert result(answers, entries)[title].applies is False


def test_only_a_yes_by_statute_or_case_law_spares_clause_c2() -> None:
    title = "Human rights duties by contract"
    entries: list[tuple[Named, str]] = [("function_name", FUNCTION)]
    for reach, needs_clause in (("statute", False), ("case-law", False), ("unclear", True), ("no", True)):
        answers: Answers = {("function_name", FUNCTION): "Care", ("function_public_reach", FUNCTION): reach}
        assert result(answers, entries)[title].applies is needs_clause, reach


def test_a_function_that_the_authority_keeps_needs_no_clause_c2() -> None:
    title = "Human rights duties by contract"
    answers: Answers = {
        ("function_name", FUNCTION): "Decide who is housed",
        ("function_delegable", FUNCTION): "with-limits",
        ("function_rescope", FUNCTION): "keep",
        ("function_public_reach", FUNCTION): "no",
    }
    assert result(answers, [("function_name", FUNCTION)])[title].applies is False


RELIES: dict[Named | tuple[Named, str], object] = {
    "screen_at_risk": "yes",
    "assessment_trigger": "contract-ending",
    "insourcing_test": "use",
    "insourcing_plan": "outsource",
}


PRESUMPTION: dict[Named | tuple[Named, str], object] = {
    "screen_at_risk": "yes",
    "assessment_trigger": "contract-ending",
    "insourcing_test": "use",
}


@pytest.mark.parametrize(
    ("left_out", "named"),
    [
        ("assessment_trigger", "contract is ending"),
        ("screen_at_risk", "trigger questions"),
        ("insourcing_plan", "planned"),
    ],
)
def test_the_presumption_is_not_answered_while_an_answer_that_decides_it_is_missing(left_out: str, named: str) -> None:
    answers = {
        name: value for name, value in (PRESUMPTION | {"insourcing_plan": "outsource"}).items() if name != left_out
    }
    found = result(answers)["Insourcing presumption"]
    assert found.applies is None
    assert named in found.reason


def test_the_presumption_gives_way_to_a_plan_to_bring_the_work_in_house() -> None:
    assert result(PRESUMPTION | {"insourcing_plan": "in-house"})["Insourcing presumption"].applies is False
    assert result(PRESUMPTION | {"insourcing_plan": "outsource"})["Insourcing presumption"].applies is True


def test_a_type_of_service_is_named_as_the_reason_for_the_depth_and_no_answer_is_put_into_a_mouth() -> None:
    by_type = depth_needed(opened({Role.SERVICE_TYPE: "prison"}).form)
    assert by_type.least == "full"
    assert "type of service" in by_type.reason
    by_answer = depth_needed(opened({Role.SERVICE_TYPE: "prison", Role.COERCIVE_SETTING: ("detains",)}).form)
    assert "type of service" not in by_answer.reason


def check(
    exception: str, answers: dict[Named | tuple[Named, str], object], entries: list[tuple[Named, str]] | None = None
) -> ExceptionCheck:
    given = RELIES | {"insourcing_exceptions": (exception,)} | answers
    (found,) = exceptions(opened(given, entries=entries or []).situation)
    assert found.id == exception
    return found


def test_e2_compares_the_value_with_the_threshold() -> None:
    limit = {"exception_e2_threshold": 100_000}
    assert check("e2", {}).holds is None
    assert check("e2", {Role.CONTRACT_VALUE: 40_000} | limit).holds is True
    assert check("e2", {Role.CONTRACT_VALUE: 100_000} | limit).holds is False


def test_e1_and_e3_need_words() -> None:
    assert check("e1", {}).holds is None
    assert check("e1", {"exception_e1_reason": "A one-off survey."}).holds is True
    assert check("e3", {}).holds is None
    assert "Kent" in check("e3", {"exception_e3_body": "Kent County Council"}).reason


def test_e5_needs_a_plan_with_a_day_still_to_come_and_no_in_house_option_that_is_ready() -> None:
    plan: dict[Named | tuple[Named, str], object] = {"exception_e5_plan": "Hire six nurses."}
    assert check("e5", plan).holds is None
    assert check("e5", plan | {"exception_e5_date": date(2028, 1, 1)}).holds is True
    assert check("e5", plan | {"exception_e5_date": date(TODAY.year - 1, 1, 1)}).holds is False
    ready: dict[Named | tuple[Named, str], object] = {
        (Role.OPTION_MODEL, "o"): "in-house",
        ("option_capacity", "o"): "ready",
        "exception_e5_date": date(2028, 1, 1),
    }
    assert check("e5", plan | ready, [(Role.OPTION_MODEL, "o")]).holds is False


def test_e4_sets_the_two_results_side_by_side() -> None:
    answers, entries = rated({"private_life_dignity": (3, 2, 2, 1, 4)})
    assert check("e4", dict(answers), entries).holds is None
    entries = [*entries, (Role.OPTION_MODEL, "in"), (Role.OPTION_MODEL, "out"), (Role.DIFFERENCE_OPTION, "d")]
    options: dict[Named | tuple[Named, str], object] = {
        (Role.OPTION_MODEL, "in"): "in-house",
        (Role.OPTION_MODEL, "out"): "outsourced",
        (Role.OPTION_STATUS, "in"): "preferred",
        (Role.DIFFERENCE_OPTION, "d"): "out",
        (Role.DIFFERENCE_RIGHT, "d"): "private_life_dignity",
        (Role.DIFFERENCE_LIKELIHOOD, "d"): 1,
        "exception_e4_reason": "Users trust the charity.",
    }
    borne_out = check("e4", dict(answers) | options, entries)
    assert borne_out.bands is not None
    inside, outside = borne_out.bands
    assert inside is not None
    assert outside is not None
    assert outside < inside
    assert borne_out.holds is True
    likelier = options | {(Role.DIFFERENCE_LIKELIHOOD, "d"): 5}
    assert check("e4", dict(answers) | likelier, entries).holds is False
