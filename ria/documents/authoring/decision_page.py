"""Page one, the same in the full report and in the board summary: no cover, the answer."""

from ria.documents.authoring.table_styles import STRIP
from ria.documents.authoring.tables import Column, list_table, row_of, table
from ria.documents.authoring.xml import control, each, paragraph, run, strong, when

STRIP_COLUMNS = (Column("", 54), Column("", 12), Column("", 54), Column("", 50))


def decision_page(kicker: str) -> str:
    """Everything on page one, in the order in which it is read."""
    return "".join(
        (
            paragraph("Organisation", kicker),
            paragraph("Title", "{{ front.title }}"),
            paragraph("Subtitle", "{{ front.subtitle }}"),
            paragraph("Small", "{{ front.line }}"),
            paragraph(
                "Callout",
                run("{{ page_one.ask.lead }}"),
                strong("{{ page_one.ask.verb }}"),
                run("{{ page_one.ask.about }}"),
                strong("{{ page_one.ask.on }}"),
                run("{{ page_one.ask.last }}"),
            ),
            strip(),
            red_rights(),
            conditions(),
            hard_stops(),
            paragraph("PageOneHead", "How sure we are"),
            paragraph("PageOneText", "{{ page_one.how_sure }}"),
        )
    )


def strip() -> str:
    """The overall band before and after, and how sure: one row, read from left to right."""
    cells = (
        paragraph("TableSmall", "Overall, before safeguards") + paragraph("BandBig", "{{ page_one.before }}"),
        paragraph("TableSmall", "") + paragraph("Arrow", "→"),
        paragraph("TableSmall", "Overall, after safeguards") + paragraph("BandBig", "{{ page_one.after }}"),
        paragraph("SureWhy", "How sure we are")
        + paragraph("Sure", "{{ page_one.sure }}")
        + paragraph("SureWhy", "{{ page_one.sure_why }}"),
    )
    return table(
        STRIP_COLUMNS,
        row_of(STRIP_COLUMNS, cells),
        name="Overall result",
        summary="The overall band before and after safeguards, and how sure it is.",
        style=STRIP,
        headed=False,
    )


def red_rights() -> str:
    """The rights that stay red, why, and what the lower band rests on."""
    columns = (
        Column("Right", 28, "{{ one.name }}", style="TableStrong"),
        Column("Before", 21, paragraph("Band", "{{ one.before }}")),
        Column("After", 21, paragraph("Band", "{{ one.after }}")),
        Column("Why it is red", 50, "{{ one.why }}"),
        Column("What the lower band rests on", 50, "{{ one.rests }}"),
    )
    return (
        paragraph("PageOneHead", "{{ page_one.red_title }}")
        + control("if page_one.red")
        + list_table(
            columns,
            "one in page_one.red",
            empty="No right is High or Critical after safeguards.",
            name="Rights in red",
            summary="Each right that is High or Critical after safeguards, why, and what its lower band rests on.",
        )
        + control("endif")
        + when("page_one.not_red", paragraph("Small", "{{ page_one.not_red }}"))
    )


def conditions() -> str:
    """What must happen first, and the conditions, in the order of time."""
    columns = (
        Column("No.", 12, "{{ one.number }}", number=True),
        Column("When", 32, "{{ one.when }}", style="TableStrong"),
        Column("What", 66, "{{ one.what }}"),
        Column("Who", 36, "{{ one.who }}"),
        Column("By", 24, "{{ one.by }}"),
    )
    return (
        paragraph("PageOneHead", "What must happen first, and the conditions")
        + list_table(
            columns,
            "one in page_one.conditions",
            empty="No condition is set and no action has a date.",
            name="What must happen first",
            summary="Conditions and first actions in the order of time, with who does them and by when.",
        )
        + when("page_one.more_conditions", paragraph("Small", "{{ page_one.more_conditions }}"))
    )


def hard_stops() -> str:
    """Open hard stops in full, the others counted."""
    return (
        paragraph("PageOneHead", "Hard stops")
        + paragraph("PageOneText", "{{ page_one.stops_line }}")
        + each("one", "page_one.stops", paragraph("Stop", strong("{{ one.name }}"), run("{{ one.what }}")))
    )
