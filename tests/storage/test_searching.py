"""Lists find the same as looking at every assessment would, whichever way they take, and never look at every one."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import product
from typing import Any

import pytest
from sqlalchemy import event, func, select

from ria.domain.access import Person
from ria.domain.listing import ONLY, Listed, Only, Query, Sort
from ria.domain.roles import Role
from ria.storage import listing as storage_listing
from ria.storage import word_endings
from ria.storage.assessments import Assessments
from ria.storage.database import Database
from ria.storage.listing import Listing
from ria.storage.projections import SUMMARY
from ria.storage.word_endings import ENDING, MOST_ENDINGS, endings
from ria.workbench import answering, listing, starting
from ria.workbench.bench import Workbench
from tests.conftest import PRIYA, TOM

LONG = "Antidisestablishmentarianism"
TITLES = (
    *("Home care for Straße 7", "Home CARE 50% off_peak", 'O"Neill * care', "back\\slash -- ' OR 1=1", LONG),
    *("İstanbul Café cafe\u0301", "\U0001f9d3 end\U0010ffffz \ud7ff", "Care-home\u00a0meals", "x", f"{LONG}z tail"),
)
WORDS = (
    *("care", "CARE", "c", "x", "ca", "e home", "home zzz", "straße", "strasse", "ß", "ss", "i̇st", "é", "e\u0301"),
    *("%", "50%", "_", "*", '"', "'", "\\", "--", "; drop", "\U0001f9d3", "\U0010ffff", "d\U0010ffff", "\ud7ff"),
    *("ria", "-2027-", "priya", "tom", "meals", "home\u00a0meals", LONG, f"{LONG}z", LONG[3:], f"{LONG}zz", "rianism"),
)
SORTS: tuple[Sort, ...] = ("due", "worst", "changed", "title")
SOON = date(2027, 2, 1)


@pytest.fixture
def many(bench: Workbench) -> Workbench:
    for at, title in enumerate(TITLES):
        who: Person = (PRIYA, TOM)[at % 2]
        number = starting.start(bench, who, title=title, service_type=("prison", "")[at % 3 > 0])
        if at % 4 == 0:
            name(bench, number, Role.BOARD_DECISION_DATE, f"2027-0{1 + at // 4}-10")
    return bench


def name(bench: Workbench, number: int, role: Role, value: Any) -> None:
    edition = bench.newest_edition
    opened = bench.open(PRIYA, number)
    place = opened.form.place(edition.role_of[role][0])
    given = answering.give(bench, PRIYA, number, place, value, opened.assessment.revision("answer", place))
    assert isinstance(given, answering.Kept), given


@pytest.fixture(params=["few", "many"])
def limits(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Counting to the usual limit, and to two, so that the ways for many are taken as well."""
    if request.param == "few":
        return storage_listing.COUNTED_TO
    for module, limit in ((storage_listing, "COUNTED_TO"), (storage_listing, "FEW"), (word_endings, "FEW")):
        monkeypatch.setattr(module, limit, 2)
    return 2


def everyone(database: Database) -> list[Any]:
    with database.reading() as connection:
        return list(connection.execute(select(SUMMARY)))


def found(rows: list[Any], query: Query) -> list[Any]:
    words = query.words.casefold().split()
    return [
        one
        for one in rows
        if all(word in one.search for word in words)
        and query.status in ("", one.status)
        and query.service_type in ("", one.service_type)
    ]


def belongs(one: Any, only: Only) -> bool:
    return {
        "mine": one.owner == PRIYA.name,
        "critical": one.shown_worst == -4,
        "high": one.shown_worst == -3,
        "hard_stops": one.hard_stops > 0,
        "due_soon": one.due_or_last <= SOON,
    }[only]


KEYS = {
    "due": lambda one: (one.due_or_last, one.newest),
    "worst": lambda one: (one.shown_worst, one.rri_worst, one.newest),
    "changed": lambda one: -one.changed_at.timestamp(),
    "title": lambda one: (one.sort_title.encode(), one.newest),
}


def agree(database: Database, rows: list[Any], query: Query, limit: int) -> None:
    """A list shows what looking at every assessment finds."""
    all_of = found(rows, query)
    narrowed = [one for one in all_of if all(belongs(one, only) for only in query.only)]
    ids = [one.assessment_id for one in sorted(narrowed, key=KEYS[query.sort])]
    with database.reading() as connection:
        page = Listing(connection).page(query)
    start = (query.page - 1) * query.page_size
    assert [one.id for one in page.rows] == ids[start : start + query.page_size], query
    assert page.total == min(len(ids), limit + 1), query
    counts = {one: min(sum(belongs(row, one) for row in all_of), limit + 1) for one in ONLY}
    assert page.counts == counts, query


def asked(**wanted: Any) -> Query:
    return Query(**{"me": PRIYA.name, "soon": SOON} | wanted)


