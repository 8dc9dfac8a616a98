"""Widgets to choose with, and the slot that every widget stands in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from ria.domain.questionnaire import Question

FEW_OPTIONS = 7


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

    def held(self, stored: Any) -> Any:
        """What the widget is drawn with: its own value where it has one, else what is stored.

        It is given on every run. Streamlit sends a value of before only when it believes that the browser lacks it; on
        a slow computer that belief can be wrong, and the field would stand empty.
        """
        return st.session_state.get(self.key, stored)


def one_of(question: Question, labels: Mapping[str, str], slot: Slot, first: Any) -> Any:
    """One of the options: side by side where they are few and short, a list to choose from where they are many."""
    if sum(len(label) for label in labels.values()) <= 46 and len(labels) <= 4:
        return st.segmented_control(
            question.label,
            list(labels),
            default=first if first in labels else None,
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
        default=[one for one in first or () if one in labels],
        format_func=lambda one: labels.get(one, one),
        placeholder="Choose all that apply" if labels else "Nothing to choose from yet",
        **slot.common,
    )


def all_shown(question: Question, labels: Mapping[str, str], slot: Slot, first: Any) -> Any:
    """Any number of options, all of them in view."""
    return st.pills(
        question.label,
        list(labels),
        selection_mode="multi",
        default=[one for one in first or () if one in labels],
        format_func=lambda one: f":blue[{labels.get(one, one)}]",
        wrap=True,
        **slot.common,
    )
