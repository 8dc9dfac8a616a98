"""The inputs of the cost of failure as a board reads them: each with its low and high figure and its source."""

from dataclasses import dataclass

from ria.domain.asking import Form
from ria.domain.failure_cost import INPUTS, SHARES, uncertainty
from ria.domain.questionnaire import MoneyQuestion, NumberQuestion
from ria.domain.roles import Role
from ria.domain.wording import money_words, number_words

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Input:
    """One input in words. `central`, `low` and `high` are empty while it is missing; `source` without evidence."""

    question: str
    label: str
    central: str
    low: str
    high: str
    source: str


def inputs(form: Form) -> tuple[Input, ...]:
    """Every input of the model, in the order of the form."""
    return tuple(one(form, name, role) for name, role in INPUTS)


def one(form: Form, name: str, role: Role) -> Input:
    """One input with its range and source."""
    question_id = form.edition.role_of[role][0]
    question = form.edition.question[question_id]
    value, by = form.role(role), uncertainty(form) or 0.0
    central = low = high = ""
    if isinstance(value, int | float) and isinstance(question, NumberQuestion | MoneyQuestion):
        most = HUNDRED if name in SHARES else float("inf")
        central, low, high = (figure(question, min(most, value * by_much)) for by_much in (1, 1 - min(by, 1), 1 + by))
    return Input(question_id, question.label, central, low, high, source(form, question_id))


def figure(question: NumberQuestion | MoneyQuestion, value: float) -> str:
    """A figure with its unit, at most one decimal."""
    rounded = round(value, 1)
    if isinstance(question, MoneyQuestion):
        return money_words(round(value))
    return f"{number_words(rounded)}%" if question.unit == "%" else number_words(rounded)


def source(form: Form, question_id: str) -> str:
    """Where a figure comes from: the evidence given for it, else where it was carried over from."""
    place = form.place(question_id)
    given = [one.source or one.link or one.file_name for one in form.assessment.evidence(place)]
    question = form.edition.question[question_id]
    if question.prefill_from and form.own(question_id) is None and form.value(question_id) is not None:
        given.append(f"carried over from {form.edition.home[question.prefill_from].title}")
    return "; ".join(one for one in given if one)


def missing(form: Form) -> tuple[str, ...]:
    """The questions whose figures are missing, by id."""
    return tuple(one.question for one in inputs(form) if not one.central)
