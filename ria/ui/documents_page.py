"""Documents: what is missing is said first, then each document is made when it is asked for."""

import streamlit as st

from ria.domain.opened import Opened
from ria.ui import layout, marks, state
from ria.workbench import exporting, reporting

MOST_MISSING = 6
PURPOSE = (
    "A document shows the answers as they stand when you ask for it. It says DRAFT on every page until a version is "
    "approved."
)


def documents_page() -> None:
    """What a board would miss, one row for each document, data downloads last."""
    opened = state.current()
    with layout.body():
        layout.head("Documents", PURPOSE)
        missing(opened)
        with st.container(gap="xsmall"):
            for kind in reporting.DOCUMENTS.values():
                row(opened, kind)
        with layout.section("Data", "The same answers for other programs. The file can be read in again under Start."):
            data(opened)


def missing(opened: Opened) -> None:
    """What a board would ask for first, each with the page that cures it."""
    gaps = reporting.missing_before_download(opened)
    if not gaps:
        st.markdown(f"{marks.icon(marks.COMPLETE)} Nothing that this stage needs is missing.")
        return
    with st.container(border=True, gap="xsmall"):
        st.markdown("**Before you send it to a board**")
        for gap in gaps[:MOST_MISSING]:
            with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
                st.markdown(
                    f"{marks.icon(marks.STOPPED if gap.stops else 'error')} {marks.plain(gap.text)}", width="content"
                )
                page = opened.edition.page[gap.page]
                st.page_link(
                    f"pages/{page.id}.py",
                    label=page.title,
                    icon=marks.icon("arrow_forward"),
                    icon_position="right",
                    query_params={"a": str(opened.assessment.heading.id)},
                )
        if len(gaps) > MOST_MISSING:
            st.caption(f"And {len(gaps) - MOST_MISSING} more: see Review and sign-off.")


def row(opened: Opened, kind: reporting.Document) -> None:
    """One document: for whom, and the button that makes it."""
    number = opened.assessment.heading.id
    bench, person = state.bench(), state.who()
    with st.container(border=True):
        words, button = st.columns([0.78, 0.22], vertical_alignment="center")
        with words, st.container(gap="xxsmall"):
            st.markdown(f"**{kind.title}**")
            st.caption(kind.reader)
        button.download_button(
            "Word",
            lambda: reporting.make(bench, person, number, kind.id).data,
            file_name=reporting.file_name_of(opened, kind.id),
            mime=reporting.WORD,
            icon=":material/download:",
            key=f"make|{kind.id}",
            on_click="ignore",
            help=f"{kind.title} as a Word file",
        )


def data(opened: Opened) -> None:
    """Everything as one file that can be read in again."""
    number = opened.assessment.heading.id
    bench, person = state.bench(), state.who()
    st.download_button(
        "Everything (JSON)",
        lambda: exporting.exchange_file(bench, person, number),
        file_name=f"{opened.assessment.heading.reference}.json",
        mime="application/json",
        icon=":material/data_object:",
        on_click="ignore",
    )
