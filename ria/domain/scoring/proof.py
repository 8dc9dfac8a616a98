"""Whether safeguards have been shown to work: the cap on their credit (RIA method, section 3.2)."""

import calendar
from datetime import date, timedelta

from ria.domain.asking import Form
from ria.domain.roles import Role


def months_between(first: date, last: date) -> set[tuple[int, int]]:
    """The calendar months that a period touches, as (year, month)."""
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return {(month // 12, month % 12 + 1) for month in months}


def add_months(day: date, months: int) -> date:
    """The day so many months later; the last of the month where that day does not exist."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def reading_periods(form: Form, start: date) -> list[tuple[date, date]]:
    """The periods since the start for which there is a reading, with a value."""
    periods = []
    for item in form.role_entries(Role.READING_KPI):
        first, last = form.roles(Role.READING_PERIOD, item)
        has_value = form.role(Role.READING_VALUE, item) is not None
        if isinstance(first, date) and isinstance(last, date) and has_value and start <= last:
            periods.append((max(first, start), last))
    return periods


def cap(form: Form) -> int:
    """2 before the award and in the first year; 3 once an independent audit and twelve months' data exist."""
    rule, start = form.edition.method.cap, form.role(Role.CONTRACT_START)
    if not isinstance(start, date):
        return rule.start
    periods = reading_periods(form, start)
    months = set[tuple[int, int]]().union(*(months_between(first, last) for first, last in periods))
    first_year_ends = add_months(start, rule.later_needs_months_since_start) - timedelta(days=1)
    long_enough = any(last >= first_year_ends for _, last in periods)
    enough_data = len(months) >= rule.later_needs_months_of_readings
    audited = any(
        form.role(Role.AUDIT_INDEPENDENT, item) == "yes"
        and isinstance(done := form.role(Role.AUDIT_DONE, item), date)
        and done >= start
        for item in form.role_entries(Role.AUDIT_DONE)
    )
    proven = enough_data and long_enough and (audited or not rule.later_needs_independent_audit_done)
    return rule.later if proven else rule.start
