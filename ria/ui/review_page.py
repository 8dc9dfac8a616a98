"""Review and sign-off: hard stops, what is missing, what to check, what the band requires, who signs; worst first."""

import streamlit as st

from ria.documents.readiness import MISSING
from ria.domain import outstanding
from ria.domain.opened import Opened
from ria.domain.outstanding import MissingHere
from ria.domain.problems import Problem, problems
from ria.domain.wording import date_words, item_title
from ria.ui import conflict_dialog, landing, layout, marks, register, review_signing, stage_page, state
from ria.ui.links import page_link, to_item, to_place
from ria.ui.saving import LIVE
from ria.ui.section_form import section_form

PAGE = "review"
OUTSTANDING = "outstanding"
MOST_NAMED = 5
MOST_LISTED = 40
MOST_PROBLEMS = 30


def review_page() -> None:
    """The whole page; all but what is typed on it is redrawn after each answer."""
    opened = state.current()
    text = opened.edition.page[PAGE]
    st.session_state[LIVE] = [OUTSTANDING]
    conflict_dialog.show(opened)
    with layout.body():
        layout.head(text.title, text.purpose, saves=True)
        st.fragment(overview, key=OUTSTANDING)()
        for section in opened.edition.page_sections[PAGE]:
            if section.repeats:
                register.register(opened, section)
            else:
                section_form(opened, section)
        stage_page.neighbours(opened, PAGE)
        landing.land(opened, PAGE)
        landing.land_on(MISSING)


def overview() -> None:
    """What stands between this assessment and its decision."""
    opened = state.current()
    with st.container(gap="medium"):
        stale_box(opened)
        found = problems(opened.findings)
        hard_stops(opened, [one for one in found if one.check.kind == "hard_stop"])
        still_missing(opened)
        check_these(opened, [one for one in found if one.check.kind != "hard_stop"])
        review_signing.obligations(opened)
        review_signing.sign_off(opened)


def stale_box(opened: Opened) -> None:
    """That answers have changed since a version was decided, and which rights now read differently."""
    old = outstanding.stale(opened)
    if old is None:
        return
    with st.container(border=True, gap="small"):
        st.markdown(
            f":yellow-badge[{marks.icon('history')} Approval out of date] **Version {old.version.number} of "
            f"{date_words(old.version.frozen_on)} was decided. Answers have changed since.**"
        )
        st.markdown(marks.small(f"The decision still covers version {old.version.number} only."))
        for right, before, after in old.moved:
            st.markdown(f"{opened.edition.right[right].name}: {marks.move(before, after)}")


def hard_stops(opened: Opened, stops: list[Problem]) -> None:
    """The open hard stops, each with its cure; behind them the state of all nine."""
    note = "These cannot be overridden or accepted as a risk. They clear by themselves once the facts change."
    with layout.section(f"Hard stops · {len(opened.hard_stops)}", note):
        if not stops:
            st.markdown(f"{marks.icon(marks.COMPLETE)} No hard stop is open at this gate.")
        for one in stops:
            problem_row(opened, one, f":red-badge[{marks.icon(marks.STOPPED)} {one.check.hard_stop}]")
        rows = outstanding.stop_rows(opened)
        box = st.expander(f"All {len(rows)} hard stops", key="all_hard_stops", on_change="rerun")
        if box.open:
            for row in rows:
                words = {
                    "open": f":red-badge[{marks.icon(marks.STOPPED)} open] Lifted when: {row.lifted_when}.",
                    "clear": f"{marks.icon(marks.COMPLETE)} nothing found",
                    "untested": f"{marks.icon(marks.UNTOUCHED)} nothing to test yet",
                    "later": f":gray-badge[tested later] {row.gate}",
                }[row.state]
                box.markdown(f"**{row.id}** {row.title} {marks.small(words)}")


