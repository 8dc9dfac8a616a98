"""Documents: what is missing is said first, then each document is made when it is asked for."""

import streamlit as st

from ria.documents.kinds import DOCUMENTS, Document
from ria.documents.pdf import INSTALL, converter
from ria.domain.opened import Opened
from ria.ui import layout, marks, state
from ria.workbench import exporting, reporting

MOST_MISSING = 6
CAN_PDF = converter() is not None
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
            for kind in DOCUMENTS.values():
                row(opened, kind)
            if not CAN_PDF:
                st.caption(f"PDF: {INSTALL}")
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


def row(opened: Opened, kind: Document) -> None:
    """One document: for whom, and the buttons that make it; or why it cannot be made yet."""
    reason = kind.blocked(opened)
    with st.container(border=True):
        words, buttons = st.columns([0.72, 0.28], vertical_alignment="center")
        with words, st.container(gap="xxsmall"):
            st.markdown(f"**{kind.title}**")
            st.caption(kind.reader)
            if reason:
                st.markdown(marks.small(f"{marks.icon(marks.STOPPED)} {reason}"))
        with buttons, st.container(horizontal=True, horizontal_alignment="right"):
            word_button(opened, kind, disabled=bool(reason))
            if CAN_PDF:
                pdf_button(opened, kind, disabled=bool(reason))


def word_button(opened: Opened, kind: Document, *, disabled: bool) -> None:
    """The document as a Word file, made when it is asked for."""
    number, bench, person = opened.assessment.heading.id, state.bench(), state.who()
    st.download_button(
        "Word",
        lambda: reporting.make(bench, person, number, kind.id).data,
        file_name=reporting.file_name_of(opened, kind.id),
        mime=reporting.WORD,
        icon=":material/download:",
        key=f"make|{kind.id}",
        on_click="ignore",
        disabled=disabled,
        help=f"{kind.title} as a Word file",
    )


def pdf_button(opened: Opened, kind: Document, *, disabled: bool) -> None:
    """The document as a tagged PDF; LibreOffice needs a few seconds for it."""
    number, bench, person = opened.assessment.heading.id, state.bench(), state.who()
    st.download_button(
        "PDF",
        lambda: reporting.make_pdf(bench, person, number, kind.id).data,
        file_name=reporting.file_name_of(opened, kind.id).replace(".docx", ".pdf"),
        mime=reporting.PDF,
        icon=":material/picture_as_pdf:",
        key=f"pdf|{kind.id}",
        on_click="ignore",
        disabled=disabled,
        help=f"{kind.title} as a tagged PDF; takes a few seconds",
    )


def data(opened: Opened) -> None:
    """Everything as one file that can be read in again, and tables for a spreadsheet."""
    number, bench, person = opened.assessment.heading.id, state.bench(), state.who()
    reference = opened.assessment.heading.reference
    with st.container(horizontal=True):
        st.download_button(
            "Actions, safeguards and measures (Excel)",
            lambda: exporting.workbook(bench, person, number),
            file_name=f"{reference}.xlsx",
            mime=exporting.EXCEL,
            icon=":material/table:",
            on_click="ignore",
        )
        st.download_button(
            "Everything, with attachments (JSON)",
            lambda: exporting.exchange_file(bench, person, number),
            file_name=f"{reference}.json",
            mime="application/json",
            icon=":material/data_object:",
            on_click="ignore",
        )
