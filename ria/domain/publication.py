"""What must be published when: duties of the Act, and what the band asks for by choice (stage 9)."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ria.domain.asking import Form, as_list
from ria.domain.opened import Opened
from ria.domain.publication_rules import PublicationRule, Start
from ria.domain.roles import Role
from ria.domain.rules.facts import holds
from ria.domain.rules.facts_of_service import CENTRAL
from ria.domain.scoring.proof import add_months

Basis = Literal["duty", "duty if the Act applies", "voluntary", "not required"]
BASIS: dict[str, Basis] = {"duty": "duty", "voluntary": "voluntary", "not_required": "not required"}
UNSURE = "unsure"
START: dict[Start, Role] = {
    "tender_notice": Role.TENDER_NOTICE_DATE,
    "contract_start": Role.CONTRACT_START,
    "last_time": Role.CONTRACT_START,
    "contract_end": Role.CONTRACT_END,
}


@dataclass(frozen=True, slots=True)
class Publication:
    """One thing to publish: on what basis, when it is due, and when it was last done.

    While nobody is sure which buying rules apply, a duty of the Act is a duty only if the Act applies.

    `waits_for` is the question whose date is missing; `keeps` the answer that would keep a duty of one's own accord.
    """

    kind: str
    title: str
    basis: Basis
    due: date | None
    when: str
    done: date | None
    source: str
    note: str = ""
    repeats: bool = False
    waits_for: str = ""
    keeps: str = ""

    @property
    def open(self) -> bool:
        """Whether it still has to be published, now or again."""
        return self.basis != "not required" and (self.repeats or self.done is None)


def plan(opened: Opened) -> tuple[Publication, ...]:
    """Everything to publish for this contract kind and band, soonest first; what is not required at the end."""
    light = is_light_touch(opened)
    rows = [publication(opened, rule, light=light) for rule in opened.edition.publishing.publications]
    found = [one for one in rows if one]
    return tuple(sorted(found, key=lambda one: (one.basis == "not required", one.due is None, one.due or date.max)))


def is_light_touch(opened: Opened) -> bool:
    """Whether the light touch regime applies."""
    return holds(opened.situation, "light_touch", "")


def under_the_act(opened: Opened) -> bool | None:
    """Whether any duty of the Act to publish applies under the chosen buying rules; `None` while nobody is sure."""
    regime = regime_of(opened.form)
    if regime == UNSURE:
        return None
    return any(regime in rule.regimes for rule in opened.edition.publishing.publications)


def regime_of(form: Form) -> str:
    """The buying rules chosen; not sure until they are."""
    regime = form.role(Role.PROCUREMENT_REGIME)
    return regime if isinstance(regime, str) else UNSURE


def publication(opened: Opened, rule: PublicationRule, *, light: bool) -> Publication | None:
    """One rule for this contract; `None` where it does not exist under these buying rules or at this value."""
    form = opened.form
    if not applies(form, rule):
        return None
    kept = rule.kept_by in as_list(form.field("light_touch_keep")) if rule.kept_by else False
    basis = BASIS[rule.light_touch if light else rule.ordinary]
    if light and kept and basis == "not required":
        basis = "voluntary"
    band, (months, words) = opened.scorecard.main.worse_residual, repeat_of(opened, rule)
    if rule.months_of and band and not months:
        basis = "not required"
    if basis == "duty" and rule.regimes and regime_of(form) == UNSURE:
        basis = "duty if the Act applies"
    days = days_of(opened, rule, light=light and not kept)
    done = published_on(form, rule.kind)
    start, question = start_of(form, rule, done)
    rated = band is not None or not rule.months_of
    timed = rule.counted_from != "event" and basis != "not required" and rated
    when = rule.otherwise if basis == "not required" else rule.when if rated else rule.until_rated
    return Publication(
        kind=rule.kind,
        title=rule.title,
        basis=basis,
        due=add_months(start + timedelta(days=days), months) if timed and start else None,
        when=when.format(days=days, months=months, words=words, band=band.word if band else ""),
        done=done,
        source=rule.source,
        note=rule.note,
        repeats=months > 0 or rule.counted_from == "event",
        waits_for=question if timed and not start else "",
        keeps=rule.kept_by if basis == "not required" and light else "",
    )


def applies(form: Form, rule: PublicationRule) -> bool:
    """Whether a rule exists under the chosen buying rules and at this value."""
    value = form.role(Role.CONTRACT_VALUE)
    if rule.regimes and regime_of(form) not in rule.regimes:
        return False
    central = form.role(Role.AUTHORITY_KIND) in CENTRAL
    above = rule.above_central if central and rule.above_central else rule.above
    return not above or (isinstance(value, int | float) and value > form.edition.number(above))


def repeat_of(opened: Opened, rule: PublicationRule) -> tuple[int, str]:
    """How often it comes back, in months, 0 for once; and in words what the band asks, where an obligation says so."""
    duty = next((one for one in opened.edition.obligations if one.id == rule.months_of), None)
    if duty is None:
        return rule.months, ""
    band = opened.scorecard.main.worse_residual
    if band is None or duty.months is None:
        return 0, ""
    return duty.months.at(band), duty.words(band).rstrip(".").lower()


def days_of(opened: Opened, rule: PublicationRule, *, light: bool) -> int:
    """How many days there are from its start."""
    setting = rule.days_light_touch if light and rule.days_light_touch else rule.days
    return int(opened.edition.number(setting)) if setting else 0


def start_of(form: Form, rule: PublicationRule, done: date | None) -> tuple[date | None, str]:
    """The day from which time runs, and the question that gives it."""
    role = START.get(rule.counted_from)
    if rule.counted_from == "contract_signed":
        day = form.field("contract_signed_date")
        question = form.edition.fields["contract_signed_date"]
    elif role:
        day, question = form.role(role), form.edition.role_of[role][0]
    else:
        return None, ""
    if role == Role.CONTRACT_START and day is None:
        day = form.field("service_start")
    if rule.counted_from == "last_time" and done:
        day = done
    return (day if isinstance(day, date) else None), question


def published_on(form: Form, kind: str) -> date | None:
    """The latest day on which something of a kind was published."""
    section = form.edition.home[form.edition.fields["publication_kind"]]
    days = [
        day
        for item in form.items(section)
        if form.field("publication_kind", item) == kind
        and isinstance(day := form.field("publication_done", item), date)
    ]
    return max(days, default=None)
