"""What each document lacks before it is made: in a few words, with the page that cures it."""

from dataclasses import dataclass

from ria.documents.report.public import routes
from ria.documents.report.words import counted, listed
from ria.domain.clause_list import clause_states
from ria.domain.consultation import reach
from ria.domain.interest_test import DOING
from ria.domain.opened import Opened
from ria.domain.oversight import series
from ria.domain.roles import Role
from ria.domain.tender import needed_standards, total_weight

REVIEW, MISSING = "review", "missing"
"""The page that lists what is missing, and the name of that list."""

ALL = 100
"""Weights of the award criteria, added up, in per cent."""


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that a document lacks, and the page on which it is put right.

    `spot` is the question there, or the name of a list; `item` the entry or right. `stop`: it is in the way of a
    decision.
    """

    text: str
    page: str
    spot: str = ""
    item: str = ""
    stop: bool = False


Needs = tuple[Need, ...]


def full_needs(opened: Opened) -> Needs:
    """The full assessment: no hard stop, every right scored, every answer that is due, counted as the review does."""
    missing = opened.summary.needed - opened.summary.answered
    found = [*board_needs(opened)]
    if missing:
        found.append(Need(f"{missing} still missing in all", REVIEW, MISSING))
    if stops := len(opened.hard_stops):
        found.insert(0, Need(f"{counted(stops, 'hard stop')} open", REVIEW, stop=True))
    return tuple(found)


def board_needs(opened: Opened) -> Needs:
    """The board summary: an overall result."""
    result = opened.scorecard.main
    if not result.rights:
        return (Need("Needs: the rights at stake", right_page(opened)),)
    if waiting := len(result.not_assessed) + len(result.undecided):
        first = next(iter(result.not_assessed), "")
        return (Need(f"{counted(waiting, 'right')} without a score", right_page(opened), item=first),)
    return ()


def public_needs(opened: Opened) -> Needs:
    """The public summary: the result, how to challenge, who was asked, what is planned."""
    found = [*board_needs(opened), *route_needs(opened)]
    if not reach(opened.form):
        found.append(at(opened, "Needs: who was asked", "activity_name"))
    if not opened.form.role(Role.SERVICE_PURPOSE):
        found.append(at(opened, "Needs: what the service is for", Role.SERVICE_PURPOSE))
    return tuple(found)


def tender_needs(opened: Opened) -> Needs:
    """The tender schedule: standards for the rights at risk, criteria, weights that add up."""
    found = []
    if not opened.form.role_entries(Role.STANDARD_RIGHTS):
        found.append(at(opened, "Needs: minimum rights standards", Role.STANDARD_RIGHTS))
    elif without := bare_rights(opened):
        found.append(at(opened, f"No standard yet for {counted(len(without), 'right')}", Role.STANDARD_RIGHTS))
    weight, criteria = total_weight(opened.form), opened.form.role_entries(Role.CRITERION_KIND)
    if not criteria:
        found.append(at(opened, "Needs: award criteria", Role.CRITERION_KIND))
    elif weight != ALL:
        words = f"Weights add up to {weight:g}%, not {ALL}%"
        found.append(at(opened, words, Role.CRITERION_WEIGHT, criteria[0]))
    return tuple(found)


def contract_needs(opened: Opened) -> Needs:
    """The contract schedule: clauses, standards and measures that are agreed."""
    states, found = clause_states(opened), []
    if not any(one.in_contract for one in states):
        first = next((one.clause.id for one in states if one.needed), states[0].clause.id)
        found.append(at(opened, "Needs: clauses that are agreed", Role.CLAUSE_STATUS, first))
    elif still := [one.clause for one in states if one.open]:
        names = listed([one.number for one in still])
        words = f"Not agreed yet: {'clause' if len(still) == 1 else 'clauses'} {names}"
        words = words if len(still) < 4 else f"{len(still)} clauses not agreed yet"
        found.append(at(opened, words, Role.CLAUSE_STATUS, still[0].id))
    if not opened.form.role_entries(Role.STANDARD_RIGHTS):
        found.append(at(opened, "Needs: minimum rights standards", Role.STANDARD_RIGHTS))
    if not series(opened.form):
        found.append(at(opened, "Needs: measures", Role.KPI_BETTER))
    return tuple(found)


def leaflet_needs(opened: Opened) -> Needs:
    """The leaflet: a way to challenge, and who helps for nothing."""
    advice = opened.form.field("letter_advice")
    help_need = at(opened, "Needs: who gives free advice", "letter_advice")
    return (*route_needs(opened), *(() if advice else (help_need,)))


def interest_test_needs(opened: Opened) -> Needs:
    """The record of the Public Interest Test: whether it applies, and what it points to."""
    use = opened.form.field("pit_use")
    if not use:
        return (at(opened, "Needs: whether the test applies", "pit_use"),)
    if use in DOING and not opened.form.field("pit_result"):
        return (at(opened, "Needs: the result of the test", "pit_result"),)
    return ()


def route_needs(opened: Opened) -> Needs:
    """A way to challenge (hard stop HS3)."""
    return () if routes(opened) else (at(opened, "Needs: a way to challenge", "routes_available"),)


def bare_rights(opened: Opened) -> list[str]:
    """The rights that need a standard at their band and have none."""
    return [one.right for one in needed_standards(opened) if not one.standards]


def right_page(opened: Opened) -> str:
    """The page on which rights are scored."""
    return opened.edition.section[opened.edition.scope_section("right")].page


def at(opened: Opened, text: str, named: Role | str, item: str = "") -> Need:
    """What is put right at the question that plays a role or stands behind a field, perhaps in one entry."""
    question = opened.edition.role_of[named][0] if isinstance(named, Role) else opened.edition.fields[named]
    return Need(text, opened.edition.home[question].page, question, item)
