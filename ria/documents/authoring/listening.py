"""What people told us, and what we did."""

from ria.documents.authoring.headings import heading, section_heading
from ria.documents.authoring.tables import Column, list_table, row_of, tag_row
from ria.documents.authoring.xml import paragraph, run, strong, when


def listening_section() -> str:
    """Section "What people told us, and what we did"."""
    return "".join(
        (
            section_heading("people"),
            paragraph("Lead", "{{ people.lead }}"),
            when("people.activities", asked()),
            when("people.missed", paragraph("Callout", strong("Who we missed. "), run("{{ people.missed }}"))),
            heading(2, "You said, we did"),
            said_and_did(),
            when("people.heard", heard()),
            heading(2, "Was the consultation fair?"),
            fairness(),
            when("people.dates", paragraph("Small", "{{ people.dates }}")),
        )
    )


def asked() -> str:
    """Who was asked, and how many took part."""
    group = paragraph("TableText", "{{ one.name }}") + when("one.groups", paragraph("TableSmall", "{{ one.groups }}"))
    columns = (
        Column("Activity and group", 66, group),
        Column("Invited", 22, "{{ one.invited }}", number=True),
        Column("Took part", 24, "{{ one.took_part }}", number=True),
        Column("Share", 18, "{{ one.share }}", number=True),
        Column("How", 40, "{{ one.method }}"),
    )
    last = ("All", "{{ people.all.invited }}", "{{ people.all.took_part }}", "{{ people.all.share }}", "–")
    strong_columns = [
        Column(one.head, one.mm, style="TableStrongNumber" if one.number else "TableStrong") for one in columns
    ]
    totals = tag_row(columns, "if people.all.invited") + row_of(strong_columns, last) + tag_row(columns, "endif")
    return heading(2, "Who we asked") + list_table(
        columns,
        "one in people.activities",
        empty="Nobody has been asked yet. From Medium upwards this is hard stop HS4.",
        name="Who we asked",
        summary="Each activity with its groups, how many were invited, how many took part, and how.",
        more=totals,
    )


def said_and_did() -> str:
    """The theme in people's words on the left, what was done about it on the right."""
    left = (
        paragraph("YouSaid", "{{ one.title }}")
        + when("one.who", paragraph("TableSmall", "{{ one.who }}"))
        + when("one.said", paragraph("TableText", "{{ one.said }}"))
        + when("one.quote", paragraph("Quotation", "{{ one.quote }}"))
    )
    right = paragraph("WeDid", strong("{{ one.lead }} "), run("{{ one.did }}")) + paragraph(
        "TableSmall", "{{ one.effect }}"
    )
    columns = (Column("You said", 70, left), Column("We did, or did not and why", 100, right))
    return list_table(
        columns,
        "one in people.themes",
        empty="Nothing that people said is recorded yet.",
        name="You said, we did",
        summary="Each theme with who raised it, what was done or not and why, and the effect on the scores.",
    )


def heard() -> str:
    """The engagement log."""
    where = paragraph("TableStrong", "{{ one.title }}") + paragraph("TableSmall", "{{ one.when }}. {{ one.who }}")
    effect = paragraph("TableText", "{{ one.effect }}") + when(
        "one.change", paragraph("TableSmall", "{{ one.change }}")
    )
    columns = (
        Column("When, with whom", 52, where),
        Column("What we heard", 68, "{{ one.heard }}"),
        Column("What it changed", 50, effect),
    )
    return heading(2, "Early engagement") + list_table(
        columns,
        "one in people.heard",
        empty="The engagement log is empty.",
        name="Early engagement",
        summary="Each entry of the engagement log with what was heard and what it changed.",
    )


def fairness() -> str:
    """The Gunning tests."""
    columns = (
        Column("Gunning principle", 50, "{{ one.name }}", style="TableStrong"),
        Column("Met?", 20, "{{ one.met }}"),
        Column("Evidence", 100, "{{ one.evidence }}"),
    )
    return list_table(
        columns,
        "one in people.principles",
        empty="The four tests are not recorded.",
        name="Was the consultation fair?",
        summary="The four Gunning principles, whether each is met, and the evidence.",
    )
