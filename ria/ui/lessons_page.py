"""Lessons: the documented cases and what keeps coming back, with figures, sources and what each changes."""

import streamlit as st

from ria.domain import lessons
from ria.domain.catalogue import Case, Pattern
from ria.domain.edition import Edition
from ria.domain.lessons import Wanted
from ria.ui import address, layout, marks, state

WORDS, TYPE, RIGHT = "find_case", "type", "right"
KIND = {
    "finding": ":gray-badge[finding]",
    "allegation": ":gray-badge[allegation]",
    "policy_debate": ":gray-badge[policy debate]",
    "positive": ":green-badge[good example]",
}
PURPOSE = "What went wrong elsewhere, what it cost people, and what it changes in your assessment."


def lessons_page() -> None:
    """Filters, then patterns, then cases."""
    edition = state.bench().newest_edition
    with layout.body(wide=True):
        layout.head("Lessons", PURPOSE)
        wanted = filters(edition)
        found = lessons.cases(edition, wanted)
        shared = lessons.patterns(edition, wanted, found)
        if not found and not shared:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown("No case matches.", width="content")
                st.button("Clear filters", type="tertiary", on_click=clear)
            return
        if shared:
            pattern_list(edition, shared)
        with layout.section(f"Documented cases · {len(found)}"):
            for case in found:
                case_box(edition, case)


def filters(edition: Edition) -> Wanted:
    """Words, type of service and right; the choices stand in the address."""
    types = {one.id: one.name for one in edition.service_types if any(one.id == c.service_type for c in edition.cases)}
    rights = {one.id: one.name for one in edition.rights if any(one.id in case.rights for case in edition.cases)}
    address.one(TYPE, ["", *types], "")
    address.one(RIGHT, ["", *rights], "")
    words, kind, right = st.columns([0.4, 0.28, 0.32], vertical_alignment="top")
    words.text_input(
        "Search",
        key=WORDS,
        type="search",
        icon=":material/search:",
        placeholder="For example price, restraint or subcontractors",
        persist_state="session",
    )
    kind.selectbox(
        "Type of service",
        ["", *types],
        key=TYPE,
        format_func=lambda one: types.get(one, "Any type"),
        on_change=address.keep,
        args=(TYPE,),
    )
    right.selectbox(
        "Right",
        ["", *rights],
        key=RIGHT,
        format_func=lambda one: rights.get(one, "Any right"),
        on_change=address.keep,
        args=(RIGHT,),
    )
    seen = st.session_state
    return Wanted(seen.get(WORDS) or "", seen.get(TYPE) or "", seen.get(RIGHT) or "")


def clear() -> None:
    """Look for everything again."""
    for key in (WORDS, TYPE, RIGHT):
        st.session_state[key] = ""
        st.query_params.pop(key, None)


def pattern_list(edition: Edition, shared: tuple[Pattern, ...]) -> None:
    """What keeps coming back, with the cases that show it and the questions that ask about it."""
    titles = {case.id: case.title for case in edition.cases}
    with layout.section(f"What keeps coming back · {len(shared)}"):
        for one in shared:
            box = st.expander(
                f"**{one.text}** · {marks.plural(len(one.cases), 'case')}", key=f"pattern|{one.id}", on_change="rerun"
            )
            if box.open:
                with box:
                    st.markdown("\n".join(f"- {marks.plain(titles[case])}" for case in one.cases))
                    asked_about(edition, one.bears_on)


def case_box(edition: Edition, case: Case) -> None:
    """One case: what happened, what it changes; questions and sources one click away."""
    where = edition.service_type[case.service_type].name
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{marks.plain(case.title)}** ({case.year}) {KIND[case.outcome_kind]}")
        st.caption(" · ".join(marks.plain(one) for one in (where, case.commissioner, case.provider) if one))
        st.markdown(marks.plain(case.what_happened))
        st.markdown(f"**Lessons** {marks.plain('. '.join(case.lessons))}.")
        figures = " · ".join(f"{one.measure}: {lessons.figure_words(one)}" for one in case.figures)
        st.markdown(marks.small(f"**Figures** {marks.plain(figures)}"))
        st.markdown(marks.small(f"**What it changes in an assessment** {changes(edition, case)}"))
        label = f"{marks.plural(len(case.sources), 'source')}, {marks.plural(len(case.bears_on), 'question')}"
        box = st.expander(label, key=f"case|{case.id}", on_change="rerun", type="compact")
        if box.open:
            with box:
                details(edition, case)


def changes(edition: Edition, case: Case) -> str:
    """What the case does by itself in an assessment of the same type of service."""
    rights = ", ".join(edition.right[right].name for right in case.rights)
    floor = lessons.floor_of(edition, case)
    if floor is None:
        return marks.plain(f"It raises no score. It is shown where it bears on {rights}.")
    where = edition.service_type[case.service_type].name
    return marks.plain(
        f"In an assessment of the type {where}, likelihood starts at {floor} or higher for: {rights}. "
        "In other types of service it is shown beside these rights."
    )


def details(edition: Edition, case: Case) -> None:
    """The questions it is shown beside, the sources, and what was not checked."""
    asked_about(edition, case.bears_on)
    st.markdown(marks.small("**Sources**"))
    st.markdown("\n".join(f"- {marks.small(marks.plain(one))}" for one in case.sources))
    if case.unverified:
        st.caption(f"Not checked: {marks.plain('; '.join(case.unverified))}.")


def asked_about(edition: Edition, ids: tuple[str, ...]) -> None:
    """The questions beside which it is shown, each with its page."""
    if ids:
        st.markdown(marks.small("**Shown beside these questions**"))
        lines = [
            f"- {marks.small(marks.plain(question.label))} {marks.grey(page)}"
            for question, page in lessons.questions(edition, ids)
        ]
        st.markdown("\n".join(lines))
