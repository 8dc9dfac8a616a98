"""The workbench: a database, the editions, a clock; and opened assessments, read again only where they changed."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from datetime import UTC, date, datetime
from secrets import token_hex
from uuid import uuid4

from ria.content.loader import EDITIONS, edition_ids, load_edition
from ria.domain.access import Action, Person, allow
from ria.domain.edition import Edition
from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.rules import PastVersion
from ria.domain.version import OVERALL, Version
from ria.errors import NotFound
from ria.storage.database import Database
from ria.storage.migrate import migrate
from ria.storage.unit_of_work import Work, reading

KEPT_OPEN = 256


class Workbench:
    """Everything the verbs need. One for each process; safe to share between threads."""

    def __init__(self, database: Database, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.database = database
        self.clock = clock
        self._editions: dict[str, Edition] = {}
        self._opened: OrderedDict[int, Opened] = OrderedDict()
        self._lock = threading.Lock()

    @classmethod
    def at(cls, url: str) -> "Workbench":
        """The workbench on a database, brought up to the present schema."""
        database = Database(url)
        migrate(database)
        return cls(database)

    @property
    def today(self) -> date:
        """The present day."""
        return self.clock().date()

    def new_item(self) -> str:
        """An id for a new entry."""
        return token_hex(5)

    def new_uid(self) -> str:
        """An identity for a new assessment, the same wherever it is exported to."""
        return str(uuid4())

    @property
    def edition_ids(self) -> tuple[str, ...]:
        """All editions, oldest first."""
        return edition_ids()

    def edition(self, edition_id: str) -> Edition:
        """An edition by id. Raises `NotFound` for one that is not installed."""
        if edition_id not in self._editions:
            if edition_id not in self.edition_ids:
                known = ", ".join(self.edition_ids)
                raise NotFound(f"Edition {edition_id} is not installed here. Installed: {known}.")
            self._editions[edition_id] = load_edition(EDITIONS / edition_id)
        return self._editions[edition_id]

    @property
    def newest_edition(self) -> Edition:
        """The edition that new assessments take."""
        return self.edition(self.edition_ids[-1])

    def open(self, person: Person, assessment_id: int) -> Opened:
        """An assessment as it stands now. Raises `NotFound` or `NotAllowed`."""
        with reading(self.database) as work:
            opened = self.refreshed(work, assessment_id)
        allow(person, Action.READ, opened.assessment.heading)
        return opened

    def refreshed(self, work: Work, assessment_id: int, change: int | None = None) -> Opened:
        """An assessment as it stands in a transaction; only what changed since it was last opened is read.

        `change` is the number of its latest change where the transaction has read it already.
        """
        with self._lock:
            known = self._opened.get(assessment_id)
        if known and known.today == self.today:
            now = work.assessments.change_of(assessment_id) if change is None else change
            if now == known.assessment.heading.change:
                return known
        assessment = work.assessments.load(assessment_id, known.assessment if known else None)
        versions = tuple(past_version(one) for one in work.versions.of(assessment_id))
        comments = work.comments.of(assessment_id)
        opened = Opened(self.edition(assessment.heading.edition), assessment, self.today, versions, comments)
        self.keep(opened)
        return opened

    def keep(self, opened: Opened) -> None:
        """Remember an opened assessment; the one longest unused makes room."""
        with self._lock:
            number = opened.assessment.heading.id
            self._opened[number] = opened
            self._opened.move_to_end(number)
            while len(self._opened) > KEPT_OPEN:
                self._opened.popitem(last=False)

    def forget(self, assessment_id: int) -> None:
        """Drop what is remembered of an assessment."""
        with self._lock:
            self._opened.pop(assessment_id, None)


def past_version(version: Version) -> PastVersion:
    """A version as the rules read it."""
    bands = {right: Band(band) if band else None for right, band in version.bands.items()}
    overall = bands.pop(OVERALL, None)
    day, decided = version.frozen_at.date(), version.decision is not None
    return PastVersion(version.number, day, decided, overall, bands, version.change)