def problem_row(opened: Opened, one: Problem, mark: str) -> None:
    """One check that holds: what is wrong, for which entries, what to do, and the way there."""
    with st.container(border=True):
        words, link = st.columns([0.72, 0.28], vertical_alignment="center")
        with words, st.container(gap="xxsmall"):
            single = len(one.findings) == 1
            st.markdown(f"{mark} **{marks.plain(one.message)}**")
            if not single:
                st.markdown(marks.small(marks.plain(named(one.titles))))
            st.markdown(marks.grey(marks.plain(f"What to do: {one.cure}")))
        with link, st.container(horizontal_alignment="right"):
            page_link(opened, one.check.page, **to_item(opened, one.findings[0] if single else None))


def named(titles: tuple[str, ...]) -> str:
    """The first names and how many more there are."""
    more = len(titles) - MOST_NAMED
    return " · ".join(titles[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def still_missing(opened: Opened) -> None:
    """What is needed by the present gate and not there, page by page."""
    found = outstanding.missing(opened)
    gate = next(one.title for one in opened.edition.sign_off.gates if one.id == opened.assessment.heading.gate)
    with (
        st.container(key=MISSING),
        layout.section(f"Still missing · {sum(one.count for one in found)}", f"Needed {gate[:1].lower()}{gate[1:]}."),
    ):
        if not found:
            st.markdown(f"{marks.icon(marks.COMPLETE)} Every needed question is answered.")
        for one in found:
            missing_row(opened, one)


def missing_row(opened: Opened, one: MissingHere) -> None:
    """One page: how much is missing, the first questions, the way there, and all of it on demand."""
    rights = tuple(opened.edition.right[right].name for right in one.unrated)
    labels = tuple(dict.fromkeys(question.label for question, _ in one.questions))
    with st.container(border=True, gap="xsmall"):
        words, link = st.columns([0.72, 0.28], vertical_alignment="center")
        with words, st.container(gap="xxsmall"):
            if rights:
                lead = f"**{marks.plural(len(rights), 'right is', 'rights are')} not rated**"
                waiting = marks.plural(sum(one.unrated.values()), "answer")
                st.markdown(f"{marks.icon(marks.UNTOUCHED)} {lead} {marks.grey(f'{waiting} missing')}")
                st.markdown(marks.grey(named(rights)))
            if labels:
                count = marks.plural(len(one.questions), "answer")
                st.markdown(f"{marks.icon(marks.UNTOUCHED)} **{count} missing**")
                st.markdown(marks.grey(marks.plain(named(labels))))
        with link, st.container(horizontal_alignment="right"):
            first = next(iter(one.questions), None) if not one.unrated else None
            page_link(opened, one.page, **(to_place(opened, first[0].id, first[1]) if first else {}))
        if one.count > MOST_NAMED:
            box = st.expander("Show each", key=f"missing|{one.page}", on_change="rerun", type="compact")
            if box.open:
                with box:
                    each_missing(opened, one)


def each_missing(opened: Opened, one: MissingHere) -> None:
    """Every missing answer with its entry, up to a readable number."""
    lines: dict[str, list[str]] = {}
    for question, item in one.questions:
        section = opened.edition.home[question.id]
        where = item_title(opened.form, section, item) if item else ""
        lines.setdefault(question.label, []).extend([where] if where else [])
    shown = list(lines.items())[:MOST_LISTED]
    for label, places in shown:
        st.markdown(f"- {marks.plain(label)} {marks.grey(marks.plain(named(tuple(places)))) if places else ''}")
    if len(lines) > len(shown):
        st.caption(f"And {len(lines) - len(shown)} more.")


def check_these(opened: Opened, found: list[Problem]) -> None:
    """Warnings and remarks: they block nothing, but a careful reader will ask."""
    with layout.section(f"Check these · {len(found)}", "These block nothing. A careful reader will ask about them."):
        if not found:
            st.markdown(f"{marks.icon(marks.COMPLETE)} Nothing to check.")
        for one in found[:MOST_PROBLEMS]:
            problem_row(opened, one, marks.icon("error" if one.check.kind == "warning" else "info"))
        if len(found) > MOST_PROBLEMS:
            st.caption(f"And {len(found) - MOST_PROBLEMS} more, on their own pages.")
