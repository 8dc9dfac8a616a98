"""One Streamlit widget for each type of question, and the values they take and give."""

from typing import Any, assert_never

import streamlit as st

from ria.domain.answers import EARLIEST, LATEST, Value
from ria.domain.asking import Form
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
from ria.domain.wording import item_title, number_words
from ria.ui.choices import Slot, all_shown, from_list, one_of, some_of


def to_widget(form: Form, question: Question, value: Value | None) -> Any:
    """A stored value as its widget holds it. What no longer exists cannot be shown, and is left out."""
    match question:
        case TextQuestion() | LongTextQuestion() | PersonQuestion():
            return value or ""
        case NumberQuestion() | MoneyQuestion():
            return number_words(value) if isinstance(value, int | float) else ""
        case ChoicesQuestion():
            return list(value) if isinstance(value, tuple) else []
        case ReferenceQuestion():
            names = reference_names(form, question)
            if question.many:
                return [one for one in value if one in names] if isinstance(value, tuple) else []
            return value if value in names else None
        case DateQuestion() | ChoiceQuestion() | YesNoUnsureQuestion() | RatingQuestion():
            return value
        case _:
            assert_never(question)


def draw(form: Form, question: Question, slot: Slot, stored: Any) -> Any:
    """The widget of a question; returns what it holds. A value of its own wins over what is stored."""
    first = slot.held(stored)
    match question:
        case TextQuestion() | PersonQuestion():
            return st.text_input(question.label, first or "", **slot.common)
        case NumberQuestion() | MoneyQuestion():
            return st.text_input(f"{question.label}{unit(question)}", first or "", **slot.common)
        case LongTextQuestion():
            return st.text_area(question.label, first or "", height=height(stored), **slot.common)
        case DateQuestion():
            return st.date_input(
                question.label,
                first,
                min_value=EARLIEST,
                max_value=LATEST,
                format="DD/MM/YYYY",
                **slot.common,
            )
        case ChoiceQuestion() | YesNoUnsureQuestion():
            return one_of(question, {one.id: one.label for one in options_of(question)}, slot, first)
        case ChoicesQuestion():
            return all_shown(question, {one.id: one.label for one in question.options}, slot, first)
        case RatingQuestion():
            return rating(form, question, slot, first)
        case ReferenceQuestion():
            names = reference_names(form, question)
            if not question.many:
                return from_list(question, names, slot, first)
            catalogue = form.edition.section[question.refers_to].repeat_for in ("rights", "clauses")
            return (all_shown if catalogue else some_of)(question, names, slot, first)
        case _:
            assert_never(question)


def unit(question: NumberQuestion | MoneyQuestion) -> str:
    """The unit after a question."""
    words = {"GBP": "£", "GBP a year": "£ a year", "": ""}
    shown = words.get(question.unit, question.unit)
    said = shown.removesuffix("s").casefold() in question.label.casefold()
    return f" ({shown})" if shown and not said else ""


def height(stored: Any) -> int:
    """Enough room to see what was written, in pixels."""
    lines = sum(1 + len(line) // 80 for line in str(stored or "").splitlines()) or 1
    return min(400, max(98, 26 * lines + 40))


def reference_names(form: Form, question: ReferenceQuestion) -> dict[str, str]:
    """What a reference may point at, by id."""
    section = form.edition.section[question.refers_to]
    items = form.edition.right if section.repeat_for == "rights" else form.items(section)
    return {item: item_title(form, section, item) for item in items}


def rating(form: Form, question: RatingQuestion, slot: Slot, first: Any) -> Any:
    """A level of a scale, with number and word on each step; the anchor of the chosen one stands below."""
    scale = form.edition.scale[question.scale]
    words = {level.value: f"**{level.value}** {level.label}" for level in scale.levels}
    anchors = "\n\n".join(f"**{level.value} {level.label}.** {level.anchor}" for level in scale.levels)
    return st.segmented_control(
        question.label,
        list(scale.values),
        default=first if first in words else None,
        format_func=lambda one: f":blue[{words[one]}]",
        width="stretch",
        wrap=True,
        **slot.common | {"help": f"{slot.help}\n\n{anchors}".strip()},
    )
