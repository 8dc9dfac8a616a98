"""The engine for a database URL, with the transaction rules that keep two writers apart."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, DataError, OperationalError

from ria.errors import BadInput, StorageError

ADDRESSES = "Use sqlite:///FILE or postgresql+psycopg://…"
BUSY_SECONDS = 15
PASSWORD = re.compile(r"(//[^:/@]*:)[^@]*@")
WRITES = "ria_writes"


class Database:
    """One database, shared by all threads. Connections are never shared."""

    def __init__(self, url: str) -> None:
        """Prepare the engine. Raises `BadInput` for a URL that names no database we know."""
        try:
            parsed = make_url(url)
            backend = parsed.get_backend_name()
        except (ArgumentError, ValueError):  # the second for a port that is no number
            raise BadInput(f"{shown(url)!r} is not a database address. {ADDRESSES}") from None
        if backend not in ("sqlite", "postgresql"):
            raise BadInput(f"{backend} is not supported. Use SQLite or PostgreSQL.")
        self.url = url
        self.is_sqlite = backend == "sqlite"
        options: dict[str, Any] = {"connect_args": {"timeout": BUSY_SECONDS, "check_same_thread": False}}
        if not self.is_sqlite:
            options = {"pool_pre_ping": True, "pool_size": 10, "max_overflow": 20}
        try:
            self.engine: Engine = create_engine(url, **options)
        except ArgumentError:
            raise BadInput(f"{shown(url)!r} names a driver that is not known. {ADDRESSES}") from None
        except ModuleNotFoundError as error:
            raise StorageError(f"The driver {error.name} is not installed. See the README on PostgreSQL.") from None
        if self.is_sqlite:
            event.listen(self.engine, "connect", prepare_sqlite)
            event.listen(self.engine, "begin", begin_sqlite)
        self.writing_engine = self.engine.execution_options(**{WRITES: True})

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for reading only."""
        with translated(self.url), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction. Leaving without `commit` changes nothing."""
        with translated(self.url), self.writing_engine.connect() as connection:
            yield connection

    def close(self) -> None:
        """Give up all connections."""
        self.engine.dispose()


@contextmanager
def translated(url: str) -> Iterator[None]:
    """Foreign errors in the words of the workbench."""
    try:
        yield
    except OperationalError as error:
        where = make_url(url).render_as_string(hide_password=True)
        raise StorageError(
            f"The database {where} does not answer: {one_line(error.orig)}. Nothing was saved."
        ) from error
    except DataError as error:
        reason = str(error.orig).splitlines()[0]
        raise StorageError(f"The database cannot hold this: {reason}. Nothing was saved.") from error
    except DatabaseError as error:
        if type(error) is not DatabaseError:
            raise
        where = make_url(url).render_as_string(hide_password=True)
        raise StorageError(
            f"{where} is not a database of the workbench, or it is damaged: {error.orig}. Nothing was changed. "
            "Name another file, or bring back a copy of this one."
        ) from error
    except UnicodeEncodeError as error:
        raise StorageError(f"The database cannot hold this text: {error.reason}. Nothing was saved.") from error


def shown(url: str) -> str:
    """An address that cannot be read, without its password."""
    return PASSWORD.sub(r"\1***@", url)


def one_line(error: object) -> str:
    """What a driver says, in one line and without a full stop."""
    return " ".join(str(error).split()).rstrip(".?")


def prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    """WAL so that readers never wait; transactions are begun by `begin_sqlite`."""
    connection.isolation_level = None
    for setting in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {setting}")


def begin_sqlite(connection: Connection) -> None:
    """A writer takes the lock at once, so that what it read is still true when it writes."""
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
