"""The board summary: page one, and a second page with the result, the options and the decision."""

from ria.documents.authoring.decision_page import decision_page
from ria.documents.authoring.package_of import board_document

TITLE = "Rights impact assessment: board summary"


def board_summary() -> bytes:
    """The template of the board summary."""
    return board_document(TITLE, decision_page(TITLE))
