"""What must be published when: duties of the Act, and what the band asks for by choice (stage 9)."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ria.domain.asking import Form, as_list
from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.rules.facts import holds
from ria.domain.scoring.proof import add_months

Basis = Literal["duty", "voluntary", "not required"]


@dataclass(frozen=True, slots=True)
class Publication:
    """One thing to publish: on what basis, when it is due (`None` while a date is missing), and when it was done."""

    kind: str
    title: str
    basis: Basis
    due: date | None
    when: str
    done: date | None
    source: str


def plan(opened: Opened) -> tuple[Publication, ...]:
    """Everything to publish for this contract kind and band, soonest first; what is not required at the end."""
    light = holds(opened.situation, "light_touch", "")
    rows = [*assessment_summaries(opened), performance(opened, light=light), *notices(opened, light=light)]
    return tuple(sorted(rows, key=lambda one: (one.basis == "not required", one.due is None, one.due or date.max)))


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


def day_of(form: Form, role: Role) -> date | None:
    """The day that plays a role."""
    day = form.role(role)
    return day if isinstance(day, date) else None


def assessment_summaries(opened: Opened) -> list[Publication]:
    """The summary of the assessment: with the tender notice, and again at the award."""
    form = opened.form
    duty = next(one for one in opened.edition.obligations if one.id == "publish-summary")
    rows = [
        (
            "ria-tender",
            "Summary of this assessment, before the tender",
            day_of(form, Role.TENDER_NOTICE_DATE),
            "with the tender notice",
        ),
        (
            "ria-award",
            "Summary of this assessment, at the award",
            day_of(form, Role.CONTRACT_START),
            "before the contract starts",
        ),
    ]
    return [
        Publication(kind, title, "voluntary", due, when, published_on(form, kind), duty.source)
        for kind, title, due, when in rows
    ]


def performance(opened: Opened, *, light: bool) -> Publication:
    """How the service performs: as often as the band asks, and yearly where the Act asks."""
    form, band = opened.form, opened.scorecard.main.worse_residual
    duty = next(one for one in opened.edition.obligations if one.id == "publish-performance")
    months = duty.months.at(band) if band and duty.months else 0
    last = published_on(form, "performance") or day_of(form, Role.CONTRACT_START)
    kept = "publish-performance" in as_list(form.field("light_touch_keep"))
    if months:
        words = f"every {months} months at {band.word if band else ''}"
        due = add_months(last, months) if last else None
        return Publication(
            "performance", "How the service performs", "voluntary", due, words, last_done(form), duty.source
        )
    if light and not kept:
        return Publication(
            "performance",
            "How the service performs",
            "not required",
            None,
            "not asked for at this band",
            None,
            duty.source,
        )
    due = add_months(last, 12) if last else None
    basis: Basis = "voluntary" if light else "duty"
    return Publication(
        "performance",
        "How the service performs",
        basis,
        due,
        "at least every 12 months",
        last_done(form),
        "Procurement Act 2023 s.71(1)-(2)",
    )


def last_done(form: Form) -> date | None:
    """When results were last published."""
    return published_on(form, "performance")


def notices(opened: Opened, *, light: bool) -> list[Publication]:
    """Contract details notice, copy of the contract, payments, change and breach notices, termination notice."""
    form, kept = opened.form, as_list(opened.form.field("light_touch_keep"))
    signed = form.field("contract_signed_date")
    start = signed if isinstance(signed, date) else None
    value = form.role(Role.CONTRACT_VALUE)
    large = isinstance(value, int | float) and value > opened.edition.number("kpi_duty_value")
    rows = [
        notice(
            opened,
            "details-notice",
            "Contract details notice",
            "contract_details_notice_days",
            start,
            light,
            "details-30" in kept,
        ),
    ]
    if large:
        rows.append(
            notice(
                opened,
                "contract",
                "Copy of the contract",
                "contract_copy_over_5m_days",
                start,
                light,
                "contract-90" in kept,
            )
        )
    rows.append(
        event_notice(
            opened,
            "change-notice",
            "Notice of a change to the contract",
            "when the contract changes",
            light,
            "changes" in kept,
            "ss.74-75, 77",
        )
    )
    rows.append(
        event_notice(
            opened,
            "breach",
            "Notice of breach or poor performance",
            "within 30 days",
            light,
            "publish-breach" in kept,
            "s.71(3)-(6)",
        )
    )
    end = day_of(form, Role.CONTRACT_END)
    days = int(opened.edition.number("termination_notice_days"))
    due = end + timedelta(days=days) if end else None
    rows.append(
        Publication(
            "termination",
            "Contract termination notice",
            "duty",
            due,
            f"within {days} days of the end",
            published_on(form, "termination"),
            "Procurement Act 2023 s.80",
        )
    )
    return rows


def notice(
    opened: Opened, kind: str, title: str, setting: str, start: date | None, light: bool, sooner: bool
) -> Publication:
    """A notice due so many days after signature; under light touch later, unless the sooner day is kept by choice."""
    number = opened.edition.number
    late = light and not sooner
    days = int(number(f"{setting}_light_touch" if late else setting))
    source = next(one.source for one in opened.edition.settings if one.id == setting)
    basis: Basis = "voluntary" if light and sooner else "duty"
    due = start + timedelta(days=days) if start else None
    return Publication(
        kind, title, basis, due, f"within {days} days of signature", published_on(opened.form, kind), source
    )


def event_notice(
    opened: Opened, kind: str, title: str, when: str, light: bool, kept: bool, section: str
) -> Publication:
    """A notice that an event calls for: a duty for ordinary contracts, a choice under light touch."""
    basis: Basis = "duty" if not light else "voluntary" if kept else "not required"
    return Publication(
        kind, title, basis, None, when, published_on(opened.form, kind), f"Procurement Act 2023 {section}"
    )


def must_publish(band: Band | None) -> bool:
    """Whether the band asks for published results (JUSTICE, J5)."""
    return band is not None and band >= Band.MEDIUM
