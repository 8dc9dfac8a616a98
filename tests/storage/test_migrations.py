"""A database of any earlier schema moves up with its data, and ends as the tables say."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import inspect, select, text
from sqlalchemy.exc import OperationalError, ProgrammingError
from sqlmodel import SQLModel

from ria.domain.listing import Query
from ria.errors import BadInput, StorageError
from ria.storage import migrate as migrating
from ria.storage.database import Database
from ria.storage.migrate import MIGRATIONS, current, head, migrate
from ria.storage.word_endings import ENDING, endings
from ria.workbench import listing
from ria.workbench.bench import Workbench
from tests.conftest import PRIYA, Clock, fill

REVISIONS = sorted(path.name.split("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


@contextmanager
def at(url: str) -> Iterator[Database]:
    database = Database(url)
    yield database
    database.close()


def move(database: Database, revision: str) -> None:
    """Bring a database to a revision, up or down."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        connection.commit()


def tables(database: Database) -> set[str]:
    with database.reading() as connection:
        return set(inspect(connection).get_table_names())


def test_a_new_database_ends_as_the_tables_say(empty_url: str) -> None:
    with at(empty_url) as database:
        assert tables(database) == set()
        assert migrate(database) == ""
        with database.reading() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            assert compare_metadata(context, SQLModel.metadata) == []
        assert tables(database) == set(SQLModel.metadata.tables) | {"alembic_version"}


def test_a_second_time_there_is_nothing_to_do(url: str) -> None:
    with at(url) as database:
        assert migrate(database) == head() == REVISIONS[-1]


@pytest.mark.parametrize("revision", REVISIONS)
def test_every_earlier_schema_moves_up_with_its_data(empty_url: str, revision: str) -> None:
    with at(empty_url) as database:
        move(database, revision)
        with database.writing() as connection:
            for row in FIRST_DATA:
                connection.execute(text(row))
            connection.commit()
        assert migrate(database) == revision
        with database.reading() as connection:
            assert current(connection) == head()
        bench = Workbench(database, Clock())
        opened = bench.open(PRIYA, 1)
        assert opened.summary.title == "Home care — Zażółć"
        assert opened.assessment.heading.reference == "RIA-2026-001"
        assert len(bench.open(PRIYA, fill(bench)).assessment.rows["answer"]) > 5


FIRST_DATA = (
    """INSERT INTO assessment (uid, title, edition, gate, status, owner, started_at, started_by, change, changed_at,
    changed_by, follows, example) VALUES ('u1', 'Home care', 'uk-2026-1', 'tender', 'draft', 'Priya',
    '2026-01-05 09:00:00', 'Priya', 1, '2026-01-05 09:00:00', 'Priya', NULL, FALSE)""",
    """INSERT INTO answer (assessment_id, part, section, item, question, revision, change, value, origin, saved_by,
    saved_at) VALUES (1, 'answer', 'service', '', 'service-name', 1, 1, '"Home care — Zażółć"', 'person', 'Priya',
    '2026-01-05 09:00:00')""",
)
"""What the first schema held."""


def test_lists_find_what_was_there_before_words_were_indexed(empty_url: str) -> None:
    with at(empty_url) as database:
        move(database, "0002")
        with database.writing() as connection:
            for row in (*FIRST_DATA, FIRST_SUMMARY):
                connection.execute(text(row))
            connection.commit()
        assert migrate(database) == "0002"
        bench = Workbench(database, Clock())
        for words in ("żółć", "ó", "ome ria-2026"):
            assert [one.id for one in listing.page(bench, PRIYA, Query(words=words)).rows] == [1]
        assert listing.page(bench, PRIYA, Query(words="zzz")).total == 0
        with database.reading() as connection:
            assert set(connection.execute(select(ENDING.c.ending)).scalars()) == endings(SEARCHED)


SEARCHED = "home care — zażółć ria-2026-001 priya antidisestablishmentarianism"
FIRST_SUMMARY = f"""INSERT INTO summary (assessment_id, title, reference, service_type, authority, status, gate,
    edition, owner, depth, search, rights_engaged, rights_rated, critical, high, answered, needed, hard_stops, warnings,
    started_at, changed_at, due_or_last, shown_worst, rri_worst, sort_title, newest) VALUES (1, 'Home care — Zażółć',
    'RIA-2026-001', '', '', 'draft', 'tender', 'uk-2026-1', 'Priya', 'full', '{SEARCHED}', 0, 0, 0, 0, 1, 9, 0, 0,
    '2026-01-05 09:00:00', '2026-01-05 09:00:00', '9999-12-31', 0, 0, 'home care — zażółć', -1)"""
"""What the first schema showed of it in lists."""


def test_a_database_of_a_newer_workbench_is_left_alone(url: str) -> None:
    with at(url) as database:
        with database.writing() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
            connection.commit()
        with pytest.raises(StorageError, match="made by a newer workbench"):
            migrate(database)
        with database.reading() as connection:
            assert current(connection) == "9999"


def test_a_migration_that_fails_halfway_leaves_nothing_behind(empty_url: str) -> None:
    with at(empty_url) as database:
        with database.writing() as connection:
            connection.execute(text("CREATE TABLE version (in_the_way INTEGER)"))
            connection.commit()
        with pytest.raises((OperationalError, ProgrammingError, StorageError)):
            migrate(database)
        assert tables(database) == {"version"}
        with database.writing() as connection:
            connection.execute(text("DROP TABLE version"))
            connection.commit()
        assert migrate(database) == ""
        assert "assessment" in tables(database)


def test_migrations_are_numbered_without_gaps() -> None:
    numbers = [f"{number:04d}" for number in range(1, len(REVISIONS) + 1)]
    assert numbers == REVISIONS
    assert Path(migrating.__file__).parent / "migrations" == MIGRATIONS


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("nonsense", "not a database address"),
        ("mysql://root@localhost/x", "mysql is not supported"),
        ("", "not a database address"),
    ],
)
def test_an_address_that_names_no_database_is_refused(url: str, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        Database(url)


def test_a_database_that_does_not_answer_is_said_without_its_password() -> None:
    database = Database("postgresql+psycopg://ria:secret@127.0.0.1:1/ria?connect_timeout=2")
    with pytest.raises(StorageError, match="does not answer") as refused:
        migrate(database)
    assert "secret" not in str(refused.value)
