"""One answer of every type, with what people type, paste and import."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ria.domain.answers import LARGEST_NUMBER, LONGEST_TEXT, VISIBLE_MARK, Problem, Value, check_answer, keep_text
from ria.domain.questionnaire import Question, RatingQuestion, ReferenceQuestion
from ria.domain.roles import Role
from tests.domain.stage_forms import edition

TYPES = sorted({question.type for question in edition().question.values()})
KNOWN = ("a1", "b2", "c3")


def question_of(kind: str, *, many: bool | None = None) -> Question:
    """The first question of a type; `many` chooses among references."""
    return next(
        question
        for question in edition().question.values()
        if question.type == kind and (many is None or getattr(question, "many", None) == many)
    )


def checked(question: Question, raw: object) -> Value | Problem | None:
    scale = edition().scale[question.scale] if isinstance(question, RatingQuestion) else None
    known = KNOWN if isinstance(question, ReferenceQuestion) else None
    return check_answer(question, scale, known, raw)


def number(raw: object) -> Any:
    """A measure of one's own, which may be below zero."""
    return checked(edition().question["reading-value"], raw)


def test_every_type_of_question_is_in_the_edition() -> None:
    assert len(TYPES) == 11


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("raw", [None, "", [], ()])
def test_nothing_is_no_answer(kind: str, raw: object) -> None:
    assert checked(question_of(kind), raw) is None


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=True, allow_infinity=True)
    | st.text()
    | st.binary()
    | st.dates()
    | st.datetimes()
    | st.complex_numbers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@pytest.mark.parametrize("kind", TYPES)
@given(raw=ANYTHING)
@example(raw="9" * 5000)
@example(raw=10**400)
@example(raw=-(10**400))
@example(raw="0." + "1" * 5000)
@example(raw=float("nan"))
@example(raw="\ud800\x00")
@example(raw=[["a1"]])
@example(raw=[{"a1": 1}])
@example(raw=datetime(2027, 2, 15, 23, 59, tzinfo=UTC))
def test_whatever_comes_in_is_a_value_a_problem_or_nothing(kind: str, raw: object) -> None:
    question = question_of(kind)
    found = checked(question, raw)
    if isinstance(found, Problem):
        assert found.question == question.id
        assert found.message.endswith((".", "15."))
    else:
        assert found is None or type(found) in (str, int, float, date, tuple)
        if found is not None:
            assert checked(question, found) == found, "a value that was accepted is accepted again"


@pytest.mark.parametrize("kind", ["text", "long_text", "person"])
def test_words_stay_as_typed(kind: str) -> None:
    typed = "  Zażółć 家族 🧑‍🦽 e\u0301\u200b\r\n<b>{{ x }}</b>\t"
    assert checked(question_of(kind), typed) == typed
    assert checked(question_of(kind), " \n\t ") is None
    assert isinstance(checked(question_of(kind), 5), Problem)
    long = checked(question_of(kind), "x" * (LONGEST_TEXT + 1))
    assert isinstance(long, Problem)
    assert "2,000,000" in long.message


@given(st.text(alphabet=st.characters(codec=None) | st.sampled_from("\x00\ud800\udfff")))
def test_only_what_no_database_holds_is_replaced_by_a_mark(text: str) -> None:
    kept = keep_text(text)
    assert len(kept) == len(text)
    for before, after in zip(text, kept, strict=True):
        cannot = before == "\x00" or "\ud800" <= before <= "\udfff"
        assert after == (VISIBLE_MARK if cannot else before)
    kept.encode("utf-8")


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("480000", 480_000),
        ("480,000", 480_000),
        ("1,260,000.50", 1_260_000.5),
        (" £ 1 260 000 ", 1_260_000),
        ("£1\u00a0260\u202f000", 1_260_000),
        ("12.50%", 12.5),
        (".5", 0.5),
        ("5.", 5),
        ("+7", 7),
        ("-3", -3),
        (7.0, 7),
        (0, 0),
        ("0", 0),
        ("-0.0", 0),
        (0.1, 0.1),
    ],
)
def test_numbers_as_people_write_them(raw: object, value: float) -> None:
    assert number(raw) == value
    assert type(number(raw)) is type(value)


@pytest.mark.parametrize(
    "raw",
    ["twelve", "12 people", "1e5", "0x10", "1.260.000", "12,5", "1,2,3", "1,26", ",5", "1_000", "--1", "1-2", "∞", "²",
     True, False, b"5", [5], {"n": 5}, 5j, "£", "%"],
)  # fmt: skip
def test_what_is_no_number_is_never_guessed(raw: object) -> None:
    assert isinstance(number(raw), Problem)


