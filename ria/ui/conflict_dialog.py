"""Two versions of one answer: both are shown with name and time, and a person chooses."""

import streamlit as st

from ria.domain.assessment import Content
from ria.domain.conflict import Conflict
from ria.domain.opened import Opened
from ria.domain.questionnaire import LongTextQuestion, Question, TextQuestion
from ria.domain.wording import date_words, value_words
from ria.ui import marks, state
from ria.workbench import conflicts
from ria.workbench.answering import value_of

HERE = "you in another window"
"""Who wrote the saved text, where it was the same person."""


def show(opened: Opened) -> None:
    """Open the dialog for the oldest conflict of this person, if there is one."""
    found = conflicts.open_conflicts(state.bench(), state.who(), opened.assessment.heading)
    if found:
        choose(opened, found[0])


@st.dialog("Two versions of this answer", width="large", dismissible=False, icon=":material/call_split:")
def choose(opened: Opened, conflict: Conflict) -> None:
    """Both texts side by side, and the text to keep."""
    question = opened.edition.question[conflict.place.question]
    stored = opened.assessment.saved(conflict.part, conflict.place)
    other = "nobody" if not stored else HERE if stored.by == state.who().name else marks.plain(stored.by)
    at = stored.at.astimezone(state.LONDON) if stored else conflict.at
    what = "The note on " if conflict.part == "note" else ""
    st.markdown(
        f"{what}**{question.label}** was changed by {other} on {date_words(at.date())} at {at:%H:%M}, "
        "while another text was on your screen. Nothing is lost: both are kept in the history whatever you choose."
    )
    mine = words(opened, question, conflict.value)
    theirs = words(opened, question, stored.value if stored else None)
    left, right = st.columns(2)
    with left.container(border=True):
        st.markdown(f"**Yours** {marks.grey(f'{conflict.at.astimezone(state.LONDON):%H:%M}, not saved yet')}")
        st.text(mine)
    with right.container(border=True):
        st.markdown(f"**The saved one** {marks.grey(f'{at:%H:%M}, {other}')}")
        st.text(theirs)
    number, field, seen = opened.assessment.heading.id, f"keep|{conflict.id}", stored.revision if stored else 0
    if isinstance(question, TextQuestion | LongTextQuestion) or conflict.part == "note":
        st.text_area("Text to keep", mine, key=field)
    with st.container(horizontal=True):
        if isinstance(question, TextQuestion | LongTextQuestion) or conflict.part == "note":
            st.button("Keep this text", type="primary", on_click=on_keep_text, args=(number, conflict.id, field, seen))
        st.button("Use mine", on_click=on_settle, args=(number, conflict.id, conflict.value, seen))
        saved = stored.value if stored else None
        st.button("Use the saved one", on_click=on_settle, args=(number, conflict.id, saved, seen))


def words(opened: Opened, question: Question, content: Content) -> str:
    """A version of the answer in words."""
    value = value_of(content)
    return value_words(opened.form, question, value) if value is not None else "No answer"


def on_keep_text(number: int, conflict_id: int, field: str, seen: int) -> None:
    """Keep the text that was put together from both."""
    on_settle(number, conflict_id, st.session_state[field], seen)


def on_settle(number: int, conflict_id: int, content: Content, seen: int) -> None:
    """Settle the conflict with what the person chose while revision `seen` was on the screen."""
    with state.told():
        conflicts.settle(state.bench(), state.who(), number, conflict_id, content, seen)
    st.rerun()