def test_a_word_is_found_wherever_it_stands(many: Workbench, database: Database, limits: int) -> None:
    rows = everyone(database)
    assert len(rows) == len(TITLES)
    for words in WORDS:
        agree(database, rows, asked(words=words), limits)


def test_a_whole_text_may_be_looked_for(many: Workbench, database: Database, limits: int) -> None:
    rows = everyone(database)
    parts = [rows[0].search[at:] for at in range(40)]
    for words in (" ".join(f"w{at}" for at in range(3000)), "z" * 60_000, " ".join(parts) + " care" * 3000):
        agree(database, rows, asked(words=words), limits)


def test_filters_groups_orders_and_pages_go_together(many: Workbench, database: Database, limits: int) -> None:
    rows = everyone(database)
    only: list[frozenset[Only]] = [frozenset(), *(frozenset((one,)) for one in ONLY), frozenset(("mine", "hard_stops"))]
    for words, kind, status, some, sort in product(("", "care", "ria"), ("", "prison"), ("", "draft"), only, SORTS):
        agree(database, rows, asked(words=words, service_type=kind, status=status, only=some, sort=sort), limits)
    for sort, page in product(SORTS, (1, 2, 3)):
        agree(database, rows, asked(sort=sort, page=page, page_size=4), limits)


def titles(bench: Workbench, words: str) -> list[str]:
    rows: tuple[Listed, ...] = listing.page(bench, PRIYA, Query(words=words)).rows
    return [one.title for one in rows]


def test_a_new_name_is_found_and_the_old_one_no_more(bench: Workbench) -> None:
    number = starting.start(bench, PRIYA, title="")
    name(bench, number, Role.SERVICE_NAME, "Night shelter")
    assert titles(bench, "shelt") == ["Night shelter"]
    name(bench, number, Role.SERVICE_NAME, "Day centre")
    assert titles(bench, "shelt") == []
    assert titles(bench, "entr") == ["Day centre"]


def test_a_name_with_very_many_letters_is_found_by_each_of_its_words(bench: Workbench, database: Database) -> None:
    words = [f"word{at}" for at in range(MOST_ENDINGS // 4)]
    starting.start(bench, PRIYA, title=" ".join(words))
    starting.start(bench, PRIYA, title="Short")
    assert [len(titles(bench, one)) for one in (words[0], words[-1], "ord77", "short", "zzz")] == [1, 1, 1, 1, 0]
    with database.reading() as connection:
        counts = select(func.count()).select_from(ENDING).group_by(ENDING.c.assessment_id)
        assert max(connection.execute(counts).scalars()) < 100


def test_nothing_of_a_removed_assessment_stays_in_the_index(bench: Workbench, database: Database, number: int) -> None:
    with database.writing() as connection:
        assert connection.execute(select(func.count()).select_from(ENDING)).scalar_one() > 10
        connection.commit()
    with database.writing() as connection:
        Assessments(connection).remove(number)
        connection.commit()
    with database.reading() as connection:
        assert connection.execute(select(func.count()).select_from(ENDING)).scalar_one() == 0


def test_an_ending_that_another_begins_with_is_left_out() -> None:
    assert endings("anna an") == {"anna", "nna", "na"}
    assert endings("aaa") == {"aaa"}
    assert endings("") == frozenset()


@contextmanager
def statements(database: Database) -> Iterator[list[tuple[str, Any]]]:
    seen: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        seen.append((statement, parameters))

    event.listen(database.engine, "before_cursor_execute", note)
    yield seen
    event.remove(database.engine, "before_cursor_execute", note)


READS_ALL = re.compile(r"SCAN summary$|SCAN word_ending|Seq Scan on (summary|word_ending)|TEMP B-TREE")


@pytest.mark.parametrize(
    "query",
    [
        *(asked(sort=sort, status=status) for sort in SORTS for status in ("", "draft")),
        *(asked(sort=sort, service_type="prison") for sort in SORTS),
        *(asked(only=frozenset((only,)), words=words) for only in ONLY for words in ("", "zzz")),
        asked(words="zzz"),
    ],
    ids=str,
)
def test_no_list_looks_at_every_assessment(many: Workbench, database: Database, query: Query) -> None:
    with database.reading() as connection, statements(database) as seen:
        Listing(connection).page(query)
        asked_for = [one for one in seen if one[0].startswith("SELECT")]
        explain = "EXPLAIN QUERY PLAN " if database.is_sqlite else "EXPLAIN "
        plans = [[row[-1] for row in connection.exec_driver_sql(explain + sql, of)] for sql, of in asked_for]
    assert plans
    allowed = query.words or query.only
    assert not [
        line for plan in plans for line in plan if READS_ALL.search(line) and not (allowed and "TEMP" in line)
    ], plans
