"""Contents, filled in advance so that they are right before anybody updates them, and what the bands mean."""

from ria.documents.authoring.tables import Column, list_table
from ria.documents.authoring.xml import each, field, field_end, field_start, paragraph, run, run_tag, strong, tab, when

TOC = r'TOC \o "1-1" \h \z \t "RIA Appendix,1,RIA Appendix new page,1"'
PAGE_LINK = r" \h"


def contents_page() -> str:
    """The page after the answer."""
    return (
        paragraph("ContentsHead", "Contents")
        + entry("contents.first", before=field_start(TOC))
        + each("line", "contents.middle", entry("line"))
        + entry("contents.last", after=field_end())
        + when("choice.words", paragraph("BodyText", strong("Left out by choice. "), run("{{ choice.words }}")))
        + bands()
    )


def entry(name: str, *, before: str = "", after: str = "") -> str:
    """One line of the contents: a link with number, title, and page where it is known."""
    number, title, page = (f"{{{{ {name}.{key} }}}}" for key in ("number", "title", "page"))
    anchor = f"{{{{{name}.anchor}}}}"  # no space: LibreOffice would put an underscore in its place
    link = (
        f'<w:hyperlink w:anchor="{anchor}" w:history="1">{run(number)}{tab()}{run(title)}'
        f"{run_tag(f'if {name}.page')}{tab()}{field('PAGEREF ' + anchor + PAGE_LINK, page)}{run_tag('endif')}"
        "</w:hyperlink>"
    )
    return paragraph("TOC1", before + link + after)


def bands() -> str:
    """What each band allows and requires."""
    columns = (
        Column("Band", 30, paragraph("Band", "{{ one.band }}")),
        Column("Decision it allows", 60, "{{ one.decision }}"),
        Column("What it requires", 80, "{{ one.requires }}"),
    )
    return (
        paragraph("Caption", "What the bands mean")
        + list_table(
            columns,
            "one in bands",
            empty="This edition names no bands.",
            name="What the bands mean",
            summary="For each band the decision it allows and what it requires.",
        )
        + paragraph(
            "Small", "Each band is always written as a word. In a grey print the darker the cell, the worse the band."
        )
    )
