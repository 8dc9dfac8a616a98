"""The anatomy that every page shares: centred body, head, sections, and the way to the next stage."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ria.domain.wording import date_words
from ria.ui import chosen_file, state

WITH_SIDEBAR, WITHOUT_SIDEBAR = 1080, 1280
HEAD, CONTENTS, FOUND, FOOT, RESULT = "head", "contents", "found", "foot", "result"
"""The parts of a page that are redrawn by themselves after an answer."""
BODY = "body"
"""The rest of a page, where it says what the checks found: then all of it is redrawn."""
AUTOSAVE = '<small data-unsaved hidden>Not saved yet</small><script src="autosave.js"></script>'
"""Streamlit stores a text only when its field is left. The script stores it after a pause, and shows these words in
place of the time of the last save until it has."""
EVERYWHERE = '<small hidden></small><script src="whole_text.js"></script><script src="arriving.js"></script>'
"""Streamlit refuses all that a tab sends once one field holds half a character: the first script shows it as broken
before. Streamlit loses a file that is on its way when something is pressed: the second lets that wait."""


def body(*, wide: bool = False) -> DeltaGenerator:
    """The centred column in which a page draws."""
    outer = st.container(horizontal_alignment="center", gap=None)
    outer.html(EVERYWHERE, width="content", unsafe_allow_javascript=True)
    width = WITHOUT_SIDEBAR if wide else WITH_SIDEBAR
    return outer.container(width=width, gap="medium", horizontal_alignment="left")


def section(title: str, note: str = "") -> DeltaGenerator:
    """A section: header, note and rows stay close together."""
    box = st.container(gap="xsmall")
    box.header(title, anchor=False)
    if note:
        box.caption(note)
    return box


def head(title: str, purpose: str, *, saves: bool = False, sources: str = "") -> None:
    """The title of a page, what it is for, where that stands in law, and when what was typed was stored."""
    with st.container(gap="xsmall"):
        if saves:
            st.fragment(title_row, key=HEAD)(title)
        else:
            st.title(title, anchor=False)
        st.markdown(purpose)
        if sources:
            st.caption(sources)
    state.show_message()
    chosen_file.notice()


def title_row(title: str) -> None:
    """The title with the time of the last save at its right, redrawn after each answer."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.title(title, anchor=False, width="content")
        with st.container(horizontal=True, width="content", gap=None):
            with st.container(key="saved", width="content"):
                st.markdown(saved_words(), width="content")
            st.html(AUTOSAVE, width="content", unsafe_allow_javascript=True)


def saved_words() -> str:
    """When the last answer was stored, or that one was not."""
    if since := st.session_state.get("unsaved_since"):
        return f":red-badge[:material/cloud_off: Not saved since {since}]"
    at = state.current().assessment.heading.changed_at.astimezone(state.LONDON)
    today = at.date() == state.bench().clock().astimezone(state.LONDON).date()
    return f":gray-badge[:material/cloud_done: Saved {f'{at:%H:%M}' if today else date_words(at.date())}]"
