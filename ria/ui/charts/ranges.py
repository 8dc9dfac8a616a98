"""Amounts of money with their range: low, central and high; and prices with the cost of failure on top."""

from collections.abc import Iterable
from typing import Any

from ria.domain.failure_cost import Range
from ria.domain.wording import money_words
from ria.ui.charts import theme

ROW = 44
HEAD = 40
Stack = tuple[str, float, Range]
"""Name and price of a bid, and its adjusted price as a range."""
POUNDS = {"labelExpr": "'£' + format(datum.value, '~s')", "tickCount": 4, "orient": "bottom"}


def range_chart(ranges: Iterable[Range], shade: theme.Mode) -> dict[str, Any]:
    """A bar from low to high for each amount, with a mark and the figure at the central one."""
    drawn = list(ranges)
    y = rows([one.name for one in drawn])
    values = [
        {"name": one.name, "low": one.low, "high": one.high, "central": one.central, "words": whole(one.central)}
        for one in drawn
    ]
    ink = theme.INK[shade]
    return theme.frame(shade) | {
        "height": ROW * len(drawn) + HEAD,
        "data": {"values": values},
        "layer": [
            {
                "mark": {"type": "bar", "height": 12, "cornerRadius": 3, "color": theme.ACCENT[shade], "opacity": 0.35},
                "encoding": {"x": amount("low"), "x2": {"field": "high"}, "y": y},
            },
            {
                "mark": {"type": "point", "filled": True, "size": 110, "color": ink, "opacity": 1},
                "encoding": {"x": amount("central"), "y": y},
            },
            {
                "mark": {"type": "text", "dy": -14, "fontSize": 13, "fontWeight": 600, "color": ink},
                "encoding": {"x": amount("central"), "y": y, "text": {"field": "words"}},
            },
        ],
    }


def price_chart(bids: Iterable[Stack], shade: theme.Mode) -> dict[str, Any]:
    """The price of each bid, the cost of failure after it, and the range of both together as a line below."""
    drawn = list(bids)
    y = rows([name for name, _, _ in drawn])
    values = [
        {
            "name": name,
            "zero": 0,
            "price": price,
            "low": adjusted.low,
            "high": adjusted.high,
            "central": adjusted.central,
            "words": whole(adjusted.central),
        }
        for name, price, adjusted in drawn
    ]
    bar = {"type": "bar", "height": 18}
    ink = theme.INK[shade]
    return theme.frame(shade) | {
        "height": ROW * len(drawn) + HEAD,
        "data": {"values": values},
        "layer": [
            {
                "mark": bar | {"color": theme.ACCENT[shade], "opacity": 0.3},
                "encoding": {"x": amount("zero"), "x2": {"field": "price"}, "y": y},
            },
            {
                "mark": bar | {"color": theme.ACCENT[shade]},
                "encoding": {"x": amount("price"), "x2": {"field": "central"}, "y": y},
            },
            {
                "mark": {"type": "rule", "strokeWidth": 2, "color": ink, "yOffset": 13},
                "encoding": {"x": amount("low"), "x2": {"field": "high"}, "y": y},
            },
            {
                "mark": {"type": "text", "align": "right", "dy": -17, "fontSize": 13, "fontWeight": 600, "color": ink},
                "encoding": {"x": amount("central"), "y": y, "text": {"field": "words"}},
            },
        ],
    }


def rows(names: list[str]) -> dict[str, Any]:
    """One row for each name, in the order given."""
    return {"field": "name", "type": "nominal", "sort": names, "axis": {"labelLimit": 150}}


def amount(field: str) -> dict[str, Any]:
    """An amount in pounds along the chart."""
    return {"field": field, "type": "quantitative", "scale": {"zero": True, "nice": True}, "axis": POUNDS}


def whole(value: float) -> str:
    """Whole pounds."""
    return money_words(round(value))
