"""One Streamlit widget for each type of question, and the values they take and give."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, assert_never

import streamlit as st

from ria.domain.answers import Value
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

FEW_OPTIONS = 7
EARLIEST, LATEST = date(1990, 1, 1), date(2100, 12, 31)


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a widget stands: its stable key, what runs when it changes, and whether it can be used."""

    key: str
    on_change: Callable[..., None]
    args: tuple[Any, ...]
    disabled: bool = False
    help: str = ""

    @property
    def common(self) -> dict[str, Any]:
        """What every widget is given."""
        return {
            "key": self.key,
            "on_change": self.on_change,
            "args": self.args,
            "disabled": self.disabled,
            "help": self.help or None,
            "persist_state": "session",
        }

    @property
    def fresh(self) -> bool:
        """Whether the widget has no value of its own yet, so that it starts from what is stored."""
        return self.key not in st.session_state


def to_widget(question: Question, value: Value | None) -> Any:
    """A stored value as its widget holds it."""
    match question:
        case TextQuestion() | LongTextQuestion() | PersonQuestion():
            return value or ""
        case NumberQuestion() | MoneyQuestion():
            return number_words(value) if isinstance(value, int | float) else ""
        case ChoicesQuestion():
            return list(value) if isinstance(value, tuple) else []
        case ReferenceQuestion():
            if question.many:
                return list(value) if isinstance(value, tuple) else []
            return value
        case DateQuestion() | ChoiceQuestion() | YesNoUnsureQuestion() | RatingQuestion():
            return value
        case _:
            assert_never(question)


def draw(form: Form, question: Question, slot: Slot, stored: Any) -> Any:
    """The widget of a question; returns what it holds. A value of its own wins over what is stored."""
    first = stored if slot.fresh else None
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
            return some_of(question, {one.id: one.label for one in question.options}, slot, first)
        case RatingQuestion():
            return rating(form, question, slot, first)
        case ReferenceQuestion():
            names = reference_names(form, question)
            return some_of(question, names, slot, first) if question.many else from_list(question, names, slot, first)
        case _:
            assert_never(question)


def unit(question: NumberQuestion | MoneyQuestion) -> str:
    """The unit after a question."""
    words = {"GBP": "£", "GBP a year": "£ a year", "": ""}
    shown = words.get(question.unit, question.unit)
    return f" ({shown})" if shown else ""


def height(stored: Any) -> int:
    """Enough room to see what was written, in pixels."""
    lines = sum(1 + len(line) // 80 for line in str(stored or "").splitlines()) or 1
    return min(400, max(98, 26 * lines + 40))


def reference_names(form: Form, question: ReferenceQuestion) -> dict[str, str]:
    """What a reference may point at, by id."""
    section = form.edition.section[question.refers_to]
    items = form.edition.right if section.repeat_for == "rights" else form.items(section)
    return {item: item_title(form, section, item) for item in items}


def one_of(question: Question, labels: Mapping[str, str], slot: Slot, first: Any) -> Any:
    """One of the options: side by side where they are few and short, a list to choose from where they are many."""
    if sum(len(label) for label in labels.values()) <= 46 and len(labels) <= 4:
        return st.segmented_control(
            question.label,
            list(labels),
            default=first,
            format_func=lambda one: f":blue[{labels.get(one, one)}]",
            **slot.common,
        )
    if len(labels) <= FEW_OPTIONS:
        options = list(labels)
        return st.radio(
            question.label,
            options,
            index=options.index(first) if first in options else None,
            format_func=lambda one: labels.get(one, one),
            **slot.common,
        )
    return from_list(question, labels, slot, first)


def from_list(question: Question, labels: Mapping[str, str], slot: Slot, first: Any) -> Any:
    """One of many options, from a list."""
    options = list(labels)
    return st.selectbox(
        question.label,
        options,
        index=options.index(first) if first in options else None,
        format_func=lambda one: labels.get(one, one),
        placeholder="Choose one" if options else "Nothing to choose from yet",
        **slot.common,
    )


def some_of(question: Question, labels: Mapping[str, str], slot: Slot, first: Any) -> Any:
    """Any number of options."""
    return st.multiselect(
        question.label,
        list(labels),
        default=[one for one in first or [] if one in labels],
        format_func=lambda one: labels.get(one, one),
        placeholder="Choose all that apply" if labels else "Nothing to choose from yet",
        **slot.common,
    )


def rating(form: Form, question: RatingQuestion, slot: Slot, first: Any) -> Any:
    """A level of a scale, with number and word on each step; the anchor of the chosen one stands below."""
    scale = form.edition.scale[question.scale]
    words = {level.value: f"**{level.value}** {level.label}" for level in scale.levels}
    anchors = "\n\n".join(f"**{level.value} {level.label}.** {level.anchor}" for level in scale.levels)
    return st.segmented_control(
        question.label,
        list(scale.values),
        default=first,
        format_func=lambda one: f":blue[{words[one]}]",
        width="stretch",
        wrap=True,
        **slot.common | {"help": f"{slot.help}\n\n{anchors}".strip()},
    )
