"""Closing: what was forecast for each right against what happened (RIA method, section 6, rule 6; stage 10)."""

from dataclasses import dataclass
from datetime import date

from ria.domain.asking import Form, as_list
from ria.domain.consultation import words
from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.rules import PastVersion


@dataclass(frozen=True, slots=True)
class Outcome:
    """Forecast and outcome of one right. The outcome band is read from the matrix; `None` while not recorded."""

    right: str
    forecast: Band | None
    happened: Band | None
    severity: int | None
    likelihood: int | None
    incidents: int
    judged: str
    why: str

    @property
    def held(self) -> bool | None:
        """Whether the outcome was no worse than the forecast; `None` when one of them is missing."""
        if self.forecast is None or self.happened is None:
            return None
        return self.happened <= self.forecast


def forecast_version(opened: Opened) -> PastVersion | None:
    """The version whose forecast counts: the last one decided before the contract began, else the first."""
    start = opened.form.role(Role.CONTRACT_START)
    before = [one for one in opened.versions if not isinstance(start, date) or one.frozen_on <= start]
    decided = [one for one in before if one.decided]
    return (decided or before or list(reversed(opened.versions)) or [None])[0]  # type: ignore[list-item]


def outcomes(opened: Opened) -> tuple[Outcome, ...]:
    """Every engaged right with its forecast and what happened."""
    version = forecast_version(opened)
    return tuple(outcome(opened, right, version) for right in opened.form.engaged_rights)


def outcome(opened: Opened, right: str, version: PastVersion | None) -> Outcome:
    """Forecast and outcome of one right."""
    form, matrix = opened.form, opened.edition.method.band
    severity, likelihood = (one if isinstance(one, int) else None for one in form.roles(Role.OUTCOME_RATINGS, right))
    happened = None
    if severity is not None and likelihood is not None:
        happened = matrix[severity, likelihood]
    elif likelihood == 1:
        happened = Band.LOW
    forecast = version.rights.get(right) if version else None
    return Outcome(
        right=right,
        forecast=forecast,
        happened=happened,
        severity=severity,
        likelihood=likelihood,
        incidents=incidents_on(form, right),
        judged=words(form, "outcome_forecast", right),
        why=words(form, "outcome_why", right),
    )


def incidents_on(form: Form, right: str) -> int:
    """How many incidents harmed a right."""
    return sum(
        right in as_list(form.role(Role.INCIDENT_RIGHTS, item)) for item in form.role_entries(Role.INCIDENT_RIGHTS)
    )
