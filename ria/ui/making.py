"""Files that are made at the click, and the words when one could not be made.

Streamlit makes such a file on a thread of its own, where nothing can be shown, and says only that it failed. So the
reason is kept for the next run, as other messages are.
"""

from collections.abc import Callable

import streamlit as st

from ria.errors import RiaError
from ria.ui import marks

FAILURES = "files_not_made"
FAULT = (
    "The fault is in the workbench. What you typed is not touched. Try it once more; if it fails again, tell whoever "
    "runs the workbench: its log says what happened."
)


def made(file_name: str, make: Callable[[], bytes]) -> Callable[[], bytes]:
    """The function that makes a file, keeping in words why it could not."""
    failures: list[str] = st.session_state.setdefault(FAILURES, [])

    def make_or_keep_why() -> bytes:
        try:
            return make()
        except RiaError as error:
            failures.append(f"{file_name} could not be made. {error}")
            raise
        except Exception:
            failures.append(f"{file_name} could not be made. {FAULT}")
            raise

    return make_or_keep_why


def say_failures() -> None:
    """Say once what could not be made since the last run."""
    failures: list[str] = st.session_state.get(FAILURES, [])
    for words in dict.fromkeys(failures):
        st.error(marks.plain(words), icon=marks.icon("error"))
    failures.clear()
