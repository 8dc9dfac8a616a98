"""What might go into a register: every suggestion that is counted can be reached."""

from collections.abc import Callable

import streamlit as st

from ria.domain.opened import Opened
from ria.domain.questionnaire import Section
from ria.domain.suggestions import entry_ideas
from ria.ui import marks

MOST_IDEAS = 24


def ideas(opened: Opened, section: Section, on_add: Callable[..., None]) -> None:
    """What the service type and the rights suggest for this register, to be taken one by one, a page at a time."""
    found = entry_ideas(opened.form, section.id)
    if not found:
        return
    box = st.expander(
        f"Suggestions · {len(found)}", icon=":material/lightbulb:", key=f"ideas|{section.id}", on_change="rerun"
    )
    if box.open:
        with box:
            pages, key = -(-len(found) // MOST_IDEAS), f"ideas_page|{section.id}"
            first = (min(st.session_state.get(key, 1), pages) - 1) * MOST_IDEAS
            for index, idea in enumerate(found[first : first + MOST_IDEAS], start=first):
                st.button(
                    marks.plain(idea.title),
                    key=f"idea|{section.id}|{index}",
                    icon=":material/add:",
                    on_click=on_add,
                    args=(opened.assessment.heading.id, section.id, idea.answers),
                )
            if pages > 1:
                st.pagination(pages, key=key)
