"""A heat map of bands: one row for each right, one column for each assessment, option or bidder."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ria.domain.model import Band
from ria.ui.charts import theme

ROW = 42
HEAD = 30


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `words` is the band's word, "Not rated", or a dash for what was not asked; `band` gives the colour."""

    row: str
    column: str
    words: str
    band: Band | None = None
    rated: bool = True


def heat_map(cells: Iterable[Cell], shade: theme.Mode) -> dict[str, Any]:
    """The heat map. Rows and columns stand in the order in which the cells come; blank cells have no fill."""
    drawn = list(cells)
    rows = list(dict.fromkeys(one.row for one in drawn))
    columns = list(dict.fromkeys(one.column for one in drawn))
    values = [
        {
            "row": one.row,
            "column": one.column,
            "words": one.words,
            "fill": theme.fill(one.band, shade) if one.rated else "transparent",
            "ink": theme.ink(one.band, shade) if one.rated else theme.AXIS[shade],
        }
        for one in drawn
    ]
    shown = {
        "x": {"field": "column", "type": "nominal", "sort": columns, "axis": {"orient": "top"}},
        "y": {"field": "row", "type": "nominal", "sort": rows},
    }
    return theme.frame(shade) | {
        "height": ROW * len(rows) + HEAD,
        "data": {"values": values},
        "layer": [
            {
                "mark": {"type": "rect", "cornerRadius": 6, "stroke": theme.PAPER[shade], "strokeWidth": 4},
                "encoding": shown | {"fill": theme.drawn("fill")},
            },
            {
                "mark": {"type": "text", "fontSize": 13, "fontWeight": 600},
                "encoding": shown | {"text": {"field": "words"}, "color": theme.drawn("ink")},
            },
        ],
    }
