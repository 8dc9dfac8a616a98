"""Styles that only schedules and documents for the public use."""

from ria.documents.authoring.style_xml import KEEP, Style, indent, outline, tabs
from ria.documents.authoring.xml import dxa

MEASURE = dxa(14)


def schedule_styles(rule_above: dict[str, str], navy: str) -> list[Style]:
    """Parts and clauses of a schedule."""
    return [
        Style("Part", "RIA Part", 15, True, colour=navy, before=18, after=4, follows="BodyText",
              layout=KEEP | rule_above | outline(0)),
        Style("ClauseHead", "RIA Clause heading", 11.5, True, colour=navy, before=10, after=2,
              layout=KEEP | outline(1)),
        Style("ClauseText", "RIA Clause text", 10.5, after=4, line=1.1,
              layout={"keepLines": "<w:keepLines/>"} | indent(11)),
    ]  # fmt: skip


def public_styles(navy: str, grey: str) -> list[Style]:
    """Headings and steps in plain documents."""
    return [
        Style("PublicHead", "RIA Public heading", 15, True, colour=navy, before=10, after=3, layout=KEEP | outline(0)),
        Style("PublicHeadPage", "RIA Public heading new page", based_on="PublicHead",
              layout={"pageBreakBefore": "<w:pageBreakBefore/>"}),
        Style("PublicLead", "RIA Public lead", 13, before=6, after=6, line=1.12, layout=KEEP | indent(right=MEASURE)),
        Style("FooterPlain", "RIA Footer without classification", 8.5, colour=grey,
              layout=tabs(("right", 170, "none"))),
        Style("Step", "RIA Step", 20, True, colour=navy, layout={"jc": '<w:jc w:val="center"/>'}),
    ]  # fmt: skip