@pytest.mark.parametrize(
    "raw",
    [float("nan"), float("inf"), -float("inf"), LARGEST_NUMBER, -LARGEST_NUMBER, 10**400, "9" * 5000, "1" * 16],
    ids=lambda raw: str(type(raw).__name__),
)
def test_numbers_that_cannot_be_are_refused(raw: object) -> None:
    found = number(raw)
    assert isinstance(found, Problem)
    assert found.message == "This number is too large. Check the figures."


def test_money_is_never_negative() -> None:
    assert isinstance(checked(question_of("money"), -1), Problem)
    assert isinstance(checked(question_of("money"), "-0.01"), Problem)
    assert checked(question_of("money"), 0) == 0


def test_what_is_counted_is_never_negative_but_a_measure_of_ones_own_may_be() -> None:
    for name, raw, said in (
        ("contract-months", "-12", "A number of months cannot be below zero."),
        ("failure-error", -0.5, "A share cannot be below zero."),
    ):
        found = checked(edition().question[name], raw)
        assert isinstance(found, Problem)
        assert found.message == said
    assert checked(edition().question["reading-value"], "-3.5") == -3.5


@given(st.integers(-(10**14), 10**14))
def test_a_whole_number_with_separators_comes_back(value: int) -> None:
    assert number(f"{value:,}") == value == number(str(value)) == number(value)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("2027-02-15", date(2027, 2, 15)),
        (date(2027, 2, 15), date(2027, 2, 15)),
        (datetime(2027, 2, 15, 23, 59, tzinfo=UTC), date(2027, 2, 15)),
        ("2028-02-29", date(2028, 2, 29)),
    ],
)
def test_days(raw: object, value: date) -> None:
    found = checked(question_of("date"), raw)
    assert found == value
    assert type(found) is date


@pytest.mark.parametrize("raw", [date.min, date.max, "0202-05-01", "9999-12-31", date(1989, 12, 31), date(2101, 1, 1)])
def test_a_day_that_cannot_be_meant(raw: object) -> None:
    """Dates are moved by days and months in the rules; a slip of the year must not break an assessment."""
    found = checked(question_of("date"), raw)
    assert isinstance(found, Problem)
    assert found.message == "Check the year: it must lie between 1990 and 2100."


@pytest.mark.parametrize("raw", [date(1990, 1, 1), date(2100, 12, 31)])
def test_the_first_and_the_last_day_that_can_be_meant(raw: date) -> None:
    assert checked(question_of("date"), raw) == raw


@pytest.mark.parametrize(
    "raw", ["15/02/2027", "2027-02-30", "2027-13-01", "soon", "2027", 5, 2.5, True, ["2027-02-15"]]
)
def test_what_is_no_day(raw: object) -> None:
    found = checked(question_of("date"), raw)
    assert isinstance(found, Problem)
    assert "2027-02-15" in found.message


def test_a_rating_is_a_level_of_its_scale() -> None:
    question = edition().question[edition().role_of[Role.GRAVITY][0]]
    assert isinstance(question, RatingQuestion)
    values = edition().scale[question.scale].values
    assert [checked(question, value) for value in values] == list(values)
    for raw in (0, 6, -1, 3.0, "3", True, [3]):
        assert isinstance(checked(question, raw), Problem), raw
    assert isinstance(check_answer(question, None, None, 3), Problem)


@pytest.mark.parametrize("raw", ["Yes", "YES", "maybe", True, 1, ["yes"], "yes "])
def test_a_choice_is_one_of_those_offered(raw: object) -> None:
    assert isinstance(checked(question_of("yes_no_unsure"), raw), Problem)
    assert checked(question_of("yes_no_unsure"), "unsure") == "unsure"


def test_choices_come_once_each_in_the_order_offered() -> None:
    question = question_of("choices")
    ids = [option.id for option in question.options]  # type: ignore[union-attr]
    assert checked(question, [ids[1], ids[0], ids[1]]) == (ids[0], ids[1])
    for raw in (ids[0], [ids[0], "stranger"], [1], {ids[0]: 1}, [[ids[0]]]):
        assert isinstance(checked(question, raw), Problem), raw


def test_references_name_what_is_there() -> None:
    assert checked(question_of("reference", many=True), ["c3", "a1"]) == ("a1", "c3")
    assert checked(question_of("reference", many=False), "b2") == "b2"
    assert isinstance(checked(question_of("reference", many=True), ["a1", "gone"]), Problem)
    assert isinstance(checked(question_of("reference", many=False), "gone"), Problem)
    assert check_answer(question_of("reference", many=True), None, None, ["x", "x", "y"]) == ("x", "y")
