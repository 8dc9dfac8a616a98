"""What a filled template still needs: bands in their styles, cells of the heat map, rows kept together."""

import re
from typing import Any

from lxml import etree

from ria.documents.bands import CHIPS, STYLE_OF
from ria.documents.paging import keep_rows, keep_with_next

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
BEFORE_SHADING = frozenset({"cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders"})
HEAT = "Heat"


def finish(body: Any, fills: dict[str, str]) -> None:
    """Finish a filled body in place. `fills` gives the colour of each band, as the template's own styles have it."""
    for style in body.iter(f"{W}pStyle"):
        if style.get(f"{W}val") in CHIPS:
            band_style(style, fills)
    for table in body.iter(f"{W}tbl"):
        keep_rows(table)
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
