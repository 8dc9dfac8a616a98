"""A theme for the starter template: Word changes all fonts and colours of a document that takes them from a theme."""

from ria.documents.authoring.package import Part, canonical
from ria.documents.authoring.styles import CRITICAL, FILL, FONT, GREY, NAVY
from ria.documents.bands import EDGE, INK, WHITE

KIND = "application/vnd.openxmlformats-officedocument.theme+xml"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
COLOURS = {
    "dk1": INK,
    "lt1": WHITE,
    "dk2": GREY,
    "lt2": FILL,
    "accent1": NAVY,
    "accent2": EDGE,
    "accent3": "2F7F73",
    "accent4": "B98A00",
    "accent5": "C0431B",
    "accent6": CRITICAL,
    "hlink": NAVY,
    "folHlink": GREY,
}
"""The colours of the theme. Bands take none of them: their order from light to dark must outlast a house style."""

TAKEN = {NAVY: "accent1", GREY: "text2", INK: "text1"}
HEADING_STYLES = ("Title", "Heading1", "Heading2", "Heading3", "Appendix", "PageOneHead", "SecondPageHead",
                  "ContentsHead", "Part")  # fmt: skip
"""Styles with the heading font of the theme; those based on them follow."""


def themed(styles: str) -> str:
    """Styles that take their fonts and colours from the theme."""
    fonts = 'w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"'
    named = f'w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"'
    styles = styles.replace(f"<w:rFonts {named}/>", f"<w:rFonts {fonts}/>")
    for colour, name in TAKEN.items():
        styles = styles.replace(f'<w:color w:val="{colour}"/>', f'<w:color w:val="{colour}" w:themeColor="{name}"/>')
        styles = styles.replace(f'w:color="{colour}"/>', f'w:color="{colour}" w:themeColor="{name}"/>')
    styles = styles.replace(f'w:fill="{FILL}"/>', f'w:fill="{FILL}" w:themeFill="background2"/>')
    for style in HEADING_STYLES:
        start = styles.index(f'w:styleId="{style}"')
        at = styles.index("<w:rPr>", start) + len("<w:rPr>")
        styles = styles[:at] + fonts_of_headings() + styles[at:]
    return styles


def fonts_of_headings() -> str:
    """The heading font of the theme."""
    return '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" w:cstheme="majorBidi"/>'


def theme() -> Part:
    """The part that holds the theme."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in COLOURS.items())
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface="{FONT}"/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    text = (
        f'<a:theme xmlns:a="{DRAWING}" name="House style"><a:themeElements>'
        f'<a:clrScheme name="House style">{colours}</a:clrScheme><a:fontScheme name="House style">'
        f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="House style"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
    return Part("word/theme/theme1.xml", KIND, canonical(text))
