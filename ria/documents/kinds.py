"""The kinds of document about one assessment: for whom each is, and what makes its words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ria.documents import report
from ria.documents.report import Issue
from ria.documents.report.public import routes
from ria.domain.opened import Opened

NO_ROUTE = "No way to challenge is set up (hard stop HS3). Answer that on the page Transparency first."


def ready(_opened: Opened) -> str:
    """Most documents can always be made; what is missing is said in them."""
    return ""


def leaflet_ready(opened: Opened) -> str:
    """A leaflet on how to challenge needs a way to challenge."""
    return "" if routes(opened) else NO_ROUTE


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of document. `blocked` says why it cannot be made yet; empty when it can."""

    id: str
    title: str
    reader: str
    report: Callable[[Opened, Issue], dict[str, Any]]
    blocked: Callable[[Opened], str] = ready


KINDS = (
    Document(
        "full_ria",
        "Full assessment",
        "For the approval board. The answer on page 1, then every stage, evidence, charts, sign-off boxes.",
        report.full_ria,
    ),
    Document("board_summary", "Board summary", "Two pages for the board pack.", report.board_summary),
    Document("public_summary", "Public summary", "Plain language, to publish.", report.public_summary),
    Document("tender_schedule", "Tender schedule", "For bidders: standards and criteria.", report.tender_schedule),
    Document(
        "contract_schedule",
        "Contract schedule",
        "For the contract: agreed clauses, measures, deductions.",
        report.contract_schedule,
    ),
    Document(
        "challenge_leaflet",
        "Challenge leaflet",
        "For service users: what to do when a decision is wrong.",
        report.challenge_leaflet,
        leaflet_ready,
    ),
    Document(
        "interest_test",
        "Public Interest Test record",
        "For central government: the test with its answers and the options.",
        report.interest_test,
    ),
)
DOCUMENTS = {kind.id: kind for kind in KINDS}
"""Every kind of document, by id."""
