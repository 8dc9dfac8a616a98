"""Reports: from an opened assessment to the words of a document, as plain dictionaries, lists and text. Pure."""

from ria.documents.report.board import board_summary
from ria.documents.report.full import full_ria
from ria.documents.report.issue import Issue

__all__ = ["Issue", "board_summary", "full_ria"]
