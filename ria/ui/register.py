"""A register: one row for each entry, right or clause; the opened one shows its questions."""

from collections.abc import Callable, Sequence

import streamlit as st

from ria.domain.answers import Value
from ria.domain.model import GATES
from ria.domain.opened import Opened
from ria.domain.questionnaire import YES_NO_UNSURE, Section
from ria.domain.tables import title_of
from ria.domain.wording import item_title, value_words
from ria.ui import layout, marks, state
from ria.ui.entry_ideas import ideas
from ria.ui.saving import LIVE
from ria.ui.section_form import questions
from ria.ui.table_download import table_download
from ria.workbench import entries

ENTRY = "entry"
LONGEST_CELL = 90
PAGE_OF_ROWS = 20
BARE = frozenset(one.label for one in YES_NO_UNSURE)

Said = Callable[[Opened, str], str]
"""What a page says about an entry in a line of its own, in Markdown."""


def register(opened: Opened, section: Section, said: Said | None = None) -> None:
    """Title, introduction, rows, and what is needed to add one."""
    items = opened.form.items(section)
    with layout.section(section.title, section.intro):
        rows(opened, section, items, said)
        if section.repeat_for == "entries":
            add_row(opened, section, empty=not items)


def rows(opened: Opened, section: Section, items: Sequence[str], said: Said | None = None) -> None:
    """A row for each of these items; where they are many, one page of them, with the opened one on it."""
    pages = -(-len(items) // PAGE_OF_ROWS)
    if pages <= 1:
        for item in items:
            row(opened, section, item, said)
        return
    key, last_open = f"rows|{section.id}", f"last-open|{section.id}"
    open_now = next((item for item in items if is_open(section, item)), "")
    if open_now and st.session_state.get(last_open) != open_now:
        st.session_state[key] = items.index(open_now) // PAGE_OF_ROWS + 1
    st.session_state[last_open] = open_now
    first = (min(st.session_state.get(key, 1), pages) - 1) * PAGE_OF_ROWS
    for item in items[first : first + PAGE_OF_ROWS]:
        row(opened, section, item, said)
    st.pagination(pages, key=key)


def address(section: str, item: str) -> str:
    """How an entry is named in the address of the page."""
    return f"{section}.{item}"


def is_open(section: Section, item: str) -> bool:
    """Whether an entry is the opened one."""
    return st.query_params.get(ENTRY) == address(section.id, item)


def row(opened: Opened, section: Section, item: str, said: Said | None) -> None:
    """One entry: its name, below it its columns in words, what is missing; its questions while it is open."""
    open_now = is_open(section, item)
    with st.container(border=True, gap="small"):
        name, missing = st.columns([0.82, 0.18], vertical_alignment="center")
        with name, st.container(gap="xxsmall"):
            st.button(
                marks.plain(item_title(opened.form, section, item)),
                key=f"row|{section.id}|{item}",
                type="tertiary",
                icon=marks.icon("expand_less" if open_now else "expand_more"),
                on_click=on_open,
                args=(section.id, item, not open_now),
            )
            if words := summary_words(opened, section, item):
                st.caption(words)
        missing.markdown(missing_words(opened, section, item))
        if said:
            st.fragment(say, key=f"said|{item}")(section.id, item, said)
            if open_now:
                st.session_state[LIVE] = [*st.session_state.get(LIVE, []), f"said|{item}"]
        if open_now:
            questions(opened, section, item)
            if section.repeat_for == "entries":
                st.button(
                    f"Remove this {section.entry_name}",
                    key=f"remove|{section.id}|{item}",
                    icon=":material/delete:",
                    on_click=on_presence,
                    args=(opened.assessment.heading.id, section.id, item, False),
                )


def say(section: str, item: str, said: Said) -> None:
    """What the page says about an entry, redrawn when its answers change."""
    opened = state.current()
    if item in opened.form.items(opened.edition.section[section]) and (words := said(opened, item)):
        st.markdown(words)


def summary_words(opened: Opened, section: Section, item: str) -> str:
    """The first columns of an entry that speak for themselves: not its name, and not a bare yes or no."""
    found = []
    for question_id in section.columns:
        question = opened.edition.question[question_id]
        value = opened.form.value(question_id, item)
        words = value_words(opened.form, question, value) if value is not None else ""
        if question_id != section.entry_title and words and words not in BARE:
            found.append(words if len(words) <= LONGEST_CELL else f"{words[: LONGEST_CELL - 1].rstrip()}…")
    return marks.plain(" · ".join(found[:3]))


def missing_words(opened: Opened, section: Section, item: str) -> str:
    """How much of an entry is still needed: now, or at a later gate."""
    if needed := opened.form.missing(section, opened.assessment.heading.gate, item):
        return f"{marks.icon(marks.UNTOUCHED)} {len(needed)} missing"
    if later := opened.form.missing(section, GATES[-1], item):
        return f":gray[{marks.icon(marks.UNTOUCHED)} {len(later)} due later]"
    return f"{marks.icon(marks.COMPLETE)} All filled in"


def add_row(opened: Opened, section: Section, *, empty: bool) -> None:
    """The button that adds an entry, and those that were removed."""
    number = opened.assessment.heading.id
    if empty:
        with st.container(border=True):
            st.markdown(f"**No {section.entry_name} yet.**")
            add_button(number, section)
    else:
        with st.container(horizontal=True):
            add_button(number, section)
            table_download(opened, title_of(opened.edition, section.id))
    ideas(opened, section, on_add)
    if gone := entries.removed_entries(opened, section.id):
        with st.popover(f"Removed · {len(gone)}", icon=":material/restore_from_trash:"):
            for item in gone:
                st.button(
                    f"Bring back {marks.plain(item_title(opened.form, section, item))}",
                    key=f"restore|{section.id}|{item}",
                    on_click=on_presence,
                    args=(number, section.id, item, True),
                )


def add_button(number: int, section: Section) -> None:
    """Add an entry and open it."""
    st.button(
        f"Add a {section.entry_name}" if section.entry_name[0] not in "aeiou" else f"Add an {section.entry_name}",
        key=f"add|{section.id}",
        icon=":material/add:",
        on_click=on_add,
        args=(number, section.id),
    )


def on_open(section: str, item: str, wanted: bool) -> None:
    """Open an entry, or close it."""
    st.query_params.pop(ENTRY, None)
    if wanted:
        st.query_params[ENTRY] = address(section, item)


def on_add(number: int, section: str, answers: dict[str, Value] | None = None) -> None:
    """Add an entry, perhaps with first answers, and open it."""
    with state.told():
        on_open(section, entries.add_entry(state.bench(), state.who(), number, section, answers), True)


def on_presence(number: int, section: str, item: str, present: bool) -> None:
    """Remove an entry, or bring it back."""
    with state.told():
        entries.set_presence(state.bench(), state.who(), number, section, item, present=present)
        if present:
            on_open(section, item, True)
