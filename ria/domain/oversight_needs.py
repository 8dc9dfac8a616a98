"""What the band asks of contract management: measures, audits, new scores; and side effects of measures (stage 8)."""

from dataclasses import dataclass
from datetime import date

from ria.domain.asking import Form, as_list
from ria.domain.governance import Obligation
from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.scoring.proof import add_months
from ria.domain.wording import value_words

PROVIDER = "provider"
NO_SIDE_EFFECT, UNSURE = "none", "unsure"


@dataclass(frozen=True, slots=True)
class MeasureNeed:
    """How many rights measures there are and how many the band asks for; those not from the provider apart."""

    have: int
    needed: int
    independent: int
    independent_needed: int

    @property
    def met(self) -> bool:
        """Whether there are enough of both."""
        return self.have >= self.needed and self.independent >= self.independent_needed


def obligation(opened: Opened, name: str) -> Obligation:
    """One of the duties that follow from the band. Raises `StopIteration` for an unknown one."""
    return next(one for one in opened.edition.obligations if one.id == name)


def measure_need(opened: Opened) -> MeasureNeed | None:
    """The measures there are and those the band asks for; `None` while there is no band."""
    band, form = opened.scorecard.main.worse_residual, opened.form
    duty = obligation(opened, "rights-kpis")
    if band is None or duty.count is None or duty.independent is None:
        return None
    items = form.role_entries(Role.KPI_BETTER)
    sources = [form.field("kpi_source", item) for item in items if form.field("kpi_rights", item)]
    outside = sum(one not in (None, PROVIDER) for one in sources)
    return MeasureNeed(len(sources), duty.count.at(band), outside, int(duty.independent.at(band)))


def side_effects(form: Form, item: str) -> tuple[str, ...] | None:
    """The ways in which a measure could push staff the wrong way, in words; `None` while nobody has said."""
    chosen = as_list(form.field("kpi_side_effects", item))
    if not chosen:
        return None
    question = form.edition.question[form.edition.fields["kpi_side_effects"]]
    return tuple(value_words(form, question, (one,)) for one in chosen if one != NO_SIDE_EFFECT)


def scores_due(opened: Opened) -> tuple[Band, date] | None:
    """The band and the day by which its scores are due again; `None` while there is no contract or no regular duty."""
    form, band = opened.form, opened.scorecard.main.worse_residual
    months = obligation(opened, "re-score").months
    start = form.role(Role.CONTRACT_START)
    if band is None or months is None or not months.at(band) or not isinstance(start, date):
        return None
    reviews = form.edition.home[form.edition.fields["review_title"]]
    done = [
        form.field("review_done", one) for one in form.items(reviews) if form.field("review_rescored", one) == "yes"
    ]
    latest = max([one for one in done if isinstance(one, date)], default=start)
    return band, add_months(max(latest, start), months.at(band))


def audits_done(opened: Opened, months: int = 12) -> int:
    """How many independent audits were done in the last months."""
    form = opened.form
    since = add_months(opened.today, -months)
    count = 0
    for item in form.role_entries(Role.AUDIT_DONE):
        done = form.role(Role.AUDIT_DONE, item)
        if isinstance(done, date) and since <= done <= opened.today:
            count += form.role(Role.AUDIT_INDEPENDENT, item) == "yes"
    return count
