"""The board summary: page one, and a second page with the result, the options and the decision."""

from ria.documents.authoring.decision_page import decision_page
from ria.documents.authoring.package_of import board_document
from ria.documents.authoring.result import chart, result_table
from ria.documents.authoring.service import options_table
from ria.documents.authoring.signing import decision_box
from ria.documents.authoring.xml import paragraph, when

TITLE = "Rights impact assessment: board summary"


def board_summary() -> bytes:
    """The template of the board summary."""
    body = (
        decision_page(TITLE),
        paragraph("SecondPageHead", "The result, right by right"),
        result_table("short"),
        when("result.more", paragraph("Small", "{{ result.more }}")),
        chart(),
        when("options.rows", paragraph("PageOneHead", "Ways to deliver the service"), options_table("options.rows")),
        decision_box(short=True),
        paragraph("Small", "The full assessment, with every answer and comment, is {{ front.identity }}."),
    )
    return board_document(TITLE, "".join(body))
