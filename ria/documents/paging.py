"""Where tables may break over pages: low ones stay whole, in high ones no row is left alone."""

from itertools import pairwise
from math import ceil
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RESULT = "BandRow"
"""How the styles of a result in a row begin; a page does not end before it."""
MATRIX = "Heat"
"""How the styles of the matrix begin. It is a picture: half of it says nothing."""

LOW_MM = 45
"""Tables estimated to be this low stay on one page; a higher one would leave too much of a page blank."""

TALL_MM = 18
"""A row this high can stand alone under the header, or at the end of a table; a lower one takes another with it."""

PAGE_MM = 200
"""A row estimated to be this high may not fit on one page."""

MM = 56.7
LETTER_MM, LINE_MM, PADDING_MM, SIDES_MM, USUAL_MM = 1.75, 4.1, 2.2, 3.2, 40.0
"""How wide a letter and how high a line is in most tables, the margins of cells, the width where none is given."""


def keep_rows(table: Any) -> None:
    """Keep rows with the next one where a page must not end."""
    rows = table.findall(f"{W}tr")
    heights = [height_mm(row) for row in rows]
    for row, height in zip(rows, heights, strict=True):
        if height > PAGE_MM:
            may_split(row)
    whole = sum(heights) <= LOW_MM or has_style(table, MATRIX)
    for row in rows[:-1] if whole else kept_rows(rows, heights):
        for paragraph in row.iter(f"{W}p"):
            keep_with_next(paragraph)


def may_split(row: Any) -> None:
    """Let a row that is higher than a page go on over the next: Word would cut off what does not fit."""
    for mark in row.findall(f"{W}trPr/{W}cantSplit"):
        mark.getparent().remove(mark)


def kept_rows(rows: list[Any], heights: list[float]) -> list[Any]:
    """The rows of a high table that stay with the next one: the header, low rows at both ends, what a result is of."""
    first = 1 if heights[1] >= TALL_MM else 2
    last = [] if heights[-1] >= TALL_MM else rows[-2:-1]
    sums = [row for row, result in pairwise(rows[first:]) if has_style(result, RESULT)]
    return [*rows[:first], *sums, *last]


def has_style(part: Any, begins: str) -> bool:
    """Whether anything in a table or row has a style whose name begins so."""
    return any(style.get(f"{W}val", "").startswith(begins) for style in part.iter(f"{W}pStyle"))


def height_mm(row: Any) -> float:
    """The estimated height of a row: that of its highest cell, or the least height it is given."""
    least = row.find(f"{W}trPr/{W}trHeight")
    given = length_mm(least, f"{W}val")
    return max([given, *(cell_mm(cell) for cell in row.iter(f"{W}tc"))])


def length_mm(measure: Any, name: str) -> float:
    """A length that an attribute gives; 0 for none, or one that is not a length."""
    given = measure.get(name, "") if measure is not None and measure.get(f"{W}type", "dxa") == "dxa" else ""
    return float(given) / MM if given.isdecimal() else 0.0


def cell_mm(cell: Any) -> float:
    """The estimated height of a cell."""
    wide = length_mm(cell.find(f"{W}tcPr/{W}tcW"), f"{W}w") or USUAL_MM
    letters = max(1, int((wide - SIDES_MM) / LETTER_MM))
    lines = sum(max(1, ceil(len("".join(one.itertext(f"{W}t"))) / letters)) for one in cell.iter(f"{W}p"))
    return PADDING_MM + LINE_MM * lines


def keep_with_next(paragraph: Any) -> None:
    """Keep a paragraph with the next one; its style stands first, as the schema wants it."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = paragraph.makeelement(f"{W}pPr", {})
        paragraph.insert(0, properties)
    if properties.find(f"{W}keepNext") is None:
        at = 1 if len(properties) and properties[0].tag == f"{W}pStyle" else 0
        properties.insert(at, properties.makeelement(f"{W}keepNext", {}))
