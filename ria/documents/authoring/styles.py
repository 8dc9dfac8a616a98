"""The whole of styles.xml: defaults, paragraph and character styles. Table styles stand in `table_styles`.

Ink stands in `Normal`, never in the defaults: LibreOffice would then ignore the colour of styles inside tables.
"""

from dataclasses import dataclass

from ria.documents.authoring.public_styles import MEASURE as PUBLIC_MEASURE
from ria.documents.authoring.public_styles import public_styles, schedule_styles
from ria.documents.authoring.style_xml import (
    KEEP,
    Style,
    border,
    box,
    fill,
    indent,
    numbered,
    outline,
    paragraph_style,
    tabs,
)
from ria.documents.authoring.table_styles import table_styles
from ria.documents.authoring.xml import dxa
from ria.documents.bands import CHIPS, EDGE, INK, LOOKS, BandLook

NAVY, GREY, FILL, CRITICAL = "14365D", "4A5560", "EDF1F6", "5F0F1C"
FONT = "Arial"
MEASURE = dxa(25)
"""How much narrower body text is than tables: about 80 characters at 11 points."""


@dataclass(frozen=True, slots=True)
class Look:
    """The sizes of one kind of document, in points; `measure` is the right indent of body text."""

    body: float = 11
    table: float = 9.5
    lead: float = 12.5
    heading: float = 18
    measure: int = MEASURE


BOARD = Look()
PUBLIC = Look(body=12, table=11, lead=13, measure=PUBLIC_MEASURE)
"""12 points is the usual least size for public documents."""


RULE_ABOVE = box(border("top", 12, NAVY, 6))
PADDED_BAR = (border("top", 12, FILL, 3), border("left", 36, NAVY, 6), border("bottom", 12, FILL, 3))


def text_styles(look: Look) -> list[Style]:
    """Headings and running text."""
    narrow = indent(right=look.measure)
    return [
        Style("Title", "Title", 24, True, colour=NAVY, after=2, follows="Subtitle", layout=KEEP),
        Style("Subtitle", "Subtitle", look.body + 1, after=2),
        Style("Organisation", "RIA Organisation", 10.5, True, colour=GREY, after=3, layout=KEEP),
        Style("Heading1", "heading 1", look.heading, True, colour=NAVY, before=22, after=6, follows="BodyText",
              layout=KEEP | RULE_ABOVE | numbered(1) | indent(11, hanging=11) | outline(0)),
        Style("Heading2", "heading 2", 13, True, colour=NAVY, before=13, after=4, follows="BodyText",
              layout=KEEP | outline(1)),
        Style("Heading2Page", "RIA Heading 2 new page", based_on="Heading2",
              layout={"pageBreakBefore": "<w:pageBreakBefore/>"}),
        Style("Heading3", "heading 3", 11, True, before=10, after=3, follows="BodyText", layout=KEEP | outline(2)),
        Style("Appendix", "RIA Appendix", look.heading, True, colour=NAVY, before=26, after=6, follows="BodyText",
              layout=KEEP | RULE_ABOVE | numbered(2) | outline(0)),
        Style("AppendixPage", "RIA Appendix new page", based_on="Appendix",
              layout={"pageBreakBefore": "<w:pageBreakBefore/>"}),
        Style("PageOneHead", "RIA Page one head", 11.5, True, colour=NAVY, before=9, after=3,
              layout=KEEP | outline(0)),
        Style("SecondPageHead", "RIA Second page head", 11.5, True, colour=NAVY, after=3,
              layout=KEEP | outline(0) | {"pageBreakBefore": "<w:pageBreakBefore/>"}),
        Style("ContentsHead", "RIA Contents head", look.heading, True, colour=NAVY, after=6,
              layout=KEEP | outline(0) | {"pageBreakBefore": "<w:pageBreakBefore/>"}),
        Style("PageOneText", "RIA Page one text", 9.5, after=3, line=1.08),
        Style("BodyText", "Body Text", look.body, after=6, line=1.15, layout=narrow),
        Style("Lead", "RIA Lead", look.lead, after=8, line=1.15, layout=KEEP | narrow),
        Style("Callout", "RIA Callout", look.body, before=8, after=8, line=1.12,
              layout={"keepLines": "<w:keepLines/>"} | box(*PADDED_BAR) | fill(FILL) | indent(3.5, right=dxa(1))),
        Style("Stop", "RIA Stop", 9.5, before=3, after=2,
              layout=box(border("left", 36, CRITICAL, 5)) | indent(2.8)),
        Style("Caption", "caption", 10, True, before=10, after=3, layout=KEEP),
        Style("Small", "RIA Small", 9, colour=GREY, before=2, after=3),
        Style("ListBullet", "List Bullet", look.body, after=2, line=1.1,
              layout=numbered(3) | indent(6, right=look.measure, hanging=6)),
        Style("SourceBullet", "RIA Source", 9, after=1, line=1.05,
              layout=numbered(4) | indent(6, right=look.measure, hanging=6)),
        Style("Chart", "RIA Chart", layout=KEEP),
        Style("TOC1", "toc 1", look.body, after=2,
              layout=tabs(("left", 9, "none"), ("right", 170, "dot"))),
        Style("Header", "header", 8.5, colour=GREY, layout=tabs(("center", 85, "none"), ("right", 170, "none"))),
        Style("Footer", "footer", 8.5, colour=GREY, layout=tabs(("center", 85, "none"), ("right", 170, "none"))),
    ]  # fmt: skip


