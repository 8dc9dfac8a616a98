"""What to leave out of the full assessment: chosen beside it, kept in the address."""

import streamlit as st

from ria.documents.report import choice
from ria.domain.opened import Opened
from ria.ui import address, marks

CHOSEN = "without"
NO_RECORD = "This file cannot be read in again: its record would hand on what you left out."


def leave_out(opened: Opened) -> tuple[str, ...]:
    """The words of what is left out; none when the assessment is printed whole."""
    offered = choice.offered(opened.edition)
    say_unknown(offered)
    address.several(CHOSEN, offered)
    number = len(st.session_state[CHOSEN])
    label = f"Leave out · {number}" if number else "Leave out…"
    with st.popover(label, icon=marks.icon("playlist_remove"), key="leave_out"):
        st.markdown(
            "The document says what was left out. The result on page 1, the conditions and the hard stops always stay."
        )
        st.multiselect(
            "Leave out",
            list(offered),
            key=CHOSEN,
            format_func=lambda one: offered[one],
            on_change=address.keep,
            args=(CHOSEN,),
            placeholder="Nothing: the whole assessment",
        )
    without = tuple(one for one in offered if one in st.session_state[CHOSEN])
    if without:
        made = choice.chosen(opened.edition, without)
        st.caption(marks.plain(choice.short_words(opened.edition, made)) + ("" if made.readable else f" {NO_RECORD}"))
    return without


def say_unknown(offered: dict[str, str]) -> None:
    """Say what the address names that cannot be left out, and take it out of the address."""
    named = st.query_params.get_all(CHOSEN)
    known = [one for one in named if one in offered]
    if len(known) == len(named):
        return
    unknown = ", ".join(f"“{one}”" for one in named if one not in offered)
    st.info(marks.plain(f"{unknown}: there is nothing of this name to leave out."), icon=marks.icon("info"))
    st.query_params[CHOSEN] = known
