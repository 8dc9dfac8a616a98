"""Past events of bidders against the exclusion grounds: whether an event still counts (Procurement Act 2023, Sch. 7).

Time runs from when the authority knew, or should have known (Schedule 7 paragraph 15, text at 1 April 2026). The
look-back for Schedule 6 is not settled here: a lawyer must be asked.
"""

from dataclasses import dataclass
from datetime import date

from ria.domain.asking import Form
from ria.domain.consultation import words
from ria.domain.scoring.proof import add_months
from ria.domain.wording import date_words, item_title


@dataclass(frozen=True, slots=True)
class Event:
    """One past event of a bidder, with the ground it may fall under and whether it still counts."""

    item: str
    title: str
    bidder: str
    kind: str
    happened: str
    ground: str
    counts: str
    reason: str
    reply: str
    put_right: str
    decision: str


def events(form: Form, decision_day: date) -> tuple[Event, ...]:
    """Every event of the track record, judged on the day of the decision."""
    section = form.edition.home[form.edition.fields["event_title"]]
    return tuple(event(form, section.id, item, decision_day) for item in form.items(section))


def event(form: Form, section: str, item: str, decision_day: date) -> Event:
    """One event in words, with whether it still counts and why."""
    counts, reason = look_back(form, item, decision_day)
    return Event(
        item=item,
        title=item_title(form, form.edition.section[section], item),
        bidder=words(form, "event_bidder", item),
        kind=words(form, "event_kind", item),
        happened=words(form, "event_date", item),
        ground=words(form, "event_ground", item),
        counts=counts,
        reason=reason,
        reply=words(form, "event_reply", item),
        put_right=words(form, "event_put_right", item),
        decision=words(form, "event_decision", item),
    )


def look_back(form: Form, item: str, decision_day: date) -> tuple[str, str]:
    """Whether an event may still be counted, and the reason in a sentence."""
    ground, happened = form.field("event_ground", item), form.field("event_date", item)
    known = form.field("event_known", item)
    setting = form.edition.setting
    if ground is None:
        return "Not judged", "No ground is chosen yet."
    if ground in str(setting["not_a_ground"]).split():
        return "No exclusion ground", "It may still be a condition of participation, or bear on the scores."
    if ground in str(setting["mandatory_grounds"]).split():
        return "Ask a lawyer", "A mandatory ground. The look-back of Schedule 6 is not settled here."
    if not isinstance(happened, date):
        return "Not judged", "The date of the event is missing."
    commencement = date.fromisoformat(str(setting["schedules_in_force_from"]))
    if ground in str(setting["look_back_from_commencement_grounds"]).split() and happened < commencement:
        day = date_words(commencement)
        return "Does not count", f"It happened before the Schedule came into force on {day} (Schedule 7 para 15)."
    shorter = ground in str(setting["look_back_shorter_grounds"]).split()
    years = int(form.edition.number("look_back_years_shorter" if shorter else "look_back_years"))
    start = known if isinstance(known, date) else happened
    ends = add_months(start, 12 * years)
    since = "you knew or should have known of it" if isinstance(known, date) else "it happened"
    if ends >= decision_day:
        return "Counts", f"{years} years run from when {since}, until {date_words(ends)} (Schedule 7 para 15)."
    return "Does not count", f"{years} years since {since} ended on {date_words(ends)} (Schedule 7 para 15)."