def cell_styles(look: Look) -> list[Style]:
    """Paragraphs in tables, answers and comments."""
    right = {"jc": '<w:jc w:val="right"/>'} | indent(right=dxa(2.5))
    size = look.table
    return [
        Style("TableText", "RIA Table text", size, line=1.06),
        Style("TableNumber", "RIA Table number", size, line=1.06, layout=right),
        Style("TableStrong", "RIA Table strong", size, True, line=1.06),
        Style("TableStrongNumber", "RIA Table strong number", size, True, line=1.06, layout=right),
        Style("TableHead", "RIA Table head", 9, True, colour=NAVY, line=1.06, layout={"keepNext": "<w:keepNext/>"}),
        Style("TableHeadNumber", "RIA Table head number", 9, True, colour=NAVY, line=1.06,
              layout={"keepNext": "<w:keepNext/>"} | right),
        Style("TableSmall", "RIA Table small", 9, colour=GREY, before=1),
        Style("Arrow", "RIA Arrow", 18, before=1, layout={"jc": '<w:jc w:val="center"/>'}),
        Style("Sure", "RIA Sure", 14, True, before=2, after=1, layout=indent(3)),
        Style("SureWhy", "RIA Sure why", 9, colour=GREY, before=1, layout=indent(3)),
        Style("NotGiven", "RIA Not given", size, italic=True, colour=GREY, line=1.06),
        Style("Question", "RIA Question", 10, True, before=6, after=1,
              layout=KEEP | indent(right=look.measure)),
        Style("ShortAnswer", "RIA Short answer", 10, before=5, after=1),
        Style("Answer", "RIA Answer", 10.5, after=2, line=1.1, layout=indent(5, right=look.measure)),
        Style("NotAnswered", "RIA Not answered", 10.5, italic=True, colour=GREY, after=2,
              layout=indent(5, right=look.measure)),
        Style("Evidence", "RIA Evidence", 9, colour=GREY, after=2, layout=indent(5, right=look.measure)),
        Style("EntryHead", "RIA Entry head", 10.5, True, colour=GREY, before=10, after=1, layout=KEEP),
        Style("Missing", "RIA Missing", 9.5, before=6, after=4, line=1.06,
              layout=box(border("left", 6, EDGE, 5)) | indent(2.5, right=look.measure)),
        Style("YouSaid", "RIA You said", 11, True),
        Style("WeDid", "RIA We did", 10.5),
        Style("Quotation", "RIA Quotation", 9.5, before=2, after=2,
              layout=box(border("left", 6, EDGE, 5)) | indent(2.5)),
        Style("Reply", "RIA Reply", 9.5, before=3, layout=box(border("left", 6, EDGE, 5)) | indent(2.5)),
        Style("HeatAxis", "RIA Heat axis", 9, True, line=1.06),
    ]  # fmt: skip


def band_styles() -> list[Style]:
    """For each form of chip the plain style that a template uses, and one for each band."""
    forms: dict[str, tuple[float, int, dict[str, str]]] = {
        "Band": (9.5, 1, indent(0.9, right=dxa(0.9)) | {"jc": '<w:jc w:val="center"/>'}),
        "BandBig": (20, 3, indent(1.4, right=dxa(1.4))),
        "BandRow": (9.5, 1, indent(0.9, right=dxa(85)) | {"jc": '<w:jc w:val="center"/>'}),
        "Heat": (9, 0, {"jc": '<w:jc w:val="center"/>'}),
    }
    found = []
    for chip, name in CHIPS.items():
        size, space, layout = forms[chip]
        gap = 1 if chip != "Heat" else 0
        found.append(Style(chip, name, size, True, before=gap, after=gap, layout=layout))
        found += [band_style(chip, name, look, space) for look in LOOKS]
    return found


def band_style(chip: str, name: str, look: BandLook, space: int) -> Style:
    """The style of one band in one form of chip."""
    kind = "dashed" if look.dashed else "single"
    sides = [border(side, 6, look.edge, space, kind) for side in ("top", "left", "bottom", "right")]
    layout = fill(look.fill) if chip == "Heat" else box(*sides) | fill(look.fill)
    return Style(chip + look.suffix, f"{name} {look.word}", colour=look.text, based_on=chip, layout=layout)


def character_styles() -> str:
    """Runs that stand out, and links."""
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>'
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
        '<w:style w:type="character" w:styleId="Aside"><w:name w:val="RIA Aside"/><w:qFormat/>'
        f'<w:rPr><w:color w:val="{GREY}"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>'
    )


def defaults(look: Look) -> str:
    """Font, size and language of the whole document, and ink in the style every other one starts from."""
    size = round(look.body * 2)
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:rPr><w:color w:val="{INK}"/></w:rPr></w:style>'
    )


def styles(look: Look) -> str:
    """The content of styles.xml."""
    own = [*schedule_styles(RULE_ABOVE, NAVY), *public_styles(NAVY, GREY)]
    listed = [*text_styles(look), *cell_styles(look), *band_styles(), *own]
    return defaults(look) + character_styles() + "".join(map(paragraph_style, listed)) + table_styles()
