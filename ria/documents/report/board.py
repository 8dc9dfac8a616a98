"""The context of the board summary: page one of the full report, the result and the options, on two pages."""

from typing import Any

from ria.documents.report.budget import LINE, lines
from ria.documents.report.decision import decision_page
from ria.documents.report.front import front
from ria.documents.report.issue import Issue
from ria.documents.report.options import options
from ria.documents.report.result import alt_text, bars, index_words, result_rows
from ria.documents.report.words import counted, cut, gist
from ria.domain.opened import Opened

MOST_RIGHTS, MOST_OPTIONS = 6, 3
TEXTS = ((96, 70), (56, 40))
"""What the second page holds: so many rights and options; characters of what an option means and of its name, at ease
and where room is short."""

CHART_MM, LEGIBLE_MM = 62, 56
"""How high the chart is at most, and below which its labels meet."""

RIGHT_LINE, RANGE_LINE, NAME_LINE, MEANS_LINE, USUAL_LINES = 24, 9, 20, 28, 18
"""Characters on one line of its columns, and the lines of both tables that leave the chart its full height."""


def board_summary(opened: Opened, issue: Issue) -> dict[str, Any]:
    """Everything that the board summary prints. What does not fit is counted and stands in the full report."""
    rows, drawn = result_rows(opened), bars(opened)[:MOST_RIGHTS]
    every = options(opened)["rows"][:MOST_OPTIONS]
    compared = [short_option(one, *TEXTS[0]) for one in every]
    if chart_mm(rows[:MOST_RIGHTS], compared) < LEGIBLE_MM:
        compared = [short_option(one, *TEXTS[1]) for one in every]
    return {
        "front": front(opened, issue),
        "watermark": issue.draft,
        "page_one": decision_page(opened, issue, None),
        "result": {
            "rows": rows[:MOST_RIGHTS],
            "more": left_out(len(rows) - MOST_RIGHTS, "more right, no worse, is", "more rights, no worse, are"),
            "index": index_words(opened),
        },
        "options": {"rows": compared},
        "bars": [drawn] if drawn else [],
        "charts": {"chart1": alt_text(drawn) if drawn else "", "chart2": ""},
        "chart_mm": chart_mm(rows[:MOST_RIGHTS], compared),
    }


def chart_mm(rights: list[dict[str, Any]], compared: list[dict[str, Any]]) -> float:
    """How high the chart may be beside tables whose texts take so many lines."""
    taken = sum(max(lines(one["short"], RIGHT_LINE), lines(one["range"], RANGE_LINE)) for one in rights)
    taken += sum(max(lines(one["name"], NAME_LINE), lines(one["means"], MEANS_LINE)) for one in compared)
    return CHART_MM - LINE * max(0, taken - USUAL_LINES)


def left_out(number: int, one: str, many: str) -> str:
    """What is not shown, counted; empty when all is shown."""
    return f"{counted(number, one, many)} in the full assessment." if number > 0 else ""


def short_option(one: dict[str, Any], means: int, name: int) -> dict[str, Any]:
    """An option with texts of so many characters."""
    return one | {"means": gist(one["means"], means), "name": cut(one["name"], name), "facts": "", "control": ""}
