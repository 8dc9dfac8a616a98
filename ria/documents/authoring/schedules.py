"""Schedules to a tender and to a contract: what a bidder must meet, and what a provider has promised."""

from ria.documents.authoring.contract import deductions, kpis
from ria.documents.authoring.package_of import plain_document
from ria.documents.authoring.tables import Column, grid_table, list_table, row_of
from ria.documents.authoring.tender import standards
from ria.documents.authoring.xml import each, paragraph, run, strong, when

TENDER = "Tender schedule: rights standards and how bids are scored"
CONTRACT = "Contract schedule: protection of rights"
SIGN = (44.0, 62.0, 40.0, 24.0)
HEIGHT = 17

IN_FULL = "{{ one.counted }}{{ one.terms }}"
"""Under each measure what a lawyer reads: exactly what is counted, besides who gives the figure."""


def top(kicker: str, subtitle: str) -> str:
    """The head of a schedule."""
    return (
        paragraph("Organisation", kicker)
        + paragraph("Title", "{{ front.title }}")
        + paragraph("Subtitle", subtitle)
        + paragraph("Small", "{{ front.line }}")
    )


def part(letter: str, name: str, lead: str) -> str:
    """The heading of a part, and one sentence on what it is."""
    return paragraph("Part", f"Part {letter}. {name}") + paragraph("Lead", lead)


def tender_schedule() -> str:
    """The body of the tender schedule."""
    return "".join(
        (
            top(TENDER, "Part of the invitation to tender"),
            paragraph("Callout", run("{{ schedule.rule.lead }}"), strong("{{ schedule.rule.strong }}")),
            part("A", "Minimum rights standards", "{{ schedule.standards }}"),
            standards(),
            part("B", "How bids are scored", "{{ schedule.scoring }}"),
            criteria(),
            part("C", "Measures the contract will use", "{{ schedule.measures }}"),
            kpis(IN_FULL),
            part("D", "Clauses the contract will contain", "{{ schedule.clauses }}"),
            paragraph("Small", "{{ schedule.doubt }}"),
            clause_list(),
        )
    )


def contract_schedule() -> str:
    """The body of the contract schedule."""
    return "".join(
        (
            top(CONTRACT, "Schedule to the contract"),
            when("schedule.gaps", paragraph("Callout", strong("Before it is signed: "), run("{{ schedule.gaps }}"))),
            part("A", "Minimum rights standards", "{{ schedule.standards }}"),
            standards(),
            part("B", "Clauses", "{{ schedule.clauses }}"),
            paragraph("Small", "{{ schedule.doubt }}"),
            clauses_in_full(),
            part("C", "Measures", "{{ schedule.measures }}"),
            kpis(IN_FULL),
            part("D", "Deductions and consequences", "{{ schedule.deductions }}"),
            deductions(),
            paragraph("Part", "Signed"),
            signatures(),
        )
    )


def criteria() -> str:
    """The award criteria with their weights; the weights are added up."""
    title = paragraph("TableStrong", "{{ one.title }}") + when("one.text", paragraph("TableText", "{{ one.text }}"))
    columns = (
        Column("Criterion", 100, title),
        Column("Kind", 42, "{{ one.kind }}"),
        Column("Weight", 28, "{{ one.weight }}", number=True),
    )
    total = (
        paragraph("TableStrong", "All criteria"),
        paragraph("TableText", "–"),
        paragraph("TableStrongNumber", "{{ schedule.total }}"),
    )
    return list_table(
        columns,
        "one in tender.criteria",
        empty="No criterion is set.",
        name="How bids are scored",
        summary="Each award criterion with its kind and weight, and the sum of the weights.",
        more=row_of(columns, total),
    )


def clause_list() -> str:
    """The clauses, each with what it says at least."""
    columns = (
        Column("Clause", 18, "{{ one.number }}", style="TableStrong"),
        Column(
            "What it says at least",
            152,
            paragraph("TableStrong", "{{ one.title }}") + paragraph("TableText", "{{ one.content }}"),
        ),
    )
    return list_table(
        columns,
        "one in schedule.clause_rows",
        empty="No clause is chosen yet.",
        name="Clauses the contract will contain",
        summary="Each clause with what it says at least.",
    )


def clauses_in_full() -> str:
    """The clauses as numbered text."""
    return each(
        "one",
        "schedule.clause_rows",
        paragraph("ClauseHead", run("{{ one.heading }}"), run("{{ one.where }}", "Aside")),
        paragraph("ClauseText", "{{ one.content }}"),
    ) + when("not schedule.clause_rows", paragraph("NotGiven", "No clause is agreed yet."))


def signatures() -> str:
    """Two rows to sign in."""
    columns = (
        Column("For", SIGN[0], style="TableStrong"),
        Column("Name and post", SIGN[1]),
        Column("Signature", SIGN[2]),
        Column("Date", SIGN[3]),
    )
    rows = "".join(
        row_of(columns, (paragraph("TableStrong", who), "", "", ""), height=HEIGHT)
        for who in ("{{ front.authority }}", "The provider")
    )
    return grid_table(columns, rows, name="Signatures", summary="Who signs for the authority and for the provider.")


def tender_template() -> bytes:
    """The template of the tender schedule."""
    return plain_document(TENDER, tender_schedule())


def contract_template() -> bytes:
    """The template of the contract schedule."""
    return plain_document(CONTRACT, contract_schedule())
