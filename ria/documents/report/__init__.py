"""Reports: from an opened assessment to the words of a document, as plain dictionaries, lists and text. Pure."""

from ria.documents.report.board import board_summary
from ria.documents.report.comparison import comparison
from ria.documents.report.full import full_ria
from ria.documents.report.interest_test import interest_test
from ria.documents.report.issue import Issue
from ria.documents.report.leaflet import challenge_leaflet
from ria.documents.report.public import left_out_by_mark, public_summary
from ria.documents.report.schedules import contract_schedule, tender_schedule

__all__ = [
    "Issue",
    "board_summary",
    "challenge_leaflet",
    "comparison",
    "contract_schedule",
    "full_ria",
    "interest_test",
    "left_out_by_mark",
    "public_summary",
    "tender_schedule",
]
