"""Delivery options and bidders: the same severity, another likelihood, other safeguards (RIA process, section 4)."""

from dataclasses import dataclass

from ria.domain.asking import Form, as_list
from ria.domain.roles import Role
from ria.domain.scoring.result import Result
from ria.domain.scoring.scorecard import Change, Scorecard

IN_HOUSE = "in-house"
PREFERRED = "preferred"


@dataclass(frozen=True, slots=True)
class Variant:
    """One delivery option or bidder with its result. `scored` is false while nothing sets it apart."""

    item: str
    result: Result
    scored: bool


def options(scorecard: Scorecard) -> tuple[Variant, ...]:
    """The result of each delivery option.

    The scores given on the rights pages are those of the preferred option. Another option has a band of its own
    once a difference is recorded for it.
    """
    form = scorecard.form
    return tuple(option(scorecard, item) for item in form.role_entries(Role.OPTION_MODEL))


def option(scorecard: Scorecard, item: str) -> Variant:
    """The result of one delivery option."""
    form = scorecard.form
    mine = [one for one in form.role_entries(Role.DIFFERENCE_OPTION) if form.role(Role.DIFFERENCE_OPTION, one) == item]
    change = Change(
        likelihood=likelihoods(form, mine, Role.DIFFERENCE_RIGHT, Role.DIFFERENCE_LIKELIHOOD),
        lost=lost(form, mine, Role.DIFFERENCE_RIGHT, Role.DIFFERENCE_LOST),
        without_provider=form.role(Role.OPTION_MODEL, item) == IN_HOUSE,
    )
    scored = bool(mine) or form.role(Role.OPTION_STATUS, item) == PREFERRED
    return Variant(item, scorecard.with_safeguards(scorecard.safeguards, change), scored)


def bidders(scorecard: Scorecard) -> tuple[Variant, ...]:
    """The result with each bidder. Without an answer on findings, an upheld finding is assumed."""
    form = scorecard.form
    bidder_question = form.edition.question[form.edition.role_of[Role.PREFERRED_BIDDER][0]]
    section = form.edition.section[getattr(bidder_question, "refers_to", "")]
    return tuple(bidder(scorecard, item) for item in form.items(section))


def bidder(scorecard: Scorecard, item: str) -> Variant:
    """The result with one bidder."""
    form = scorecard.form
    entries = form.role_entries(Role.BIDDER_RIGHT_BIDDER)
    mine = [one for one in entries if form.role(Role.BIDDER_RIGHT_BIDDER, one) == item]
    found = [one for one in mine if form.role(Role.BIDDER_RIGHT_FINDING, one) != "no"]
    change = Change(
        likelihood=likelihoods(form, mine, Role.BIDDER_RIGHT_RIGHT, Role.BIDDER_RIGHT_LIKELIHOOD),
        lost=lost(form, mine, Role.BIDDER_RIGHT_RIGHT, Role.BIDDER_RIGHT_LOST),
        findings=frozenset(str(form.role(Role.BIDDER_RIGHT_RIGHT, one)) for one in found),
    )
    return Variant(item, scorecard.with_safeguards(scorecard.safeguards, change), bool(mine))


def likelihoods(form: Form, entries: list[str], right_role: Role, likelihood_role: Role) -> dict[str, int]:
    """The likelihood that stands in for the main one, by right; the highest where there are several."""
    found: dict[str, int] = {}
    for entry in entries:
        right, likelihood = form.role(right_role, entry), form.role(likelihood_role, entry)
        if isinstance(right, str) and isinstance(likelihood, int):
            found[right] = max(likelihood, found.get(right, 0))
    return found


def lost(form: Form, entries: list[str], right_role: Role, lost_role: Role) -> dict[str, frozenset[str]]:
    """The safeguards that would be lost, by right."""
    found: dict[str, frozenset[str]] = {}
    for entry in entries:
        right = form.role(right_role, entry)
        if isinstance(right, str):
            found[right] = found.get(right, frozenset()) | set(as_list(form.role(lost_role, entry)))
    return found
