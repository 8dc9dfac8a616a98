"""The context of the full report."""

from typing import Any

from ria.documents.report.answers import answer_stages
from ria.documents.report.bands import band_rows
from ria.documents.report.comments import comment_rows
from ria.documents.report.contents import contents, numbers
from ria.documents.report.decision import decision_page
from ria.documents.report.front import front
from ria.documents.report.issue import Issue
from ria.documents.report.method import method
from ria.documents.report.result import (
    alt_text,
    bars,
    charts,
    heat_map,
    index_words,
    legend,
    pending,
    result_rows,
    sensitivity_rows,
)
from ria.domain.opened import Opened


def full_ria(opened: Opened, issue: Issue) -> dict[str, Any]:
    """Everything that the full report prints, as text, numbers, lists and dictionaries."""
    shown = ("result", "answers", "comments", "method")
    return {
        "front": front(opened, issue),
        "watermark": issue.draft,
        "page_one": decision_page(opened, numbers(shown)),
        "contents": contents(shown),
        "bands": band_rows(opened.edition),
        "result": result(opened),
        "stages": answer_stages(opened),
        "comments": comment_rows(opened),
        "method": method(opened, issue),
    } | chart_context(opened)


def result(opened: Opened) -> dict[str, Any]:
    """The section on the result."""
    return {
        "pending": pending(opened),
        "rows": result_rows(opened),
        "heat": heat_map(opened),
        "legend": legend(opened),
        "index": index_words(opened),
        "sensitivity": sensitivity_rows(opened),
    }


def chart_context(opened: Opened) -> dict[str, Any]:
    """The bars of each chart, and each chart in words; empty words for a chart that is not shown."""
    drawn = charts(bars(opened))
    words = [alt_text(one) for one in drawn]
    return {"bars": drawn, "charts": {f"chart{n}": words[n - 1] if n <= len(words) else "" for n in (1, 2)}}
