"""Each right in detail, and the safeguards."""

from ria.documents.authoring.headings import heading, section_heading
from ria.documents.authoring.table_styles import CLOSE
from ria.documents.authoring.tables import Column, list_table
from ria.documents.authoring.xml import control, each, paragraph, run, strong, when

STRENGTH = (
    "Strength: 0 an intention; 1 in the contract only; 2 with measure, owner and consequence; 3 also verified by an "
    "independent body and shown to work."
)


def rights_section() -> str:
    """Section "Each right in detail": one table that is the arithmetic."""
    why = (
        control("if one.band")
        + paragraph("BandRow", "{{ one.band }}")
        + when("one.source", paragraph("TableSmall", "{{ one.source }}"))
        + control("else")
        + paragraph("TableText", run("{{ one.why }} "), run("{{ one.source }}", "Aside"))
        + control("endif")
    )
    columns = (
        Column("Factor", 38, "{{ one.name }}"),
        Column("Score", 15, "{{ one.score }}", number=True),
        Column("Why, and from which source", 117, why),
    )
    table = list_table(
        columns,
        "one in right.rows",
        empty="Nothing is scored yet.",
        name="{{ right.title }}",
        summary="Each factor with its score, the reason and the source; the band before and after safeguards.",
        style=CLOSE,
    )
    return "".join(
        (
            section_heading("rights"),
            when("not rights", paragraph("NotGiven", "Nobody has said yet which rights the service can affect.")),
            each(
                "right",
                "rights",
                heading(2, "{{ right.title }}"),
                paragraph("BodyText", strong("What could go wrong. "), run("{{ right.scenario }}"), keep_next=True),
                when("right.others", paragraph("Small", "{{ right.others }}", keep_next=True)),
                paragraph("Small", strong("In law. "), run("{{ right.law }}"), keep_next=True),
                table,
            ),
        )
    )


def safeguards_section() -> str:
    """Section "Safeguards: who does what, by when"."""
    text = (
        paragraph("TableText", "{{ one.title }}")
        + when("one.text", paragraph("TableSmall", "{{ one.text }}"))
        + paragraph("TableSmall", "{{ one.more }}")
    )
    columns = (
        Column("Ref", 10, "{{ one.ref }}"),
        Column("Safeguard", 61.5, text),
        Column("Rights", 14, "{{ one.rights }}"),
        Column("Strength", 20, "{{ one.strength }}", number=True),
        Column("Clause", 14.5, "{{ one.clause }}"),
        Column("Owner", 26, "{{ one.owner }}"),
        Column("Due", 24, "{{ one.due }}"),
    )
    return (
        section_heading("safeguards")
        + paragraph("Lead", "{{ safeguards.lead }}")
        + paragraph("Small", STRENGTH)
        + list_table(
            columns,
            "one in safeguards.rows",
            empty="No safeguard is recorded.",
            name="Safeguards",
            summary="Each safeguard with the rights it protects, its strength, clause, owner and date.",
        )
    )
