"""The comment panel: threads on a question that stay on the record."""

import streamlit as st

from ria.domain.assessment import Place
from ria.domain.discussion import threads
from ria.domain.opened import Opened
from ria.domain.wording import date_words
from ria.ui import marks, state
from ria.workbench import commenting


def comment_panel(opened: Opened, place: Place, key: str) -> None:
    """The threads on this question, and a form to add a comment or reply."""
    number = opened.assessment.heading.id
    for first, replies in threads(opened.comments, place):
        with st.container(border=True, gap="xsmall"):
            for one in (first, *replies):
                st.caption(f"**{marks.plain(one.by)}** · {date_words(one.at.date())}")
                st.text(one.text)
            if first.resolved_by:
                st.markdown(f":gray-badge[:material/check_circle: Resolved by {marks.plain(first.resolved_by)}]")
            label = "Open again" if first.resolved_by else "Mark as resolved"
            st.button(
                label,
                key=f"resolve|{first.id}",
                on_click=on_resolve,
                args=(number, first.id, not first.resolved_by),
            )
    with st.form(f"comment-form|{key}", clear_on_submit=True, border=False):
        open_threads = [first for first, _ in threads(opened.comments, place) if not first.resolved_by]
        st.text_area("Comment", key=f"comment|{key}")
        target = open_threads[-1].id if open_threads else None
        st.form_submit_button(
            "Reply" if target else "Add comment", on_click=on_comment, args=(number, place, key, target)
        )


def on_comment(number: int, place: Place, key: str, reply_to: int | None) -> None:
    """Store a comment."""
    with state.told():
        commenting.comment(state.bench(), state.who(), number, place, st.session_state[f"comment|{key}"], reply_to)


def on_resolve(number: int, comment_id: int, resolved: bool) -> None:
    """Mark a thread as resolved, or open it again."""
    with state.told():
        commenting.resolve(state.bench(), state.who(), number, comment_id, resolved=resolved)
