"""Documented cases where they bear on what is asked."""

import streamlit as st

from ria.domain import lessons
from ria.domain.catalogue import Case
from ria.domain.opened import Opened
from ria.domain.questionnaire import Question
from ria.ui import marks


def cases_of_right(opened: Opened, right: str) -> None:
    """The cases of this service type and right first, then those of other services."""
    mine = opened.scorecard.setting.service_type
    found = [case for case in opened.edition.cases if right in case.rights]
    found.sort(key=lambda case: (case.service_type != mine, -case.year))
    if not found:
        return
    with st.expander(
        f"{marks.plural(len(found), 'documented case bears', 'documented cases bear')} on this right",
        icon=":material/menu_book:",
    ):
        for case in found:
            one_case(opened, case, same=case.service_type == mine)


def cases_of_question(opened: Opened, question: Question, item: str) -> None:
    """The cases that bear on a question, those of this service type first; drawn only while they are wanted."""
    found = opened.edition.cases_on.get(question.id, ())
    if not found:
        return
    mine = opened.scorecard.setting.service_type
    box = st.expander(
        marks.plural(len(found), "documented case"),
        key=f"cases|{question.id}|{item}",
        icon=":material/menu_book:",
        type="compact",
        on_change="rerun",
    )
    if box.open:
        with box:
            for case in sorted(found, key=lambda one: one.service_type != mine):
                short_case(opened, case, same=case.service_type == mine)


def short_case(opened: Opened, case: Case, *, same: bool) -> None:
    """A case beside a question: what it is, its lessons, and where to read on."""
    badge = " :blue-badge[same type of service]" if same else ""
    st.markdown(marks.small(f"**{marks.plain(case.title)}** ({case.year}){badge}"))
    st.markdown(marks.small(f"*Lesson* {marks.plain('. '.join(case.lessons))}."))
    st.markdown(marks.small(f"*Source* {marks.plain(case.sources[0])}"))
    st.page_link("pages/lessons.py", label="All lessons", query_params={"type": case.service_type})


def one_case(opened: Opened, case: Case, *, same: bool) -> None:
    """A case: what happened, its figures, its lessons and its sources."""
    where = opened.edition.service_type[case.service_type].name
    with st.container(border=True, gap="xsmall"):
        badge = " :blue-badge[same type of service]" if same else ""
        st.markdown(f"**{case.title}** ({case.year}){badge}")
        st.caption(where)
        st.markdown(case.what_happened)
        figures = "; ".join(f"{one.measure}: {lessons.figure_words(one)}" for one in case.figures)
        if figures:
            st.markdown(marks.small(figures))
        st.markdown(f"*Lesson* {'. '.join(case.lessons)}.")
        doubt = "" if case.check == "verified" else " · some points not checked"
        st.caption(f"Source: {case.sources[0]}{doubt}")
