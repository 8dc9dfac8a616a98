"""A question without its help beside it, for pages where the result stands there: help is behind the sign."""

import streamlit as st

from ria.domain.opened import Opened
from ria.domain.questionnaire import Question
from ria.ui import panels
from ria.ui.answer_lines import about_line, state_line
from ria.ui.saving import ask


def compact_question(opened: Opened, question: Question, item: str) -> None:
    """The widget, and on one line below it what follows from the answer and one button for what belongs to it."""
    place = opened.form.place(question.id, item)
    with st.container(gap="xsmall"):
        ask(opened, question, place, help_text=help_words(question))
        with st.container(horizontal=True, gap="small"):
            with st.container(gap="xsmall"):
                about_line(opened, place)
                state_line(opened, place)
            name = panels.one_button(opened, place)
        panels.panel(opened, question, place, name)


def help_words(question: Question) -> str:
    """Hint, reason, source and a good answer, for the sign beside the label."""
    parts = [question.hint, f"**Why we ask** {question.why}", f"**A good answer** {question.good}"]
    return "\n\n".join(part for part in [*parts, f"**Source** {question.source}"] if part)
