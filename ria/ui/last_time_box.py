"""What the assessment before this one says to it: lessons, the provider's record, forecasts that did not hold."""

import streamlit as st

from ria.domain.last_time import LastTime, last_time
from ria.domain.opened import Opened
from ria.errors import RiaError
from ria.ui import marks, state
from ria.ui.law_panel import cases_of_service


def before_the_service(opened: Opened) -> None:
    """What stands above the questions on the service: the last contract, then documented cases."""
    last_time_box(opened)
    cases_of_service(opened)


def last_time_box(opened: Opened) -> None:
    """The record of the assessment that this one follows; nothing when it follows none."""
    past = opened.assessment.heading.follows
    if past is None:
        return
    try:
        found = last_time(state.opened(past))
    except RiaError:
        st.caption("This assessment was started from a past one, which cannot be opened any more.")
        return
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**What the last assessment leaves you** {marks.grey(marks.plain(found.title))}")
        if found.silent:
            st.markdown("It was not closed: no lessons and no outcome are written down. Ask its owner for both.")
        else:
            record(found)
        st.page_link(
            "pages/closing.py",
            label="Its closing review",
            icon=marks.icon("arrow_forward"),
            icon_position="right",
            query_params={"a": str(found.number)},
        )


def record(found: LastTime) -> None:
    """Provider, rights and lessons, each in a line."""
    if found.provider:
        name = f" {marks.plain(found.provider_name)}." if found.provider_name else ""
        st.markdown(f"**The provider.**{name} {marks.plain(found.provider)}")
    if found.worse:
        st.markdown(f"{marks.icon('error')} **Worse than forecast:** {marks.plain('; '.join(found.worse))}.")
    for one in found.lessons:
        st.markdown(marks.small(f"**{marks.plain(one.title)}** {marks.plain(one.text)}"))
