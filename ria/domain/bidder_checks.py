"""What was checked of a bidder, and what each check leaves open (RIA process, sections 7.2, 8 and 12, rows 6 to 29)."""

from dataclasses import dataclass
from typing import Literal

from ria.domain.answers import Value
from ria.domain.asking import Form
from ria.domain.consultation import words
from ria.domain.roles import Role

Outcome = Literal["met", "doubtful", "failed", "open"]
NOT_ANSWERED = "not answered"
CONFIRMED = "confirmed"

SELECTION: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("Minimum rights standards", "bidder_standards_all", ("yes",), ("unsure",)),
    ("Mandatory ground for exclusion", "bidder_mandatory", ("no",), ("unsure",)),
    ("Discretionary ground for exclusion", "bidder_discretionary", ("no",), ("yes", "unsure")),
    ("Debarment list", "bidder_debarment", ("no",), ("discretionary", "not-checked")),
)
REALISM: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("Staffing plan", "bidder_staffing", ("fits",), ("gap",)),
    ("Price", "bidder_price_realism", ("yes", "shown"), ("doubtful",)),
    ("Claims as a whole", "bidder_claims_result", ("true",), ("some-wrong", "not-checked")),
)
"""Title, field, the answers that meet the check, and those that leave it in doubt; any other answer fails it."""


@dataclass(frozen=True, slots=True)
class BidderCheck:
    """One check of a bidder: what it found in words, and whether that stands in the way."""

    title: str
    found: str
    outcome: Outcome


def bidder_checks(form: Form, item: str) -> tuple[BidderCheck, ...]:
    """Every check of one bidder: selection, capability and realism, claims, the firms it will use."""
    selection = [check(form, item, *one) for one in SELECTION]
    realism = [check(form, item, *one) for one in REALISM]
    return (*selection, capability(form, item), *realism, claims(form, item), chain(form, item))


def check(
    form: Form, item: str, title: str, field: str, met: tuple[str, ...], doubtful: tuple[str, ...]
) -> BidderCheck:
    """One check by its answer."""
    value = form.field(field, item)
    return BidderCheck(title, words(form, field, item) or NOT_ANSWERED, outcome(value, met, doubtful))


def outcome(value: Value | None, met: tuple[str, ...], doubtful: tuple[str, ...]) -> Outcome:
    """What an answer means for a check."""
    if value is None:
        return "open"
    return "met" if value in met else "doubtful" if value in doubtful else "failed"


def capability(form: Form, item: str) -> BidderCheck:
    """Whether it is written down what shows that the bidder can do the work within the law."""
    shown = form.field("bidder_capability", item) is not None
    return BidderCheck("Capability", "written down" if shown else NOT_ANSWERED, "met" if shown else "open")


def claims(form: Form, item: str) -> BidderCheck:
    """The claims of the bid, each asked of the partner it names."""
    section = form.edition.home[form.edition.fields["claim_title"]]
    mine = [one for one in form.items(section) if form.field("claim_bidder", one) == item]
    title = "Claims asked of partners"
    if not mine:
        return BidderCheck(title, "none recorded", "open")
    confirmed = sum(form.field("claim_result", one) == CONFIRMED for one in mine)
    wrong = sum(form.field("claim_result", one) == "wrong" for one in mine)
    found = f"{confirmed} of {len(mine)} confirmed" + (f", {wrong} not true" if wrong else "")
    return BidderCheck(title, found, "failed" if wrong else "met" if confirmed == len(mine) else "doubtful")


def chain(form: Form, item: str) -> BidderCheck:
    """The firms that the bidder will use. An excluded one that is not replaced excludes the bidder (s.28)."""
    title, uses = "Other firms", form.field("bidder_subcontractors", item)
    firms = [one for one in form.role_entries(Role.FIRM_BIDDER) if form.role(Role.FIRM_BIDDER, one) == item]
    if not firms:
        return without_list(form, item, title, uses)
    out = [one for one in firms if form.role(Role.FIRM_REPLACED, one) != "yes"]
    excluded = sum(form.role(Role.FIRM_EXCLUDED, one) == "yes" for one in out)
    unchecked = sum(form.role(Role.FIRM_EXCLUDED, one) in (None, "unsure") for one in out)
    loose = sum(form.field("firm_flow_down", one) != "yes" for one in out)
    parts = [f"{len(firms)} listed"]
    parts += [f"{excluded} excluded"] if excluded else []
    parts += [f"{unchecked} not checked"] if unchecked else []
    parts += [f"{loose} without the same duties"] if loose else []
    return BidderCheck(title, ", ".join(parts), "failed" if excluded else "doubtful" if unchecked or loose else "met")


def without_list(form: Form, item: str, title: str, uses: Value | None) -> BidderCheck:
    """The same while no firm is listed: only what the bidder's own questions say."""
    if uses in (None, "no"):
        return BidderCheck(title, NOT_ANSWERED if uses is None else "none", "open" if uses is None else "met")
    excluded = form.field("bidder_subcontractor_excluded", item)
    if excluded == "yes" and form.field("bidder_subcontractor_replaced", item) != "yes":
        return BidderCheck(title, "an excluded firm", "failed")
    return BidderCheck(title, "used, but none is listed", "doubtful")


def bids_that_fail(form: Form) -> frozenset[str]:
    """The prices of bidders that do not meet every minimum rights standard: such a bid cannot win (s.19(2)(a))."""
    section = form.edition.home[form.edition.fields["bidder_name"]]
    return frozenset(
        str(bid)
        for item in form.items(section)
        if form.field("bidder_standards_all", item) == "no" and (bid := form.field("bidder_bid", item))
    )
