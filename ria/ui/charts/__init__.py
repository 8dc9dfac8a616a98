"""Charts as plain Vega-Lite dicts: no page waits for a chart library, and each says in words what it shows."""

from ria.ui.charts.dots import dot_chart
from ria.ui.charts.heat import Cell, heat_map
from ria.ui.charts.matrix import matrix_chart
from ria.ui.charts.ranges import price_chart, range_chart
from ria.ui.charts.theme import Mode, mode
from ria.ui.charts.trends import LEGEND, trend_chart

__all__ = [
    "LEGEND",
    "Cell",
    "Mode",
    "dot_chart",
    "heat_map",
    "matrix_chart",
    "mode",
    "price_chart",
    "range_chart",
    "trend_chart",
]
