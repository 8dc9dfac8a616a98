"""The full report: page one, contents, the numbered sections, the appendices."""

from ria.documents.authoring.appendices import answers, comments, method
from ria.documents.authoring.contents import contents_page
from ria.documents.authoring.decision_page import decision_page
from ria.documents.authoring.package_of import board_document
from ria.documents.authoring.result import result_section

TITLE = "Rights impact assessment"


def full_ria() -> bytes:
    """The template of the full report."""
    body = (
        decision_page(TITLE),
        contents_page(),
        result_section(),
        answers(),
        comments(),
        method(),
    )
    return board_document(TITLE, "".join(body))
