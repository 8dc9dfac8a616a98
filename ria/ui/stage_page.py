"""What every stage page has in common: head, what the checks found, sections, what is missing, the next stage."""

from collections.abc import Callable, Mapping
from typing import TypeVar
from urllib.parse import quote

import streamlit as st

from ria.domain import outstanding
from ria.domain.opened import Opened
from ria.domain.questionnaire import Question, Section
from ria.domain.roles import Role
from ria.domain.wording import item_title
from ria.ui import conflict_dialog, landing, layout, marks, navigation, register, state
from ria.ui.law_panel import law_of_page
from ria.ui.links import to_place
from ria.ui.origins import ORIGINS, origins_box
from ria.ui.saving import LIVE
from ria.ui.section_form import section_form

MOST_MISSING = 8

Extra = Callable[[Opened], None]
Named = Role | str
"""A section is named by a role in it, or by a field where no role is."""
T = TypeVar("T")


def stage_page(
    page: str,
    *,
    first: Extra | None = None,
    after: Mapping[Named, Extra] | None = None,
    said: Mapping[Named, register.Said] | None = None,
    instead: Mapping[Named, Extra] | None = None,
    group: Mapping[Named, Extra] | None = None,
    live: tuple[str, ...] = (),
) -> None:
    """Draw a stage page from its content.

    `first`, `after` and `group` add what a stage computes: on top, below a section, below a group of questions.
    `said` adds a line to each entry, `instead` draws a section its own way.
    `live` names fragments that are redrawn after every answer.
    """
    opened = state.current()
    text = opened.edition.page[page]
    st.session_state[LIVE] = [layout.FOOT, layout.FOUND, ORIGINS, *live]
    conflict_dialog.show(opened)
    with layout.body():
        layout.head(text.title, text.purpose, saves=True)
        st.fragment(found_here, key=layout.FOUND)(page)
        st.fragment(origins_box, key=ORIGINS)(page)
        if first:
            first(opened)
        below, lines, own = by_section(opened, after), by_section(opened, said), by_section(opened, instead)
        grouped = by_group(opened, group)
        for section in opened.edition.page_sections.get(page, ()):
            if section.id in own:
                own[section.id](opened)
            elif section.repeats:
                register.register(opened, section, lines.get(section.id))
            else:
                section_form(opened, section, grouped.get(section.id))
            if section.id in below:
                below[section.id](opened)
        law_of_page(opened, page)
        st.fragment(foot, key=layout.FOOT)(page)
        landing.land(opened, page)


def by_section(opened: Opened, named: Mapping[Named, T] | None) -> dict[str, T]:
    """The same by section: that of the question which plays each role or field."""
    return {section_of(opened, name).id: one for name, one in (named or {}).items()}


def by_group(opened: Opened, named: Mapping[Named, Extra] | None) -> dict[str, dict[str, Extra]]:
    """The same by section and group: that of the question which plays each role or field."""
    found: dict[str, dict[str, Extra]] = {}
    for name, extra in (named or {}).items():
        question = question_of(opened, name)
        found.setdefault(opened.edition.home[question].id, {})[opened.edition.question[question].group] = extra
    return found


def section_of(opened: Opened, name: Named) -> Section:
    """The section in which a role or field stands."""
    return opened.edition.home[question_of(opened, name)]


def question_of(opened: Opened, name: Named) -> str:
    """The first question that plays a role, or the one behind a field."""
    return opened.edition.role_of[name][0] if isinstance(name, Role) else opened.edition.fields[name]


def found_here(page: str, *, per_item: bool = True) -> None:
    """Hard stops and warnings that this page can cure, worst first; those of single items may stand elsewhere."""
    opened = state.current()
    here = [one for one in opened.findings if one.check.page == page and (per_item or not one.item or one.is_hard_stop)]
    if not here:
        return
    with st.container(gap="xsmall"):
        for one in here[:MOST_MISSING]:
            with st.container(border=True, gap="xxsmall"):
                badge = (
                    f":red-badge[{marks.icon(marks.STOPPED)} {one.check.hard_stop}]"
                    if one.is_hard_stop
                    else marks.icon("error")
                )
                st.markdown(f"{badge} **{marks.plain(one.message)}**")
                st.markdown(marks.grey(f"What to do: {one.cure}"))
        if len(here) > MOST_MISSING:
            st.caption(f"And {len(here) - MOST_MISSING} more: see Review and sign-off.")


def foot(page: str) -> None:
    """What is still missing here, and the way to the stages before and after."""
    opened = state.current()
    missing_box(opened, page)
    neighbours(opened, page)


def neighbours(opened: Opened, page: str) -> None:
    """The way to the pages before and after."""
    pages = list(opened.edition.page)
    place = pages.index(page)
    number = {"a": str(opened.assessment.heading.id)}
    page_of = navigation.pages()
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        if place:
            earlier = opened.edition.page[pages[place - 1]]
            st.page_link(page_of[earlier.id], label=earlier.title, icon=":material/arrow_back:", query_params=number)
        if place + 1 < len(pages):
            later = opened.edition.page[pages[place + 1]]
            st.page_link(
                page_of[later.id],
                label=f"Next: {later.title}",
                icon=":material/arrow_forward:",
                icon_position="right",
                query_params=number,
            )


def missing_box(opened: Opened, page: str) -> None:
    """The needed questions of this page that have no answer."""
    here = next((one for one in outstanding.missing(opened) if one.page == page), None)
    needed = next((one.needed for one in opened.pages if one.page == page), 0)
    if here is None:
        st.markdown(f"{marks.icon(marks.COMPLETE)} Nothing missing here.")
        return
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**Still missing here: {here.count} of {needed}**")
        if here.unrated:
            rights = marks.plural(len(here.unrated), "right is", "rights are")
            waiting = marks.plural(sum(here.unrated.values()), "answer")
            st.markdown(f"{rights} not rated {marks.grey(f'{waiting} missing')}")
        for question, item in here.questions[:MOST_MISSING]:
            missing_line(opened, opened.edition.home[question.id], question, item)
        if len(here.questions) > MOST_MISSING:
            st.caption(f"And {len(here.questions) - MOST_MISSING} more.")


def missing_line(opened: Opened, section: Section, question: Question, item: str) -> None:
    """One missing answer: a link to its question, or a button that opens its entry and lands on it there.

    No link to the page that is open: Streamlit marks it as the present page, and cuts its words on a phone.
    """
    if not item:
        st.markdown(f"[{question.label}](#:~:text={quote(question.label, safe='')})")
        return
    label = f":blue[{marks.plain(item_title(opened.form, section, item))}: {question.label}]"
    if st.button(label, key=f"missing|{item}|{question.id}", type="tertiary"):
        st.query_params.update(to_place(opened, question.id, item))
        st.rerun()  # the whole page: by itself the foot alone would be drawn again
