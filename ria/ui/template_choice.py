"""Which template a document is made with: the standard one, or one of the house. The usual one is chosen already."""

import streamlit as st

from ria.documents.kinds import Document
from ria.domain.access import Person
from ria.ui import marks, state
from ria.workbench import house_templates
from ria.workbench.bench import Workbench

MISFIT = "This template no longer fits. Choose another one, or mend it on the page Templates."
OURS = 0
"""Stands for the standard template."""


def choose(kind: Document) -> int:
    """The number of the template for a document, `OURS` for the standard one; asked only where there is a choice."""
    known = {one.id: one for one in house_templates.listed(state.bench(), state.who(), kind.id)}
    if not known:
        return OURS
    names = {OURS: house_templates.STANDARD} | {number: one.name for number, one in known.items()}
    first = next((number for number, one in known.items() if one.usual), OURS)
    key = f"template|{kind.id}"
    if st.session_state.get(key) not in (None, *names):
        del st.session_state[key]
    chosen: int = st.selectbox(
        f"Template for {kind.title}",
        list(names),
        index=list(names).index(first),
        key=key,
        format_func=lambda one: f"Template: {names.get(one, one)}{' (usual)' if one == first else ''}",
        label_visibility="collapsed",
        persist_state="session",
        width=320,
    )
    if chosen != OURS and (reason := misfit(chosen, known[chosen].sha256)):
        st.markdown(f":red[{marks.icon('error')}] {marks.small(marks.plain(f'{MISFIT} {reason}'))}")
    return chosen


@st.cache_data(max_entries=64, show_spinner="Checking the template")
def misfit(number: int, sha256: str) -> str:
    """Why a template no longer fits, looked for once in each process: fields change with the workbench alone."""
    return house_templates.misfit(state.bench(), state.who(), number)


def usual(document: str) -> int:
    """The number of the template that is chosen unless told otherwise."""
    found = house_templates.usual(state.bench(), state.who(), document)
    return found.id if found else OURS


def content(bench: Workbench, person: Person, number: int) -> bytes | None:
    """The bytes of a chosen template; none for the standard one. Raises `NotFound` for one that was removed."""
    return house_templates.original(bench, person, number) if number != OURS else None
