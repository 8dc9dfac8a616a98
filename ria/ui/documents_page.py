"""Documents: which state to make them from, what each one lacks, and each made when it is asked for."""

import streamlit as st

from ria.documents.kinds import DOCUMENTS, Document
from ria.documents.pdf import INSTALL, converter
from ria.domain.opened import Opened
from ria.ui import document_needs, documents_data, layout, leave_out, make_from, making, state, template_choice
from ria.ui.template_choice import OURS
from ria.workbench import reporting, states

CAN_PDF = converter() is not None
Words = tuple[str, ...]
PURPOSE = (
    "Drafts say DRAFT on every page. A frozen version is the exact text that was frozen, with its number and hash."
)


def documents_page() -> None:
    """The state to print, one row for each document, data downloads last."""
    with layout.body():
        layout.head("Documents", PURPOSE)
        version = make_from.make_from(state.current())
        opened = shown(version)
        with st.container(gap="xsmall"):
            for kind in DOCUMENTS.values():
                row(opened, kind, version)
            if not CAN_PDF:
                st.caption(f"PDF: {INSTALL}")
        documents_data.data(opened, version)


def shown(version: int | None) -> Opened:
    """The state that the documents print."""
    opened = state.current()
    if version is None:
        return opened
    return states.state_of(state.bench(), state.who(), opened.assessment.heading.id, version).opened


def row(opened: Opened, kind: Document, version: int | None) -> None:
    """One document: for whom, what it lacks with the way to its cure, and the buttons that make it."""
    with st.container(border=True):
        words, lacks, buttons = st.columns([0.41, 0.35, 0.24], vertical_alignment="center")
        with words, st.container(gap="xxsmall"):
            st.markdown(f"**{kind.title}**")
            st.caption(kind.reader)
            template = template_choice.choose(kind)
            without = leave_out.leave_out(opened) if kind.has_choice else ()
        with lacks, st.container(gap="xxsmall"):
            document_needs.needs(opened, kind, version)
        with buttons, st.container(horizontal=True, horizontal_alignment="right"):
            blocked = bool(kind.blocked(opened))
            word_button(opened, kind, version, template, without, disabled=blocked)
            if CAN_PDF:
                pdf_button(opened, kind, version, template, without, disabled=blocked)


def word_button(
    opened: Opened,
    kind: Document,
    version: int | None = None,
    template: int = OURS,
    without: Words = (),
    *,
    disabled: bool,
) -> None:
    """The document as a Word file, made when it is asked for."""
    number, bench, person = opened.assessment.heading.id, state.bench(), state.who()
    file_name = reporting.file_name_of(opened, kind.id, version, partial=bool(without))

    def make() -> bytes:
        chosen = template_choice.content(bench, person, template)
        return reporting.make(bench, person, number, kind.id, version, chosen, without).data

    st.download_button(
        "Word",
        making.made(file_name, make),
        file_name=file_name,
        mime=reporting.WORD,
        icon=":material/download:",
        key=f"make|{kind.id}",
        on_click="ignore",
        disabled=disabled,
        help=f"{kind.title} as a Word file",
    )


def pdf_button(
    opened: Opened, kind: Document, version: int | None, template: int, without: Words, *, disabled: bool
) -> None:
    """The document as a tagged PDF; LibreOffice needs a few seconds for it."""
    number, bench, person = opened.assessment.heading.id, state.bench(), state.who()
    file_name = reporting.file_name_of(opened, kind.id, version, partial=bool(without)).replace(".docx", ".pdf")

    def make() -> bytes:
        chosen = template_choice.content(bench, person, template)
        return reporting.make_pdf(bench, person, number, kind.id, version, chosen, without).data

    st.download_button(
        "PDF",
        making.made(file_name, make),
        file_name=file_name,
        mime=reporting.PDF,
        icon=":material/picture_as_pdf:",
        key=f"pdf|{kind.id}",
        on_click="ignore",
        disabled=disabled,
        help=f"{kind.title} as a tagged PDF; takes a few seconds",
    )
