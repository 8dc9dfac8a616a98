"""Everything a check may look at: the form, the scorecard, today, and earlier versions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ria.domain.asking import Form
from ria.domain.edition import Edition
from ria.domain.model import Band
from ria.domain.scoring import Result, Scorecard


@dataclass(frozen=True, slots=True)
class PastVersion:
    """The bands of a frozen version. `rights` holds residual bands by right; `None` means not assessed.

    `change` counts the saved changes up to it, where that is known.
    """

    number: int
    frozen_on: date
    decided: bool
    overall: Band | None
    rights: Mapping[str, Band | None]
    change: int | None = None


@dataclass(frozen=True)
class Situation:
    """What the rules read. `versions` stand newest first."""

    form: Form
    scorecard: Scorecard
    today: date
    versions: tuple[PastVersion, ...] = ()

    @property
    def edition(self) -> Edition:
        """The edition of the assessment."""
        return self.form.edition

    @property
    def result(self) -> Result:
        """The result of the planned model."""
        return self.scorecard.main

    def decided(self) -> PastVersion | None:
        """The version that was last decided."""
        return next((version for version in self.versions if version.decided), None)

    def before(self, day: date) -> PastVersion | None:
        """The version that stood before a day."""
        return next((version for version in self.versions if version.frozen_on <= day), None)
