"""Contract life: results against target and tolerance, deductions used, events that ask for new scores (stage 8)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ria.domain.asking import Form, as_list
from ria.domain.consultation import words
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.summary import DueAction
from ria.domain.wording import item_title, lower_first, number_words

Verdict = Literal["met", "within tolerance", "missed", "not judged"]
HIGHER, LOWER = "higher", "lower"
PERCENT, PLANNED = "percent", "planned"
SERIOUS = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """One result of a measure."""

    item: str
    first: date
    last: date
    value: float
    verdict: Verdict
    checked: bool


@dataclass(frozen=True, slots=True)
class Series:
    """A measure with its limits and all its results, oldest first. `better` is higher, lower or range."""

    item: str
    title: str
    rights: tuple[str, ...]
    unit: str
    percent: bool
    better: str
    target: float | None
    tolerance: float | None
    source: str
    consequence: str
    readings: tuple[Reading, ...]

    def words(self, value: float) -> str:
        """A result or limit of this measure with its unit."""
        return number_words(value) + ("%" if self.percent else "")

    @property
    def latest(self) -> Reading | None:
        """The latest result."""
        return self.readings[-1] if self.readings else None

    @property
    def missed(self) -> int:
        """How many results missed the tolerance."""
        return sum(one.verdict == "missed" for one in self.readings)


def series(form: Form) -> tuple[Series, ...]:
    """Every measure with its results."""
    section = form.edition.home[form.edition.fields["kpi_title"]]
    by_measure: dict[str, list[str]] = {item: [] for item in form.items(section)}
    for reading in form.role_entries(Role.READING_KPI):
        by_measure.get(str(form.role(Role.READING_KPI, reading)), []).append(reading)
    return tuple(series_of(form, section.id, item, readings) for item, readings in by_measure.items())


def series_of(form: Form, section: str, item: str, readings: list[str]) -> Series:
    """One measure with its results, of which `readings` are the entries."""
    target, tolerance = (
        float(one) if isinstance(one, int | float) else None for one in form.roles(Role.KPI_LIMITS, item)
    )
    better = str(form.role(Role.KPI_BETTER, item) or "")
    found = []
    for reading in readings:
        first, last = form.roles(Role.READING_PERIOD, reading)
        value = form.role(Role.READING_VALUE, reading)
        if isinstance(first, date) and isinstance(last, date) and isinstance(value, int | float):
            checked = form.field("reading_checked", reading) == "yes"
            judged = verdict(float(value), better, target, tolerance)
            found.append(Reading(reading, first, last, float(value), judged, checked))
    return Series(
        item=item,
        title=item_title(form, form.edition.section[section], item),
        rights=as_list(form.field("kpi_rights", item)),
        unit=words(form, "kpi_unit", item),
        percent=form.field("kpi_unit", item) == PERCENT,
        better=better,
        target=target,
        tolerance=tolerance,
        source=words(form, "kpi_source", item),
        consequence=words(form, "kpi_consequence", item),
        readings=tuple(sorted(found, key=lambda one: (one.last, one.first))),
    )


def verdict(value: float, better: str, target: float | None, tolerance: float | None) -> Verdict:
    """A result against its target and the worst result that is accepted."""
    if target is None or better not in (HIGHER, LOWER):
        return "not judged"
    sign = 1 if better == HIGHER else -1
    if sign * value >= sign * target:
        return "met"
    if tolerance is not None and sign * value >= sign * tolerance:
        return "within tolerance"
    return "missed"


@dataclass(frozen=True, slots=True)
class Deductions:
    """Consequences used against those available, in pounds; `None` while not given."""

    available: float | None
    used: float | None

    @property
    def share(self) -> float | None:
        """The share used; `None` when it cannot be said."""
        return self.used / self.available if self.available and self.used is not None else None


def deductions(form: Form) -> Deductions:
    """What could have been deducted and what was."""
    available, used = (form.field(f"monitoring_deductions_{name}") for name in ("available", "used"))
    return Deductions(
        float(available) if isinstance(available, int | float) else None,
        float(used) if isinstance(used, int | float) else None,
    )


@dataclass(frozen=True, slots=True)
class Trigger:
    """An event that asks for new scores, and whether a review with new scores has answered it since."""

    title: str
    on: date | None
    reason: str
    answered: bool


def triggers(form: Form) -> tuple[Trigger, ...]:
    """Serious or upheld incidents, and reviews for a cause, each with whether scores were given again since."""
    return (*incident_triggers(form), *review_triggers(form))


def incident_triggers(form: Form) -> list[Trigger]:
    """Incidents that were serious or upheld."""
    incidents = form.edition.home[form.edition.fields["incident_title"]]
    found = []
    for item in form.items(incidents):
        severity, day = form.role(Role.INCIDENT_SEVERITY, item), form.role(Role.INCIDENT_DATE, item)
        upheld = form.field("incident_finding", item) == "upheld"
        serious = isinstance(severity, int) and severity > SERIOUS
        if upheld or serious:
            reason = "a serious incident" if serious else "an upheld finding"
            on = day if isinstance(day, date) else None
            found.append(Trigger(item_title(form, incidents, item), on, reason, rescored_since(form, on)))
    return found


def review_triggers(form: Form) -> list[Trigger]:
    """Reviews that an event or a change called for; a planned one is no trigger."""
    reviews = form.edition.home[form.edition.fields["review_title"]]
    found = []
    for item in form.items(reviews):
        if form.field("review_cause", item) not in (None, PLANNED):
            due, reason = form.field("review_due", item), words(form, "review_cause", item)
            answered = form.field("review_rescored", item) == "yes" and form.field("review_done", item) is not None
            on = due if isinstance(due, date) else None
            found.append(Trigger(item_title(form, reviews, item), on, lower_first(reason), answered))
    return found


def rescored_since(form: Form, day: date | None) -> bool:
    """Whether a review with new scores was done on or after a day."""
    reviews = form.edition.home[form.edition.fields["review_title"]]
    for item in form.items(reviews):
        done = form.field("review_done", item)
        if form.field("review_rescored", item) == "yes" and isinstance(done, date) and (day is None or done >= day):
            return True
    return False


def calendar(opened: Opened) -> tuple[tuple[DueAction, str], ...]:
    """What is due and not done, each with its page: said to be done without proof first, then soonest first."""
    pages = {section.id: section.page for section in opened.edition.sections}
    due = [one for one in opened.actions if not one.done]
    due.sort(key=lambda one: (not one.unproven, one.due is None, one.due or date.max, one.title))
    return tuple((one, pages[one.section]) for one in due)
