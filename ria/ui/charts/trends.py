"""The results of one measure over time, with its target and the worst result that is accepted."""

from typing import Any

from ria.domain.oversight import Series
from ria.ui.charts import theme

HEIGHT = 200
MOST_TICKS = 4
LIMIT = "Limit"
MARKS = {"met": "circle", "within tolerance": "circle", "missed": "diamond", "not judged": "circle"}
LEGEND = "● met · ○ within tolerance · ◆ missed · dashed: the worst result that is accepted"


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
        "axis": {
            "format": "%b %Y",
            "values": ticks(one),
            "labelOverlap": True,
            "labelSeparation": 12,
            "labelPadding": 10,
        },
    }
    y = {"field": "value", "type": "quantitative", "scale": {"zero": False, "nice": True}, "axis": {"tickCount": 4}}
    rules = limits(one, y, shade)
    return theme.frame(shade) | {
        "height": HEIGHT,
        "layer": [
            *rules,
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


def ticks(one: Series) -> list[dict[str, Any]]:
    """Where days are named: under the first and last result and a few between."""
    days = sorted({reading.last for reading in one.readings})
    steps = min(MOST_TICKS, len(days)) - 1
    chosen = sorted({days[round(step * (len(days) - 1) / steps)] for step in range(steps + 1)}) if steps else days
    return [{"year": day.year, "month": day.month, "date": day.day, "utc": True} for day in chosen]


def limits(one: Series, y: dict[str, Any], shade: theme.Mode) -> list[dict[str, Any]]:
    """The limits as rules across the chart, named at the right end; the upper name above its rule, the lower below."""
    given = [
        (value, f"{name} {one.words(value)}", dash)
        for value, name, dash in ((one.target, "Target", [1, 0]), (one.tolerance, LIMIT, [5, 4]))
        if value is not None and not (name == LIMIT and value == one.target)
    ]
    layers: list[dict[str, Any]] = []
    for value, words, dash in given:
        above = value == max(one for one, _, _ in given)
        data, grey = {"values": [{"value": value, "words": words}]}, theme.AXIS[shade]
        text = {"type": "text", "align": "left", "dx": 6, "fontSize": 13, "baseline": "bottom" if above else "top"}
        name = {"x": {"value": "width"}, "y": y, "text": {"field": "words"}, "color": {"value": grey}}
        layers += [
            {
                "data": data,
                "mark": {"type": "rule", "color": grey, "strokeWidth": 1.5, "strokeDash": dash},
                "encoding": {"y": y},
            },
            {"data": data, "mark": text, "encoding": name},
        ]
    return layers
