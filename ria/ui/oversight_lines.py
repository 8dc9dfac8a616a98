"""What the oversight page says about each audit, incident, oversight body and review."""

from datetime import date

from ria.domain.opened import Opened
from ria.domain.oversight import SERIOUS, rescored_since
from ria.domain.roles import Role
from ria.domain.summary import DueAction
from ria.domain.wording import date_words
from ria.ui import marks


def action(opened: Opened, item: str) -> DueAction | None:
    """What is due of an entry."""
    return next((one for one in opened.actions if one.item == item), None)


def audit_line(opened: Opened, item: str) -> str:
    """How an audit stands: done and proven, late, and how many cases fell short."""
    form, one = opened.form, action(opened, item)
    parts = [state_words(one, opened.today)] if one else []
    sample, failed = form.field("audit_sample", item), form.field("audit_failed", item)
    if isinstance(sample, int) and isinstance(failed, int) and sample:
        parts.append(f"{failed} of {sample} cases fell short ({failed / sample:.0%}).")
    if form.role(Role.AUDIT_INDEPENDENT, item) in ("no", "unsure"):
        parts.append("Not counted as independent.")
    if one and one.done and form.field("audit_closed", item) is None:
        parts.append("Its actions are open.")
    return marks.small(" ".join(parts))


def incident_line(opened: Opened, item: str) -> str:
    """How an incident stands: told in time or not, open or closed, and whether it asks for new scores."""
    form = opened.form
    parts = []
    happened, told = form.role(Role.INCIDENT_DATE, item), form.field("incident_reported", item)
    if isinstance(happened, date) and isinstance(told, date):
        days = (told - happened).days
        parts.append(
            "You were told the same or the next day." if days <= 1 else f"**You were told {days} days later.**"
        )
    closed = form.field("incident_closed", item)
    if isinstance(happened, date) and closed is None:
        parts.append(f"Open for {marks.plural(max((opened.today - happened).days, 0), 'day')}.")
    severity = form.role(Role.INCIDENT_SEVERITY, item)
    serious = isinstance(severity, int) and severity > SERIOUS
    if serious or form.field("incident_finding", item) == "upheld":
        scored = rescored_since(form, happened if isinstance(happened, date) else None)
        parts.append("Scores were given again since." if scored else "**It asks for new scores.**")
    if form.field("incident_consequence", item) in ("none", "open"):
        parts.append("No consequence was used.")
    return marks.small(" ".join(parts))


def body_line(opened: Opened, item: str) -> str:
    """What is open with a body that watches over the service."""
    form, parts = opened.form, []
    still_open = form.field("body_open", item)
    if isinstance(still_open, int) and still_open:
        parts.append(f"**{marks.plural(still_open, 'recommendation')} still open.**")
    if form.field("body_reach", item) in ("no", "unsure"):
        parts.append("**It may lose its power when the service is outsourced.** The list must not get shorter.")
    if form.field("body_contract", item) in ("no", "unsure"):
        parts.append("The contract does not make the provider work with it (clause C5).")
    return marks.small(" ".join(parts)) if parts else ""


def review_line(opened: Opened, item: str) -> str:
    """How a review stands. It is closed only with evidence and with new scores."""
    one = action(opened, item)
    if one is None:
        return ""
    parts = [state_words(one, opened.today)]
    if one.done and opened.form.field("review_rescored", item) != "yes":
        parts.append("Scores were not given again.")
    return marks.small(" ".join(parts))


def state_words(one: DueAction, today: date) -> str:
    """Done, said to be done, late or planned, in a sentence."""
    if one.done:
        return f"{marks.icon(marks.COMPLETE)} Done, with evidence."
    if one.unproven:
        return f"{marks.icon('error')} **It stays open: a done date stands here, but no evidence.**"
    if one.due is None:
        return f"{marks.icon(marks.UNTOUCHED)} No date is set."
    days = (one.due - today).days
    if days < 0:
        return f"{marks.icon('error')} **{marks.plural(-days, 'day')} late.** It was due on {date_words(one.due)}."
    return f"{marks.icon('event')} Due in {marks.plural(days, 'day')}, on {date_words(one.due)}."
