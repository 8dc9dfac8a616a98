"""The list of assessments: find one, see where each stands, open it."""

from textwrap import shorten

import pandas as pd
import streamlit as st

from ria.domain.listing import COUNTED_TO, Listed, Page, Query
from ria.domain.model import band_word
from ria.domain.wording import date_words
from ria.ui import example_buttons, layout, list_filters, marks, state
from ria.ui.list_filters import PAGE, PAGE_SIZE, VIEW, count_words
from ria.workbench import listing

MOST_COMPARED = 6
LONGEST_TITLE = 48
"""Characters of a title that fit its column on a page of 1,280; a longer one ends with … and is whole in its help."""
TABLE = "assessments_table"
WIDTHS = {"Service": 230, "Authority": 170, "Next": 160, "Before": 75, "After": 75, "Owner": 150, "Due": 95}
"""Column widths, in pixels: together they fit a page of 1,280."""

FIRST_RUN = (
    "A Rights Impact Assessment asks, before a service goes to contract, whose rights could be harmed, how badly, how "
    "likely, and what must be in place first. Most people need two sittings. Everything is saved as you type."
)


def assessments_page() -> None:
    """The list, or what to do when there is nothing in it."""
    bench, person = state.bench(), state.who()
    with layout.body(wide=True):
        if not listing.page(bench, person, Query(page_size=1)).rows:
            st.title("Assessments", anchor=False)
            state.show_message()
            first_run()
            return
        heading()
        names = {one.id: one.name for one in bench.newest_edition.service_types}
        list_filters.filter_row(names)
        groups = st.container()
        page = listing.page(bench, person, list_filters.asked())
        with groups:
            list_filters.group_pills(page)
        found(page)


def heading() -> None:
    """The title with the one thing most people come to do."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.title("Assessments", anchor=False, width="content")
        if st.button("Start an assessment", type="primary", icon=":material/add_circle:"):
            st.switch_page("pages/start.py")
    state.show_message()


def first_run() -> None:
    """Nothing is here yet: what an assessment is, and two ways to begin."""
    with (
        st.container(border=True, horizontal_alignment="center"),
        st.container(width=560, horizontal_alignment="center"),
    ):
        st.space("small")
        st.header("No assessments yet", anchor=False, width="content")
        st.markdown(FIRST_RUN, text_alignment="center")
        with st.container(horizontal=True, horizontal_alignment="center"):
            if st.button("Start your first assessment", type="primary", icon=":material/add_circle:"):
                st.switch_page("pages/start.py")
            example_buttons.load_button()
        st.caption("The examples come from documented cases and can be removed in one click.", text_alignment="center")
        st.space("small")


def found(page: Page) -> None:
    """The rows found, as a list or a table, and the way to the other pages."""
    query = list_filters.asked()
    if not page.rows:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown("No assessment matches.", width="content")
            st.button("Clear filters", type="tertiary", on_click=list_filters.clear)
        return
    start = (query.page - 1) * PAGE_SIZE
    count = f"{count_words(page.total)} {'assessment' if page.total == 1 else 'assessments'}"
    st.caption(f"{count}, showing {start + 1} to {start + len(page.rows)}")
    if st.session_state.get(VIEW) == "table":
        table(page.rows)
    else:
        with st.container(gap="xsmall"):
            for one in page.rows:
                row(one)
    pages = -(-min(page.total, COUNTED_TO) // PAGE_SIZE)
    if pages > 1:
        st.pagination(pages, key=PAGE)
    example_buttons.remove_button()


def row(one: Listed) -> None:
    """One assessment: name, bands, where it stands, who is on it."""
    with st.container(border=True):
        name, bands, status, owner = st.columns([0.32, 0.24, 0.22, 0.22], vertical_alignment="center")
        name.page_link(
            "pages/service.py",
            label=f"**{marks.plain(shorten(one.title, LONGEST_TITLE, placeholder='…'))}**",
            query_params={"a": str(one.id)},
            help=" · ".join(marks.plain(part) for part in (one.title, one.reference, one.authority) if part),
        )
        bands.markdown(
            marks.pair(one.inherent, one.residual, (one.so_far_inherent, one.so_far_residual)), width="content"
        )
        with status, st.container(gap="xxsmall"):
            st.markdown(marks.small(status_words(one)))
            st.progress(share(one))
        due = f" · {unbroken(f'due {date_words(one.due)}')}" if one.due else ""
        owner.markdown(marks.small(f"{marks.plain(one.owner)}{due}"))


def unbroken(words: str) -> str:
    """Words that stay on one line."""
    return words.replace(" ", "\N{NO-BREAK SPACE}")


def status_words(one: Listed) -> str:
    """Where an assessment stands, and what blocks it."""
    words = gate_words(one.gate)
    if one.hard_stops:
        words += f" · {marks.icon(marks.STOPPED)} {marks.plural(one.hard_stops, 'hard stop')}"
    return words


def gate_words(gate: str) -> str:
    """The next decision point of an assessment."""
    return next((one.title for one in state.bench().newest_edition.sign_off.gates if one.id == gate), gate)


def share(one: Listed) -> float:
    """The share of needed answers that are given, 0 to 1."""
    return one.answered / one.needed if one.needed else 0.0


def table(rows: tuple[Listed, ...]) -> None:
    """The same as a table, from which some can be chosen to compare."""
    frame = pd.DataFrame(
        {
            "Service": [one.title for one in rows],
            "Authority": [one.authority for one in rows],
            "Next": [gate_words(one.gate) for one in rows],
            "Before": [band_word(one.inherent) for one in rows],
            "After": [band_word(one.residual) for one in rows],
            "Answered": [int(100 * share(one)) for one in rows],
            "Owner": [one.owner for one in rows],
            "Due": [date_words(one.due) if one.due else "–" for one in rows],
        }
    )
    st.dataframe(
        frame,
        key=TABLE,
        hide_index=True,
        on_select="rerun",
        selection_mode="multi-row",
        column_config={
            "Answered": st.column_config.ProgressColumn(format="%d%%", min_value=0, max_value=100, width=120),
            **{name: st.column_config.Column(width=width) for name, width in WIDTHS.items()},
        },
        alt="The assessments found, with bands before and after safeguards",
    )
    chosen = st.session_state[TABLE].selection.rows
    ready = 2 <= len(chosen) <= MOST_COMPARED
    label = f"Compare {len(chosen)} selected" if ready else f"Select 2 to {MOST_COMPARED} rows to compare"
    if st.button(label, icon=":material/compare_arrows:", disabled=not ready):
        ids = [str(rows[at].id) for at in chosen]
        st.switch_page("pages/compare.py", query_params={"id": ids})
    if len(chosen) == 1:
        st.page_link("pages/service.py", label="Open it", query_params={"a": str(rows[chosen[0]].id)})
