"""One question as a block: the widget, what belongs to the answer, and the help beside it. Saves itself."""

import streamlit as st

from ria.domain.opened import Opened
from ria.domain.questionnaire import Question
from ria.ui import marks, panels
from ria.ui.answer_lines import about_line, state_line
from ria.ui.case_panel import cases_of_question
from ria.ui.saving import ask

OURS = "Product proposal"
"""The source of a question that this project proposes by itself."""


def question_block(opened: Opened, question: Question, item: str) -> None:
    """The block: widget and what belongs to the answer on the left, help on the right.

    The widget and the panels stand outside any fragment: what is typed there then reaches the server even when the
    person clicks away in the same instant. What follows from the answer is redrawn by itself.
    """
    place = opened.form.place(question.id, item)
    left, right = st.columns([0.64, 0.36], gap="medium")
    answer = left.container(gap="xsmall")  # no containers within containers: a fragment copies all that it stands in
    with answer:
        ask(opened, question, place)
        about_line(opened, place)
    with answer.container(horizontal=True, vertical_alignment="center", gap="small"):
        name = panels.strip(opened, place)
        state_line(opened, place)
    with answer:
        panels.panel(opened, question, place, name)
    with right:
        beside(question)
        cases_of_question(opened, question, item)


def beside(question: Question) -> None:
    """Why it is asked, where that comes from, and what a good answer looks like. Visible, not behind a sign."""
    with st.container(gap="xsmall"):
        source = f"**Source** {source_words(question)}"
        hint = f"{question.hint}\n\n" if question.hint else ""
        lines = f"{hint}**Why we ask** {question.why}\n\n{source}".split("\n\n")
        st.markdown("\n\n".join(marks.small(line) for line in lines))
        with st.expander("A good answer", type="compact"):
            st.markdown(marks.small(question.good))


def source_words(question: Question) -> str:
    """Where a question comes from, and how far that was checked; a proposal of ours is named once."""
    doubt = marks.PROVENANCE[question.check]
    if not doubt:
        return question.source
    if question.source.startswith(OURS):
        return f"*{doubt}*{question.source.removeprefix(OURS)}"
    return f"{question.source} · *{doubt}*"
