"""What a filled template still needs: bands in their styles, cells of the heat map, tables kept whole."""

import re
from typing import Any

from lxml import etree

from ria.documents.bands import CHIPS, STYLE_OF

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
SHORT = 11
"""Tables of so many rows stay on one page."""

BEFORE_SHADING = frozenset({"cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders"})
HEAT = "Heat"


def finish(body: Any, fills: dict[str, str], *, whole_tables: bool = True) -> None:
    """Finish a filled body in place. `fills` gives the colour of each band, as the template's own styles have it."""
    for style in body.iter(f"{W}pStyle"):
        if style.get(f"{W}val") in CHIPS:
            band_style(style, fills)
    for table in body.iter(f"{W}tbl"):
        if whole_tables:
            keep_short_table_whole(table)
        before = table.getprevious()
        if before is not None and before.tag == f"{W}p":
            keep_with_next(before)


def band_style(style: Any, fills: dict[str, str]) -> None:
    """Put the style of a band in the place of the plain one; a cell of the heat map takes its colour too."""
    chip = style.get(f"{W}val")
    paragraph = style.getparent().getparent()
    word = "".join(paragraph.itertext(f"{W}t")).strip() if chip != HEAT else first_text(paragraph)
    if word not in STYLE_OF[chip]:
        return
    style.set(f"{W}val", STYLE_OF[chip][word])
    if chip == HEAT:
        shade(paragraph.getparent(), fills[word])


def first_text(paragraph: Any) -> str:
    """The first piece of text in a paragraph: the band, before the letters of rights."""
    text = paragraph.find(f".//{W}t")
    return (text.text or "").strip() if text is not None else ""


def shade(cell: Any, fill: str) -> None:
    """Give a cell its colour, at the place where the schema wants it."""
    properties = cell.find(f"{W}tcPr")
    shading = etree.SubElement(properties, f"{W}shd")
    shading.set(f"{W}val", "clear")
    shading.set(f"{W}color", "auto")
    shading.set(f"{W}fill", fill)
    at = max((i + 1 for i, one in enumerate(properties) if etree.QName(one).localname in BEFORE_SHADING), default=0)
    properties.insert(at, shading)


def keep_short_table_whole(table: Any) -> None:
    """Keep the rows of a short table together: every row but the last stays with the next."""
    rows = table.findall(f"{W}tr")
    if len(rows) > SHORT:
        return
    for row in rows[:-1]:
        for paragraph in row.iter(f"{W}p"):
            keep_with_next(paragraph)


def keep_with_next(paragraph: Any) -> None:
    """Keep a paragraph with the next one; its style stands first, as the schema wants it."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = etree.Element(f"{W}pPr")
        paragraph.insert(0, properties)
    if properties.find(f"{W}keepNext") is None:
        at = 1 if len(properties) and properties[0].tag == f"{W}pStyle" else 0
        properties.insert(at, etree.Element(f"{W}keepNext"))


def band_fills(styles: bytes) -> dict[str, str]:
    """The colour of each band in a template, from its own styles."""
    root = etree.fromstring(styles)
    found = {style.get(f"{W}styleId"): style for style in root.iter(f"{W}style")}
    fills = {}
    for word, style_id in STYLE_OF["Band"].items():
        shading = found[style_id].find(f".//{W}shd") if style_id in found else None
        fill = shading.get(f"{W}fill", "") if shading is not None else ""
        fills[word] = fill if re.fullmatch("[0-9A-Fa-f]{6}", fill) else "FFFFFF"
    return fills
