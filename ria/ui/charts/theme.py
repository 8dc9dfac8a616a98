"""Colours, type and frame that all charts share, for light and dark pages."""

from typing import Any, Literal

import streamlit as st

from ria.domain.model import NOT_ASSESSED, Band, band_word

Mode = Literal["light", "dark"]

FILL: dict[Mode, dict[str, str]] = {
    "light": {"Low": "#E3F1EE", "Medium": "#F8DC80", "High": "#EC8A3F", "Critical": "#7B1230", NOT_ASSESSED: "#ECEEEC"},
    "dark": {"Low": "#17332F", "Medium": "#5E4A0C", "High": "#C06A26", "Critical": "#FFA0B0", NOT_ASSESSED: "#2A3134"},
}
TEXT: dict[Mode, dict[str, str]] = {
    "light": {"Low": "#0B5046", "Medium": "#4A3600", "High": "#2B1200", "Critical": "#FFFFFF", NOT_ASSESSED: "#4A534F"},
    "dark": {"Low": "#A6DDD2", "Medium": "#FFE7A0", "High": "#120700", "Critical": "#3A0212", NOT_ASSESSED: "#C3CAC7"},
}
INK: dict[Mode, str] = {"light": "#111816", "dark": "#E6EAE8"}
AXIS: dict[Mode, str] = {"light": "#4A534F", "dark": "#B4BCB8"}
PAPER: dict[Mode, str] = {"light": "#FFFFFF", "dark": "#14181A"}
ACCENT: dict[Mode, str] = {"light": "#1F4E8C", "dark": "#8AB4F8"}
FONT = "Source Sans, sans-serif"
BAND_WORDS = [band.word for band in Band]


def mode() -> Mode:
    """The mode of the page as the browser shows it."""
    return "dark" if st.context.theme.type == "dark" else "light"


def fill(band: Band | None, shade: Mode) -> str:
    """The colour of a cell that shows this band."""
    return FILL[shade][band_word(band)]


def ink(band: Band | None, shade: Mode) -> str:
    """The colour of text in a cell that shows this band."""
    return TEXT[shade][band_word(band)]


def frame(shade: Mode) -> dict[str, Any]:
    """Background, font and axes. Labels at the ends must not slide off their column, hence flush and bound."""
    axis = {
        "domain": False,
        "ticks": False,
        "grid": False,
        "labelAngle": 0,
        "labelColor": AXIS[shade],
        "labelFont": FONT,
        "labelFontSize": 13,
        "labelLimit": 260,
        "labelFlush": False,
        "labelBound": False,
        "title": None,
        "titleColor": AXIS[shade],
        "titleFont": FONT,
        "titleFontSize": 13,
        "titleFontWeight": "normal",
    }
    return {
        "background": "transparent",
        "config": {
            "font": FONT,
            "view": {"stroke": None},
            "axis": axis,
            "legend": {"labelColor": AXIS[shade], "labelFontSize": 13, "title": None, "symbolStrokeWidth": 2},
            "text": {"font": FONT},
        },
    }


def drawn(field: str) -> dict[str, Any]:
    """A colour that stands in the data itself, so that several colour scales can share one chart."""
    return {"field": field, "type": "nominal", "scale": None, "legend": None}
