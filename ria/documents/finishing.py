"""What a filled template still needs: bands in their styles, cells of the heat map, rows kept together."""

from typing import Any

from lxml import etree

from ria.documents.band_styles import BandStyles
from ria.documents.paging import keep_rows, keep_with_next

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
BEFORE_SHADING = frozenset({"cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders"})
HEAT = "Heat"


def finish(body: Any, styles: BandStyles) -> None:
    """Finish a filled body in place, with the styles of bands that the template has."""
    for style in body.iter(f"{W}pStyle"):
        if chip := styles.chip_of.get(style.get(f"{W}val")):
            band_style(style, chip, styles)
    for table in body.iter(f"{W}tbl"):
        keep_rows(table)
        before = table.getprevious()
        if before is not None and before.tag == f"{W}p":
            keep_with_next(before)


def band_style(style: Any, chip: str, styles: BandStyles) -> None:
    """Put the style of a band in the place of the plain one; a cell of the heat map takes its colour too."""
    paragraph = style.getparent().getparent()
    word = "".join(paragraph.itertext(f"{W}t")).strip() if chip != HEAT else first_text(paragraph)
    if word not in styles.style_of[chip]:
        return
    style.set(f"{W}val", styles.style_of[chip][word])
    if chip == HEAT and paragraph.getparent().tag == f"{W}tc":
        shade(paragraph.getparent(), styles.fills[word])


def first_text(paragraph: Any) -> str:
    """The first piece of text in a paragraph: the band, before the letters of rights."""
    text = paragraph.find(f".//{W}t")
    return (text.text or "").strip() if text is not None else ""


def shade(cell: Any, fill: str) -> None:
    """Give a cell its colour, at the place where the schema wants it."""
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        properties = cell.makeelement(f"{W}tcPr", {})
        cell.insert(0, properties)
    for old in properties.findall(f"{W}shd"):
        properties.remove(old)
    shading = etree.SubElement(properties, f"{W}shd")
    shading.set(f"{W}val", "clear")
    shading.set(f"{W}color", "auto")
    shading.set(f"{W}fill", fill)
    at = max((i + 1 for i, one in enumerate(properties) if etree.QName(one).localname in BEFORE_SHADING), default=0)
    properties.insert(at, shading)
