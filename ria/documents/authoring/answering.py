"""Who answers for each step, how people can challenge, and who watches from outside."""

from ria.documents.authoring.tables import Column, fact_table, list_table
from ria.documents.authoring.xml import paragraph


def steps() -> str:
    """Each step that people meet, with its owner."""
    columns = (
        Column("Step", 50, "{{ one.title }}", style="TableStrong"),
        Column("In charge", 32, "{{ one.body }}"),
        Column("Owner", 48, "{{ one.owner }}"),
        Column("Our accountable officer can", 40, "{{ one.control }}"),
    )
    return list_table(
        columns,
        "one in contract.steps",
        empty="No step is recorded.",
        name="Who answers for each step",
        summary="Each step with the body in charge, its owner, and what the accountable officer can do there.",
    )


def challenge() -> str:
    """How people can complain and challenge, and whether it works."""
    columns = (
        Column("Point", 44, "{{ one.name }}", style="TableStrong"),
        Column("What we found", 126, "{{ one.value }}"),
    )
    return fact_table(
        columns,
        "one in contract.challenge",
        empty="No way to challenge is recorded.",
        name="How people can challenge",
        summary="The ways that are open, whether they were tested, what people are told, and what could stop them.",
    )


def bodies() -> str:
    """Inspectorates, ombudsmen and others."""
    name = paragraph("TableStrong", "{{ one.name }}") + paragraph("TableSmall", "{{ one.kind }}")
    columns = (
        Column("Body", 62, name),
        Column("Can it act when outsourced?", 34, "{{ one.reach }}"),
        Column("Must the provider cooperate?", 36, "{{ one.contract }}"),
        Column("Last report", 38, "{{ one.report }}"),
    )
    return list_table(
        columns,
        "one in contract.bodies",
        empty="No body is named.",
        name="Who watches from outside",
        summary="Each body with whether it keeps its reach, whether the provider must cooperate, and its last report.",
    )
