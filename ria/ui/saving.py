"""Every answer saves itself: the widget kept in step with the store, and what happens when it changes."""

from contextlib import suppress

import streamlit as st
from streamlit.errors import StreamlitAPIException

from ria.domain.answers import Problem, check_answer
from ria.domain.assessment import Place
from ria.domain.opened import Opened
from ria.domain.outstanding import missing
from ria.domain.questionnaire import Question
from ria.errors import RiaError, StorageError
from ria.ui import layout, marks, navigation, old_screen, state, widgets
from ria.ui.answer_lines import about_key, key_of, to_redraw
from ria.ui.choices import Slot
from ria.ui.origins import ORIGINS
from ria.workbench import answering
from ria.workbench.answering import Kept, Refused, known_ids, scale_of

LIVE = "live_fragments"
FIRST_HISTORY = 2
"""The revision from which an answer has a history to show."""


def ask(opened: Opened, question: Question, place: Place, *, help_text: str = "") -> None:
    """The widget of a question, kept in step with what is stored."""
    number = opened.assessment.heading.id
    key = key_of(number, place)
    saved = opened.assessment.saved("answer", place)
    stored = widgets.to_widget(opened.form, question, opened.form.value(place.question, place.item))
    revision = saved.revision if saved else 0
    known = key in st.session_state
    unusable = f"problem|{key}" in st.session_state
    moved = st.session_state.get(f"seen|{key}") != revision or st.session_state.pop(f"stale|{key}", False)
    if known and moved and not unusable:
        old_screen.bring_up_to_date(key, stored)
        st.session_state[f"seen|{key}"] = revision
    held = widgets.draw(opened.form, question, Slot(key, on_answer, (number, place), help=help_text), stored)
    if not unusable and held != stored:
        keep_unsaved(opened, question, place, held, revision if known else None)
    if not unusable:  # what stands there was typed before the stored answer of now
        st.session_state[f"seen|{key}"] = revision


def keep_unsaved(opened: Opened, question: Question, place: Place, held: object, seen: int | None) -> None:
    """Store what a widget holds and the store does not: typed while the person clicked away, or before a restart.

    After a restart nobody knows which revision was on the screen (`seen` is `None`): what differs from a stored answer
    is then set aside, and the person chooses. A text that was stored earlier is only an old screen, and is brought up
    to date.
    """
    form, key = opened.form, key_of(opened.assessment.heading.id, place)
    value = check_answer(question, scale_of(form, question), known_ids(form, question), held)
    if isinstance(value, Problem) or value == form.value(place.question, place.item):
        return
    number = opened.assessment.heading.id
    earlier = answering.history(state.bench(), state.who(), number, "answer", place) if seen is None else ()
    if any(one.value == value for one in earlier):
        st.session_state[f"stale|{key}"] = True
        st.rerun()
    try:
        given = answering.give(state.bench(), state.who(), number, place, held, seen)
    except StorageError as error:  # the rest of the page must stand
        st.session_state.setdefault("unsaved_since", state.clock_words())
        st.error(f"{error} Keep this tab open and try again.", icon=":material/error:")
        return
    if isinstance(given, Kept):
        st.session_state[f"seen|{key}"] = given.revision
        st.session_state.pop("unsaved_since", None)
    st.rerun()


def on_answer(number: int, place: Place) -> None:
    """Store what was typed or chosen, then redraw only what it changes.

    Returning draws the whole page. `st.rerun()` would draw it too, but with the address of before: a button clicked in
    the same instant, such as Next, would change the address in vain.
    """
    key = key_of(number, place)
    if old_screen.sends(key):
        st.session_state[f"stale|{key}"] = True
        return
    seen = st.session_state.get(f"seen|{key}")
    try:
        given = answering.give(state.bench(), state.who(), number, place, st.session_state[key], seen)
    except StorageError as error:
        st.session_state.setdefault("unsaved_since", state.clock_words())
        state.say("error", f"{error} Keep this tab open and try again.")
        return
    except RiaError as error:  # an entry that somebody removed: what was typed goes with it, and is shown once more
        typed = st.session_state[key]
        lost = f" What you typed is not stored: {marks.plain(typed)}" if isinstance(typed, str) and typed else ""
        state.say("error", f"{error}{lost}")
        return
    match given:
        case Problem():
            st.session_state[f"problem|{key}"] = given.message
            with suppress(StreamlitAPIException):
                st.rerun(about_key(place))
        case Refused():
            st.session_state[f"seen|{key}"] = -1
        case Kept():
            st.session_state.pop(f"problem|{key}", None)
            st.session_state.pop("unsaved_since", None)
            st.session_state[f"seen|{key}"] = given.revision
            if given.changed:
                redraw(given, place)


def redraw(given: Kept, place: Place) -> None:
    """Redraw the whole page when the answer changes what it shows; else only what says something else now."""
    before, after, edition = given.before, given.opened, given.opened.edition
    section = edition.home[place.question]
    live = st.session_state.get(LIVE, [])
    shown_whole = layout.RESULT not in live  # beside the result: no row of the entry, no button for its history
    in_row = place.question == section.entry_title or (shown_whole and place.question in section.columns)
    first_history = shown_whole and given.revision == FIRST_HISTORY
    if place.question in edition.reveals or in_row or first_history:
        return
    lines, still = to_redraw(after, place), unmoved(before, after, place)
    moving = [one for one in (layout.CONTENTS, *live) if one not in still]
    if lines is None or layout.BODY in moving:
        return
    state.stored(after)
    with suppress(StreamlitAPIException):  # the person clicked away meanwhile: the next page draws everything anew
        st.rerun([layout.HEAD, *moving, *lines])


def unmoved(before: Opened, after: Opened, place: Place) -> set[str]:
    """The parts of every page that say after an answer what they said before."""
    earlier = before.assessment.saved("answer", place)
    found = stops(before) != stops(after)
    says = {
        layout.CONTENTS: navigation.differs(before, after),
        layout.FOUND: found,
        layout.BODY: found,
        layout.FOOT: missing(before) != missing(after),
        layout.RESULT: before.scorecard.results != after.scorecard.results,
        ORIGINS: earlier is not None and earlier.origin != "person",
    }
    return {part for part, moved in says.items() if not moved}


def stops(opened: Opened) -> list[tuple[str, str]]:
    """What the checks found, to see whether it changed."""
    return [(one.check.id, one.item) for one in opened.findings]
