"""A frozen state of an assessment, and what was decided on it."""

from dataclasses import dataclass
from datetime import date, datetime

OVERALL = ""


@dataclass(frozen=True, slots=True)
class Version:
    """A frozen state, without its content. `bands` holds residual bands by right; the overall one under `OVERALL`."""

    assessment_id: int
    number: int
    sha256: str
    label: str
    gate: str
    change: int
    frozen_at: datetime
    frozen_by: str
    bands: dict[str, int | None]
    decision: str | None
    decided_on: date | None
    decided_by: str | None
    minute: str | None
