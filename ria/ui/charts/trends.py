"""The results of one measure over time, with its target and the worst result that is accepted."""

from typing import Any

from ria.domain.oversight import Series
from ria.ui.charts import theme

HEIGHT = 200
MARKS = {"met": "circle", "within tolerance": "circle", "missed": "diamond", "not judged": "circle"}
LEGEND = "● met · ○ within tolerance · ◆ missed"


def trend_chart(one: Series, shade: theme.Mode) -> dict[str, Any]:
    """A line through the results; the target is a solid rule, the worst accepted result a dashed one.

    A missed result is a diamond and an accepted one a ring, so that nothing rests on colour.
    """
    ink, paper = theme.INK[shade], theme.PAPER[shade]
    values = [
        {
            "day": reading.last.isoformat(),
            "value": reading.value,
            "shape": MARKS[reading.verdict],
            "fill": paper if reading.verdict == "within tolerance" else ink,
            "size": 130 if reading.verdict == "missed" else 80,
        }
        for reading in one.readings
    ]
    x = {
        "field": "day",
        "type": "temporal",
        "scale": {"type": "utc", "padding": 18},
        "axis": {"format": "%b %Y", "tickCount": 6, "labelOverlap": True},
    }
    y = {"field": "value", "type": "quantitative", "scale": {"zero": False, "nice": True}, "axis": {"tickCount": 5}}
    limits = [(one.target, "Target", [1, 0]), (one.tolerance, "Worst accepted", [5, 4])]
    rules = [
        rule(f"{name} {one.words(limit)}", limit, dash, y, shade) for limit, name, dash in limits if limit is not None
    ]
    return theme.frame(shade) | {
        "height": HEIGHT,
        "layer": [
            *[layer for pair in rules for layer in pair],
            {
                "data": {"values": values},
                "mark": {"type": "line", "color": theme.ACCENT[shade], "strokeWidth": 2},
                "encoding": {"x": x, "y": y},
            },
            {
                "data": {"values": values},
                "mark": {"type": "point", "stroke": ink, "strokeWidth": 2, "opacity": 1},
                "encoding": {
                    "x": x,
                    "y": y,
                    "shape": {"field": "shape", "type": "nominal", "scale": None, "legend": None},
                    "fill": theme.drawn("fill"),
                    "size": {"field": "size", "type": "quantitative", "scale": None, "legend": None},
                },
            },
        ],
    }


def rule(words: str, limit: float, dash: list[int], y: dict[str, Any], shade: theme.Mode) -> list[dict[str, Any]]:
    """A limit as a rule across the chart, with its name at the right end."""
    data = {"values": [{"value": limit, "words": words}]}
    return [
        {
            "data": data,
            "mark": {"type": "rule", "color": theme.AXIS[shade], "strokeWidth": 1.5, "strokeDash": dash},
            "encoding": {"y": y},
        },
        {
            "data": data,
            "mark": {"type": "text", "align": "right", "baseline": "bottom", "dy": -3, "fontSize": 13},
            "encoding": {
                "x": {"value": "width"},
                "y": y,
                "text": {"field": "words"},
                "color": {"value": theme.AXIS[shade]},
            },
        },
    ]
