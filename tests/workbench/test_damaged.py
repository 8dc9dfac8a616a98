"""A database that is none, is cut off or was edited by hand: named, in one message, and nothing is changed by it."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from ria.domain.roles import Role
from ria.errors import BadInput, Damaged, StorageError
from ria.storage.answer_rows import ANSWER, ASSESSMENT
from ria.storage.versions import VERSION
from ria.workbench import exporting, freezing, states
from ria.workbench.bench import Workbench
from ria.workbench.rebuilding import rebuild
from tests.conftest import PRIYA, fill


def spoil(bench: Workbench, number: int, change: Any) -> None:
    with bench.database.writing() as connection:
        assert connection.execute(change).rowcount
        connection.commit()
    bench.forget(number)


def gravity_of(bench: Workbench) -> str:
    return bench.newest_edition.role_of[Role.GRAVITY][0]


def test_a_file_that_is_no_database_is_named_and_stays_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text("root:x:0:0\n" * 200)
    with pytest.raises(StorageError, match=r"list\.txt is not a database of the workbench, or it is damaged"):
        Workbench.at(f"sqlite:///{file}")
    assert file.read_text() == "root:x:0:0\n" * 200


def test_a_database_that_is_cut_off_is_named(new_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "short.db"
    file.write_bytes(new_file.read_bytes()[:6000])
    with pytest.raises(StorageError, match=r"short\.db is not a database of the workbench, or it is damaged"):
        Workbench.at(f"sqlite:///{file}")


def test_a_database_of_another_program_gets_no_tables_of_ours(tmp_path: Path) -> None:
    file = tmp_path / "stock.db"
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE shelf (name TEXT)")
    with pytest.raises(StorageError, match=r"another program \(it holds the table shelf\)"):
        Workbench.at(f"sqlite:///{file}")
    with closing(sqlite3.connect(file)) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("shelf",)]


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("sqlite+foo:///x.db", "names a driver that is not known"),
        ("postgresql+psycopg://x:secret@127.0.0.1:abc/x", "is not a database address"),
    ],
)
def test_an_address_that_nobody_can_use_is_bad_input(url: str, message: str) -> None:
    with pytest.raises(BadInput, match=message) as refused:
        Workbench.at(url)
    assert "secret" not in str(refused.value)


def test_a_damaged_answer_is_named_with_its_assessment_and_question(bench: Workbench, filled: int) -> None:
    question = gravity_of(bench)
    spoil(bench, filled, update(ANSWER).where(ANSWER.c.question == question).values(value="{cut"))
    with pytest.raises(Damaged, match=rf"Assessment {filled}: the answer of question {question}, section .*damaged"):
        exporting.exchange_file(bench, PRIYA, filled)


def test_a_damaged_heading_and_a_damaged_version_are_named(bench: Workbench, filled: int) -> None:
    freezing.freeze(bench, PRIYA, filled)
    spoil(bench, filled, update(VERSION).values(content="{cut"))
    with pytest.raises(Damaged, match=rf"Assessment {filled}: version 1 is damaged"):
        states.state_of(bench, PRIYA, filled, 1)
    with bench.database.writing() as connection:
        connection.exec_driver_sql("UPDATE assessment SET started_at = 'yesterday'")
        connection.commit()
    bench.forget(filled)
    with pytest.raises(Damaged, match=rf"Assessment {filled}: its heading is damaged"):
        bench.open(PRIYA, filled)


def test_an_unknown_stage_and_edition_are_named_and_do_not_stop_a_rebuild(bench: Workbench, filled: int) -> None:
    other, sound = fill(bench), fill(bench)
    spoil(bench, filled, update(ASSESSMENT).where(ASSESSMENT.c.id == filled).values(gate="zz"))
    spoil(bench, other, update(ASSESSMENT).where(ASSESSMENT.c.id == other).values(edition="lost"))
    with pytest.raises(Damaged, match=rf"Assessment {filled}: its heading is damaged .*“zz” is no stage"):
        bench.open(PRIYA, filled)
    told: list[int] = []
    rebuilt = rebuild(bench, PRIYA, lambda done, total: told.append(done))
    assert (rebuilt.count, told) == (1, [1, 2, 3])
    assert [one.split(":")[0] for one in rebuilt.faults] == [f"Assessment {filled}", f"Assessment {other}"]
    assert bench.open(PRIYA, sound).summary.rights_rated == 1


def test_an_answer_that_nobody_could_give_is_said_with_its_place_and_its_cure(bench: Workbench, filled: int) -> None:
    assert exporting.remarks(bench, PRIYA, filled) == ()
    freezing.freeze(bench, PRIYA, filled)
    question = gravity_of(bench)
    spoil(bench, filled, update(ANSWER).where(ANSWER.c.question == question).values(value='"zz"'))
    assert exporting.remarks(bench, PRIYA, filled, 1) == (), "what was frozen before is sound"
    (said,) = exporting.remarks(bench, PRIYA, filled)
    assert said.startswith(f"Assessment {filled}, “")
    assert f"({question}, " in said
    assert said.endswith(
        "the stored answer “zz” is not valid. Choose one of 1, 2, 3, 4, 5. Answer it again in the workbench."
    )
