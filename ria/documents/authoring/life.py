"""How the contract runs, and forecast against outcome at its end."""

from ria.documents.authoring.headings import heading, section_heading
from ria.documents.authoring.tables import Column, list_table
from ria.documents.authoring.xml import each, paragraph, run, strong, when


def life_section() -> str:
    """Section "How the contract runs", once there is a result, an incident or an audit."""
    return when(
        "life.shown",
        section_heading("life"),
        paragraph("Lead", "{{ life.deductions }}"),
        when("life.results", heading(2, "Results of the measures"), results()),
        when("life.incidents", heading(2, "Incidents"), incidents()),
        when("life.audits", heading(2, "Audits and visits"), audits()),
        when("life.triggers", heading(2, "Events that ask for new scores"), triggers()),
    )


def results() -> str:
    """The latest result of each measure."""
    latest = paragraph("TableNumber", "{{ one.latest }}")
    title = paragraph("TableText", "{{ one.title }}") + paragraph("TableSmall", "{{ one.period }}")
    columns = (
        Column("No.", 16, "{{ one.number }}", style="TableStrong"),
        Column("Measure and period", 68, title),
        Column("Target", 22, "{{ one.target }}", number=True),
        Column("Latest", 22, latest, number=True),
        Column("Verdict", 24, "{{ one.verdict }}"),
        Column("Missed", 18, "{{ one.missed }}", number=True),
    )
    return list_table(
        columns,
        "one in life.results",
        empty="No result is recorded.",
        name="Results of the measures",
        summary="The latest result of each measure against its target, and how many results missed.",
    )


def incidents() -> str:
    """Each incident."""
    title = paragraph("TableStrong", "{{ one.title }}") + when(
        "one.rights", paragraph("TableSmall", "{{ one.rights }}")
    )
    finding = paragraph("TableText", "{{ one.finding }}") + when(
        "one.outcome", paragraph("TableSmall", "{{ one.outcome }}")
    )
    columns = (
        Column("When", 24, "{{ one.when }}"),
        Column("What happened", 56, title),
        Column("How bad", 24, "{{ one.severity }}"),
        Column("Finding and outcome", 66, finding),
    )
    return list_table(
        columns,
        "one in life.incidents",
        empty="No incident is recorded.",
        name="Incidents",
        summary="Each incident with its day, the rights it harmed, how bad it was, and what was found.",
    )


def audits() -> str:
    """Each audit or visit."""
    columns = (
        Column("Audit", 36, "{{ one.title }}", style="TableStrong"),
        Column("By", 42, "{{ one.auditor }}"),
        Column("Done", 24, "{{ one.done }}"),
        Column("Findings", 68, "{{ one.findings }}"),
    )
    return list_table(
        columns,
        "one in life.audits",
        empty="No audit is recorded.",
        name="Audits and visits",
        summary="Each audit with who did it, when, and what was found.",
    )


def triggers() -> str:
    """Events after which the scores must be given again."""
    columns = (
        Column("Event", 70, "{{ one.title }}", style="TableStrong"),
        Column("On", 28, "{{ one.on }}"),
        Column("Why", 42, "{{ one.reason }}"),
        Column("Scored again?", 30, "{{ one.answered }}"),
    )
    return list_table(
        columns,
        "one in life.triggers",
        empty="No event asks for new scores.",
        name="Events that ask for new scores",
        summary="Each event that asks for new scores and whether they were given since.",
    )


def closing_section() -> str:
    """Section "Forecast and outcome", once an outcome is recorded."""
    judged = paragraph("TableText", "{{ one.held }}") + when("one.why", paragraph("TableSmall", "{{ one.why }}"))
    columns = (
        Column("Right", 30, "{{ one.right }}", style="TableStrong"),
        Column("Forecast", 22, paragraph("Band", "{{ one.forecast }}")),
        Column("Outcome", 22, paragraph("Band", "{{ one.happened }}")),
        Column("Incidents", 20, "{{ one.incidents }}", number=True),
        Column("Judgement", 76, judged),
    )
    table = list_table(
        columns,
        "one in closing.rows",
        empty="No right was engaged.",
        name="Forecast and outcome",
        summary="For each right the band forecast after safeguards, what happened, and the incidents.",
    )
    return when(
        "closing.shown",
        section_heading("closing"),
        paragraph("Lead", "{{ closing.lead }}"),
        when("closing.summary", paragraph("BodyText", "{{ closing.summary }}")),
        table,
        when(
            "closing.lessons",
            heading(2, "Lessons"),
            each("one", "closing.lessons", paragraph("BodyText", strong("{{ one.title }}. "), run("{{ one.text }}"))),
        ),
    )
