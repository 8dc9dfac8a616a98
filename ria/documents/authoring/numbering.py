"""numbering.xml: headings, appendices, bullets.

Numbers of entries come from the data, so that no list runs on through loops.
"""

from ria.documents.authoring.xml import dxa

LISTS = (
    (1, "decimal", "%1", "tab", f'<w:ind w:left="{dxa(11)}" w:hanging="{dxa(11)}"/>', "Heading1"),
    (2, "upperLetter", "Appendix %1.", "space", '<w:ind w:left="0" w:firstLine="0"/>', "Appendix"),
    (3, "bullet", "•", "tab", f'<w:ind w:left="{dxa(6)}" w:hanging="{dxa(6)}"/>', "ListBullet"),
    (4, "bullet", "•", "tab", f'<w:ind w:left="{dxa(6)}" w:hanging="{dxa(6)}"/>', "SourceBullet"),
)
"""Number, kind, text, what stands after it, indent, and the one style that uses it: a list belongs to one style."""


def numbering() -> str:
    """The content of numbering.xml."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{style}"/>'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{indent}</w:pPr></w:lvl></w:abstractNum>"
        for number, kind, text, suffix, indent, style in LISTS
    )
    used = "".join(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number, *_ in LISTS)
    return abstract + used
