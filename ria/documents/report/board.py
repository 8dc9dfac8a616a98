"""The context of the board summary: page one of the full report, the result and the options."""

from typing import Any

from ria.documents.report.decision import decision_page
from ria.documents.report.front import front
from ria.documents.report.issue import Issue
from ria.documents.report.options import options
from ria.documents.report.result import chart_context, result
from ria.domain.opened import Opened


def board_summary(opened: Opened, issue: Issue) -> dict[str, Any]:
    """Everything that the board summary prints. What does not fit stands in the full report."""
    return {
        "front": front(opened, issue),
        "watermark": issue.draft,
        "page_one": decision_page(opened, None),
        "result": result(opened),
        "options": options(opened),
    } | chart_context(opened)
