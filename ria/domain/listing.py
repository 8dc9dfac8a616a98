"""What a person looks for in the list of assessments, and what the list shows."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from ria.domain.model import Band

Sort = Literal["due", "worst", "changed", "title"]
Only = Literal["mine", "critical", "high", "hard_stops", "due_soon"]
COUNTED_TO = 1000
ONLY: tuple[Only, ...] = ("mine", "critical", "high", "hard_stops", "due_soon")


@dataclass(frozen=True, slots=True)
class Listed:
    """One assessment as a list shows it. Bands are `None` while not assessed."""

    id: int
    reference: str
    title: str
    service_type: str
    authority: str
    status: str
    gate: str
    owner: str
    inherent: Band | None
    residual: Band | None
    so_far_inherent: Band | None
    so_far_residual: Band | None
    rri_inherent: int | None
    rri_residual: int | None
    rights_engaged: int
    rights_rated: int
    answered: int
    needed: int
    hard_stops: int
    warnings: int
    value: float | None
    due: date | None
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Query:
    """What a person looks for. `only` narrows to all of the groups named."""

    words: str = ""
    status: str = ""
    only: frozenset[Only] = frozenset()
    sort: Sort = "due"
    me: str = ""
    soon: date | None = None
    page: int = 1
    page_size: int = 20
    service_type: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list, how many there are in all, and how many each group would show."""

    rows: tuple[Listed, ...]
    total: int
    counts: dict[Only, int] = field(default_factory=dict)
