"""Advice given, and the decision with its signatures on one page."""

from ria.documents.authoring.headings import section_heading
from ria.documents.authoring.tables import Column, empty_row, grid_table, list_table, row_of, table, tag_row
from ria.documents.authoring.xml import each, paragraph, run, strong, when

SIGN = (44.0, 62.0, 40.0, 24.0)
HEIGHT = 17


def advice_section() -> str:
    """Section "Advice given by reviewers"."""
    columns = (
        Column("Reviewer", 44, "{{ one.by }}", style="TableStrong"),
        Column("About", 60, "{{ one.about }}"),
        Column("Comments", 22, "{{ one.comments }}"),
        Column("State", 20, "{{ one.open }}"),
        Column("Last", 24, "{{ one.last }}"),
    )
    table = list_table(
        columns,
        "one in reviewers",
        empty="No reviewer has commented yet.",
        name="Advice given by reviewers",
        summary="Each reviewer with what they commented on, how many comments are open, and the last day.",
    )
    return (
        section_heading("advice")
        + when("reviewers", paragraph("BodyText", "{{ choice.advice }}"), table)
        + when("not reviewers", paragraph("NotGiven", "No reviewer has commented yet."))
    )


def decision_section() -> str:
    """Section "Decision and signatures": what is left to do, then the boxes."""
    return "".join(
        (
            section_heading("decision"),
            paragraph("Lead", "{{ signing.lead }}"),
            when(
                "signing.stops",
                paragraph("Caption", "Hard stops that are open"),
                each("one", "signing.stops", paragraph("Stop", strong("{{ one.name }}"), run("{{ one.what }}"))),
            ),
            when("signing.conditions", paragraph("Caption", "All conditions"), conditions()),
            when("signing.risks", paragraph("Caption", "Risks that are accepted"), risks()),
            paragraph("Caption", "What each signature confirms"),
            confirmations(),
            paragraph("Heading2Page", "Signatures"),
            decision_box(),
            sign_off(),
            consulted(),
        )
    )


def conditions() -> str:
    """Every condition, met or not."""
    columns = (
        Column("When", 34, "{{ one.when }}", style="TableStrong"),
        Column("What", 48, "{{ one.what }}"),
        Column("Who", 40, "{{ one.who }}"),
        Column("By", 24, "{{ one.by }}"),
        Column("Met on", 24, "{{ one.met }}"),
    )
    return list_table(
        columns,
        "one in signing.conditions",
        empty="No condition is set.",
        name="All conditions",
        summary="Each condition with the step it stands before, who does it, by when, and when it was met.",
    )


def risks() -> str:
    """Risks that somebody accepts, with name, reason and end."""
    what = paragraph("TableStrong", "{{ one.title }}") + when("one.right", paragraph("TableSmall", "{{ one.right }}"))
    columns = (
        Column("Risk", 38, what),
        Column("Accepted by", 28, "{{ one.who }}"),
        Column("Why", 56, "{{ one.why }}"),
        Column("Ends", 24, "{{ one.ends }}"),
        Column("Looked at", 24, "{{ one.review }}"),
    )
    return list_table(
        columns,
        "one in signing.risks",
        empty="No risk is accepted.",
        name="Risks that are accepted",
        summary="Each accepted risk with who accepts it, why, until when, and when it is looked at again.",
    )


def decision_box(*, short: bool = False) -> str:
    """The decision of the board, to be ticked and written in."""
    columns = (Column("Point", 44, style="TableStrong"), Column("Decision", 126))
    choices = "□ Approve   □ Approve with conditions   □ Reject   □ Defer"
    rows = [row_of(columns, ("Decision", choices))]
    if short:
        rows.append(row_of(columns, ("Signed, date", " "), height=12))
    else:
        rows.append(row_of(columns, ("Changes to the conditions", " "), height=HEIGHT))
        rows.append(row_of(columns, ("Meeting and minute", " ")))
    return paragraph("Caption", "Decision of the board") + grid_table(
        columns, "".join(rows), name="Decision of the board", summary="Boxes for the decision.", headed=False
    )


def boxes(first: str, cell: str, view: str, sequence: str, empty: str, name: str) -> str:
    """A table of boxes to sign, one row for each person."""
    heads = (first, "Name and signature", "View", "Date")
    columns = [Column(head, mm, inner) for head, mm, inner in zip(heads, SIGN, (cell, " ", view, " "), strict=True)]
    rows = (
        tag_row(columns, f"for one in {sequence}")
        + row_of(columns, height=HEIGHT)
        + tag_row(columns, "else")
        + empty_row(columns, empty)
        + tag_row(columns, "endfor")
    )
    return grid_table(columns, rows, name=name, summary="Boxes for name, signature, view and date.")


def sign_off() -> str:
    """Those who sign, by the band."""
    cell = paragraph("TableStrong", "{{ one.post }}") + paragraph("TableSmall", "{{ one.why }}")
    view = each("view", "one.views", paragraph("TableText", "{{ view }}"))
    empty = "Nobody has been named to sign. The band decides who must."
    return paragraph("Caption", "Sign-off") + boxes("Role", cell, view, "signing.signers", empty, "Sign-off")


def confirmations() -> str:
    """What each signer confirms, one statement a line."""
    columns = (
        Column("Who signs", 44, "{{ one.post }}", style="TableStrong"),
        Column("What the signature confirms", 126, each("line", "one.confirms", paragraph("TableText", "{{ line }}"))),
    )
    lines = each("line", "signing.everybody", paragraph("TableText", "{{ line }}"))
    rows = (
        tag_row(columns, "if signing.everybody")
        + row_of(columns, ("Everybody who signs", lines))
        + tag_row(columns, "endif")
        + tag_row(columns, "for one in signing.signers")
        + row_of(columns)
        + tag_row(columns, "else")
        + empty_row(columns, "Nobody has been named to sign. The band decides who must.")
        + tag_row(columns, "endfor")
    )
    return table(
        columns,
        rows,
        name="What each signature confirms",
        summary="For each post that signs the statements that the signature confirms.",
    )


def consulted() -> str:
    """Those who were asked confirm that the record is fair."""
    cell = paragraph("TableStrong", "{{ one.name }}")
    view = paragraph("TableText", "□ Fair record") + paragraph("TableText", "□ Not fair; note added")
    empty = "Nobody has been asked yet, so nobody can confirm the record."
    return (
        paragraph("Caption", "Consultation: signed by those consulted")
        + paragraph(
            "BodyText",
            "A signature here confirms that the record of what was said is fair. It is not consent to the decision.",
            keep_next=True,
        )
        + boxes("For", cell, view, "signing.consulted", empty, "Signed by those consulted")
    )
