"""Answers that came from elsewhere: how many wait on a page for a person to check them."""

from collections import Counter

import streamlit as st

from ria.domain.assessment import Place
from ria.domain.opened import Opened
from ria.ui import marks, state
from ria.ui.answer_lines import on_confirm

ORIGINS = "origins"
CAME = {
    "notice": "came from the notice",
    "carried": "came from the past assessment",
    "profile": "came from the type of service",
    "import": "came from a file",
}


def waiting(opened: Opened, page: str) -> dict[Place, str]:
    """The answers on a page that no person has confirmed, with where each came from."""
    here = {section.id: ("", *opened.form.items(section)) for section in opened.edition.page_sections.get(page, ())}
    return {
        place: saved.origin
        for place, saved in opened.assessment.rows.get("answer", {}).items()
        if place.item in here.get(place.section, ()) and saved.origin != "person" and saved.value is not None
    }


def origins_box(page: str) -> None:
    """What to do with them, and one button for a person who has checked them all. Redrawn after each answer."""
    opened = state.current()
    found = waiting(opened, page)
    if not found:
        return
    counts = Counter(found.values())
    words = ", ".join(f"{marks.plural(count, 'answer')} {CAME[origin]}" for origin, count in counts.items())
    with st.container(gap="xsmall"):
        st.info(
            f"**On this page {words}.** Check each one; its mark goes when you confirm or change it.",
            icon=":material/description:",
        )
        st.button(
            f"I have checked {'it' if len(found) == 1 else f'all {len(found)}'}",
            icon=":material/check:",
            on_click=on_confirm,
            args=(opened.assessment.heading.id, list(found)),
        )
