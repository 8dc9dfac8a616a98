"""Every test of storage runs twice: on SQLite and on PostgreSQL, each time on a database of its own."""

import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from ria.storage.database import Database
from ria.storage.migrate import migrate
from ria.workbench.bench import Workbench
from tests.conftest import Clock, fill
from tests.storage.postgresql import server

ENGINES = ("sqlite", "postgresql")
NewUrl = Callable[..., str]


@pytest.fixture(scope="session")
def postgresql() -> Iterator[NewUrl]:
    """Makes databases on a server of our own; each one starts as a copy of another."""
    numbers = count(1)
    with server() as address:
        admin = create_engine(f"{address}/postgres", isolation_level="AUTOCOMMIT")

        def new_url(like: str = "template0") -> str:
            name = f"ria_{next(numbers)}"
            with admin.connect() as connection:
                connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {like}"))
            return f"{address}/{name}"

        yield new_url
        admin.dispose()


@pytest.fixture(scope="session")
def with_schema(postgresql: NewUrl) -> str:
    """The name of a PostgreSQL database with the present schema and nothing in it, to be copied."""
    database = Database(postgresql())
    migrate(database)
    database.close()
    return database.url.rsplit("/", 1)[1]


@pytest.fixture(params=ENGINES)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without any table."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    new_url: NewUrl = request.getfixturevalue("postgresql")
    return new_url()


@pytest.fixture(params=ENGINES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database with the present schema."""
    if request.param == "sqlite":
        file = shutil.copy(request.getfixturevalue("new_file"), tmp_path / "ria.db")
        return f"sqlite:///{file}"
    new_url: NewUrl = request.getfixturevalue("postgresql")
    return new_url(like=request.getfixturevalue("with_schema"))


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    database = Database(url)
    yield database
    database.close()


@pytest.fixture
def bench(database: Database) -> Workbench:
    return Workbench(database, Clock())


@pytest.fixture
def number(bench: Workbench) -> int:
    """The number of an assessment with answers."""
    return fill(bench)
