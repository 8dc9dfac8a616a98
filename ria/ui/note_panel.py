"""The note on an answer. It saves itself, and is kept in step with what is stored as an answer is."""

import streamlit as st

from ria.domain.answers import keep_text
from ria.domain.assessment import Place
from ria.domain.opened import Opened
from ria.errors import StorageError
from ria.ui import old_screen, state
from ria.workbench import answering
from ria.workbench.answering import Kept


def note_panel(opened: Opened, place: Place, key: str) -> None:
    """Anything a reader should know about the answer."""
    number, field = opened.assessment.heading.id, f"note-text|{key}"
    stored, revision = opened.assessment.note(place), opened.assessment.revision("note", place)
    known = field in st.session_state
    moved = st.session_state.get(f"seen|{field}") != revision or st.session_state.pop(f"stale|{field}", False)
    if known and moved:
        old_screen.bring_up_to_date(field, stored)
    held = st.text_area(
        "Note",
        st.session_state.get(field, stored),  # as for answers: `Slot.held`
        key=field,
        persist_state="session",
        on_change=on_note,
        args=(number, place, field),
        placeholder="Anything a reader should know about this answer",
    )
    if keep_text(held) != stored:
        keep_unsaved(number, place, field, held, revision if known else None)
    st.session_state[f"seen|{field}"] = revision


def keep_unsaved(number: int, place: Place, field: str, held: str, seen: int | None) -> None:
    """Store what the field holds and the store does not: typed while the person clicked away, or before a restart.

    As for answers: after a restart (`seen` is `None`) a text that was stored earlier is only an old screen.
    """
    earlier = answering.history(state.bench(), state.who(), number, "note", place) if seen is None else ()
    if any(one.value == keep_text(held) for one in earlier):
        st.session_state[f"stale|{field}"] = True
    else:
        try:
            keep(number, place, field, held, seen)
        except StorageError as error:  # the rest of the page must stand
            st.error(f"{error} Keep this tab open and try again.", icon=":material/error:")
            return
    st.rerun()


def on_note(number: int, place: Place, field: str) -> None:
    """Store the note; one that somebody else changed meanwhile is set aside, and the page shows both."""
    if old_screen.sends(field):
        st.session_state[f"stale|{field}"] = True
        return
    with state.told():
        keep(number, place, field, st.session_state[field], st.session_state.get(f"seen|{field}"))


def keep(number: int, place: Place, field: str, text: str, seen: int | None) -> None:
    """Store a text that was typed while revision `seen` was on the screen."""
    given = answering.give_note(state.bench(), state.who(), number, place, text, seen)
    if isinstance(given, Kept):
        st.session_state[f"seen|{field}"] = given.revision
    else:
        st.session_state[f"stale|{field}"] = True
