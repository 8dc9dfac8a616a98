"""Two people save at once: one of them is told, and neither text is lost."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from ria.domain.assessment import Evidence
from ria.domain.roles import Role
from ria.storage.database import Database
from ria.workbench import answering, attaching, conflicts, entries, starting
from ria.workbench.bench import Workbench
from tests.conftest import PRIYA, TOM, Clock


@contextmanager
def another(database: Database) -> Iterator[Workbench]:
    """A second process on the same database, as far as the database can tell."""
    other = Database(database.url)
    yield Workbench(other, Clock())
    other.close()


def together(*tasks: Callable[[], Any]) -> list[Any]:
    """Run tasks at the same moment; their results, or what they raised."""
    results: list[Any] = [None] * len(tasks)
    gate = threading.Barrier(len(tasks))

    def run(at: int, task: Callable[[], Any]) -> None:
        gate.wait()
        try:
            results[at] = task()
        except Exception as error:
            results[at] = error

    threads = [threading.Thread(target=run, args=(at, task)) for at, task in enumerate(tasks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_one_answer_saved_by_two_at_once(database: Database, bench: Workbench, number: int) -> None:
    place = bench.open(PRIYA, number).form.place(bench.newest_edition.role_of[Role.SERVICE_PURPOSE][0])
    with another(database) as other:
        given = together(
            lambda: answering.give(bench, PRIYA, number, place, "mine", 0),
            lambda: answering.give(other, TOM, number, place, "theirs", 0),
        )
        assert sorted(type(one).__name__ for one in given) == ["Kept", "Refused"], given
        winner, loser = (PRIYA, TOM) if isinstance(given[0], answering.Kept) else (TOM, PRIYA)
        kept = bench.open(winner, number).assessment.answer(place)
        heading = bench.open(winner, number).assessment.heading
        (aside,) = conflicts.open_conflicts(other, loser, heading)
        assert {kept, aside.value} == {"mine", "theirs"}
        assert aside.by == loser.name


def test_many_answers_saved_at_once_are_all_kept(database: Database, bench: Workbench, number: int) -> None:
    question = bench.newest_edition.fields["kpi_title"]
    section = bench.newest_edition.home[question].id

    def add(name: str) -> Callable[[], str]:
        return lambda: entries.add_entry(bench, PRIYA, number, section, {question: name})

    added = together(*(add(f"Measure {at}") for at in range(8)))
    assert len(set(added)) == 8, added
    with another(database) as other:
        fresh = other.open(PRIYA, number).assessment
    assert set(fresh.entries(section)) == set(added)
    changes = [saved.order for place, saved in fresh.rows["entry"].items() if place.section == section]
    assert len(set(changes)) == 8, "each change has a number of its own"
    assert fresh.heading.change == max(changes)
    assert bench.open(PRIYA, number).assessment.entries(section) == fresh.entries(section)


def test_who_reads_never_waits_for_who_writes(database: Database, bench: Workbench, number: int) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE assessment SET title = 'half-written'")
        with another(database) as other:
            assert other.open(TOM, number).assessment.heading.title == "Home care"
    assert bench.open(PRIYA, number).assessment.heading.title == "Home care"


def test_the_same_file_added_to_two_assessments_at_once_is_stored_for_both(
    database: Database, bench: Workbench, number: int
) -> None:
    place = bench.open(PRIYA, number).form.place(bench.newest_edition.role_of[Role.SERVICE_PURPOSE][0])
    second = starting.start(bench, PRIYA, title="Another")
    with another(database) as other:
        for turn in range(10):
            file = ("report.pdf", b"%PDF-1.7 " + bytes([turn]) * 4096)

            def add(to: int, at: Workbench, file: tuple[str, bytes] = file) -> Any:
                return attaching.add_evidence(at, PRIYA, to, place, Evidence("Report"), file)

            given = together(partial(add, number, bench), partial(add, second, other))
            assert [type(one).__name__ for one in given] == ["Kept", "Kept"], given
