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

REVIEW = "review"
ALL = 100
"""Weights of the award criteria, added up, in per cent."""


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that a document lacks, and the page on which it is put right."""

    text: str
    page: str


Needs = tuple[Need, ...]


def full_needs(opened: Opened) -> Needs:
    """The full assessment: every answer that is due, every right scored, no hard stop."""
    rights_page = right_page(opened)
    missing = sum(one.missing for one in opened.pages if one.page != rights_page)
    found = [*board_needs(opened)]
    if missing:
        found.append(Need(f"{counted(missing, 'answer')} missing", REVIEW))
    if stops := len({one.check.hard_stop for one in opened.hard_stops}):
        found.append(Need(f"{counted(stops, 'hard stop')} open", REVIEW))
    return tuple(found)


def board_needs(opened: Opened) -> Needs:
    """The board summary: an overall result."""
    result = opened.scorecard.main
    if not result.rights:
        return (Need("Needs: the rights that the service can affect", right_page(opened)),)
    if waiting := len(result.not_assessed) + len(result.undecided):
        return (Need(f"{counted(waiting, 'right')} without a score", right_page(opened)),)
    return ()


def public_needs(opened: Opened) -> Needs:
    """The public summary: what is planned, the result, who was asked, how to challenge."""
    form, found = opened.form, []
    if not form.role(Role.SERVICE_PURPOSE):
        found.append(Need("Needs: what the service is for", role_page(opened, Role.SERVICE_PURPOSE)))
    found += board_needs(opened)
    if not reach(form):
        found.append(Need("Needs: who was asked", field_page(opened, "activity_name")))
    return (*found, *route_needs(opened))


def tender_needs(opened: Opened) -> Needs:
    """The tender schedule: standards for the rights at risk, criteria, weights that add up."""
    found, page = [], role_page(opened, Role.STANDARD_RIGHTS)
    if not opened.form.role_entries(Role.STANDARD_RIGHTS):
        found.append(Need("Needs: minimum rights standards", page))
    elif without := bare_rights(opened):
        found.append(Need(f"No standard yet for {counted(len(without), 'right')}", page))
    weight = total_weight(opened.form)
    if not opened.form.role_entries(Role.CRITERION_KIND):
        found.append(Need("Needs: award criteria", role_page(opened, Role.CRITERION_KIND)))
    elif weight != ALL:
        found.append(Need(f"Weights add up to {weight:g}%, not {ALL}%", role_page(opened, Role.CRITERION_WEIGHT)))
    return tuple(found)


def contract_needs(opened: Opened) -> Needs:
    """The contract schedule: clauses, standards and measures that are agreed."""
    states, found = clause_states(opened), []
    if not any(one.in_contract for one in states):
        found.append(Need("Needs: clauses that are agreed", role_page(opened, Role.CLAUSE_STATUS)))
    elif still := [one.clause.number for one in states if one.open]:
        words = f"Not agreed yet: clauses {listed(still)}" if len(still) < 4 else f"{len(still)} clauses not agreed yet"
        found.append(Need(words, role_page(opened, Role.CLAUSE_STATUS)))
    if not opened.form.role_entries(Role.STANDARD_RIGHTS):
        found.append(Need("Needs: minimum rights standards", role_page(opened, Role.STANDARD_RIGHTS)))
    if not series(opened.form):
        found.append(Need("Needs: measures", role_page(opened, Role.KPI_BETTER)))
    return tuple(found)


def leaflet_needs(opened: Opened) -> Needs:
    """The leaflet: a way to challenge, and who helps for nothing."""
    advice = opened.form.field("letter_advice")
    help_need = Need("Needs: who gives free advice", field_page(opened, "letter_advice"))
    return (*route_needs(opened), *(() if advice else (help_need,)))


def interest_test_needs(opened: Opened) -> Needs:
    """The record of the Public Interest Test: whether it applies, and what it points to."""
    page = field_page(opened, "pit_use")
    use = opened.form.field("pit_use")
    if not use:
        return (Need("Needs: whether the test applies", page),)
    if use in DOING and not opened.form.field("pit_result"):
        return (Need("Needs: the result of the test", page),)
    return ()


def route_needs(opened: Opened) -> Needs:
    """A way to challenge (hard stop HS3)."""
    return () if routes(opened) else (Need("Needs: a way to challenge", field_page(opened, "routes_available")),)


def bare_rights(opened: Opened) -> list[str]:
    """The rights that need a standard at their band and have none."""
    return [one.right for one in needed_standards(opened) if not one.standards]


def right_page(opened: Opened) -> str:
    """The page on which rights are scored."""
    return opened.edition.section[opened.edition.scope_section("right")].page


def role_page(opened: Opened, role: Role) -> str:
    """The page of the question that plays a role."""
    return opened.edition.home[opened.edition.role_of[role][0]].page


def field_page(opened: Opened, field: str) -> str:
    """The page of the question behind a field."""
    return opened.edition.home[opened.edition.fields[field]].page
