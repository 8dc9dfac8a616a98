"""The context of the full report."""

from typing import Any

from ria.documents.report.answers import answer_stages
from ria.documents.report.bands import band_rows
from ria.documents.report.choice import UNVERIFIED, Choice, advice_words, emptied, long_words, sections
from ria.documents.report.comments import comment_rows, reviewer_rows
from ria.documents.report.contents import APPENDICES, contents, numbers
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

STANDING = ("service", "options", "people", "rights", "safeguards", "contract")
"""Sections that are printed unless the choice leaves them out; what is missing in them is said."""


def full_ria(opened: Opened, issue: Issue) -> dict[str, Any]:
    """Everything that the full report prints, as text, numbers, lists and dictionaries."""
    choice = issue.choice
    later = {"tender": tender(opened, choice), "life": life(opened), "closing": closing(opened)}
    stages, comments = answer_stages(opened, choice), comment_rows(opened)
    shown = sections(opened.edition, choice) - {name for name, section in later.items() if not section["shown"]}
    shown -= set() if stages else {"answers"}
    later = {name: section | {"shown": name in shown} for name, section in later.items()}
    printed = (
        {
            "front": front(opened, issue),
            "watermark": issue.draft,
            "page_one": decision_page(opened, issue, numbers(shown)),
            "contents": contents(shown),
            "choice": chosen_parts(opened, choice, shown, len(comments)),
            "bands": band_rows(opened.edition),
            "result": result(opened),
            "service": service(opened),
            "options": options(opened),
            "people": listening(opened),
            "rights": right_details(opened, choice),
            "safeguards": safeguards(opened),
            "contract": contract(opened, choice),
            "reviewers": reviewer_rows(opened),
            "signing": signing(opened, issue),
            "stages": stages,
            "comments": comments,
            "method": method(opened, issue),
        }
        | later
        | chart_context(opened)
    )
    return printed | {name: emptied(printed[name]) for name in (*STANDING, *later, "comments") if name not in shown}


def chosen_parts(opened: Opened, choice: Choice, shown: frozenset[str], comments: int) -> dict[str, Any]:
    """What the choice leaves out, in words, and which sections and lists it leaves in."""
    numbered = numbers(shown)
    return {
        "words": long_words(opened.edition, choice),
        "shown": {name: name in shown for name in (*STANDING, "answers", "comments")},
        "new_page": next(name for name, _ in APPENDICES if name in shown),
        "advice": advice_words(choice, numbered, comments),
        "unverified": UNVERIFIED not in choice.without,
    }
