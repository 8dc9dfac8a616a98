"""What is left out of the public summary and the leaflet: each marked answer, its ground, and the way to it."""

import streamlit as st

from ria.domain.assessment import Place
from ria.domain.opened import Opened
from ria.domain.withholding import marks as marks_of
from ria.domain.wording import date_words, item_title
from ria.ui import layout, marks, state
from ria.ui.links import page_link, to_place

MOST = 20
NOTE = (
    "Each answer that the public summary or the leaflet prints says “Public” on its own page. There you can leave it "
    "out, on a ground. The board still reads it."
)


def left_out_box() -> None:
    """Every answer that is left out of what is published, in the order of the form."""
    opened = state.current()
    held = marks_of(opened)
    with layout.section("Left out of what is published", NOTE):
        if not held:
            st.markdown("No answer is left out.")
        for place, ground in list(held.items())[:MOST]:
            left_out_row(opened, place, ground.title)
        if len(held) > MOST:
            st.caption(f"And {len(held) - MOST} more.")


def left_out_row(opened: Opened, place: Place, ground: str) -> None:
    """One answer: its question, the ground, who left it out and when."""
    section, question = opened.edition.section[place.section], opened.edition.question[place.question]
    saved = opened.assessment.saved("withheld", place)
    entry = f"{item_title(opened.form, section, place.item)}: " if place.item else ""
    with st.container(border=True):
        words, link = st.columns([0.72, 0.28], vertical_alignment="center")
        with words, st.container(gap="xxsmall"):
            st.markdown(f"{marks.icon('visibility_off')} **{marks.plain(entry + question.label)}**")
            if saved:
                by = f"{ground}, by {saved.by}, {date_words(saved.at.astimezone(state.LONDON).date())}"
                st.caption(marks.plain(by))
        with link, st.container(horizontal_alignment="right"):
            page_link(opened, section.page, **to_place(opened, place.question, place.item))
