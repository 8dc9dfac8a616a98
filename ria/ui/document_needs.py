"""What a document lacks before it is made: a short list, heaviest first, each line a link to where it is put right."""

import streamlit as st

from ria.documents.kinds import Document
from ria.documents.readiness import Need
from ria.domain.opened import Opened
from ria.ui import landing, marks
from ria.ui.links import to_place
from ria.ui.right_page import RIGHT


def needs(opened: Opened, kind: Document, version: int | None) -> None:
    """Ready, or each thing that this document lacks; a version stays as it is, so nothing links from it."""
    found = kind.lacks(opened)
    if not found:
        st.markdown(marks.small(f"{marks.icon(marks.COMPLETE)} Ready"))
    for one in found:
        need(opened, one, linked=version is None)
    if kind.blocked(opened):
        st.markdown(marks.grey("Cannot be made before there is one." if len(found) == 1 else "Cannot be made yet."))
    elif kind.pages:
        st.caption(kind.pages)
    if words := kind.said(opened):
        st.caption(words)


def need(opened: Opened, one: Need, *, linked: bool) -> None:
    """One thing that is missing."""
    symbol, words = marks.icon(marks.STOPPED if one.stop else marks.UNTOUCHED), marks.plain(one.text)
    if not linked:
        st.markdown(marks.small(f"{symbol} {words}"))
        return
    st.page_link(
        f"pages/{one.page}.py",
        label=words,
        icon=symbol,
        query_params={"a": str(opened.assessment.heading.id), **target(opened, one)},
        width="stretch",
    )


def target(opened: Opened, one: Need) -> dict[str, str]:
    """What the address adds to land on the very question, entry, right or list."""
    if one.spot in opened.edition.home:
        return to_place(opened, one.spot, one.item)
    return {RIGHT: one.item} if one.item else {landing.TO: one.spot} if one.spot else {}
