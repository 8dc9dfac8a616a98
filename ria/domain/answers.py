"""One answer: from what was typed to a value, or to one clear problem."""

import math
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from ria.domain.questionnaire import (
    ChoiceQuestion,
    ChoicesQuestion,
    DateQuestion,
    LongTextQuestion,
    MoneyQuestion,
    NumberQuestion,
    PersonQuestion,
    Question,
    RatingQuestion,
    ReferenceQuestion,
    TextQuestion,
    YesNoUnsureQuestion,
    options_of,
)
from ria.domain.scales import Scale

Value = str | int | float | date | tuple[str, ...]
"""Text, a number, a rating, a day, an option or entry id, or several ids."""

LONGEST_TEXT = 2_000_000
LARGEST_NUMBER = 10**15
DIGITS = 20
EARLIEST, LATEST = date(1990, 1, 1), date(2100, 12, 31)
NUMBER = re.compile(r"[+-]?(\d{1,3}(,\d{3})+(\.\d*)?|\d+(\.\d*)?|\.\d+)")
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
VISIBLE_MARK = "\ufffd"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an answer cannot be used, and what to enter instead."""

    question: str
    message: str


def keep_text(text: str) -> str:
    """Text as it is stored: as typed, but what no database can hold is replaced by a visible mark."""
    return UNSTORABLE.sub(VISIBLE_MARK, text)


def check_answer(
    question: Question, scale: Scale | None, known: Collection[str] | None, raw: object
) -> Value | Problem | None:
    """What was typed, chosen or imported, as a value.

    `raw` is what a widget or a JSON file holds. `known` are the ids that a reference may name (`None`: any).
    Returns `None` for an empty answer and a `Problem` for one that cannot be used.
    """
    if raw is None or raw == "" or (isinstance(raw, list | tuple) and not raw):
        return None
    match question:
        case TextQuestion() | LongTextQuestion() | PersonQuestion():
            return text_value(question, raw)
        case NumberQuestion() | MoneyQuestion():
            return number_value(question, raw)
        case DateQuestion():
            return date_value(question, raw)
        case RatingQuestion():
            return rating_value(question, scale, raw)
        case ChoiceQuestion() | YesNoUnsureQuestion():
            return one_of(question, raw, [option.id for option in options_of(question)])
        case ChoicesQuestion():
            return some_of(question, raw, [option.id for option in question.options])
        case ReferenceQuestion():
            return some_of(question, raw, known) if question.many else one_of(question, raw, known)
        case _:
            assert_never(question)


def text_value(question: Question, raw: object) -> str | Problem | None:
    """Words as typed; only blanks count as empty."""
    if not isinstance(raw, str):
        return Problem(question.id, "Enter words.")
    if len(raw) > LONGEST_TEXT:
        return Problem(question.id, f"Shorten this text to {LONGEST_TEXT:,} characters. It has {len(raw):,}.")
    return keep_text(raw) if raw.strip() else None


def number_value(question: NumberQuestion | MoneyQuestion, raw: object) -> int | float | Problem | None:
    """A number; spaces, commas between thousands, a pound or per cent sign are understood, letters are not."""
    if isinstance(raw, bool) or not isinstance(raw, int | float | str):
        return Problem(question.id, "Use figures only, for example 480000.")
    if isinstance(raw, str):
        if not raw.strip():
            return None
        figures = re.sub(r"[\s£%]", "", raw)
        if not NUMBER.fullmatch(figures):
            return Problem(question.id, "Use figures only, for example 480000.")
        figures = figures.replace(",", "")
        raw = int(figures) if len(figures) <= DIGITS and "." not in figures else float(figures)
    if abs(raw) >= LARGEST_NUMBER or not math.isfinite(raw):
        return Problem(question.id, "This number is too large. Check the figures.")
    if isinstance(question, MoneyQuestion) and raw < 0:
        return Problem(question.id, "An amount of money cannot be below zero.")
    if question.unit and raw < 0:  # a measure of one's own has its unit in another answer, and may be
        what = "A share" if question.unit == "%" else f"A number of {question.unit}"
        return Problem(question.id, f"{what} cannot be below zero.")
    return int(raw) if float(raw).is_integer() else raw


def date_value(question: DateQuestion, raw: object) -> date | Problem:
    """A day, as a date or as ISO 8601 text."""
    try:
        day = date(raw.year, raw.month, raw.day) if isinstance(raw, date) else date.fromisoformat(str(raw))
    except ValueError:
        return Problem(question.id, "Enter a date, for example 2027-02-15.")
    if not EARLIEST <= day <= LATEST:
        return Problem(question.id, f"Check the year: it must lie between {EARLIEST.year} and {LATEST.year}.")
    return day


def rating_value(question: RatingQuestion, scale: Scale | None, raw: object) -> int | Problem:
    """A level of the scale."""
    values = scale.values if scale else ()
    if isinstance(raw, int) and not isinstance(raw, bool) and raw in values:
        return raw
    return Problem(question.id, f"Choose one of {', '.join(map(str, values))}.")


def one_of(question: Question, raw: object, known: Collection[str] | None) -> str | Problem:
    """One id out of those known."""
    if isinstance(raw, str) and (known is None or raw in known):
        return raw
    return Problem(question.id, "Choose one of the answers offered.")


def some_of(question: Question, raw: object, known: Collection[str] | None) -> tuple[str, ...] | Problem:
    """Several ids out of those known, each once, in the order of those known."""
    if not isinstance(raw, list | tuple):
        return Problem(question.id, "Give a list of answers.")
    if not all(isinstance(one, str) for one in raw) or (known is not None and not set(raw) <= set(known)):
        return Problem(question.id, "Choose from the answers offered.")
    return tuple(dict.fromkeys(raw)) if known is None else tuple(one for one in known if one in raw)
