"""What a person looks for in the list of assessments. Choices stand in the address; search words do not."""

from collections.abc import Mapping
from typing import Literal

import streamlit as st

from ria.domain.listing import COUNTED_TO, ONLY, Only, Page, Query, Sort
from ria.ui import address

View = Literal["list", "table"]
SORTS: dict[Sort, str] = {"due": "Due first", "worst": "Worst first", "changed": "Changed last", "title": "By name"}
VIEWS: dict[View, str] = {"list": "List", "table": "Table"}
GROUPS: dict[Only, str] = {
    "mine": "Assigned to me",
    "critical": "Critical",
    "high": "High",
    "hard_stops": "Hard stops",
    "due_soon": "Due in 30 days",
}
WORDS, TYPE, SORT, VIEW, GROUP, PAGE = "find", "type", "sort", "view", "only", "page"
PAGE_SIZE = 20


def filter_row(service_types: Mapping[str, str]) -> None:
    """Search, kind of service, order and view; read by `asked`."""
    address.one(TYPE, ["", *service_types], "")
    address.one(SORT, SORTS, "due")
    address.one(VIEW, VIEWS, "list")
    words, kind, order, view = st.columns([0.36, 0.26, 0.18, 0.2], vertical_alignment="top")
    words.text_input(
        "Search",
        key=WORDS,
        type="search",
        icon=":material/search:",
        placeholder="Service, provider, reference or person",
        persist_state="session",
        on_change=to_first_page,
    )
    kind.selectbox(
        "Kind of service",
        ["", *service_types],
        key=TYPE,
        format_func=lambda one: service_types.get(one, "Any kind"),
        on_change=search_anew,
        args=(TYPE,),
    )
    order.selectbox(
        "Sort by", list(SORTS), key=SORT, format_func=lambda one: SORTS[one], on_change=search_anew, args=(SORT,)
    )
    view.segmented_control(
        "View",
        list(VIEWS),
        key=VIEW,
        required=True,
        format_func=lambda one: f":blue[{VIEWS[one]}]",
        on_change=address.keep,
        args=(VIEW,),
    )


def asked() -> Query:
    """The query that the filters stand for."""
    seen = st.session_state
    only: list[Only] = [one for one in seen.get(GROUP) or [] if one in ONLY]
    sort: Sort = next((one for one in SORTS if one == seen.get(SORT)), "due")
    return Query(
        words=seen.get(WORDS) or "",
        service_type=seen.get(TYPE) or "",
        only=frozenset(only),
        sort=sort,
        page=max(1, seen.get(PAGE) or 1),
        page_size=PAGE_SIZE,
    )


def group_pills(page: Page) -> None:
    """The groups to narrow the list to, each with its count."""
    address.several(GROUP, GROUPS)
    st.pills(
        "Show only",
        list(GROUPS),
        selection_mode="multi",
        key=GROUP,
        format_func=lambda one: f":blue[{GROUPS[one]} ({count_words(page.counts.get(one, 0))})]",
        on_change=search_anew,
        args=(GROUP,),
    )


def count_words(number: int) -> str:
    """A count as it is shown; lists are counted up to a limit."""
    return f"over {COUNTED_TO:,}" if number > COUNTED_TO else f"{number:,}"


def to_first_page() -> None:
    """A new search starts on its first page."""
    st.session_state[PAGE] = 1


def search_anew(key: str) -> None:
    """Keep a filter in the address, and start on the first page."""
    address.keep(key)
    to_first_page()


def clear() -> None:
    """Look for everything again."""
    for key, value in ((WORDS, ""), (TYPE, ""), (GROUP, [])):
        st.session_state[key] = value
        address.keep(key)
    to_first_page()
