"""The comparison of assessments as a document for a portfolio board."""

from ria.documents.authoring.package_of import plain_document
from ria.documents.authoring.tables import Column, list_table
from ria.documents.authoring.xml import paragraph, when
from ria.domain.comparison import FEWEST, LETTERS, MOST

TITLE = "Comparison of rights impact assessments"
WIDTH, FIRST = 170, 42


def comparison() -> bytes:
    """The template of the comparison."""
    body = (
        paragraph("Organisation", TITLE),
        paragraph("Title", "{{ front.title }}"),
        paragraph("Small", "{{ front.line }}"),
        paragraph("Lead", "{{ compared.lead }}"),
        paragraph("Part", "The assessments"),
        assessments(),
        paragraph("Part", "Right by right, after safeguards"),
        *(bands("after", number) for number in range(FEWEST, MOST + 1)),
        paragraph("Small", "{{ compared.key }}"),
        paragraph("Part", "Right by right, before safeguards"),
        *(bands("before", number) for number in range(FEWEST, MOST + 1)),
        paragraph("Part", "What moved the result"),
        paragraph("Lead", "{{ compared.pair }}"),
        moved(),
        paragraph("Part", "Consultation and safeguards"),
        listening(),
    )
    return plain_document(TITLE, "".join(body))


def assessments() -> str:
    """One row for each assessment with its letter."""
    name = paragraph("TableStrong", "{{ one.title }}") + paragraph("TableSmall", "{{ one.about }}")
    columns = (
        Column("Letter", 18, "{{ one.letter }}", style="TableStrong"),
        Column("Assessment", 76, name),
        Column("Before", 25, paragraph("Band", "{{ one.before }}")),
        Column("After", 25, paragraph("Band", "{{ one.after }}")),
        Column("Open hard stops", 26, "{{ one.stops }}", number=True),
    )
    return list_table(
        columns,
        "one in compared.subjects",
        empty="No assessment is compared.",
        name="The assessments",
        summary="Each assessment with its letter, its overall bands and its hard stops.",
    )


def bands(when_: str, number: int) -> str:
    """The bands of each right, for so many assessments; shown when exactly so many are compared."""
    width = (WIDTH - FIRST) / number
    columns = (
        Column("Right", FIRST, "{{ one.name }}", style="TableStrong"),
        *(Column(LETTERS[at], width, paragraph("Band", f"{{{{ one.{when_}[{at}] }}}}")) for at in range(number)),
    )
    table = list_table(
        columns,
        "one in compared.rights",
        empty="No right is ticked in any of these assessments.",
        name=f"Right by right, {when_} safeguards",
        summary=f"The band {when_} safeguards of each right in each assessment.",
    )
    return when(f"compared.count == {number}", table)


def moved() -> str:
    """What changed for each right between two assessments."""
    columns = (
        Column("Right", 42, "{{ one.name }}", style="TableStrong"),
        Column("What changed", 78, "{{ one.changed }}"),
        Column("From", 25, paragraph("Band", "{{ one.earlier }}")),
        Column("To", 25, paragraph("Band", "{{ one.later }}")),
    )
    return list_table(
        columns,
        "one in compared.moved",
        empty="No right is affected in either of them.",
        name="What moved the result",
        summary="What changed for each right, with the band after safeguards then and now.",
    )


def listening() -> str:
    """Reach of the consultation and safeguards used."""
    columns = (
        Column("Letter", 18, "{{ one.letter }}", style="TableStrong"),
        Column("Consultation", 62, "{{ one.reach }}"),
        Column("Safeguards", 90, "{{ one.safeguards }}"),
    )
    return list_table(
        columns,
        "one in compared.subjects",
        empty="No assessment is compared.",
        name="Consultation and safeguards",
        summary="Who was reached and which safeguards are used in each assessment.",
    )
