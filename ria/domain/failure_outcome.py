"""What failure was forecast to cost over the contract, and what it did cost (RIA process, section 7.1)."""

from dataclasses import dataclass

from ria.domain.asking import Form
from ria.domain.failure_cost import bid_costs, contract_years, failure_cost
from ria.domain.roles import Role
from ria.domain.wording import money_words, number_words


@dataclass(frozen=True, slots=True)
class FailureOutcome:
    """Forecast and outcome in pounds over the whole contract. `low` and `high` are the ends of the forecast."""

    low: float
    forecast: float
    high: float
    years: float
    happened: float

    @property
    def sentence(self) -> str:
        """Forecast and outcome in a sentence, after the outcome itself."""
        low, forecast, high = (money_words(round(one)) for one in (self.low, self.forecast, self.high))
        years = round(self.years, 1)
        span = f"{number_words(years)} {'year' if years == 1 else 'years'}"
        return f"Forecast for {span}: {forecast}, between {low} and {high}. The outcome is {self.verdict}."

    @property
    def verdict(self) -> str:
        """How the outcome stands to the range of the forecast, in words."""
        if self.happened > self.high:
            return "above the whole range of the forecast"
        if self.happened < self.low:
            return "below the whole range of the forecast"
        return "within the range of the forecast"


def failure_outcome(form: Form) -> FailureOutcome | None:
    """Forecast against outcome, by the preferred bid or else in general; `None` while one of them is missing."""
    happened = form.field("closing_cost_failure")
    if not isinstance(happened, int | float):
        return None
    years = contract_years(form)
    bid = form.field("bidder_bid", str(form.role(Role.PREFERRED_BIDDER) or ""))
    for one in bid_costs(form):
        if one.item == bid:
            return FailureOutcome(one.low - one.price, one.failure, one.high - one.price, years, happened)
    general = failure_cost(form)
    if general is None:
        return None
    low = general.central if general.low is None else general.low
    high = general.central if general.high is None else general.high
    return FailureOutcome(low * years, general.central * years, high * years, years, happened)
