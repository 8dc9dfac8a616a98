"""The history of an answer: one line for each sitting, with what was saved on the way to it folded in."""

from typing import Literal

import streamlit as st

from ria.domain.assessment import Place, Saved
from ria.domain.opened import Opened
from ria.domain.questionnaire import LongTextQuestion, Question, TextQuestion
from ria.domain.sittings import Sitting, sittings
from ria.domain.wording import date_words, value_words
from ria.ui import marks, state
from ria.workbench import answering
from ria.workbench.answering import value_of

Button = Literal["secondary", "tertiary"]


def history_panel(opened: Opened, question: Question, place: Place, key: str) -> None:
    """Every answer ever given here, newest first; each can be made the present one again."""
    number = opened.assessment.heading.id
    for one in sittings(answering.history(state.bench(), state.who(), number, "answer", place)):
        with st.container(border=True, gap="xsmall"):
            at = one.last.at.astimezone(state.LONDON)
            st.caption(f"**{marks.plain(one.last.by)}** · {date_words(at.date())}, {at:%H:%M}")
            answer(opened, question, place, key, one.last)
            if one.earlier:
                earlier(opened, question, place, key, one)


def earlier(opened: Opened, question: Question, place: Place, key: str, sitting: Sitting) -> None:
    """What was saved on the way to the last text of a sitting, drawn only while it is unfolded."""
    noun = "text" if isinstance(question, TextQuestion | LongTextQuestion) else "answer"
    label = f"and {marks.plural(len(sitting.earlier), f'earlier {noun}')} of this sitting"
    name = f"sitting|{key}|{sitting.earlier[-1].revision}"
    box = st.expander(label, key=name, on_change="rerun", type="compact")
    if box.open:
        for one in sitting.earlier:
            with box.container(gap="xxsmall"):
                st.caption(f"{one.at.astimezone(state.LONDON):%H:%M}")
                answer(opened, question, place, key, one, button="tertiary")


def answer(
    opened: Opened, question: Question, place: Place, key: str, saved: Saved, *, button: Button = "secondary"
) -> None:
    """What was answered, and the way back to it unless it is the present answer."""
    value = value_of(saved.value)
    st.text(value_words(opened.form, question, value) if value is not None else "No answer")
    if saved.revision != opened.assessment.revision("answer", place):
        st.button(
            "Use this answer again",
            key=f"restore|{key}|{saved.revision}",
            type=button,
            on_click=on_restore,
            args=(opened.assessment.heading.id, place, saved.revision),
        )


def on_restore(number: int, place: Place, revision: int) -> None:
    """Make an earlier answer the present one."""
    with state.told():
        answering.restore(state.bench(), state.who(), number, "answer", place, revision)
