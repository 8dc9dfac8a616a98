"""The context of the full report."""

from typing import Any

from ria.documents.report.answers import answer_stages
from ria.documents.report.bands import band_rows
from ria.documents.report.comments import comment_rows, reviewer_rows
from ria.documents.report.contents import APPENDICES, SECTIONS, contents, numbers
from ria.documents.report.contract import contract
from ria.documents.report.decision import decision_page
from ria.documents.report.front import front
from ria.documents.report.issue import Issue
from ria.documents.report.life import closing, life
from ria.documents.report.listening import listening
from ria.documents.report.method import method
from ria.documents.report.options import options
from ria.documents.report.result import chart_context, result
from ria.documents.report.rights import right_details
from ria.documents.report.safeguards import safeguards
from ria.documents.report.service import service
from ria.documents.report.signing import signing
from ria.documents.report.tender import tender
from ria.domain.opened import Opened

LATER = frozenset({"tender", "life", "closing"})
"""Sections about later stages, shown once there is something to say. In all others what is missing is said."""

ALWAYS = frozenset(name for name, _ in (*SECTIONS, *APPENDICES)) - LATER


def full_ria(opened: Opened, issue: Issue) -> dict[str, Any]:
    """Everything that the full report prints, as text, numbers, lists and dictionaries."""
    later = {"tender": tender(opened), "life": life(opened), "closing": closing(opened)}
    shown = ALWAYS | {name for name, section in later.items() if section["shown"]}
    return (
        {
            "front": front(opened, issue),
            "watermark": issue.draft,
            "page_one": decision_page(opened, issue, numbers(shown)),
            "contents": contents(shown),
            "bands": band_rows(opened.edition),
            "result": result(opened),
            "service": service(opened),
            "options": options(opened),
            "people": listening(opened),
            "rights": right_details(opened),
            "safeguards": safeguards(opened),
            "contract": contract(opened),
            "reviewers": reviewer_rows(opened),
            "signing": signing(opened, issue),
            "stages": answer_stages(opened),
            "comments": comment_rows(opened),
            "method": method(opened, issue),
        }
        | later
        | chart_context(opened)
    )
