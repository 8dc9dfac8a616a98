"""Puts the bars of a report into the charts of a filled template, whoever made the template."""

from collections.abc import Mapping
from typing import Any

from ria.documents.charts import Bar, chart_xml, height_mm, workbook
from ria.documents.finishing import WP, W

EMU, HIGHEST_MM = 36000, 220
"""Units of drawings in a millimetre; the highest chart that fits on a page."""

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CHART_RELATION, SHEET_RELATION, CHART_ID = f"{OFFICE}/chart", f"{OFFICE}/package", f"{{{OFFICE}}}id"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"


def draw_charts(word: Any, context: Mapping[str, Any], fills: Mapping[str, str]) -> None:
    """Put the bars into the charts of a document, in order; a chart without bars is taken out of the file.

    `context["bars"]` holds the bars of each chart, `charts` their alternative texts, `chart_mm` how high one may be. A
    document with one chart only takes all bars in it.
    """
    drawn = [[Bar(**bar) for bar in bars] for bars in context.get("bars", [])]
    texts, highest = iter(context.get("charts", {}).values()), context.get("chart_mm", HIGHEST_MM)
    rels = word.part.rels
    charts = [name for name, relation in rels.items() if relation.reltype == CHART_RELATION]
    frames = {one.get(CHART_ID): one for one in word.element.body.iter(CHART) if one.get(CHART_ID) in charts}
    waiting = iter(drawn if len(frames) >= len(drawn) else [[bar for bars in drawn for bar in bars]])
    for name, frame in frames.items():
        bars, text = next(waiting, None), next(texts, "")
        if bars is None:
            take_out(frame)
            del rels[name]
        else:
            fill_chart(rels[name].target_part, bars, fills)
            fit(frame, min(height_mm(bars), highest), text)
    for name in charts:
        if name not in frames:
            del rels[name]


def fill_chart(chart: Any, bars: list[Bar], fills: Mapping[str, str]) -> None:
    """Put bars into a chart and into the workbook behind it."""
    chart._blob = chart_xml(bars, fills)
    for inner in chart.rels.values():
        if inner.reltype == SHEET_RELATION:
            inner.target_part._blob = workbook(bars)


def fit(frame: Any, high_mm: float, text: str) -> None:
    """Make what shows a chart as high as its bars need; it gets its alternative text where that was lost."""
    shown = next(one for one in frame.iterancestors() if one.tag in (f"{WP}inline", f"{WP}anchor"))
    shown.find(f"{WP}extent").set("cy", str(round(high_mm * EMU)))
    properties = shown.find(f"{WP}docPr")
    if not properties.get("descr"):
        properties.set("descr", text)


def take_out(frame: Any) -> None:
    """Remove what shows a chart: a frame that leads nowhere would make the file look damaged."""
    drawing = next(one for one in frame.iterancestors() if one.tag == f"{W}drawing")
    drawing.getparent().remove(drawing)
