"""How much fits on page one: its height is estimated, and what does not fit is left out in a fixed order."""

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

PAGE_MM = 252
"""Height of the text on a page, less a little for words that are wider than most."""

LINE, TITLE_LINE, CALLOUT_LINE = 4.1, 10.0, 5.2
"""Heights of lines in millimetres: tables and small text, title, callout."""

WIDE, TITLE, CALLOUT = 116, 35, 84
NAME, REASON, WHEN, WHAT, WHO = 15, 30, 17, 40, 21
"""Characters that stand on one line: across the page, in the title, in the callout, and in the columns of tables."""

ROW, TABLE_HEAD, HEAD, STRIP = 2.2, 6.2, 8.2, 17.5
"""Padding of a row, a header row, a heading with its space, the strip of bands."""

FRONT = 10.5
"""Kicker and subtitle."""


def lines(words: str, width: int) -> int:
    """On how many lines words stand, broken between words as Word breaks them."""
    return max(1, len(wrap(words, width)))


def row_height(texts: Sequence[tuple[str, int]]) -> float:
    """The height of a row by its tallest cell."""
    return ROW + LINE * max(lines(words, width) for words, width in texts)


def height(page: dict[str, Any], title: str, line: str) -> float:
    """The estimated height of page one in millimetres."""
    ask = "".join(page["ask"].values())
    red = [row_height([(one["name"], NAME), (one["why"], REASON), (one["rests"], REASON)]) for one in page["red"]]
    conditions = [
        row_height([(one["when"], WHEN), (one["what"], WHAT), (one["who"], WHO)]) for one in page["conditions"]
    ]
    stops = [LINE * lines(one["name"] + one["what"], WIDE) + 2 for one in page["stops"]]
    small = [page["not_red"], page["more_conditions"], page["stops_line"], page["how_sure"]]
    return sum(
        (
            FRONT,
            TITLE_LINE * lines(title, TITLE),
            LINE * lines(line, WIDE) + 1,
            CALLOUT_LINE * lines(ask, CALLOUT) + 8,
            STRIP,
            4 * HEAD,
            TABLE_HEAD * (2 if red else 1),
            *red,
            *(conditions or [LINE + ROW]),
            *stops,
            *(LINE * lines(words, WIDE) + 1 for words in small if words),
        )
    )
