"""Values in words: numbers without loss, money with pence only where there are any, days as people write them."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ria.domain.questionnaire import options_of
from ria.domain.roles import Role
from ria.domain.wording import (
    GONE,
    date_words,
    entry_title,
    item_title,
    lower_first,
    money_words,
    number_words,
    value_words,
)
from tests.domain.stage_forms import Answers, edition, opened, question_of


@given(st.integers(-(10**15), 10**15) | st.floats(-1e15, 1e15, allow_nan=False))
@example(0.00001)
@example(1e-7)
@example(123456789.123)
@example(0.1 + 0.2)
def test_a_number_in_words_loses_nothing_and_is_never_scientific(number: float) -> None:
    words = number_words(number)
    assert float(words.replace(",", "")) == number
    assert set(words) <= set("0123456789,.-")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1260000, "1,260,000"),
        (1260000.0, "1,260,000"),
        (0.5, "0.5"),
        (-3, "-3"),
        (12.50, "12.5"),
        (0, "0"),
        (999, "999"),
    ],
)
def test_numbers(number: float, words: str) -> None:
    assert number_words(number) == words


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        (1260000, "GBP", "£1,260,000"),
        (1260000.0, "GBP", "£1,260,000"),
        (0.5, "GBP", "£0.50"),
        (1234.5, "GBP", "£1,234.50"),
        (0.125, "GBP", "£0.125"),
        (0, "GBP", "£0"),
        (240000, "GBP a year", "£240,000 a year"),
        (1000, "EUR", "1,000 EUR"),
    ],
)
def test_money(amount: float, unit: str, words: str) -> None:
    assert money_words(amount, unit) == words


@given(st.integers(0, 10**13))
def test_pence_are_shown_in_full_or_not_at_all(pence: int) -> None:
    words = money_words(pence / 100)
    assert round(float(words.removeprefix("£").replace(",", "")) * 100) == pence
    assert ("." in words) == bool(pence % 100)
    assert "." not in words or len(words.split(".")[1]) == 2


@given(st.dates())
def test_days(day: date) -> None:
    number, month, year = date_words(day).split()
    assert (int(number), int(year)) == (day.day, day.year)
    assert date_words(day.replace(day=1)).split()[1] == month
    assert len(month) == 3


def test_two_days() -> None:
    assert (date_words(date(2026, 12, 12)), date_words(date(2027, 5, 1))) == ("12 Dec 2026", "1 May 2027")


def words(named: Role | str, value: object, answers: Answers | None = None, **given: object) -> str:
    form = opened(answers or {}, **given).form  # type: ignore[arg-type]
    return value_words(form, edition().question[question_of(named)], value)  # type: ignore[arg-type]


def test_answers_in_the_words_of_the_edition() -> None:
    assert words(Role.COERCIVE_SETTING, ("none",)) != "none"
    assert words(Role.RIGHT_ENGAGED, "unsure") == "Not sure"
    assert words(Role.GRAVITY, 5).startswith("5 ")
    assert words(Role.SCENARIO_RIGHT, "life") == edition().right["life"].name
    assert words(Role.SAFEGUARD_RIGHTS, ("life", "liberty")).count("; ") == 1
    assert words(Role.CONTRACT_VALUE, 1260000) == "£1,260,000"
    assert words(Role.CONTRACT_END, date(2027, 5, 1)) == "1 May 2027"
    assert words(Role.SAFEGUARD_CLAUSE, ("c1",)).startswith("C1 ")


def test_every_option_has_words() -> None:
    for question in edition().question.values():
        for option in options_of(question):
            value = (option.id,) if question.type == "choices" else option.id
            assert words(question.id, value) == option.label


def test_a_number_with_its_unit() -> None:
    for question in edition().question.values():
        if question.type == "number" and question.unit:
            end = "%" if question.unit == "%" else f" {question.unit}"
            assert words(question.id, 1234.5) == f"1,234.5{end}"


def test_one_of_something_is_not_many() -> None:
    assert words("group_size", 1) == "1 person"
    assert words("group_size", 2) == "2 people"
    assert words("deduction_fix_days", 1) == "1 day"
    assert words("volume_expected", 1) == "1 case a year"
    assert words(Role.FAILURE_ERROR, 1) == "1%"


@pytest.mark.parametrize(
    ("title", "inside"),
    [("Written contract", "written contract"), ("FOI and transparency", "FOI and transparency"), ("A plan", "a plan")],
)
def test_a_title_goes_on_within_a_sentence_but_an_abbreviation_keeps_its_capitals(title: str, inside: str) -> None:
    assert lower_first(title) == inside


def test_an_entry_is_called_by_the_answer_that_names_it_or_by_its_number() -> None:
    section = edition().home[edition().fields["kpi_title"]]
    entries = [("kpi_title", "a"), ("kpi_title", "b")]
    form = opened({("kpi_title", "b"): "Heard in person"}, entries=entries).form
    assert entry_title(form, section, "b") == item_title(form, section, "b") == "Heard in person"
    assert entry_title(form, section, "a") == f"{section.entry_name.capitalize()} 1"
    assert entry_title(form, section, "never added") == f"{section.entry_name.capitalize()} 0"


def test_what_was_removed_is_said_to_be_gone() -> None:
    assert words(Role.SAFEGUARD_KPI, ("gone",)) == GONE
    assert words(Role.SCENARIO_RIGHT, "no such right") == GONE
