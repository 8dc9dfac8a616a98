"""The first thing every page does: nobody sees a page that the shell did not draw or that they may not read."""

import streamlit as st

from ria.domain.access import Action, may
from ria.errors import RiaError
from ria.ui import layout, state

DRAWN = "shell_drawn"


def shell_drawn() -> None:
    """Called by `app.py` before it runs a page."""
    st.session_state[DRAWN] = True


def page(*, assessment: bool = False, administrator: bool = False) -> None:
    """Stop unless `app.py` drew the frame and the person may read what the page shows.

    Streamlit can run a page file without `app.py` when a deep link is the first request after a start; nothing may be
    shown then.
    """
    if not st.session_state.pop(DRAWN, False):
        st.warning("Open the workbench from its [front page](/). This page cannot be opened by itself.")
        st.stop()
    if not may(state.who(), Action.START) and not may(state.who(), Action.READ):
        st.error("You have no role in this workbench yet. Ask an administrator for one.")
        st.stop()
    if administrator and not may(state.who(), Action.MANAGE_TEMPLATES):
        st.error(f"You may not {Action.MANAGE_TEMPLATES.value}. Ask an administrator of this workbench.")
        st.stop()
    if assessment:
        readable_assessment()


def readable_assessment() -> None:
    """Stop with the cure unless the address names an assessment that the person may read."""
    number = state.assessment_id()
    try:
        if number is None:
            raise RiaError("No assessment is open. Choose one from the list.")
        state.opened(number)
    except RiaError as error:
        with layout.body():
            layout.head("Assessment not found", str(error))
            st.page_link("pages/assessments.py", label="All assessments", icon=":material/arrow_back:")
        st.stop()
