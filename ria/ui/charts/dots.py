"""Before and after safeguards, right by right, on lanes that are the four bands."""

from collections.abc import Iterable
from typing import Any

from ria.domain.model import Band
from ria.ui.charts import theme

ROW = 34
HEAD = 30
Move = tuple[str, Band, Band]
"""Name, band before and band after safeguards."""


def dot_chart(moves: Iterable[Move], shade: theme.Mode) -> dict[str, Any]:
    """A rule from the open mark before to the filled mark after; the lane says the band, never a product."""
    values = [
        {"name": name, "before": before.word, "after": after.word, "same": before == after}
        for name, before, after in moves
    ]
    names = [one["name"] for one in values]
    lanes = [{"name": name, "band": band.word, "fill": theme.fill(band, shade)} for name in names for band in Band]
    x = {"type": "nominal", "sort": theme.BAND_WORDS, "scale": {"domain": theme.BAND_WORDS}}
    top = {"orient": "top"}
    y = {"field": "name", "type": "nominal", "sort": names, "axis": {"labelLimit": 150}}
    point = {"type": "point", "shape": "circle", "size": 130, "strokeWidth": 2.5, "opacity": 1}
    ink = theme.INK[shade]
    return theme.frame(shade) | {
        "height": ROW * len(names) + HEAD,
        "layer": [
            {
                "data": {"values": lanes},
                "mark": {"type": "rect", "opacity": 0.35},
                "encoding": {"x": x | {"field": "band", "axis": top}, "y": y, "fill": theme.drawn("fill")},
            },
            {
                "data": {"values": values},
                "mark": {"type": "rule", "strokeWidth": 2, "color": ink},
                "encoding": {
                    "x": x | {"field": "before", "axis": top, "bandPosition": 0.5},
                    "x2": {"field": "after", "bandPosition": 0.5},
                    "y": y,
                },
            },
            {
                "data": {"values": values},
                "mark": point | {"filled": True, "fill": ink, "stroke": ink},
                "encoding": {"x": x | {"field": "after", "axis": top}, "y": y},
            },
            {
                "data": {"values": [one for one in values if not one["same"]]},
                "mark": point | {"filled": True, "fill": theme.PAPER[shade], "stroke": ink},
                "encoding": {"x": x | {"field": "before", "axis": top}, "y": y},
            },
        ],
    }
