"""What failure would cost: in a year, from which figures, and on top of the price of each bid."""

from ria.documents.report.choice import LEFT_OUT
from ria.domain.asking import Form
from ria.domain.bidder_checks import bids_that_fail
from ria.domain.failure_cost import FailureCost, bid_costs
from ria.domain.failure_inputs import inputs
from ria.domain.opened import Opened
from ria.domain.wording import item_title, money_words

CANNOT_WIN = " (fails a minimum standard, cannot win)"


def pounds(amount: float | None) -> str:
    """Pounds in three figures, for an estimate is no more exact; a dash when it is not known."""
    return money_words(float(f"{amount:.3g}")) if amount is not None else "–"


def failure_rows(cost: FailureCost) -> list[dict[str, str]]:
    """What failure would cost in a year."""
    rows = {
        "Everyday errors: challenges and redress": pounds(cost.everyday),
        "One large failure, times its chance": pounds(cost.major),
        "Together, central estimate": pounds(cost.central),
    }
    if cost.low is not None and cost.high is not None:
        rows["Range"] = f"{pounds(cost.low)} to {pounds(cost.high)}"
    return [{"name": name, "value": value} for name, value in rows.items()]


def figure_rows(form: Form, *, evidence: bool = True) -> list[dict[str, str]]:
    """The figures behind the cost of failure, each with its range and where it comes from."""
    return [
        {
            "label": one.label,
            "central": one.central,
            "range": f"{one.low} to {one.high}" if one.low != one.high else "No range",
            "source": one.source if evidence or not one.source else LEFT_OUT,
        }
        for one in inputs(form)
    ]


def unsourced(figures: list[dict[str, str]]) -> str:
    """How many of the figures have no source; empty when all have one."""
    number = sum(not one["source"] for one in figures)
    return f"No source is given for {number} of {len(figures)} figures." if number else ""


def bid_rows(opened: Opened) -> list[dict[str, str]]:
    """What each bid costs once failure is counted, cheapest first."""
    form, failing = opened.form, bids_that_fail(opened.form)
    section = form.edition.home[form.edition.fields["bid_name"]]
    return [
        {
            "name": item_title(form, section, one.item) + (CANNOT_WIN if one.item in failing else ""),
            "price": pounds(one.price),
            "failure": pounds(one.failure),
            "adjusted": pounds(one.adjusted),
        }
        for one in bid_costs(form)
    ]
