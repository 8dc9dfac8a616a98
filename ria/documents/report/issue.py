"""Which state of an assessment a document prints: a frozen version, or a draft of the present state."""

from dataclasses import dataclass

from ria.documents.report.choice import EVERYTHING, Choice
from ria.domain.version import Version

SHOWN_OF_HASH = 8
DRAFT = "DRAFT – not approved"


@dataclass(frozen=True, slots=True)
class Issue:
    """The printed state. `sha256` is that of the record; `version` is `None` for a draft; `history` newest first.

    `carries_record`: the file can be read in again. `choice`: what a full assessment leaves out.
    """

    sha256: str
    version: Version | None = None
    history: tuple[Version, ...] = ()
    classification: str = "OFFICIAL"
    carries_record: bool = False
    choice: Choice = EVERYTHING

    @property
    def draft(self) -> bool:
        """Whether this is the present state and nobody has frozen it."""
        return self.version is None

    @property
    def record(self) -> str:
        """The first digits of the hash, as people quote it."""
        return self.sha256[:SHOWN_OF_HASH]

    @property
    def name(self) -> str:
        """Draft, or the number of the version."""
        return f"version {self.version.number}" if self.version else "draft"

    @property
    def mark(self) -> str:
        """What stands in the header of every page."""
        return f"Version {self.version.number}" if self.version else DRAFT
