"""What lists read equals what the answers say, and a rebuild writes the same rows."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import delete, select

from ria.domain.listing import ONLY, Query, Sort
from ria.domain.model import Band
from ria.domain.roles import Role
from ria.storage.database import Database
from ria.storage.projections import ACTION, RIGHT_SCORE, SUMMARY
from ria.storage.word_endings import ENDING
from ria.workbench import answering, entries, listing, starting
from ria.workbench.bench import Workbench
from ria.workbench.rebuilding import rebuild
from tests.conftest import PRIYA, Clock, fill

TABLES = (SUMMARY, RIGHT_SCORE, ACTION, ENDING)


def stored(database: Database) -> dict[str, list[str]]:
    with database.reading() as connection:
        return {one.name: sorted(map(str, connection.execute(select(one)))) for one in TABLES}


def give(bench: Workbench, number: int, named: Role | str, value: Any, item: str = "") -> None:
    edition = bench.newest_edition
    question = edition.role_of[named][0] if isinstance(named, Role) else edition.fields[named]
    place = bench.open(PRIYA, number).form.place(question, item)
    given = answering.give(
        bench, PRIYA, number, place, value, bench.open(PRIYA, number).assessment.revision("answer", place)
    )
    assert isinstance(given, answering.Kept), given


def test_rebuilt_rows_equal_those_that_every_save_wrote(database: Database, bench: Workbench) -> None:
    number = fill(bench)
    home = bench.newest_edition.home
    guard = entries.add_entry(bench, PRIYA, number, home[bench.newest_edition.fields["safeguard_title"]].id)
    give(bench, number, "safeguard_title", "Night checks", guard)
    give(bench, number, "safeguard_due", "2027-03-01", guard)
    before = stored(database)
    assert all(before.values())
    with database.writing() as connection:
        for table in TABLES:
            connection.execute(delete(table))
        connection.commit()
    assert rebuild(Workbench(database, Clock()), PRIYA, lambda _done, _total: None).count == 1
    assert stored(database) == before


def test_a_list_row_says_what_the_assessment_says(bench: Workbench, number: int) -> None:
    (row,) = listing.page(bench, PRIYA, Query()).rows
    summary = bench.open(PRIYA, number).summary
    assert (row.id, row.title, row.authority) == (number, "Home care", "Northshire Council")
    assert (row.inherent, row.so_far_inherent) == (summary.inherent, summary.so_far[0]) == (None, Band.CRITICAL)
    assert (row.answered, row.needed, row.hard_stops) == (summary.answered, summary.needed, summary.hard_stops)
    assert row.value == 1_260_000.5
    assert row.changed_at == summary.heading.changed_at


@pytest.fixture
def three(bench: Workbench) -> Workbench:
    for title, due, value in (("Bravo 100%", "2027-03-01", 5), ("alpha_one", None, None), ("Écho", "2027-01-20", 7)):
        number = starting.start(bench, PRIYA, title=title, service_type="prison" if value == 5 else "")
        if due:
            give(bench, number, Role.BOARD_DECISION_DATE, due)
    return bench


@pytest.mark.parametrize(
    ("sort", "titles"),
    [
        ("due", ["Écho", "Bravo 100%", "alpha_one"]),
        ("changed", ["Écho", "alpha_one", "Bravo 100%"]),
        ("worst", ["Écho", "alpha_one", "Bravo 100%"]),
    ],
)
def test_lists_are_sorted(three: Workbench, sort: Sort, titles: list[str]) -> None:
    assert [one.title for one in listing.page(three, PRIYA, Query(sort=sort)).rows] == titles


def test_a_title_is_sorted_without_regard_to_case(three: Workbench) -> None:
    assert [one.title for one in listing.page(three, PRIYA, Query(sort="title")).rows][:2] == [
        "alpha_one",
        "Bravo 100%",
    ]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("BRAVO", {"Bravo 100%"}),
        ("écho", {"Écho"}),
        ("ÉCHO", {"Écho"}),
        ("%", {"Bravo 100%"}),
        ("_", {"alpha_one"}),
        ("a o", {"alpha_one", "Bravo 100%"}),
        ("bravo alpha", set()),
        ("' OR 1=1 --", set()),
        ("\\", set()),
        ("ria-2027-001", {"Bravo 100%"}),
        ("priya", {"Bravo 100%", "alpha_one", "Écho"}),
        ("", {"Bravo 100%", "alpha_one", "Écho"}),
    ],
)
def test_every_word_is_looked_for_and_none_is_a_pattern(three: Workbench, words: str, titles: set[str]) -> None:
    found = listing.page(three, PRIYA, Query(words=words))
    assert (
        {one.title for one in found.rows} >= titles if words == "a o" else {one.title for one in found.rows} == titles
    )


def test_pages_follow_each_other(three: Workbench) -> None:
    pages = [listing.page(three, PRIYA, Query(sort="title", page=page, page_size=1)) for page in (1, 2, 3, 4)]
    assert [len(one.rows) for one in pages] == [1, 1, 1, 0]
    assert len({one.rows[0].id for one in pages[:3]}) == 3
    assert {one.total for one in pages} == {3}


def test_groups_are_counted_and_narrow_together(three: Workbench) -> None:
    counts = listing.page(three, PRIYA, Query()).counts
    assert set(counts) == set(ONLY)
    assert (counts["mine"], counts["critical"], counts["hard_stops"], counts["due_soon"]) == (3, 0, 3, 1)
    soon = listing.page(three, PRIYA, Query(only=frozenset({"mine", "due_soon"})))
    assert [one.due for one in soon.rows] == [date(2027, 1, 20)]
    assert soon.total == 1
    assert listing.page(three, PRIYA, Query(service_type="prison")).total == 1
    assert listing.page(three, PRIYA, Query(status="signed")).total == 0
