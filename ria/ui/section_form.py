"""A section drawn from its content: asked once, or as a register of entries, rights or clauses."""

from collections.abc import Callable, Mapping

import streamlit as st

from ria.domain.asking import ONCE
from ria.domain.edition import within
from ria.domain.opened import Opened
from ria.domain.questionnaire import Question, Section
from ria.ui import layout, marks
from ria.ui.question import question_block

Below = Mapping[str, Callable[[Opened], None]]
"""What a page adds below a group of questions, by the name of the group."""


def section_form(opened: Opened, section: Section, below: Below | None = None) -> None:
    """A section that is asked once: its questions under its title, or under one header for each group."""
    if not section.questions[0].group:
        with layout.section(section.title, section.intro).container(gap="medium"):
            questions(opened, section, ONCE)
        return
    if section.title == opened.edition.page[section.page].title:
        st.caption(section.intro)
    else:
        layout.section(section.title, section.intro)
    questions(opened, section, ONCE, below=below)


def questions(
    opened: Opened,
    section: Section,
    item: str,
    leave_out: frozenset[str] = frozenset(),
    below: Below | None = None,
) -> None:
    """The questions that apply to an item: those of the chosen depth, the deeper ones behind "More detail"."""
    form = opened.form
    shown = [one for one in section.questions if one.id not in leave_out and form.shown(one, item)]
    now = [one for one in shown if within(one, form.depth)]
    deeper = [one for one in shown if not within(one, form.depth)]
    groups = {question.group: [one for one in now if one.group == question.group] for question in now}
    for group, asked in groups.items():
        with st.container(gap="small"):
            if group:
                st.subheader(group, anchor=False)
            for question in asked:
                question_block(opened, question, item)
            if below and group in below:
                below[group](opened)
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
                question_block(opened, question, item)
