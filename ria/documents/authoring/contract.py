"""Contract clauses, measures and publication."""

from ria.documents.authoring.headings import heading, section_heading
from ria.documents.authoring.tables import Column, list_table
from ria.documents.authoring.xml import paragraph, when


def contract_section() -> str:
    """Section "Contract clauses, measures and publication"."""
    return "".join(
        (
            section_heading("contract"),
            when("contract.shown.clauses", paragraph("Lead", "{{ contract.lead }}"), clauses()),
            when("contract.shown.kpis", heading(2, "Rights measures"), kpis()),
            when(
                "contract.deductions and contract.shown.clauses",
                heading(2, "What a serious breach costs"),
                deductions(),
            ),
            when("contract.shown.plan", heading(2, "What is published, and when"), publication()),
            when(
                "contract.redactions and contract.shown.clauses",
                heading(2, "What is held back from the published contract"),
                redactions(),
            ),
        )
    )


def clauses() -> str:
    """The clauses that are needed or decided."""
    name = paragraph("TableText", "{{ one.title }}") + when("one.more", paragraph("TableSmall", "{{ one.more }}"))
    columns = (
        Column("Clause", 18, "{{ one.number }}", style="TableStrong"),
        Column("Name", 72, name),
        Column("Why", 44, "{{ one.why }}"),
        Column("In the contract?", 36, "{{ one.status }}"),
    )
    return list_table(
        columns,
        "one in contract.clauses",
        empty="No clause is needed or decided yet.",
        name="Contract clauses",
        summary="Each clause with why it is needed and whether it is in the contract.",
    )


def kpis() -> str:
    """The rights measures."""
    title = paragraph("TableText", "{{ one.title }}") + when("one.more", paragraph("TableSmall", "{{ one.more }}"))
    columns = (
        Column("No.", 16, "{{ one.number }}", style="TableStrong"),
        Column("What is measured", 60, title),
        Column("Target", 20, "{{ one.target }}", number=True),
        Column("Tolerance", 22, "{{ one.tolerance }}", number=True),
        Column("Source", 24, "{{ one.source }}"),
        Column("If missed", 28, "{{ one.consequence }}"),
    )
    return list_table(
        columns,
        "one in contract.kpis",
        empty="No rights measure is set.",
        name="Rights measures",
        summary="Each measure with its target, tolerance, source, and what happens when it is missed.",
    )


def deductions() -> str:
    """What a serious breach costs the provider."""
    columns = (
        Column("Breach", 50, "{{ one.title }}", style="TableStrong"),
        Column("What counts", 88, "{{ one.what }}"),
        Column("Deduction", 32, "{{ one.amount }}", number=True),
    )
    return list_table(
        columns,
        "one in contract.deductions",
        empty="No deduction is set.",
        name="What a serious breach costs",
        summary="Each serious breach with what counts and the amount deducted.",
    )


def publication() -> str:
    """What is published when, by duty or by choice."""
    title = paragraph("TableText", "{{ one.title }}") + paragraph("TableSmall", "{{ one.source }}")
    columns = (
        Column("What", 62, title),
        Column("Basis", 24, "{{ one.basis }}"),
        Column("When", 36, "{{ one.when }}"),
        Column("Due", 24, "{{ one.due }}"),
        Column("Published", 24, "{{ one.done }}"),
    )
    return list_table(
        columns,
        "one in contract.plan",
        empty="Nothing is to be published.",
        name="What is published, and when",
        summary="Each thing to publish with its basis, day due, and day published.",
    )


def redactions() -> str:
    """What is held back from the published contract, part by part."""
    ground = paragraph("TableText", "{{ one.ground }}") + when("one.why", paragraph("TableSmall", "{{ one.why }}"))
    columns = (
        Column("Part", 52, "{{ one.place }}", style="TableStrong"),
        Column("Ground", 70, ground),
        Column("Does it stand?", 48, "{{ one.state }}"),
    )
    return list_table(
        columns,
        "one in contract.redactions",
        empty="Nothing is held back.",
        name="What is held back from the published contract",
        summary="Each part that is held back, the ground for it, and what still speaks against it.",
    )
