"""Early engagement and consultation: dates against the specification, reach, and the four tests, as they stand now."""

from datetime import date

import streamlit as st

from ria.domain.consultation import FREEZE, principles, reach, share_of, timeline, total
from ria.domain.opened import Opened
from ria.domain.wording import date_words
from ria.ui import marks, state
from ria.ui.stage_page import stage_page

DATES, TESTS = "dates", "tests"


def early_engagement_page() -> None:
    """The early engagement page."""
    stage_page("early_engagement", first=lambda _: st.fragment(dates_box, key=DATES)(), live=(DATES,))


def consultation_page() -> None:
    """The consultation page."""
    stage_page("consultation", first=lambda _: st.fragment(fairness_box, key=TESTS)(), live=(TESTS,))


def dates_box() -> None:
    """The dates in their order, and whether there is time to change the specification."""
    opened = state.current()
    steps = timeline(opened.form)
    if not steps:
        return
    given = opened.form.field("specification_frozen")
    frozen = given if isinstance(given, date) else None
    with st.container(border=True, gap="xsmall"):
        st.markdown("**Dates in order**")
        for name, day in steps:
            late = frozen is not None and name != FREEZE and day >= frozen
            mark = marks.icon("error") if late else marks.icon("event")
            left = f" · {(frozen - day).days} days before the freeze" if frozen and day < frozen else ""
            st.markdown(f"{mark} {date_words(day)} {name}{marks.grey(left) if left else ''}")


def fairness_box() -> None:
    """How many people were reached, who was missed, and the four Gunning tests."""
    opened = state.current()
    activities = reach(opened.form)
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**Reach so far.** {reach_words(opened)}")
        for one in activities:
            if one.missed:
                st.markdown(marks.small(f"Missed in {marks.plain(one.activity)}: {marks.plain(one.missed)}"))
        if opened.form.field("consultation_state") in (None, "none"):
            return
        st.markdown("**Will it be fair? The four Gunning tests**")
        for test in principles(opened.form, opened.findings):
            symbol = {"Yes": marks.COMPLETE, "No": "error"}.get(test.met, marks.UNTOUCHED)
            word = {"Yes": "evidence given", "No": "not met"}.get(test.met, "not shown yet")
            st.markdown(f"{marks.icon(symbol)} {test.title} {marks.grey(word)}")


def reach_words(opened: Opened) -> str:
    """The reach of all activities in one sentence."""
    activities = reach(opened.form)
    if not activities:
        return "Nobody has been asked yet."
    invited, took_part = total(activities)
    part = share_of(took_part, invited)
    share = f" ({part:.0%})" if part is not None else ""
    return f"{took_part} of {invited} people and bodies invited took part{share}."
