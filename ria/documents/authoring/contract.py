"""Contract clauses, measures and publication."""

from ria.documents.authoring.answering import bodies, challenge, steps
from ria.documents.authoring.headings import heading, section_heading
from ria.documents.authoring.tables import Column, list_table
from ria.documents.authoring.xml import paragraph, when


def contract_section() -> str:
    """Section "Contract clauses, measures and publication"."""
    return "".join(
        (
            section_heading("contract"),
            when("contract.shown.clauses", paragraph("Lead", "{{ contract.lead }}"), clauses()),
            when("contract.chain", paragraph("Small", "{{ contract.chain }}")),
            when("contract.steps", heading(2, "Who answers for each step"), steps()),
            when("contract.shown.kpis", heading(2, "Rights measures"), kpis()),
            when(
                "contract.deductions",
                heading(2, "What a serious breach costs"),
                deductions(),
            ),
            when("contract.challenge", heading(2, "How people can challenge"), challenge()),
            when("contract.bodies", heading(2, "Who watches from outside"), bodies()),
            when("contract.again", paragraph("Small", "{{ contract.again }}")),
            when("contract.shown.plan", heading(2, "What is published, and when"), publication()),
            when(
                "contract.redactions",
                heading(2, "What is held back from the published contract"),
                redactions(),
            ),
        )
    )


def clauses() -> str:
    """The clauses that are needed or decided."""
    name = paragraph("TableText", "{{ one.title }}") + when("one.more", paragraph("TableSmall", "{{ one.more }}"))
    columns = (
        Column("Clause", 14.5, "{{ one.number }}", style="TableStrong"),
        Column("Name", 50, name),
        Column("Why", 50, "{{ one.why }}"),
        Column("In the contract?", 29.5, "{{ one.status }}"),
        Column("Where", 26, "{{ one.where }}"),
    )
    return list_table(
        columns,
        "one in contract.clauses",
        empty="No clause is needed or decided yet.",
        name="Contract clauses",
        summary="Each clause with why it is needed, whether it is in the contract, and where.",
    )


def kpis(terms: str = "{{ one.terms }}") -> str:
    """The rights measures; `terms` are the small words under each."""
    title = (
        paragraph("TableStrong", "{{ one.title }}")
        + when("one.more", paragraph("TableText", "{{ one.more }}"))
        + paragraph("TableSmall", terms)
    )
    columns = (
        Column("No.", 14, "{{ one.number }}", style="TableStrong"),
        Column("What is measured", 87, title),
        Column("Target", 19, "{{ one.target }}", number=True),
        Column("Tolerance", 22, "{{ one.tolerance }}", number=True),
        Column("If missed", 28, "{{ one.consequence }}"),
    )
    return list_table(
        columns,
        "one in contract.kpis",
        empty="No rights measure is set.",
        name="Rights measures",
        summary="Each measure with what is counted, its target and tolerance, and what happens when it is missed.",
    )


def deductions() -> str:
    """What a serious breach costs the provider."""
    breach = paragraph("TableStrong", "{{ one.title }}") + paragraph("TableText", "{{ one.what }}")
    columns = (
        Column("Breach, and what counts", 98, breach),
        Column("Deduction each time", 26, "{{ one.amount }}", number=True),
        Column("Time to fix", 20, "{{ one.fix }}"),
        Column("Can it end the contract?", 26, "{{ one.end }}"),
    )
    return list_table(
        columns,
        "one in contract.deductions",
        empty="No deduction is set.",
        name="What a serious breach costs",
        summary="Each serious breach, the amount deducted, the time to fix it, and whether it can end the contract.",
    )


def publication() -> str:
    """What is published when, by duty or by choice."""
    title = paragraph("TableText", "{{ one.title }}") + paragraph("TableSmall", "{{ one.source }}")
    columns = (
        Column("What", 60, title),
        Column("Basis", 20, "{{ one.basis }}"),
        Column("When", 42, "{{ one.when }}"),
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
