"""A database that another program holds: the page stands, the text stays, and it is stored as soon as that can be."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ria.domain.roles import Role
from ria.storage import database
from ria.ui.answer_lines import key_of
from ria.workbench.bench import Workbench
from tests.ui.page_runs import me, question_of, shown, start, words


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The workbench waits for a locked database only for a moment."""
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.2)


def test_an_answer_typed_meanwhile_is_kept_on_a_whole_page_and_stored_afterwards(
    bench: Workbench, tmp_path: Path
) -> None:
    number = start(bench)
    place = bench.open(me(), number).form.place(question_of(bench, Role.SERVICE_PURPOSE))
    page = shown("service", a=str(number))
    whole = [one.label for one in page.text_area]
    with closing(sqlite3.connect(tmp_path / "ria.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        page.text_area(key_of(number, place)).set_value("Takes children to school").run()
    assert not page.exception
    assert [one.label for one in page.text_area] == whole
    assert page.text_area(key_of(number, place)).value == "Takes children to school"
    assert "Keep this tab open and try again." in str([one.value for one in page.error])
    page.run()
    assert bench.open(me(), number).form.value(place.question) == "Takes children to school"
    assert "Not saved since" not in words(page)


def test_a_note_typed_meanwhile_is_kept_on_a_whole_page_and_stored_afterwards(bench: Workbench, tmp_path: Path) -> None:
    number = start(bench)
    place = bench.open(me(), number).form.place(question_of(bench, Role.SERVICE_PURPOSE))
    page = shown("service", a=str(number))
    page.session_state[f"panel|{key_of(number, place)}"] = "note"
    page.run()
    field = f"note-text|{key_of(number, place)}"
    whole = [one.label for one in page.text_area]
    with closing(sqlite3.connect(tmp_path / "ria.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        page.text_area(field).set_value("From the minutes").run()
    assert not page.exception
    assert [one.label for one in page.text_area] == whole
    assert page.text_area(field).value == "From the minutes"
    page.run()
    assert bench.open(me(), number).assessment.note(place) == "From the minutes"
