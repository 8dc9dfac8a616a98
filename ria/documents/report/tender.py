"""Value, tender and award: the cost of failure, weights, minimum standards, criteria, bids, the award."""

from typing import Any

from ria.documents.report.choice import EVERYTHING, EVIDENCE, Choice, emptied
from ria.documents.report.failure import bid_rows, failure_rows, figure_rows, unsourced
from ria.documents.report.purchase import purchase
from ria.documents.report.words import day, lower_first, role_words, sentence, short_rights
from ria.domain.asking import Form, as_list
from ria.domain.bidder_checks import BidderCheck, bidder_checks
from ria.domain.board_statement import bidder_items, board_statement
from ria.domain.consultation import words
from ria.domain.failure_cost import failure_cost
from ria.domain.model import band_word, reached
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.tender import needed_standards, weight_table
from ria.domain.track_record import events
from ria.domain.wording import item_title, number_words

BIDS = ("award", "bidders", "events")
"""What of the section belongs to the stage at which bids are judged; all else to that of the tender."""


def tender(opened: Opened, choice: Choice = EVERYTHING) -> dict[str, Any]:
    """The section on tender and award; `shown` is false while there is nothing to say, or all of it is left out."""
    cost = failure_cost(opened.form)
    figures = figure_rows(opened.form, evidence=EVIDENCE not in choice.without) if cost else []
    found = {
        "statement": words(opened.form, "value_statement", ""),
        "purchase": purchase(opened, choice),
        "failure": failure_rows(cost) if cost else [],
        "figures": figures,
        "unsourced": unsourced(figures),
        "not_used": words(opened.form, "failure_not_used_reason", ""),
        "weights": weights(opened),
        "standards": standard_rows(opened),
        "lacking": lacking(opened),
        "criteria": criterion_rows(opened),
        "bids": bid_rows(opened),
        "award": award_rows(opened),
        "bidders": bidder_rows(opened),
        "events": event_rows(opened),
    }
    stages = {name: choice.keeps(opened.edition, "bidder_name" if name in BIDS else "standard_title") for name in found}
    found = {name: part if stages[name] else emptied(part) for name, part in found.items()}
    return found | {"shown": any(found.values())}


def weights(opened: Opened) -> list[dict[str, str]]:
    """The weights of the award criteria against what the band requires."""
    return [
        {
            "kind": one.kind,
            "weight": f"{one.weight:g}%",
            "limit": one.limit[:1].upper() + one.limit[1:] if one.limit else "None set",
            "kept": "Yes" if one.kept else "No",
        }
        for one in weight_table(opened)
    ]


def standard_rows(opened: Opened) -> list[dict[str, str]]:
    """The minimum rights standards, pass or fail."""
    form = opened.form
    section = form.edition.home[form.edition.fields["standard_title"]]
    return [
        {
            "title": item_title(form, section, item),
            "text": words(form, "standard_text", item),
            "rights": short_rights(form, form.role(Role.STANDARD_RIGHTS, item)) or "No right",
            "evidence": words(form, "standard_evidence", item) or "No evidence is asked for.",
        }
        for item in form.items(section)
    ]


def lacking(opened: Opened) -> str:
    """Rights at Medium or above that have no standard yet, once there is a register of standards."""
    if not opened.form.role_entries(Role.STANDARD_RIGHTS):
        return ""
    names = [
        f"{opened.edition.right[one.right].short} ({band_word(one.band)})"
        for one in needed_standards(opened)
        if not one.standards
    ]
    return f"No standard yet for: {', '.join(names)}." if names else ""


def criterion_rows(opened: Opened) -> list[dict[str, str]]:
    """How bids are scored."""
    form = opened.form
    section = form.edition.home[form.edition.fields["criterion_title"]]
    rows = []
    for item in form.items(section):
        weight = form.role(Role.CRITERION_WEIGHT, item)
        rows.append(
            {
                "title": item_title(form, section, item),
                "text": words(form, "criterion_text", item),
                "kind": role_words(form, Role.CRITERION_KIND, item) or "Not said",
                "weight": f"{number_words(weight)}%" if isinstance(weight, int | float) else "Not set",
            }
        )
    return rows


def award_rows(opened: Opened) -> list[dict[str, str]]:
    """The five questions of the board statement, from the award gate on or once a bidder is named."""
    if not reached(opened.assessment.heading.gate, "award") and not bidder_items(opened):
        return []
    return [
        {"question": one.question, "answer": one.answer, "blocks": "In the way of an award" if one.blocks else "Clear"}
        for one in board_statement(opened)
    ]


def bidder_rows(opened: Opened) -> list[dict[str, str]]:
    """What was checked of each bidder: what shows that it can do the work, what is met, what is open or in the way."""
    form = opened.form
    section = form.edition.home[form.edition.fields["bidder_name"]]
    rows = []
    for item in form.items(section):
        found = bidder_checks(form, item)
        rows.append(
            {
                "name": item_title(form, section, item),
                "capability": words(form, "bidder_capability", item),
                "claims": claim_words(form, item),
                "met": checks_words([one for one in found if one.outcome == "met"]) or "Nothing yet",
                "open": checks_words([one for one in found if one.outcome != "met"]) or "Nothing",
            }
        )
    return rows


def claim_words(form: Form, bidder: str) -> str:
    """Each claim of a bidder with what the partner it names said about it."""
    section = form.edition.home[form.edition.fields["claim_title"]]
    mine = (item for item in form.items(section) if bidder in as_list(form.field("claim_bidder", item)))
    said = ((item_title(form, section, item), words(form, "claim_result", item) or "not asked") for item in mine)
    return " ".join(f"Claim: {sentence(title)} {sentence(result)}" for title, result in said)


def checks_words(found: list[BidderCheck]) -> str:
    """Checks with what they found."""
    return "; ".join(f"{one.title}: {lower_first(one.found)}" for one in found)


def event_rows(opened: Opened) -> list[dict[str, str]]:
    """Past events of bidders, and whether they still count."""
    when = opened.summary.due or opened.today
    return [
        {
            "bidder": one.bidder or "Bidder not named",
            "title": one.title,
            "happened": " • ".join(part for part in (one.kind, one.happened, one.ground) if part),
            "counts": f"{one.counts}. {sentence(one.reason)}",
            "decision": one.decision or f"Not decided on {day(when)}",
        }
        for one in events(opened.form, when)
    ]
