"""The sum of money that a decision is about: an estimate first, then a bid, then the contract."""

from ria.domain.model import reached
from ria.domain.opened import Opened
from ria.domain.roles import Role


def price(opened: Opened) -> float | None:
    """Pounds over the whole contract, as far as they are known at this gate; `None` while nobody has said.

    The value of the contract stands once it is about to be signed, the price of the preferred bid once it is about
    to be awarded; before that, and where they are not given, the estimate.
    """
    form, gate = opened.form, opened.assessment.heading.gate
    preferred = form.role(Role.PREFERRED_BIDDER)
    known = [form.role(Role.CONTRACT_VALUE)]
    if reached(gate, "award") and isinstance(preferred, str):
        known.append(form.role(Role.BID_PRICE, preferred))
    if reached(gate, "contract"):
        known.append(form.field("contract_value_signed"))
    return next((float(one) for one in reversed(known) if isinstance(one, int | float)), None)
