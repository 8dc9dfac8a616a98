"""Who is asking, which assessment is open, and what must be said on the next run.

`st.session_state` holds ids, numbers and words, never domain objects.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from zoneinfo import ZoneInfo

import streamlit as st

from ria.domain.access import Person
from ria.domain.opened import Opened
from ria.errors import RiaError
from ria.settings import person_name, settings
from ria.ui import making
from ria.workbench.bench import Workbench

LONDON = ZoneInfo("Europe/London")
_run = threading.local()


@st.cache_resource
def bench() -> Workbench:
    """The workbench of this process."""
    return Workbench.at(settings().database_url)


def who() -> Person:
    """The person who is asking. Local mode knows one person, named by the computer's account."""
    return Person(person_name(), local=True)


def assessment_id() -> int | None:
    """The assessment named in the address, so that reload and shared links return to it."""
    raw = st.query_params.get("a", "")
    return int(raw) if raw.isdecimal() and len(raw) < 10 else None


@contextmanager
def full_run() -> Iterator[None]:
    """One whole run of a page: what was opened is opened once."""
    _run.opened = {}
    try:
        yield
    finally:
        _run.opened = None


def stored(after: Opened) -> None:
    """Let the parts of the page that are redrawn because of an answer see the assessment as the answer left it.

    They run in the same thread, right after the callback; the next whole run opens anew.
    """
    _run.opened = {after.assessment.heading.id: after}


def opened(number: int) -> Opened:
    """An assessment as it stands now. Raises `NotFound` or `NotAllowed`."""
    memo: dict[int, Opened] | None = getattr(_run, "opened", None)
    if memo is None:
        return bench().open(who(), number)
    if number not in memo:
        memo[number] = bench().open(who(), number)
    return memo[number]


def current() -> Opened:
    """The open assessment. Pages that need one are guarded, so there is one."""
    number = assessment_id()
    if number is None:
        raise RiaError("No assessment is open. Choose one from the list.")
    return opened(number)


def clock_words() -> str:
    """The present time in the United Kingdom: 10:31."""
    return bench().clock().astimezone(LONDON).strftime("%H:%M")


def say(kind: str, text: str) -> None:
    """Keep a message for the next run: `error`, `info` or `success`."""
    st.session_state["message"] = (kind, text)


def show_message() -> None:
    """Show the message kept by an earlier run, and what could not be made since, once."""
    making.say_failures()
    kind, text = st.session_state.pop("message", ("", ""))
    match kind:
        case "error":
            st.error(text, icon=":material/error:")
        case "info":
            st.info(text, icon=":material/info:")
        case "success":
            st.success(text, icon=":material/check_circle:")


@contextmanager
def told() -> Iterator[None]:
    """Turn a promise that could not be kept into a message. Bugs are not caught."""
    try:
        yield
    except RiaError as error:
        say("error", str(error))
