"""The service, the legal gateway and the ways to deliver it."""

from ria.documents.authoring.headings import heading, section_heading
from ria.documents.authoring.tables import Column, fact_table, list_table
from ria.documents.authoring.xml import control, paragraph, when


def service_section() -> str:
    """Section "The service and the legal gateway"."""
    return "".join(
        (
            section_heading("service"),
            fact_table(
                (
                    Column("Point", 44, "{{ one.name }}", style="TableStrong"),
                    Column("What we found", 126, "{{ one.value }}"),
                ),
                "one in service.facts",
                empty="Nothing is recorded about the service yet.",
                name="The service",
                summary="What is bought, for whom, by whom today, for how much and under which rules.",
            ),
            criteria(),
            functions(),
            gaps(),
        )
    )


def criteria() -> str:
    """The screening result."""
    columns = (
        Column("Screening question", 50, "{{ one.name }}", style="TableStrong"),
        Column("Applies", 28, "{{ one.applies }}"),
        Column("Why", 92, "{{ one.reason }}"),
    )
    return heading(2, "Screening") + list_table(
        columns,
        "one in service.criteria",
        empty="Screening has not begun.",
        name="Screening",
        summary="Each screening question, whether it applies, and why.",
    )


def functions() -> str:
    """What the law says about each function."""
    columns = (
        Column("Function", 38, "{{ one.name }}", style="TableStrong"),
        Column("Can it be handed over?", 34, "{{ one.verdict }}"),
        Column("Law", 98, "{{ one.law }}", style="TableSmall"),
    )
    return heading(2, "Functions that would be handed over") + list_table(
        columns,
        "one in service.functions",
        empty="No function is named. Hard stop HS1 asks for each function and its law.",
        name="Functions that would be handed over",
        summary="Each function, whether the law allows a provider to carry it out, and the rules for its area.",
    )


def gaps() -> str:
    """What light touch leaves out."""
    columns = (
        Column("Duty", 70, "{{ one.duty }}"),
        Column("For a light touch contract", 68, "{{ one.law }}"),
        Column("In this contract", 32, "{{ one.here }}", style="TableStrong"),
    )
    return when(
        "service.gaps",
        heading(2, "What the law leaves out, and what this contract keeps"),
        list_table(
            columns,
            "one in service.gaps",
            empty="Nothing is left out.",
            name="What light touch leaves out",
            summary="Each duty that does not apply to a light touch contract, and whether this contract keeps it.",
        ),
    )


def options_table(rows: str) -> str:
    """Every option of a sequence with bands, capacity and meaning."""
    option = (
        paragraph("TableStrong", "{{ one.name }}")
        + when("one.facts", paragraph("TableSmall", "{{ one.facts }}"))
        + paragraph("TableText", "{{ one.means }}")
        + when("one.control", paragraph("TableSmall", "{{ one.control }}"))
    )
    columns = (
        Column("Option, and what it means", 88, option),
        Column("Before", 22, paragraph("Band", "{{ one.before }}")),
        Column("After", 22, paragraph("Band", "{{ one.after }}")),
        Column("Rights in red", 16, "{{ one.red }}", number=True),
        Column("Capacity today", 22, "{{ one.capacity }}"),
    )
    return list_table(
        columns,
        f"one in {rows}",
        empty="No option was compared. From High upwards an in-house comparison is needed.",
        name="Ways to deliver the service",
        summary="Each option with what it means, its bands, rights in red, and capacity today.",
    )


def options_section() -> str:
    """Section "Ways to deliver the service"."""
    lead = control("if options.rows") + paragraph("Lead", "{{ options.lead }}") + control("endif")
    return section_heading("options") + lead + options_table("options.rows")
