"""A database that another program holds: the page stands, the text stays, and it is stored as soon as that can be."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ria.domain.roles import Role
from ria.storage import database
from ria.ui.answer_lines import key_of
from ria.workbench.bench import Workbench
from tests.ui.page_runs import me, question_of, shown, start, words, workbench_at


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workbench]:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.2)
    with workbench_at(tmp_path, monkeypatch) as bench:
        yield bench


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
