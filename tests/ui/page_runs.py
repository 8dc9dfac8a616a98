"""Pages run as Streamlit runs them, through the front door, on a database of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest

from ria.domain.access import Person
from ria.domain.roles import Role
from ria.settings import root
from ria.ui import state
from ria.workbench import answering, entries, starting
from ria.workbench.bench import Workbench

Named = Role | str
TIMEOUT = 30


@contextmanager
def workbench_at(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workbench]:
    """The workbench that the pages use too."""
    monkeypatch.setenv("RIA_DATABASE_URL", f"sqlite:///{folder / 'ria.db'}")
    monkeypatch.setenv("RIA_PERSON", "Priya Shah")
    as_after_the_front_page(monkeypatch)
    st.cache_resource.clear()
    yield state.bench()
    st.cache_resource.clear()


def as_after_the_front_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every run start at `app.py`, as in a server that has shown a page before; the test runner forgets that."""
    begin = PagesManager.__init__

    def begun(self: PagesManager, *given: Any, **named: Any) -> None:
        begin(self, *given, **named)
        PagesManager.uses_pages_directory = False

    monkeypatch.setattr(PagesManager, "__init__", begun)


def me() -> Person:
    return state.who()


def start(bench: Workbench, title: str = "School transport", service_type: str = "send_transport") -> int:
    return starting.start(bench, me(), title=title, service_type=service_type, depth="standard")


def question_of(bench: Workbench, named: Named) -> str:
    edition = bench.newest_edition
    return edition.role_of[named][0] if isinstance(named, Role) else edition.fields.get(named, named)


def put(bench: Workbench, number: int, named: Named, value: object, item: str = "") -> None:
    form = bench.open(me(), number).form
    place = form.place(question_of(bench, named), item)
    given = answering.give(bench, me(), number, place, value, form.assessment.revision("answer", place) or None)
    assert isinstance(given, answering.Kept), given


def add(bench: Workbench, number: int, answers: dict[Named, object]) -> str:
    first = {question_of(bench, named): value for named, value in answers.items()}
    return entries.add_entry(bench, me(), number, bench.newest_edition.home[next(iter(first))].id, first)


def shown(page: str, **address: str | list[str]) -> AppTest:
    """A page after its first run, without an exception."""
    app = AppTest.from_file(str(root() / "app.py"), default_timeout=TIMEOUT).run()
    for name, value in address.items():
        app.query_params[name] = value
    app.switch_page(f"pages/{page}.py").run()
    assert not app.exception, app.exception
    return app


def words(app: AppTest) -> str:
    """Everything that the page says, in order of kind."""
    kinds = (app.title, app.header, app.subheader, app.markdown, app.caption)
    return "\n".join(str(one.value) for kind in kinds for one in kind)
