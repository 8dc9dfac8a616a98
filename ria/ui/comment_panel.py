"""The comment panel: threads on a question that stay on the record."""

import streamlit as st

from ria.domain.assessment import Place
from ria.domain.discussion import threads
from ria.domain.opened import Opened
from ria.domain.wording import date_words
from ria.ui import marks, state
from ria.workbench import commenting

STORED = "comments-stored"


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
    open_threads = [first for first, _ in threads(opened.comments, place) if not first.resolved_by]
    target = open_threads[-1].id if open_threads else None
    field = field_key(key)
    st.text_area(
        "Comment",
        st.session_state.get(field, ""),  # as for answers: `Slot.held`
        key=field,
        persist_state="session",
        placeholder="Kept on this page until you add it",
    )
    st.button(
        "Reply" if target else "Add comment", key=f"add-{field}", on_click=on_comment, args=(number, place, key, target)
    )


def field_key(key: str) -> str:
    """The name of the field: new after each comment that was stored, so that only then it is empty again."""
    return f"comment|{key}|{st.session_state.get(f'{STORED}|{key}', 0)}"


def on_comment(number: int, place: Place, key: str, reply_to: int | None) -> None:
    """Store a comment. One that cannot be stored stays in its field."""
    with state.told():
        commenting.comment(state.bench(), state.who(), number, place, st.session_state[field_key(key)], reply_to)
        st.session_state[f"{STORED}|{key}"] = st.session_state.get(f"{STORED}|{key}", 0) + 1


def on_resolve(number: int, comment_id: int, resolved: bool) -> None:
    """Mark a thread as resolved, or open it again."""
    with state.told():
        commenting.resolve(state.bench(), state.who(), number, comment_id, resolved=resolved)
