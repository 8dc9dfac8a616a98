"""Brings a database up to the present schema. Alembic is loaded only when there is something to do."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from ria.errors import StorageError
from ria.storage.database import Database

VERSION_TABLE = "alembic_version"
MIGRATIONS = Path(__file__).parent / "migrations"


def head() -> str:
    """The revision of the present schema: migrations are numbered."""
    return max(path.name.split("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def current(connection: Connection) -> str:
    """The revision of a database; empty for a new one. Raises `StorageError` for a file with tables of others."""
    tables = inspect(connection).get_table_names()
    if VERSION_TABLE not in tables:
        if tables and connection.dialect.name == "sqlite":
            raise StorageError(
                f"This file is a database of another program (it holds the table {tables[0]}). No table was "
                "added to it; name another file."
            )
        return ""
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""


def migrate(database: Database) -> str:
    """Move a database up to the present schema; returns the revision it had before.

    Raises `StorageError` when it was written by a newer workbench, or by another program.
    """
    with database.reading() as connection:
        before = current(connection)
    if before == head():
        return before
    if before > head():
        raise StorageError(
            f"This database has schema {before}, made by a newer workbench. This one knows up to {head()}. "
            "Update the workbench; nothing was changed."
        )
    from alembic import command  # noqa: PLC0415  (loaded only when there is something to do)
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()
    return before
