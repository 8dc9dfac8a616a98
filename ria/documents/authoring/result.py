"""The result right by right: table, native chart, heat map, and what would change it."""

from ria.documents.authoring.headings import heading, section_heading
from ria.documents.authoring.table_styles import HEAT
from ria.documents.authoring.tables import Column, chart_frame, content, list_table, table, table_cell, table_row
from ria.documents.authoring.xml import control, paragraph, when

CHARTS = (("rIdChart1", "chart1"), ("rIdChart2", "chart2"))
NOTE = (
    "Hollow bar: before safeguards. Solid bar: after. The word is the band; the band decides, "
    "not the length of the bar."
)


def result_section() -> str:
    """Section "The result, right by right" of the full report."""
    return "".join(
        (
            section_heading("result"),
            paragraph("Lead", "Worst right first. The overall band is the worst right; nothing is averaged."),
            when("result.pending", paragraph("Callout", "{{ result.pending }}")),
            paragraph("Caption", "Result for each right"),
            result_table(),
            paragraph("Small", "“Range” is wider than the band when evidence is weak. Gates use the worse end."),
            when("result.weak", paragraph("Small", "{{ result.weak }}")),
            chart(),
            heat_map(),
            sensitivity(),
        )
    )


def result_table() -> str:
    """One row for each right, by the short name that chart and heat map use."""
    columns = (
        Column("Ref", 9, "{{ one.ref }}", style="TableStrong"),
        Column("Right", 37, "{{ one.short }}"),
        Column("Severity", 18.5, "{{ one.severity }}", number=True),
        Column("Likelihood", 22, "{{ one.likelihood }}", number=True),
        Column("Before", 22, paragraph("Band", "{{ one.before }}")),
        Column("Likelihood after", 22, "{{ one.likelihood_after }}", number=True),
        Column("After", 22, paragraph("Band", "{{ one.after }}")),
        Column("Range", 17.5, "{{ one.range }}"),
    )
    return list_table(
        columns,
        "one in result.rows",
        empty="Nobody has said yet which rights the service can affect.",
        name="Result for each right",
        summary="For each right severity, likelihood and band before safeguards, and likelihood and band after.",
    )


def chart() -> str:
    """One native chart, or two for many rights, each shown when it has bars."""
    frames = "".join(
        chart_frame(relation, f"charts.{name}", f"charts.{name}", number=number, height_mm=70)
        for number, (relation, name) in enumerate(CHARTS, start=1)
    )
    return (
        control("if charts.chart1")
        + paragraph("Caption", "Risk for each right, before and after safeguards")
        + frames
        + paragraph("Small", NOTE + " {{ result.index }}")
        + control("endif")
    )


def heat_map() -> str:
    """Where each right stands: a table whose cells say their band."""
    columns = (Column("Severity", 28, style="HeatAxis"), *(Column(f"Likelihood {step}", 28.4) for step in range(1, 6)))
    rows = []
    for severity in range(5, 0, -1):
        cells = [table_cell(28, content(f"Severity {severity}", "HeatAxis"), middle=True)]
        for likelihood in range(1, 6):
            cell = paragraph("Heat", f"{{{{ result.heat.s{severity}l{likelihood} }}}}")
            cells.append(table_cell(28.4, cell, middle=True))
        rows.append(table_row("".join(cells), height=11))
    grid = table(
        columns,
        "".join(rows),
        name="Where each right stands",
        summary="Bands for severity 1 to 5 and likelihood 1 to 5, with the rights before and after safeguards.",
        style=HEAT,
    )
    caption = paragraph("Caption", "Where each right stands")
    return caption + grid + paragraph("Small", "{{ result.legend }}")


def sensitivity() -> str:
    """What one step worse would do."""
    columns = (
        Column("Right", 50, "{{ one.right }}"),
        Column("If likelihood were one step higher", 30, paragraph("Band", "{{ one.likelier }}")),
        Column("If safeguards were one step weaker", 30, paragraph("Band", "{{ one.weaker }}")),
        Column("What that means", 60, "{{ one.means }}"),
    )
    return heading(2, "What would change the result") + list_table(
        columns,
        "one in result.sensitivity",
        empty="No right is scored yet.",
        name="What would change the result",
        summary="For each right the band if likelihood were one step higher or safeguards one step weaker.",
    )
