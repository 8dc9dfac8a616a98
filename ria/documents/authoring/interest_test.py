"""The record of the Public Interest Test as a document of its own."""

from ria.documents.authoring.package_of import plain_document
from ria.documents.authoring.service import options_table
from ria.documents.authoring.tables import Column, fact_table
from ria.documents.authoring.xml import paragraph, run, strong, when

TITLE = "Public Interest Test: record"


def interest_test() -> bytes:
    """The template of the record."""
    body = (
        paragraph("Organisation", TITLE),
        paragraph("Title", "{{ front.title }}"),
        paragraph("Subtitle", "{{ test.done }}"),
        paragraph("Small", "{{ front.line }}"),
        paragraph("Callout", strong("{{ test.result }} "), run("{{ test.reason }}")),
        paragraph("Part", "Does the test apply?"),
        answers("test.scope", "Scope", "Whether the test applies, and why."),
        when(
            "test.used",
            paragraph("Part", "Part 1. Where the public interest points"),
            answers("test.part_1", "Part 1", "Where value, social value, growth and rights point."),
            paragraph("Part", "Part 2. Whether the authority is ready"),
            answers("test.part_2", "Part 2", "Whether people, money and the protection of rights are ready in-house."),
            paragraph("Part", "Result"),
            answers("test.outcome", "Result", "What the test shows, and what supports it."),
        ),
        when("test.missing", paragraph("Missing", strong("Not answered yet. "), run("{{ test.missing }}"))),
        paragraph("Part", "Ways to deliver the service, with the risk to rights"),
        paragraph("Lead", "{{ options.lead }}"),
        options_table("options.rows"),
        paragraph("Small", "{{ test.source }}"),
    )
    return plain_document(TITLE, "".join(body))


def answers(sequence: str, name: str, summary: str) -> str:
    """Questions and answers with their evidence."""
    found = paragraph("TableText", "{{ one.words }}") + when("one.more", paragraph("TableSmall", "{{ one.more }}"))
    columns = (Column("Question", 70, "{{ one.question }}", style="TableStrong"), Column("Answer", 100, found))
    return fact_table(columns, f"one in {sequence}", empty="Nothing is answered yet.", name=name, summary=summary)
