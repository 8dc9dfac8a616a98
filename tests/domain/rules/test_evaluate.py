"""One condition at a time: a comparison with a missing answer is false; hidden answers count for nothing."""

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from ria.domain.predicates import Predicate
from ria.domain.roles import Role
from ria.domain.rules.evaluate import Reader
from tests.domain.stage_forms import Answers, edition, opened, question_of, rated

READ: TypeAdapter[Any] = TypeAdapter(Predicate)
VALUE, START, END = (question_of(role) for role in (Role.CONTRACT_VALUE, Role.CONTRACT_START, Role.CONTRACT_END))
SETTING, NAME = question_of(Role.COERCIVE_SETTING), question_of(Role.SERVICE_NAME)
KIND = question_of(Role.CONTRACT_KIND)


def true(condition: dict[str, Any], answers: Answers | None = None, **given: Any) -> bool:
    return Reader(opened(answers or {}, **given).situation).true(READ.validate_python(condition))


YES = {"all": []}
NO = {"any": []}


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        (YES, True),
        (NO, False),
        ({"all": [YES, NO]}, False),
        ({"any": [NO, YES]}, True),
        ({"not": YES}, False),
        ({"not": {"not": YES}}, True),
    ],
)
def test_joined_conditions(condition: dict[str, Any], holds: bool) -> None:
    assert true(condition) == holds


@pytest.mark.parametrize(
    "condition",
    [
        {"question": KIND, "is_any_of": ["service"]},
        {"question": SETTING, "includes_any_of": ["none"]},
        {"question": VALUE, "above": -1},
        {"question": VALUE, "below": 10**9},
        {"question": START, "before": END, "plus_days": 99999},
        {"question": START, "on_or_after": END, "plus_days": -99999},
        {"question": NAME, "is_empty": False},
    ],
)
def test_without_an_answer_a_comparison_is_false(condition: dict[str, Any]) -> None:
    assert not true(condition, {Role.RIA_DEPTH: "full"})
    assert not true(condition, {Role.RIA_DEPTH: "full", Role.CONTRACT_START: date(2027, 1, 1)})


@pytest.mark.parametrize(
    ("value", "above", "below"), [(99, False, True), (100, False, False), (101, True, False), (100.5, True, False)]
)
def test_above_and_below_leave_the_number_itself_out(value: float, above: bool, below: bool) -> None:
    answers: Answers = {Role.CONTRACT_VALUE: value}
    assert true({"question": VALUE, "above": 100}, answers) == above
    assert true({"question": VALUE, "below": 100}, answers) == below


def test_a_number_may_stand_in_the_settings() -> None:
    limit = edition().number("light_touch_threshold")
    assert true({"question": VALUE, "above": {"setting": "light_touch_threshold"}}, {Role.CONTRACT_VALUE: limit + 1})
    assert not true({"question": VALUE, "above": {"setting": "light_touch_threshold"}}, {Role.CONTRACT_VALUE: limit})


@pytest.mark.parametrize(
    ("day", "after"), [(date(2027, 1, 9), False), (date(2027, 1, 10), True), (date(2027, 1, 11), True)]
)
def test_days_are_compared_after_moving(day: date, after: bool) -> None:
    answers: Answers = {Role.CONTRACT_START: day, Role.CONTRACT_END: date(2027, 1, 8)}
    assert true({"question": START, "on_or_after": END, "plus_days": 2}, answers) == after
    assert true({"question": START, "before": END, "plus_days": 2}, answers) != after


def test_an_empty_answer_counts_only_where_it_is_asked() -> None:
    hidden = next(
        question
        for question in edition().question.values()
        if question.show_if and not edition().home[question.id].repeats
    )
    assert not true({"question": hidden.id, "is_empty": True}, {Role.RIA_DEPTH: "full"})
    assert true({"question": NAME, "is_empty": True})
    assert not true({"question": NAME, "is_empty": True}, {Role.SERVICE_NAME: "Home care"})


def test_entries_are_counted() -> None:
    section = edition().home[question_of(Role.SCENARIO_RIGHT)].id
    answers, entries = rated({"life": (4, 2, 3, 2, 3), "education": (3, 3, 3, 1, 2)})
    grave = {"question": question_of(Role.GRAVITY), "above": 3}
    two = {"answers": answers, "entries": entries}
    assert true({"any_entry": section, "where": grave}, **two)
    assert not true({"no_entry": section, "where": grave}, **two)
    assert not true({"every_entry": section, "where": grave}, **two)
    assert true({"every_entry": section, "where": {"question": question_of(Role.GRAVITY), "above": 2}}, **two)
    assert true({"entries": section, "fewer_than": 2, "where": grave}, **two)
    assert not true({"entries": section, "fewer_than": 1, "where": grave}, **two)
    assert not true({"entries": section, "fewer_than": 2, "where": {}}, **two)
    assert true({"entries": section, "fewer_than": 3, "where": {}}, **two)


def test_of_no_entries_every_one_meets_anything_and_none_meets_something() -> None:
    section = edition().home[question_of(Role.SCENARIO_RIGHT)].id
    assert true({"every_entry": section, "where": NO})
    assert true({"no_entry": section, "where": {}})
    assert not true({"any_entry": section, "where": {}})
    assert true({"entries": section, "fewer_than": 1, "where": {}})


@pytest.mark.parametrize(("band", "at_least"), [("overall_residual", "low"), ("overall_inherent", "low")])
def test_a_band_is_never_reached_while_not_assessed(band: str, at_least: str) -> None:
    answers, entries = rated({"life": (4, 2, 3, 2, 3)})
    assert true({"band": band, "at_least": at_least}, answers, entries=entries)
    assert not true(
        {"band": band, "at_least": at_least}, {**answers, (Role.RIGHT_ENGAGED, "education"): "unsure"}, entries=entries
    )


def test_a_gate_looks_at_the_worse_end_of_the_range() -> None:
    answers, entries = rated({"education": (3, 1, 1, 0, 3)})
    assert not true({"band": "overall_residual", "at_least": "high"}, answers, entries=entries)
    weak = {**answers, (Role.LIKELIHOOD_CONFIDENCE, "s-education"): "c"}
    assert true({"band": "overall_residual", "at_least": "high"}, weak, entries=entries)


@pytest.mark.parametrize(
    "condition",
    [{"question": NAME}, {"question": NAME, "like": "x"}, {"python": "1 == 1"}, {"all": [{"eval": "x"}]}, "x", 5, None],
)
def test_there_are_no_other_conditions(condition: object) -> None:
    with pytest.raises(ValidationError):
        READ.validate_python(condition)
