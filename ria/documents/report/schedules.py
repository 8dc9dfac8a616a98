"""The contexts of the tender schedule and the contract schedule."""

from typing import Any

from ria.documents.report.contract import contract
from ria.documents.report.front import front
from ria.documents.report.issue import Issue
from ria.documents.report.tender import tender
from ria.documents.report.words import UNVERIFIED, counted, listed, lower_first, runs
from ria.domain.clause_list import ClauseState, clause_states
from ria.domain.opened import Opened
from ria.domain.tender import needed_standards, total_weight

OWN_WORDS = (
    "The clauses are described in plain words. They are not contract wording: a lawyer drafts them, and what stands in "
    "the signed contract is what counts."
)


def no_charts(opened: Opened, issue: Issue) -> dict[str, Any]:
    """What every document without charts needs."""
    return {
        "front": front(opened, issue),
        "watermark": issue.draft,
        "bars": [],
        "charts": {"chart1": "", "chart2": ""},
    }


def tender_schedule(opened: Opened, issue: Issue) -> dict[str, Any]:
    """Everything that the tender schedule prints: for a bidder and a bidder's lawyer."""
    found, agreed = tender(opened), contract(opened)
    standards, measures = len(found["standards"]), len(agreed["kpis"])
    rows = [clause_row(one) for one in clause_states(opened) if one.in_contract or (one.needed and one.open)]
    return no_charts(opened, issue) | {
        "tender": found,
        "contract": agreed,
        "schedule": {
            "rule": {
                "lead": "Every standard in Part A is pass or fail. ",
                "strong": "A bid that does not meet one of them is not scored under Part B, whatever its price.",
            },
            "standards": f"{counted(standards, 'standard')}. Each names the evidence to send with the bid."
            if standards
            else "Not set yet. Do not send this schedule to bidders before it is.",
            "scoring": "Bids that meet every standard are scored on these criteria.",
            "total": f"{total_weight(opened.form):g}%" if found["criteria"] else "–",
            "measures": f"{counted(measures, 'measure')} of rights, reported to the authority."
            if measures
            else "Not set yet.",
            "clauses": f"{counted(len(rows), 'clause')}, not open to negotiation below what is said here."
            if rows
            else "Not chosen yet.",
            "clause_rows": rows,
            "doubt": f"{OWN_WORDS}{doubts(rows)}",
        },
    }


def contract_schedule(opened: Opened, issue: Issue) -> dict[str, Any]:
    """Everything that the contract schedule prints: what was agreed, and nothing else."""
    found, agreed = tender(opened), contract(opened)
    rows = [clause_row(one) for one in clause_states(opened) if one.in_contract]
    return no_charts(opened, issue) | {
        "tender": found,
        "contract": agreed,
        "schedule": {
            "gaps": gaps(opened),
            "standards": "Each standard of the tender, unchanged. The provider meets every one of them on every day.",
            "clauses": f"{counted(len(rows), 'clause') if rows else 'Clauses'} for the protection of rights.",
            "clause_rows": rows,
            "measures": "Each measure counts what happened to people, not what was promised.",
            "deductions": "What a serious breach costs the provider.",
            "doubt": f"{OWN_WORDS}{doubts(rows)}",
        },
    }


def clause_row(one: ClauseState) -> dict[str, Any]:
    """One clause with what it says at least, and where it stands."""
    return {
        "number": one.clause.number,
        "title": one.clause.title,
        "heading": f"{one.clause.number}. {one.clause.title}",
        "content": " ".join(one.clause.content.split()),
        "where": f"   In the contract: {lower_first(one.where)}" if one.where else "",
        "check": one.clause.check,
    }


def doubts(rows: list[dict[str, Any]]) -> str:
    """The clauses that nobody checked against a source."""
    unchecked = [row["number"] for row in rows if row["check"] == "unverified"]
    return f" Clauses {listed(unchecked)}: {UNVERIFIED}." if unchecked else ""


def gaps(opened: Opened) -> str:
    """What the result needs and the contract does not have yet; empty when it has all."""
    clauses = [one.clause.number for one in clause_states(opened) if one.open]
    rights = [opened.edition.right[one.right].short for one in needed_standards(opened) if not one.standards]
    found = []
    if clauses:
        one = len(clauses) == 1
        found.append(f"{'clause' if one else 'clauses'} {runs(clauses)} {'is' if one else 'are'} needed and not agreed")
    if rights:
        found.append(f"no standard protects {listed(rights)}")
    return f"{'; '.join(found)}." if found else ""
