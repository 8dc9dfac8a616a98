"""A question without its help beside it, for pages where the result stands there: help is behind the sign."""

import streamlit as st

from ria.domain.assessment import Place
from ria.domain.opened import Opened
from ria.domain.questionnaire import Question
from ria.ui import panels, state
from ria.ui.question import about_value, answer_state
from ria.ui.saving import ask, fragment_key


def compact_question(opened: Opened, question: Question, item: str) -> None:
    """The widget, and below it, redrawn by itself, one button for what belongs to the answer."""
    place = opened.form.place(question.id, item)
    with st.container(gap="xsmall"):
        ask(opened, question, place, help_text=help_words(question))
        st.fragment(below, key=fragment_key(place))(place)


def below(place: Place) -> None:
    """What stands below a widget."""
    opened = state.current()
    question = opened.edition.question[place.question]
    with st.container(gap="xsmall"):
        about_value(opened, question, place)
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            panels.one_panel(opened, question, place)
            answer_state(opened, question, place)


def help_words(question: Question) -> str:
    """Hint, reason, source and a good answer, for the sign beside the label."""
    parts = [question.hint, f"**Why we ask** {question.why}", f"**A good answer** {question.good}"]
    return "\n\n".join(part for part in [*parts, f"**Source** {question.source}"] if part)
