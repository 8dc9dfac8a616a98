"""A published procurement notice, as far as an assessment can start from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ria.domain.answers import Problem, Value, check_answer
from ria.domain.assessment import Evidence
from ria.domain.edition import Edition
from ria.domain.roles import Role
from ria.domain.wording import date_words, money_words

NOT_STATED = "not stated"
DAYS_A_MONTH = 365.25 / 12
STAGES = {
    "planning": "planned",
    "tender": "tender",
    "award": "award",
    "contract": "details",
    "contractAmendment": "change",
    "contractTermination": "termination",
}
"""Release tag of the OCDS (1.1, codelist releaseTag) and the kind of notice it stands for; updates and amendments of a
stage count as that stage."""

TENDER = "tender"
"""The one kind of notice whose day is the day of the tender notice: a planned procurement is announced before it."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What one release of the Open Contracting Data Standard says. Empty text, `None` or no items: not stated."""

    ocid: str
    title: str = ""
    buyer: str = ""
    description: str = ""
    amount: int | float | None = None
    currency: str = ""
    tags: tuple[str, ...] = ()
    published: date | None = None
    tender_closes: date | None = None
    starts: date | None = None
    ends: date | None = None
    days: int | None = None
    cpv: str = ""
    cpv_title: str = ""
    other_cpv: tuple[str, ...] = ()
    light_touch: bool | None = None
    method: str = ""
    legal_basis: str = ""
    portal: str = ""
    link: str = ""
    suppliers: tuple[str, ...] = ()
    lots: tuple[str, ...] = ()

    @property
    def stage(self) -> str:
        """The kind of notice, as an option of the question that asks for it; empty when no tag tells."""
        for tag in self.tags:
            kind = next((kind for start, kind in STAGES.items() if tag.startswith(start)), "")
            if kind:
                return kind
        return "other" if set(self.tags) - {"compiled"} else ""

    @property
    def months(self) -> int | None:
        """The length of the contract in months, from its days or from start and end."""
        days = self.days
        if days is None and self.starts and self.ends and self.ends > self.starts:
            days = (self.ends - self.starts).days
        return max(1, round(days / DAYS_A_MONTH)) if days else None

    @property
    def value_words(self) -> str:
        """The value as people write it; "not stated" when the notice has none, never nought."""
        return NOT_STATED if self.amount is None else money_words(self.amount, self.currency or "GBP")

    def at(self, path: str) -> Value | None:
        """What the notice says at a path of the OCDS release schema; `None` when it says nothing there."""
        found: Mapping[str, Value | None] = {
            "ocid": self.ocid,
            "date": self.published if self.stage == TENDER else None,
            "tag": self.stage,
            "buyer/name": self.buyer,
            "tender/title": self.title,
            "tender/description": self.description,
            "tender/value/amount": self.amount if self.currency in ("", "GBP") else None,
            "tender/classification/id": self.cpv,
            "tender/contractPeriod/startDate": self.starts,
            "tender/contractPeriod/endDate": self.ends,
            "tender/contractPeriod/durationInDays": self.months,
            "tender/specialRegime": {True: "yes", False: "no", None: None}[self.light_touch],
        }
        value = found.get(path)
        return None if value == "" else value

    @property
    def rest(self) -> str:
        """What the notice says beyond the answers it gives, one fact a line; empty when there is nothing."""
        names = [name or f"lot {number}" for number, name in enumerate(self.lots, start=1)]
        facts = {
            "Method": self.method,
            "Legal basis": self.legal_basis,
            "Tenders close": date_words(self.tender_closes) if self.tender_closes else "",
            "Value": self.value_words if self.currency not in ("", "GBP") else "",
            f"Lots ({len(names)})": "; ".join(names) if len(names) > 1 else "",
            "Other codes": ", ".join(self.other_cpv),
            "Suppliers": "; ".join(self.suppliers),
        }
        return "\n".join(f"{name}: {fact}" for name, fact in facts.items() if fact)

    @property
    def evidence(self) -> Evidence:
        """Where the answers come from."""
        when = f", {date_words(self.published)}" if self.published else ""
        return Evidence(source=f"{self.portal or 'Published notice'}{when}", link=self.link, dated=self.published)


def filled_in(edition: Edition, notice: Notice) -> dict[str, Value]:
    """The answers that a notice gives, by question. What a question cannot take is left out."""
    found = {}
    for field in edition.notice_fields:
        value = notice.at(field.path)
        if value is None:
            continue
        checked = check_answer(edition.question[field.question], None, None, value)
        if checked is not None and not isinstance(checked, Problem):
            found[field.question] = checked
    return found


def listed_as_light_touch(edition: Edition, notice: Notice) -> bool | None:
    """Whether the main code is on the official light touch list; `None` without a code."""
    return notice.cpv[:8] in edition.light_touch_codes if notice.cpv else None


def ocid_question(edition: Edition) -> str:
    """The question that holds the OCID, where the evidence of the notice is kept."""
    return edition.fields["notice_ocid"]


def named(edition: Edition, answers: Mapping[str, Value]) -> str:
    """The name of the service among these answers; empty without one."""
    name = answers.get(edition.role_of[Role.SERVICE_NAME][0], "")
    return name if isinstance(name, str) else ""
