"""Appendices: every answer, every comment, and what the report rests on."""

from ria.documents.authoring.headings import heading, section_heading
from ria.documents.authoring.tables import Column, fact_table, list_table
from ria.documents.authoring.xml import control, each, paragraph, run, strong, when


def answers() -> str:
    """Appendix A: stage by stage; question, answer, note and evidence never look alike."""
    one = (
        when(
            "one.short",
            paragraph(
                "ShortAnswer", strong("{{ one.question }}"), run("  {{ one.words }}  "), run("{{ one.lack }}", "Aside")
            ),
        )
        + when("not one.short", paragraph("Question", "{{ one.question }}"))
        + when("one.words and not one.short", paragraph("Answer", "{{ one.words }}"))
        + when("not one.words", paragraph("NotAnswered", "Not answered."))
        + when("one.note", paragraph("Evidence", strong("Note. "), run("{{ one.note }}")))
        + when("one.evidence", paragraph("Evidence", strong("Evidence. "), run("{{ one.evidence }}")))
        + when("one.withheld", paragraph("Evidence", strong("Publication. "), run("{{ one.withheld }}")))
        + when("one.origin", paragraph("Evidence", strong("Where from. "), run("{{ one.origin }}")))
    )
    return "".join(
        (
            section_heading("answers"),
            paragraph(
                "Lead",
                "Every question that was answered in the stages printed here, in the order of the form, and in short "
                "what is still missing. Questions that do not apply are left out; they never count.",
            ),
            control("for stage in stages"),
            heading(2, "{{ stage.title }}"),
            control("for section in stage.sections"),
            heading(3, "{{ section.title }}"),
            control("for entry in section.entries"),
            when("entry.title", paragraph("EntryHead", "{{ entry.title }}")),
            each("one", "entry.answers", one),
            control("endfor"),
            when("section.missing", paragraph("Missing", strong("Not answered yet. "), run("{{ section.missing }}"))),
            control("endfor"),
            control("endfor"),
        )
    )


def comments() -> str:
    """Appendix B: comments and replies as proof of advice."""
    reply = each(
        "reply", "one.replies", paragraph("Reply", strong("{{ reply.by }}, {{ reply.on }}. "), run("{{ reply.words }}"))
    )
    columns = (
        Column("No.", 12, "{{ one.number }}", number=True),
        Column(
            "Who and where", 42, paragraph("TableStrong", "{{ one.by }}") + paragraph("TableSmall", "{{ one.place }}")
        ),
        Column(
            "Comment and reply",
            116,
            paragraph("TableText", "{{ one.words }}")
            + reply
            + paragraph("Reply", strong("{{ one.state }} "), run("{{ one.state_more }}")),
        ),
    )
    return section_heading("comments") + list_table(
        columns,
        "one in comments",
        empty="Nobody has commented yet.",
        name="Comments and replies",
        summary="Each comment with who made it, on which question, the replies, and whether it is resolved.",
    )


def method() -> str:
    """Appendix C: how the result was reached, what it rests on, and which record this is."""
    return "".join(
        (
            section_heading("method"),
            each("line", "method.lines", paragraph("BodyText", "{{ line }}")),
            heading(2, "Versions"),
            versions(),
            heading(2, "This record"),
            record(),
            when(
                "choice.unverified",
                heading(2, "To be confirmed by a lawyer"),
                paragraph("BodyText", "{{ method.unverified_lead }}"),
                each("line", "method.unverified", paragraph("ListBullet", "{{ line }}")),
            ),
            heading(2, "Sources"),
            each("line", "method.sources", paragraph("SourceBullet", "{{ line }}")),
        )
    )


def versions() -> str:
    """The frozen versions."""
    columns = (
        Column("Version", 20, "{{ one.number }}", number=True),
        Column("Frozen on", 30, "{{ one.on }}"),
        Column("Name", 46, "{{ one.label }}"),
        Column("Overall band", 26, paragraph("Band", "{{ one.band }}")),
        Column(
            "By, and decision",
            48,
            paragraph("TableText", "{{ one.by }}") + paragraph("TableSmall", "{{ one.decision }}"),
        ),
    )
    return list_table(
        columns,
        "one in method.versions",
        empty="No version is frozen yet. A decision needs a frozen version.",
        name="Versions",
        summary="Each frozen version with its day, name, overall band, who froze it and what was decided.",
    )


def record() -> str:
    """What identifies the record that this file carries."""
    columns = (Column("Point", 44, "{{ one.name }}", style="TableStrong"), Column("Value", 126, "{{ one.value }}"))
    return fact_table(
        columns,
        "one in method.record",
        empty="Nothing identifies this record.",
        name="This record",
        summary="Reference, identity, edition and hash of the record that this file carries.",
    )
