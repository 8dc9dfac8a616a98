"""Landing: a link from another page scrolls to the very question that it speaks of, and puts the focus there.

Streamlit scrolls to nothing by itself. `static/landing.js` does; it is served from our own address, because the policy
of the pages allows no other script, and it is handed names of elements and nothing else.
"""

import re
from html import escape

import streamlit as st

from ria.domain.assessment import Place
from ria.domain.opened import Opened
from ria.ui import register
from ria.ui.answer_lines import key_of

TO = "to"
SCRIPT = "landing.js"
NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9_-]")


def land(opened: Opened, page: str) -> None:
    """Scroll to what the address names, where this page holds it: a question, or its register while it has no entry."""
    if names := keys(opened, page, st.query_params.get(TO, "")):
        scroll(names)


def land_on(name: str) -> None:
    """Scroll to the container of this key, where the address names it."""
    if st.query_params.get(TO) == name:
        scroll([name])


def keys(opened: Opened, page: str, question: str) -> list[str]:
    """The keys of what shows a question, nearest first: its widget, its entry, what hides it, the way to an entry."""
    section = opened.edition.home.get(question)
    if section is None or section.page != page:
        return []
    chosen = st.query_params.get(register.ENTRY, "")
    item = chosen.removeprefix(f"{section.id}.") if chosen.startswith(f"{section.id}.") else ""
    return [
        key_of(opened.assessment.heading.id, Place(section.id, item, question)),
        f"row|{section.id}|{item}",
        f"more|{section.id}|{item}",
        f"add|{section.id}",
    ]


def scroll(keys_of_elements: list[str]) -> None:
    """Scroll to the first of these elements that is there."""
    names = " ".join(f"st-key-{NOT_IN_NAMES.sub('-', one)}" for one in keys_of_elements)
    marker = f'<span data-land="{escape(names)}" hidden></span><script src="{SCRIPT}"></script>'
    st.html(marker, width="content", unsafe_allow_javascript=True)
