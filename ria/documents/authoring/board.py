"""The board summary: page one, and a second page with the result, the options and the decision."""

from ria.documents.authoring.decision_page import decision_page
from ria.documents.authoring.package_of import board_document
from ria.documents.authoring.result import chart, result_table
from ria.documents.authoring.signing import decision_box
from ria.documents.authoring.tables import Column, list_table
from ria.documents.authoring.xml import paragraph, when

TITLE = "Rights impact assessment: board summary"


def board_summary() -> bytes:
    """The template of the board summary."""
    body = (
        decision_page(TITLE),
        paragraph("SecondPageHead", "The result, right by right"),
        result_table(),
        when("result.more", paragraph("Small", "{{ result.more }}")),
        chart(),
        when("options.rows", paragraph("PageOneHead", "Ways to deliver the service"), options()),
        decision_box(short=True),
        paragraph("Small", "The full assessment, with every answer and comment, is {{ front.identity }}."),
    )
    return board_document(TITLE, "".join(body))


def options() -> str:
    """The options side by side, in few words."""
    columns = (
        Column("Option", 37, "{{ one.name }}", style="TableStrong"),
        Column("Before", 22, paragraph("Band", "{{ one.before }}")),
        Column("After", 22, paragraph("Band", "{{ one.after }}")),
        Column("Rights in red", 16, "{{ one.red }}", number=True),
        Column("Capacity today", 21, "{{ one.capacity }}"),
        Column("What it means", 52, "{{ one.means }}"),
    )
    return list_table(
        columns,
        "one in options.rows",
        empty="No option was compared.",
        name="Ways to deliver the service",
        summary="Each option with its bands, rights in red, capacity today, and what it means.",
    )
