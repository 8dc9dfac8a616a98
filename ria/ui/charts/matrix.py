"""The severity by likelihood matrix with places marked in it."""

from collections.abc import Iterable
from typing import Any

from ria.domain.method import RiskMethod
from ria.ui.charts import theme

HEIGHT = 290
STEPS = (1, 2, 3, 4, 5)
Mark = tuple[int, int, str]
"""Severity, likelihood and a name."""


def matrix_chart(
    method: RiskMethod, before: Iterable[Mark], after: Iterable[Mark], shade: theme.Mode
) -> dict[str, Any]:
    """The matrix: a word in every cell, an open mark before safeguards, a filled one after, above the word."""
    cells = []
    for severity in STEPS:
        for likelihood in STEPS:
            band = method.band[severity, likelihood]
            cells.append(
                {
                    "severity": severity,
                    "likelihood": likelihood,
                    "word": band.word,
                    "fill": theme.fill(band, shade),
                    "ink": theme.ink(band, shade),
                }
            )
    earlier, later = list(before), list(after)
    apart = 9 if {one[:2] for one in earlier} & {one[:2] for one in later} else 0
    marks = [mark(method, one, "after", shade) for one in later]
    marks += [mark(method, one, "before", shade) for one in earlier]
    x = {"field": "likelihood", "type": "ordinal", "axis": {"title": "Likelihood", "orient": "bottom"}}
    y = {"field": "severity", "type": "ordinal", "sort": "descending", "axis": {"title": "Severity"}}
    ring = {"type": "point", "shape": "circle", "size": 110, "strokeWidth": 2.5, "yOffset": -11, "opacity": 1}
    shown = {"x": x, "y": y}
    return theme.frame(shade) | {
        "height": HEIGHT,
        "layer": [
            {
                "data": {"values": cells},
                "mark": {"type": "rect", "cornerRadius": 4, "stroke": theme.PAPER[shade], "strokeWidth": 3},
                "encoding": shown | {"fill": theme.drawn("fill")},
            },
            {
                "data": {"values": cells},
                "mark": {"type": "text", "fontSize": 11, "fontWeight": 600, "dy": 10},
                "encoding": shown | {"text": {"field": "word"}, "color": theme.drawn("ink")},
            },
            {
                "data": {"values": [one for one in marks if one["when"] == "before"]},
                "mark": ring | {"filled": False, "xOffset": -apart},
                "encoding": shown | {"stroke": theme.drawn("ink")},
            },
            {
                "data": {"values": [one for one in marks if one["when"] == "after"]},
                "mark": ring | {"filled": True, "xOffset": apart},
                "encoding": shown | {"fill": theme.drawn("ink"), "stroke": theme.drawn("ink")},
            },
        ],
    }


def mark(method: RiskMethod, place: Mark, when: str, shade: theme.Mode) -> dict[str, Any]:
    """One mark in the ink of the cell it stands in."""
    severity, likelihood, name = place
    band = method.band[severity, likelihood]
    return {
        "severity": severity,
        "likelihood": likelihood,
        "name": name,
        "when": when,
        "ink": theme.ink(band, shade),
    }
