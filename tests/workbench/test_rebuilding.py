"""Projections made anew are equal, row by row, to those that every save wrote."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from ria.domain.access import Person
from ria.domain.roles import Role
from ria.errors import NotAllowed
from ria.storage.answer_rows import ANSWER
from ria.storage.projections import ACTION, RIGHT_SCORE, SUMMARY
from ria.storage.unit_of_work import reading
from ria.workbench.bench import Workbench
from ria.workbench.examples import load
from ria.workbench.rebuilding import rebuild
from ria.workbench.starting import start

ME = Person("Priya Shah", local=True)
TABLES = (SUMMARY, RIGHT_SCORE, ACTION)


@pytest.fixture
def bench(tmp_path: Path) -> Workbench:
    bench = Workbench.at(f"sqlite:///{tmp_path / 'ria.db'}")
    load(bench, ME)
    for kind in bench.newest_edition.service_types[:3]:
        start(bench, ME, title=kind.name, service_type=kind.id)
    return bench


def stored(bench: Workbench) -> dict[str, list[Any]]:
    with bench.database.reading() as connection:
        return {one.name: sorted(map(str, connection.execute(select(one)))) for one in TABLES}


def test_rebuilt_equals_stored(bench: Workbench) -> None:
    before = stored(bench)
    assert all(before[name] for name in ("summary", "right_score"))
    with bench.database.writing() as connection:
        for table in TABLES:
            connection.execute(delete(table))
        connection.commit()
    told: list[tuple[int, int]] = []
    rebuilt = rebuild(bench, ME, lambda done, total: told.append((done, total)))
    count = rebuilt.count
    assert rebuilt.faults == ()
    assert told == [(done, count) for done in range(1, count + 1)]
    assert stored(bench) == before


@pytest.mark.parametrize("value", ['"zz', '{"neither": 1}', '[{"a": 1}]', '"zz"', '{"evidence": [{"colour": ""}]}'])
def test_a_damaged_or_invalid_answer_is_named_and_the_others_are_rebuilt(bench: Workbench, value: str) -> None:
    before = stored(bench)
    with reading(bench.database) as work:
        numbers = work.assessments.ids()
        worked = work.assessments.ids(examples_only=True)[0]
    gravity = bench.newest_edition.role_of[Role.GRAVITY][0]
    with bench.database.writing() as connection:
        spoil = update(ANSWER).where(ANSWER.c.assessment_id == worked, ANSWER.c.question == gravity)
        connection.execute(spoil.values(value=value))
        for table in TABLES:
            connection.execute(delete(table).where(table.c.assessment_id != worked))
        connection.commit()
    bench.forget(worked)
    rebuilt = rebuild(bench, ME, lambda done, total: None)
    assert (rebuilt.count, len(rebuilt.faults)) == (len(numbers) - 1, 1)
    assert f"Assessment {worked}" in rebuilt.faults[0]
    assert gravity in rebuilt.faults[0]
    assert stored(bench) == before


def test_only_who_may_change_answers(bench: Workbench) -> None:
    with pytest.raises(NotAllowed):
        rebuild(bench, Person("Nobody"), lambda done, total: None)
