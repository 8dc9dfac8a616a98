"""Compare two to six assessments: cards, right by right, what safeguards move, what moved the result."""

import streamlit as st

from ria.domain.comparison import FEWEST, MOST, Comparison, Subject
from ria.domain.listing import Listed
from ria.ui import address, compare_moved, compare_rights, layout, making, marks, state
from ria.workbench import comparing, exporting, listing, reporting

CHOSEN = "id"
PURPOSE = (
    "Right by right, before and after safeguards. Nothing is averaged: each assessment is only as good as its worst "
    "right."
)


def compare_page() -> None:
    """Choose assessments, then see them side by side."""
    with layout.body(wide=True):
        layout.head("Compare assessments", PURPOSE)
        chosen = choose()
        if len(chosen) < FEWEST:
            too_few()
            return
        with state.told():
            found = comparing.comparison(state.bench(), state.who(), chosen)
            cards(found)
            compare_rights.right_by_right(found)
            compare_rights.safeguards_move(found)
            compare_moved.what_moved(found)
            compare_moved.listening_and_safeguards(found)
            download(found)
        state.show_message()


def too_few() -> None:
    """What to do while there is nothing to compare."""
    if len(listing.newest(state.bench(), state.who())) < FEWEST:
        st.markdown(f"Comparing needs at least {FEWEST} assessments; there are not that many here yet.")
        st.page_link("pages/start.py", label="Start an assessment", icon=":material/arrow_forward:")
        return
    st.markdown(f"Choose {FEWEST} to {MOST} assessments. The address of this page keeps the choice.")


def choose() -> list[int]:
    """The assessments to compare; the choice stands in the address."""
    bench, person = state.bench(), state.who()
    named = tuple(int(one) for one in st.query_params.get_all(CHOSEN) if one.isdecimal() and len(one) < 10)
    offered = {one.id: one for one in [*listing.some(bench, person, named), *listing.newest(bench, person)]}
    address.several(CHOSEN, offered, int)
    return st.multiselect(
        f"Assessments to compare ({FEWEST} to {MOST})",
        list(offered),
        key=CHOSEN,
        format_func=lambda one: option_words(offered[one]) if one in offered else str(one),
        max_selections=MOST,
        on_change=address.keep,
        args=(CHOSEN,),
        placeholder="Choose by name or reference",
    )


def option_words(one: Listed) -> str:
    """An assessment as an option: name and reference."""
    return f"{one.title} ({one.reference})"


def letter(one: Subject) -> str:
    """The letter of an assessment as a badge."""
    return f":gray-badge[{one.letter}]"


def cards(found: Comparison) -> None:
    """One card for each assessment: bands, hard stops, where it stands. The letter is used below."""
    grid = st.grid(min(3, len(found.subjects)), min_column_width=260)
    for one in found.subjects:
        summary = one.opened.summary
        stops = marks.plural(summary.hard_stops, "hard stop") if summary.hard_stops else "no hard stops"
        unrated = f" · {summary.rights_rated} of {summary.rights_engaged} rights rated"
        rated = unrated if summary.rights_rated < summary.rights_engaged else ""
        with grid.container(border=True, gap="xsmall"):
            st.markdown(f"{letter(one)} **{marks.plain(one.title)}**")
            st.markdown(marks.pair(summary.inherent, summary.residual, summary.so_far))
            st.caption(f"{one.opened.assessment.heading.reference} · {stops}{rated}")


def download(found: Comparison) -> None:
    """The comparison as files."""
    bench = state.bench()
    with st.container(horizontal=True):
        st.download_button(
            "Word",
            making.made("comparison.docx", lambda: comparing.comparison_document(bench, found)),
            file_name="comparison.docx",
            mime=reporting.WORD,
            icon=":material/download:",
            on_click="ignore",
            help="The comparison as a Word document",
        )
        st.download_button(
            "Excel",
            making.made("comparison.xlsx", lambda: comparing.comparison_workbook(found)),
            file_name="comparison.xlsx",
            mime=exporting.EXCEL,
            icon=":material/download:",
            on_click="ignore",
            help="One row for each right and assessment",
        )
        st.download_button(
            "CSV",
            making.made("comparison.csv", lambda: comparing.comparison_csv(found)),
            file_name="comparison.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
            help="One row for each right and assessment",
        )
