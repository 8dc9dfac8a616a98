"""The context of the board summary."""

from typing import Any

from ria.documents.report.full import full_ria
from ria.documents.report.issue import Issue
from ria.domain.opened import Opened


def board_summary(opened: Opened, issue: Issue) -> dict[str, Any]:
    """Everything that the board summary prints."""
    return full_ria(opened, issue)
