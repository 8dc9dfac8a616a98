"""Closing: what was forecast for each right against what happened (RIA method, section 6, rule 6; stage 10)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ria.domain.asking import ONCE, Form, as_list
from ria.domain.consultation import words
from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.rules import PastVersion
from ria.domain.scoring.proof import add_months


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
    """Every engaged right with its forecast and what happened.

    Where no version was kept, the present band after safeguards stands for the forecast.
    """
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
    present = opened.scorecard.main.right(right)
    forecast = version.rights.get(right) if version else present.residual if present else None
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


Timing = Literal["no end date", "not yet", "due", "in time", "too late"]


@dataclass(frozen=True, slots=True)
class Schedule:
    """When the closing review, with its insourcing check, has to start. `months_left`: from its start to the end."""

    end: date | None
    start_by: date | None
    started: date | None
    months: int
    timing: Timing
    months_left: int | None


def closing_schedule(opened: Opened) -> Schedule:
    """At least so many months before the contract ends, so that an in-house team can still be built."""
    months = int(opened.edition.number("closing_months_before_end"))
    end, begun = opened.form.role(Role.CONTRACT_END), opened.form.field("closing_started")
    started = begun if isinstance(begun, date) else None
    if not isinstance(end, date):
        return Schedule(None, None, started, months, "no end date", None)
    start_by = add_months(end, -months)
    if started:
        timing: Timing = "in time" if started <= start_by else "too late"
    else:
        timing = "not yet" if opened.today <= start_by else "due"
    return Schedule(end, start_by, started, months, timing, whole_months(started or opened.today, end))


def whole_months(first: date, last: date) -> int:
    """The whole months from one day to another; below zero when it has passed."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - 1 if first.day > last.day else months


def verdict_words(one: Outcome) -> str:
    """Forecast against outcome in a few words."""
    if one.held is None:
        return "not recorded yet"
    if one.happened == one.forecast:
        return "as forecast"
    return "better than forecast" if one.held else "worse than forecast"


def insourcing_words(opened: Opened) -> str:
    """Whether the service should come in-house, in words; empty while not answered."""
    return words(opened.form, "closing_insource", ONCE)


def lessons(opened: Opened) -> int:
    """How many lessons were written down."""
    return len(opened.form.items(opened.edition.home[opened.edition.fields["lesson_title"]]))
