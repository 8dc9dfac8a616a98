"""Consultation: who was reached, who was missed, and whether the four Gunning tests are met.

Gunning principles: R v Brent LBC ex p Gunning (1985) 84 LGR 168; endorsed in R (Moseley) v Haringey [2014] UKSC 56.
"""

from dataclasses import dataclass
from datetime import date

from ria.domain.asking import Form, as_list
from ria.domain.rules import Finding
from ria.domain.wording import date_words, value_words

FREEZE = "Specification is frozen"
STARTED = ("open", "closed", "complete")
PRINCIPLES = (
    ("gunning-1-formative", "Still open when we asked", "gunning_stage_evidence"),
    ("gunning-2-information", "Enough information, with alternatives", "gunning_information_evidence"),
    ("gunning-3-time", "Enough time", "gunning_time_evidence"),
    ("gunning-4-weighed", "Answers taken into account", "gunning_considered_evidence"),
)


def share_of(took_part: int, invited: int | None) -> float | None:
    """Who took part among those invited, 0 to 1; `None` where nobody was, or fewer than took part."""
    return took_part / invited if invited and took_part <= invited else None


@dataclass(frozen=True, slots=True)
class Reach:
    """How many people one activity invited and how many took part. A number not given is `None`, never zero."""

    activity: str
    groups: tuple[str, ...]
    method: str
    invited: int | None
    took_part: int | None
    missed: str

    @property
    def share(self) -> float | None:
        """The share of those invited who took part; `None` when it cannot be said."""
        return None if self.took_part is None else share_of(self.took_part, self.invited)


@dataclass(frozen=True, slots=True)
class Principle:
    """One Gunning test. `met` is yes, no, or empty while there is nothing to judge."""

    title: str
    met: str
    evidence: str


def reach(form: Form) -> tuple[Reach, ...]:
    """Every consultation activity with its reach, in the order of the register."""
    section = form.edition.home[form.edition.fields["activity_name"]]
    return tuple(reach_of(form, item) for item in form.items(section))


def reach_of(form: Form, item: str) -> Reach:
    """The reach of one activity."""
    invited, took_part = form.field("activity_invited", item), form.field("activity_took_part", item)
    groups = form.edition.question[form.edition.fields["activity_groups"]]
    return Reach(
        activity=words(form, "activity_name", item),
        groups=tuple(value_words(form, groups, (one,)) for one in as_list(form.field("activity_groups", item))),
        method=words(form, "activity_method", item),
        invited=int(invited) if isinstance(invited, int | float) else None,
        took_part=int(took_part) if isinstance(took_part, int | float) else None,
        missed=words(form, "activity_missed", item),
    )


def total(activities: tuple[Reach, ...]) -> tuple[int, int]:
    """How many were invited and took part in all. Only activities that give both count: an open survey invites all."""
    both = [one for one in activities if one.invited is not None and one.took_part is not None]
    return sum(one.invited or 0 for one in both), sum(one.took_part or 0 for one in both)


def principles(form: Form, findings: tuple[Finding, ...]) -> tuple[Principle, ...]:
    """The four tests: not met where something speaks against it, met on evidence, else still to be shown."""
    failed = {one.check.id: not (one.case and one.case.open) for one in findings}
    begun = form.field("consultation_state") in STARTED
    found = []
    for check, title, field in PRINCIPLES:
        evidence = words(form, field, "")
        met = "No" if failed.get(check) else "Yes" if begun and evidence and check not in failed else ""
        found.append(Principle(title, met, evidence))
    return tuple(found)


def timeline(form: Form) -> tuple[tuple[str, date], ...]:
    """The dates that must stand in order: listening first, then freezing, then publishing and deciding."""
    steps = (
        ("Engagement closes", form.field("engagement_close")),
        ("Consultation opens", form.field("consultation_opens")),
        ("Consultation closes", form.field("consultation_closes")),
        (FREEZE, form.field("specification_frozen")),
    )
    return tuple(sorted(((name, day) for name, day in steps if isinstance(day, date)), key=lambda step: step[1]))


def words(form: Form, field: str, item: str) -> str:
    """An answer in words; empty without one."""
    value = form.field(field, item)
    if value is None:
        return ""
    if isinstance(value, date):
        return date_words(value)
    return value_words(form, form.edition.question[form.edition.fields[field]], value)
