"""What belongs to an answer: note, evidence, comments and history, each opened when it is wanted."""

from typing import Any

import streamlit as st

from ria.domain.assessment import Place
from ria.domain.discussion import threads
from ria.domain.opened import Opened
from ria.domain.questionnaire import Question
from ria.domain.withholding import markable
from ria.domain.wording import date_words, value_words
from ria.ui import layout, marks, publication_panel, state
from ria.ui.comment_panel import comment_panel
from ria.ui.evidence_panel import evidence_panel
from ria.workbench import answering
from ria.workbench.answering import Kept, value_of


def panels(opened: Opened, question: Question, place: Place) -> None:
    """The row of panels under a question, each with its count. Contents are drawn only while a panel is open."""
    key = f"{opened.assessment.heading.id}|{place.section}|{place.item}|{place.question}"
    found = threads(opened.comments, place)
    revision = opened.assessment.revision("answer", place)
    note, evidence = opened.assessment.note(place), opened.assessment.evidence(place)
    if panel := opened_panel("Note", 1 if note else 0, "sticky_note_2", key):
        with panel:
            note_panel(opened, place, key)
    if panel := opened_panel("Evidence", len(evidence), "attach_file", key):
        with panel:
            evidence_panel(opened, place, key)
    if panel := opened_panel("Comments", len(found), "forum", key):
        with panel:
            comment_panel(opened, place, key)
    if question.id in markable(opened.edition):
        publication(opened, place, key)
    if revision > 1 and (panel := opened_panel("History", revision, "history", key)):
        with panel:
            history_panel(opened, question, place, key)


def one_panel(opened: Opened, question: Question, place: Place) -> None:
    """Everything that belongs to an answer behind one button, where there is little room."""
    key = f"{opened.assessment.heading.id}|{place.section}|{place.item}|{place.question}"
    count = len(opened.assessment.evidence(place)) + bool(opened.assessment.note(place))
    count += len(threads(opened.comments, place))
    if panel := opened_panel("Note and evidence", count, "attach_file", key):
        with panel:
            note_panel(opened, place, key)
            evidence_panel(opened, place, key)
            comment_panel(opened, place, key)
            if opened.assessment.revision("answer", place):
                st.caption("**History**")
                history_panel(opened, question, place, key)
    if question.id in markable(opened.edition):
        publication(opened, place, key)


def publication(opened: Opened, place: Place, key: str) -> None:
    """The panel of an answer that is printed for the public; its button says when the answer is left out."""
    symbol = "visibility_off" if opened.assessment.withheld(place) else "public"
    if panel := opened_panel("Publication", 0, symbol, key, publication_panel.label(opened, place)):
        with panel:
            publication_panel.publication_panel(opened, place, key)


def opened_panel(name: str, count: int, symbol: str, key: str, words: str = "") -> Any:
    """A panel's button with its count, or in other words; the panel itself while it is open."""
    label = words or (f"{name} · {count}" if count else name)
    box = st.popover(label, icon=marks.icon(symbol), key=f"{name}|{key}", on_change="rerun")
    return box if box.open else None


def saved() -> None:
    """Note the time of a save."""
    st.session_state[layout.SAVED_AT] = state.clock_words()


def note_panel(opened: Opened, place: Place, key: str) -> None:
    """Anything a reader should know about the answer. Saves itself."""
    field = f"note-text|{key}"
    seen = opened.assessment.revision("note", place)
    if field in st.session_state and st.session_state.get(f"seen|{field}") != seen:
        st.session_state[field] = opened.assessment.note(place)
    st.session_state[f"seen|{field}"] = seen
    st.text_area(
        "Note",
        opened.assessment.note(place) if field not in st.session_state else "",
        key=field,
        persist_state="session",
        on_change=on_note,
        args=(opened.assessment.heading.id, place, field),
        placeholder="Anything a reader should know about this answer",
    )


def on_note(number: int, place: Place, field: str) -> None:
    """Store a note."""
    with state.told():
        given = answering.give_note(
            state.bench(), state.who(), number, place, st.session_state[field], st.session_state.get(f"seen|{field}")
        )
        if isinstance(given, Kept):
            st.session_state[f"seen|{field}"] = given.revision
        saved()


def history_panel(opened: Opened, question: Question, place: Place, key: str) -> None:
    """Every answer ever given here, newest first; each can be made the present one again."""
    number = opened.assessment.heading.id
    for one in answering.history(state.bench(), state.who(), number, "answer", place):
        value = value_of(one.value)
        with st.container(border=True, gap="xsmall"):
            at = one.at.astimezone(state.LONDON)
            st.caption(f"**{marks.plain(one.by)}** · {date_words(at.date())}, {at:%H:%M}")
            st.text(value_words(opened.form, question, value) if value is not None else "No answer")
            if one.revision != opened.assessment.revision("answer", place):
                st.button(
                    "Use this answer again",
                    key=f"restore|{key}|{one.revision}",
                    on_click=on_restore,
                    args=(number, place, one.revision),
                )


def on_restore(number: int, place: Place, revision: int) -> None:
    """Make an earlier answer the present one."""
    with state.told():
        answering.restore(state.bench(), state.who(), number, "answer", place, revision)
        saved()
    st.rerun()
