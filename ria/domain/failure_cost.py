"""What failure would cost in a year, and what a bid really costs once failure is counted (RIA process, section 7.1).

failure_cost   = N * e * (q * c_challenge + u * c_redress) + p_major * c_major
adjusted_price = tender_price + failure_cost * contract_years
"""

from dataclasses import dataclass, replace

from ria.domain.asking import Form
from ria.domain.roles import Role

INPUTS = (
    ("N", Role.FAILURE_CASES),
    ("e", Role.FAILURE_ERROR),
    ("q", Role.FAILURE_CHALLENGE),
    ("u", Role.FAILURE_REDRESS),
    ("c_challenge", Role.FAILURE_CHALLENGE_COST),
    ("c_redress", Role.FAILURE_REDRESS_COST),
    ("p_major", Role.FAILURE_MAJOR_CHANCE),
    ("c_major", Role.FAILURE_MAJOR_COST),
)
SHARES = frozenset({"e", "q", "u", "p_major"})
MONTHS = 12
TOGETHER = "Together"


@dataclass(frozen=True, slots=True)
class Inputs:
    """The inputs of the model: shares from 0 to 1, costs in pounds, cases a year."""

    N: float
    e: float
    q: float
    u: float
    c_challenge: float
    c_redress: float
    p_major: float
    c_major: float

    def moved(self, by: float) -> "Inputs":
        """Every input raised (or lowered) by a share, such as 0.2; a share of cases never above 1."""
        values = {name: getattr(self, name) * (1 + by) for name, _ in INPUTS}
        return Inputs(**{name: min(1.0, value) if name in SHARES else value for name, value in values.items()})


@dataclass(frozen=True, slots=True)
class FailureCost:
    """The cost of failure in pounds a year: central, and low and high where an uncertainty is given."""

    inputs: Inputs
    low: float | None
    central: float
    high: float | None
    everyday: float
    major: float


@dataclass(frozen=True, slots=True)
class Range:
    """A figure in pounds: low, central and high."""

    name: str
    low: float
    central: float
    high: float


@dataclass(frozen=True, slots=True)
class BidCost:
    """What a bid costs over the contract, in pounds: its price, failure at that price, and both together.

    `low` and `high` are the adjusted price at the ends of the uncertainty.
    """

    item: str
    price: float
    failure_a_year: float
    failure: float
    adjusted: float
    low: float
    high: float


def yearly(inputs: Inputs) -> float:
    """The cost of failure in pounds a year."""
    return everyday(inputs) + major(inputs)


def major(inputs: Inputs) -> float:
    """The part that comes from a major failure: its chance times its cost."""
    return inputs.p_major * inputs.c_major


def everyday(inputs: Inputs) -> float:
    """The part that comes from cases handled wrongly: challenges and redress."""
    return inputs.N * inputs.e * (inputs.q * inputs.c_challenge + inputs.u * inputs.c_redress)


def inputs_of(form: Form) -> Inputs | None:
    """The inputs as answered; `None` while one is missing."""
    values: dict[str, float] = {}
    for name, role in INPUTS:
        value = form.role(role)
        if not isinstance(value, int | float):
            return None
        values[name] = value / 100 if name in SHARES else float(value)
    return Inputs(**values)


def failure_cost(form: Form) -> FailureCost | None:
    """The cost of failure; `None` while an input is missing."""
    inputs = inputs_of(form)
    if inputs is None:
        return None
    low = high = None
    if uncertainty(form) is not None:
        low, high = (yearly(end) for end in ends(form, inputs))
    return FailureCost(inputs, low, yearly(inputs), high, everyday(inputs), major(inputs))


def ranges(form: Form) -> tuple[Range, ...]:
    """The cost of failure in its two parts and together, each low, central and high; empty while an input is missing.

    Without an uncertainty low and high are the central figure.
    """
    inputs = inputs_of(form)
    if inputs is None:
        return ()
    low, high = ends(form, inputs)
    return (
        Range("Everyday errors", everyday(low), everyday(inputs), everyday(high)),
        Range("A major failure", major(low), major(inputs), major(high)),
        Range(TOGETHER, yearly(low), yearly(inputs), yearly(high)),
    )


def uncertainty(form: Form) -> float | None:
    """By how much every input could be wrong, as a share; `None` while nobody has said."""
    given = form.role(Role.FAILURE_UNCERTAINTY)
    return given / 100 if isinstance(given, int | float) else None


def ends(form: Form, inputs: Inputs) -> tuple[Inputs, Inputs]:
    """The inputs at their low and at their high end; nothing falls below zero."""
    by = uncertainty(form) or 0.0
    return inputs.moved(-min(by, 1.0)), inputs.moved(by)


def contract_years(form: Form) -> float:
    """The length of the contract in years; one year while it is not known."""
    months = form.role(Role.CONTRACT_MONTHS)
    return months / MONTHS if isinstance(months, int | float) and months > 0 else 1.0


def bid_costs(form: Form) -> tuple[BidCost, ...]:
    """Every bid with a price, cheapest first once failure is counted. Without own shares, the general ones stand."""
    inputs = inputs_of(form)
    if inputs is None:
        return ()
    found = [bid_cost(form, inputs, item) for item in form.role_entries(Role.BID_PRICE)]
    return tuple(sorted((one for one in found if one), key=lambda one: one.adjusted))


def bid_cost(form: Form, inputs: Inputs, item: str) -> BidCost | None:
    """What one bid costs; `None` without a price."""
    price = form.role(Role.BID_PRICE, item)
    if not isinstance(price, int | float):
        return None
    error, chance = form.roles(Role.BID_SHARES, item)
    own = replace(
        inputs,
        e=error / 100 if isinstance(error, int | float) else inputs.e,
        p_major=chance / 100 if isinstance(chance, int | float) else inputs.p_major,
    )
    a_year, years = yearly(own), contract_years(form)
    low, high = (price + yearly(end) * years for end in ends(form, own))
    return BidCost(item, float(price), a_year, a_year * years, price + a_year * years, low, high)


def order_holds(costs: tuple[BidCost, ...]) -> bool:
    """Whether the same bid costs least at the low end, in the middle and at the high end."""
    cheapest = {
        min(costs, key=end).item for end in (lambda one: one.low, lambda one: one.adjusted, lambda one: one.high)
    }
    return len(cheapest) == 1
