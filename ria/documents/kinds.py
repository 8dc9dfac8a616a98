"""The kinds of document about one assessment: for whom each is, and what makes its words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ria.documents import readiness, report
from ria.documents.readiness import Need
from ria.documents.report import Issue
from ria.documents.report.public import routes
from ria.domain.opened import Opened

NO_ROUTE = "No way to challenge is set up (hard stop HS3). Answer that on the page Transparency first."


def ready(_opened: Opened) -> str:
    """Most documents can always be made; what is missing is said in them."""
    return ""


def nothing(_opened: Opened) -> str:
    """Of most documents nothing more is to be said before they are made."""
    return ""


def leaflet_ready(opened: Opened) -> str:
    """A leaflet on how to challenge needs a way to challenge."""
    return "" if routes(opened) else NO_ROUTE


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of document. `blocked` says why it cannot be made yet; empty when it can.

    `lacks` names what a reader would miss, with the page that cures it. `pages` is its length where that never changes.
    `carries_record`: its Word file can be read in again, so it hands on every answer, note and attachment.
    `for_public`: what is marked stays out of it, also where the mark is younger than the version that is printed.
    `has_choice`: stages and lists can be left out of it. `said`: what else to know before it is made.
    """

    id: str
    title: str
    reader: str
    report: Callable[[Opened, Issue], dict[str, Any]]
    lacks: Callable[[Opened], tuple[Need, ...]]
    blocked: Callable[[Opened], str] = ready
    carries_record: bool = False
    has_choice: bool = False
    for_public: bool = False
    pages: str = ""
    said: Callable[[Opened], str] = nothing


KINDS = (
    Document(
        "full_ria",
        "Full assessment",
        "For the approval board. The answer on page 1, then every stage, evidence, charts, sign-off boxes.",
        report.full_ria,
        readiness.full_needs,
        carries_record=True,
        has_choice=True,
    ),
    Document(
        "board_summary",
        "Board summary",
        "Two pages for the board pack.",
        report.board_summary,
        readiness.board_needs,
        pages="2 pages",
    ),
    Document(
        "public_summary",
        "Public summary",
        "Plain language, to publish. What is marked to be left out is left out.",
        report.public_summary,
        readiness.public_needs,
        for_public=True,
        said=report.left_out_by_mark,
    ),
    Document(
        "tender_schedule",
        "Tender schedule",
        "For bidders: standards and criteria.",
        report.tender_schedule,
        readiness.tender_needs,
    ),
    Document(
        "contract_schedule",
        "Contract schedule",
        "For the contract: agreed clauses, measures, deductions.",
        report.contract_schedule,
        readiness.contract_needs,
    ),
    Document(
        "challenge_leaflet",
        "Challenge leaflet",
        "For service users: what to do when a decision is wrong.",
        report.challenge_leaflet,
        readiness.leaflet_needs,
        leaflet_ready,
        for_public=True,
        pages="2 pages",
    ),
    Document(
        "interest_test",
        "Public Interest Test record",
        "For central government: the test with its answers and the options.",
        report.interest_test,
        readiness.interest_test_needs,
    ),
)
DOCUMENTS = {kind.id: kind for kind in KINDS}
"""Every kind of document, by id."""
