"""The shell: the top bar for what belongs to no assessment, our own table of contents for the open one."""

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from ria.domain.access import Action, may
from ria.domain.opened import Opened
from ria.domain.summary import PageProgress
from ria.domain.wording import date_words
from ria.errors import RiaError
from ria.settings import root
from ria.ui import layout, marks, state

TOP = (
    ("assessments", "Assessments", "folder_open"),
    ("start", "Start", "add_circle"),
    ("compare", "Compare", "compare_arrows"),
    ("lessons", "Lessons", "menu_book"),
    ("help", "Help", "help"),
)
ADMINISTRATION = (("templates_admin", "Templates", "draft", Action.MANAGE_TEMPLATES),)
"""Pages of the top bar that only some people see: name, title, symbol, and what a person must be allowed to do."""

WITHOUT_QUESTIONS = (("documents", "Documents", "description", "Decide"),)
SIDEBAR_WIDTH = 288
REVIEW = "review"


def pages() -> dict[str, StreamlitPage]:
    """Every page by name: the flat top bar, then the hidden pages of an open assessment."""
    return made(state.bench().edition_ids[-1], "".join(name for name, _, _ in top_bar()))


@st.cache_resource(scope="session", show_spinner=False)
def made(edition: str, top: str) -> dict[str, StreamlitPage]:
    """The pages, made once in a session: Streamlit looks up the file of each."""
    shown = {
        name: st.Page(f"pages/{name}.py", title=title, icon=marks.icon(symbol), default=name == "assessments")
        for name, title, symbol in top_bar()
    }
    stages = [(page.id, page.title) for page in state.bench().newest_edition.pages]
    hidden = [*stages, *((name, title) for name, title, _, _ in WITHOUT_QUESTIONS)]
    return shown | {name: st.Page(f"pages/{name}.py", title=title, visibility="hidden") for name, title in hidden}


def top_bar() -> list[tuple[str, str, str]]:
    """Name, title and symbol of the pages in the top bar that the person may open."""
    allowed = [(name, title, symbol) for name, title, symbol, action in ADMINISTRATION if may(state.who(), action)]
    return [*TOP, *allowed]


def shell() -> StreamlitPage:
    """Draw the frame and return the page to run."""
    st.set_page_config(layout="wide", initial_sidebar_state=SIDEBAR_WIDTH, page_icon=str(root() / "static/icon.svg"))
    mode = "dark" if st.context.theme.type == "dark" else "light"
    st.logo(str(root() / f"static/logo-{mode}.svg"), size="medium")
    return st.navigation(list(pages().values()), position="top")


def contents() -> None:
    """The sidebar of an open assessment, redrawn by itself after each answer."""
    if state.assessment_id() is not None:
        with st.sidebar:
            st.fragment(table_of_contents, key=layout.CONTENTS)()


def table_of_contents() -> None:
    """Name, band, progress, and one link for each page with its state and count."""
    try:
        opened = state.current()
    except RiaError:
        return
    page = pages()
    st.page_link(page["assessments"], label="All assessments", icon=marks.icon("arrow_back"))
    heading_block(opened)
    number = str(opened.assessment.heading.id)
    groups: dict[str, list[tuple[str, str, str]]] = {}
    for group, name, label, symbol in lines(opened):
        groups.setdefault(group, []).append((name, label, symbol))
    for group, links in groups.items():
        with st.container(gap="xxsmall"):
            st.caption(f"**{group}**")
            for name, label, symbol in links:
                st.page_link(
                    page[name],
                    label=label,
                    icon=marks.icon(symbol),
                    width="stretch",
                    query_params={"a": number},
                )


def heading_block(opened: Opened) -> None:
    """Which assessment this is, and where it stands."""
    title, where, bands, share, answered = heading_words(opened)
    with st.container(gap="xsmall"):
        st.markdown(f"**{marks.plain(title)}**")
        st.caption(where)
        st.markdown(bands)
    st.progress(share, text=answered)


def heading_words(opened: Opened) -> tuple[str, str, str, float, str]:
    """Title; reference, stage and day; bands; share answered; the same in words, with the hard stops."""
    summary, heading = opened.summary, opened.assessment.heading
    due = f" · due {date_words(summary.due)}" if summary.due else ""
    gate = next(one.title for one in opened.edition.sign_off.gates if one.id == heading.gate)
    stops = f" · {marks.plural(summary.hard_stops, 'hard stop')}" if summary.hard_stops else ""
    return (
        summary.title,
        f"{heading.reference} · {gate.lower()}{due}",
        marks.pair(summary.inherent, summary.residual, summary.so_far),
        summary.share,
        f"{int(summary.share * 100)}% answered{stops}",
    )


def differs(before: Opened, after: Opened) -> bool:
    """Whether the table of contents says something else."""
    return (heading_words(before), lines(before)) != (heading_words(after), lines(after))


def lines(opened: Opened) -> list[tuple[str, str, str, str]]:
    """Group, page, label and icon of each link."""
    stops = {page: sum(one.check.page == page for one in opened.hard_stops) for page in opened.edition.page}
    progress = {page.page: page for page in opened.pages}
    found = []
    for page in opened.edition.pages:
        done = progress.get(page.id)
        count = f" :gray[:small[{done.answered}/{done.needed}]]" if done and done.needed else ""
        symbol = marks.STOPPED if stops[page.id] else state_icon(done)
        if page.id == REVIEW:
            count = f" :gray[:small[{marks.plural(len(opened.hard_stops), 'stop')}]]" if opened.hard_stops else ""
            symbol = marks.STOPPED if opened.hard_stops else state_icon(done)
        found.append((page.group, page.id, page.title + count, symbol))
    return [*found, *((group, name, title, symbol) for name, title, symbol, group in WITHOUT_QUESTIONS)]


def state_icon(progress: PageProgress | None) -> str:
    """Complete, begun or not begun."""
    if progress is None or progress.answered == 0:
        return marks.UNTOUCHED
    return marks.BEGUN if progress.missing else marks.COMPLETE
