"""What was checked of a bidder, and what each check leaves open (RIA process, sections 7.2, 8 and 12, rows 19, 26, 29)."""

from dataclasses import dataclass
from typing import Literal

from ria.domain.answers import Value
from ria.domain.asking import Form
from ria.domain.consultation import words

Outcome = Literal["met", "doubtful", "failed", "open"]
NOT_ANSWERED = "not answered"


@dataclass(frozen=True, slots=True)
class BidderCheck:
    """One check of a bidder: what it found in words, and whether that stands in the way."""

    title: str
    found: str
    outcome: Outcome


CHECKS: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("Minimum rights standards", "bidder_standards_all", ("yes",), ("unsure",)),
    ("Mandatory ground for exclusion", "bidder_mandatory", ("no",), ("unsure",)),
    ("Discretionary ground for exclusion", "bidder_discretionary", ("no",), ("yes", "unsure")),
    ("Debarment list", "bidder_debarment", ("no",), ("discretionary", "not-checked")),
    ("Staffing plan", "bidder_staffing", ("fits",), ("gap",)),
    ("Price", "bidder_price_realism", ("yes", "shown"), ("doubtful",)),
    ("Claims in the bid", "bidder_claims_result", ("true",), ("some-wrong", "not-checked")),
)
"""Title, field, the answers that meet the check, and those that leave it in doubt; any other answer fails it."""


def bidder_checks(form: Form, item: str) -> tuple[BidderCheck, ...]:
    """Every check of one bidder, in the order of the form."""
    asked = [check(form, title, field, item, met, doubtful) for title, field, met, doubtful in CHECKS]
    capability = form.field("bidder_capability", item)
    asked.insert(
        4, BidderCheck("Capability", "shown" if capability else NOT_ANSWERED, "met" if capability else "open")
    )
    return (*asked, other_firms(form, item))


def check(
    form: Form, title: str, field: str, item: str, met: tuple[str, ...], doubtful: tuple[str, ...]
) -> BidderCheck:
    """One check by its answer."""
    value = form.field(field, item)
    return BidderCheck(title, words(form, field, item) or NOT_ANSWERED, outcome(value, met, doubtful))


def outcome(value: Value | None, met: tuple[str, ...], doubtful: tuple[str, ...]) -> Outcome:
    """What an answer means for a check."""
    if value is None:
        return "open"
    return "met" if value in met else "doubtful" if value in doubtful else "failed"


def other_firms(form: Form, item: str) -> BidderCheck:
    """The firms that a bidder will use: an excluded one that is not replaced excludes the bidder (s.28)."""
    title, uses = "Other firms", form.field("bidder_subcontractors", item)
    if uses in (None, "no"):
        return BidderCheck(title, NOT_ANSWERED if uses is None else "none", "open" if uses is None else "met")
    excluded = form.field("bidder_subcontractor_excluded", item)
    if excluded == "yes":
        replaced = form.field("bidder_subcontractor_replaced", item) == "yes"
        return BidderCheck(title, "an excluded firm, replaced" if replaced else "an excluded firm", "met" if replaced else "failed")
    if excluded == "no":
        return BidderCheck(title, "none of them excluded", "met")
    return BidderCheck(title, "not sure" if excluded else "not checked", "doubtful")
