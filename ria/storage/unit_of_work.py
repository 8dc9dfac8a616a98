"""One transaction over everything that is stored. Leaving without `commit` changes nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from ria.storage.assessments import Assessments
from ria.storage.comments import Comments
from ria.storage.conflicts import Conflicts
from ria.storage.database import Database
from ria.storage.files import Files
from ria.storage.house_templates import HouseTemplates
from ria.storage.listing import Listing
from ria.storage.projections import Projections
from ria.storage.versions import Versions


class Work:
    """The rooms of storage, sharing one connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.assessments = Assessments(connection)
        self.comments = Comments(connection)
        self.conflicts = Conflicts(connection)
        self.files = Files(connection)
        self.house_templates = HouseTemplates(connection)
        self.listing = Listing(connection)
        self.projections = Projections(connection)
        self.versions = Versions(connection)

    def commit(self) -> None:
        """Keep what was done."""
        self.connection.commit()


@contextmanager
def reading(database: Database) -> Iterator[Work]:
    """Everything stored, for reading."""
    with database.reading() as connection:
        yield Work(connection)


@contextmanager
def writing(database: Database) -> Iterator[Work]:
    """A transaction over everything stored."""
    with database.writing() as connection:
        yield Work(connection)
