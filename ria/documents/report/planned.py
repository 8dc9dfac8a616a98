"""What is planned and what happens next, in sentences for people whom the service is for."""

from datetime import date

from ria.documents.report.words import long_day, role_words
from ria.domain.consultation import words
from ria.domain.model import reached
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.wording import money_words


def plan(opened: Opened, authority: str) -> list[str]:
    """What is planned: for how much, for how long, who stays responsible. Days to come stand in `next_steps`."""
    form, found = opened.form, []
    value, months = form.role(Role.CONTRACT_VALUE), role_words(form, Role.CONTRACT_MONTHS)
    if isinstance(value, int | float):
        length = f" over {months}" if months else ""
        found.append(f"The contract is worth about {money_words(value)}{length}.")
    start = form.role(Role.CONTRACT_START) or form.field("service_start")
    if isinstance(start, date) and start < opened.today:
        found.append(f"It {start_words(opened)} on {long_day(start)}.")
    found.append(f"{authority} stays responsible by law, whoever does the work.")
    return found


def start_words(opened: Opened) -> str:
    """Whether it started, or was to start: a planned day that is past shows only what was meant."""
    runs = reached(opened.assessment.heading.gate, "live")
    return "started" if runs or opened.form.role(Role.CONTRACT_SIGNED) == "yes" else "was planned to start"


def next_steps(opened: Opened, authority: str) -> list[str]:
    """The days that are still to come, in their order."""
    form = opened.form
    days = (
        (f"{authority} decides on", opened.summary.due),
        ("Providers are invited to bid on", form.role(Role.TENDER_NOTICE_DATE)),
        ("The contract starts on", form.role(Role.CONTRACT_START) or form.field("service_start")),
        ("The contract ends on", form.role(Role.CONTRACT_END)),
    )
    ahead = [(when, name) for name, when in days if isinstance(when, date) and when >= opened.today]
    found = [f"{name} {long_day(when)}." for when, name in sorted(ahead)]
    often = words(form, "publish_performance", "")
    return [*found, f"We publish how the service performs: {often[:1].lower()}{often[1:]}."] if often else found
