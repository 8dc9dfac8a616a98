"""How the contract runs, and at its end: results, incidents, deductions, forecast against outcome."""

from typing import Any

from ria.documents.report.contract import amount, limit
from ria.documents.report.safeguards import measures
from ria.documents.report.words import day, role_words, short_rights
from ria.domain.closing import Outcome, forecast_version, outcomes
from ria.domain.consultation import words
from ria.domain.failure_outcome import failure_outcome
from ria.domain.model import GATES, band_word
from ria.domain.opened import Opened
from ria.domain.oversight import Series, deductions, series, triggers
from ria.domain.roles import Role
from ria.domain.wording import item_title, money_words

NOT_DONE = "Not done yet"
HELD = {True: "As forecast or better", False: "Worse than forecast", None: "Not known"}


def life(opened: Opened) -> dict[str, Any]:
    """The section on contract life; `shown` is false before the service runs."""
    found = {
        "results": [result_row(opened, one) for one in series(opened.form) if one.readings],
        "incidents": incident_rows(opened),
        "triggers": trigger_rows(opened),
        "audits": audit_rows(opened),
    }
    running = GATES.index(opened.assessment.heading.gate) >= GATES.index("live")
    happened = found["results"] or found["incidents"] or any(one["done"] != NOT_DONE for one in found["audits"])
    return found | {"shown": bool(running or happened), "deductions": deduction_words(opened)}


def result_row(opened: Opened, one: Series) -> dict[str, Any]:
    """One measure with its latest result."""
    latest = one.latest
    period = f"{day(latest.first)} to {day(latest.last)}" if latest else ""
    return {
        "number": measures(opened)[one.item],
        "title": one.title,
        "target": limit(one, one.target),
        "latest": amount(latest.value, one.unit) if latest else "–",
        "period": period,
        "verdict": (latest.verdict if latest else "not judged").capitalize(),
        "missed": f"{one.missed} of {len(one.readings)}",
    }


def incident_rows(opened: Opened) -> list[dict[str, str]]:
    """Each incident: what, when, how bad, what was found and done."""
    form = opened.form
    section = form.edition.home[form.edition.fields["incident_title"]]
    return [
        {
            "title": item_title(form, section, item),
            "when": day(form.role(Role.INCIDENT_DATE, item)) or "No date",
            "severity": role_words(form, Role.INCIDENT_SEVERITY, item) or "Not rated",
            "rights": short_rights(form, form.role(Role.INCIDENT_RIGHTS, item)),
            "finding": words(form, "incident_finding", item) or "No finding yet",
            "outcome": words(form, "incident_outcome", item),
        }
        for item in form.items(section)
    ]


def trigger_rows(opened: Opened) -> list[dict[str, str]]:
    """Events that ask for new scores."""
    return [
        {
            "title": one.title,
            "on": day(one.on) or "No date",
            "reason": one.reason[:1].upper() + one.reason[1:],
            "answered": "Yes" if one.answered else "Not yet",
        }
        for one in triggers(opened.form)
    ]


def audit_rows(opened: Opened) -> list[dict[str, str]]:
    """Each audit or visit."""
    form = opened.form
    section = form.edition.home[form.edition.fields["audit_title"]]
    return [
        {
            "title": item_title(form, section, item),
            "auditor": words(form, "audit_auditor", item) or "Not named",
            "done": day(form.role(Role.AUDIT_DONE, item)) or NOT_DONE,
            "findings": words(form, "audit_findings", item) or "No finding is recorded.",
        }
        for item in form.items(section)
    ]


def deduction_words(opened: Opened) -> str:
    """Deductions used against those that could have been made."""
    found = deductions(opened.form)
    if found.available is None or found.used is None:
        return "No deduction is recorded."
    share = f" ({found.share:.0%})" if found.share is not None else ""
    return f"Deducted: {money_words(found.used)} of {money_words(found.available)} that the contract allowed{share}."


def closing(opened: Opened) -> dict[str, Any]:
    """Forecast against outcome; `shown` is false until an outcome is recorded."""
    found = outcomes(opened)
    version = forecast_version(opened)
    lead = f"The forecast is that of version {version.number}." if version else "No version was frozen, so no forecast."
    if cost := failure_outcome(opened.form):
        lead += f" Failure cost {money_words(round(cost.happened))}. {cost.sentence}"
    return {
        "shown": any(one.happened is not None or one.judged for one in found),
        "lead": lead,
        "rows": [outcome_row(opened, one) for one in found],
        "summary": words(opened.form, "closing_summary", ""),
        "lessons": lesson_rows(opened),
    }


def outcome_row(opened: Opened, one: Outcome) -> dict[str, Any]:
    """One right: forecast and what happened."""
    return {
        "right": opened.edition.right[one.right].short,
        "forecast": band_word(one.forecast),
        "happened": band_word(one.happened),
        "incidents": one.incidents,
        "held": HELD[one.held],
        "why": one.why,
    }


def lesson_rows(opened: Opened) -> list[dict[str, str]]:
    """What others should know."""
    form = opened.form
    section = form.edition.home[form.edition.fields["lesson_title"]]
    return [
        {"title": item_title(form, section, item), "text": words(form, "lesson_text", item)}
        for item in form.items(section)
    ]
