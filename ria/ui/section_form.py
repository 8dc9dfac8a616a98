"""A section drawn from its content: asked once, or as a register of entries, rights or clauses."""

import streamlit as st

from ria.domain.asking import ONCE
from ria.domain.edition import within
from ria.domain.opened import Opened
from ria.domain.questionnaire import Question, Section
from ria.ui import layout, marks
from ria.ui.question import question_block


def section_form(opened: Opened, section: Section) -> None:
    """Title, introduction and questions of a section that is asked once."""
    with layout.section(section.title, section.intro), st.container(gap="medium"):
        questions(opened, section, ONCE)


def questions(opened: Opened, section: Section, item: str, leave_out: frozenset[str] = frozenset()) -> None:
    """The questions that apply to an item: those of the chosen depth, the deeper ones behind "More detail"."""
    form = opened.form
    shown = [one for one in section.questions if one.id not in leave_out and form.shown(one, item)]
    now = [one for one in shown if within(one, form.depth)]
    deeper = [one for one in shown if not within(one, form.depth)]
    group = ""
    for question in now:
        if question.group and question.group != group:
            group = question.group
            st.subheader(group, anchor=False)
        question_block(form.place(question.id, item))
    if deeper:
        more_detail(opened, section, item, deeper)


def more_detail(opened: Opened, section: Section, item: str, deeper: list[Question]) -> None:
    """Deeper questions, drawn only while they are wanted. Answers there count."""
    answered = sum(opened.form.own(one.id, item) is not None for one in deeper)
    count = f"{answered} of {len(deeper)} answered" if answered else marks.plural(len(deeper), "question")
    box = st.expander(f"More detail · {count}", key=f"more|{section.id}|{item}", on_change="rerun")
    if box.open:
        with box:
            for question in deeper:
                question_block(opened.form.place(question.id, item))
