"""Page one: what is asked, the result, what is red, what must happen first, what stops it, how sure we are."""

from typing import Any

from ria.documents.report.budget import PAGE_MM, height
from ria.documents.report.first_things import (
    Where,
    condition_rows,
    more_conditions,
    open_conditions,
    stop_rows,
    stops_line,
)
from ria.documents.report.front import state_line
from ria.documents.report.issue import Issue
from ria.documents.report.red_rights import not_red, red_row, red_title
from ria.documents.report.result import red
from ria.documents.report.sureness import how_sure, sure_words
from ria.documents.report.words import (
    counted,
    cut,
)
from ria.domain.consultation import words
from ria.domain.model import GATES, Band, band_word, reached
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.wording import money_words

MOST_RED, LEAST_RED = 4, 2
"""Red rights in the table of page one, and how many stay while there are conditions to leave out."""

CALLOUT = 120
ASKED = {
    "tender": "approve going to tender",
    "award": "approve the award",
    "contract": "approve signing the contract",
    "live": "approve the first referrals",
    "review": "approve going on with the contract",
    "closing": "accept the closing review",
}


def decision_page(opened: Opened, issue: Issue, where: Where) -> dict[str, Any]:
    """Everything on page one: open hard stops first, then red rights, then conditions as far as they fit."""
    stops, reds, conditions = len(stop_rows(opened)), min(MOST_RED, len(red(opened))), len(condition_rows(opened))
    title, line, agreed = opened.summary.title, state_line(opened, issue), len(open_conditions(opened))
    sure = how_sure(opened)
    page = page_of(opened, where, sure, stops, reds, conditions)
    while height(page, title, line) > PAGE_MM and max(stops, reds, conditions) > 1:
        if conditions > max(1, agreed) or (reds <= LEAST_RED and conditions > 1):
            conditions -= 1
        elif reds > 1:
            reds -= 1
        else:
            stops -= 1
        page = page_of(opened, where, sure, stops, reds, conditions)
    return page


def page_of(opened: Opened, where: Where, sure: str, stops: int, reds: int, conditions: int) -> dict[str, Any]:
    """Page one with so many hard stops, red rights and conditions; the others are counted in words."""
    result = opened.scorecard.main
    every_stop, every_red, every_condition = stop_rows(opened), red(opened), condition_rows(opened)
    left = len(every_condition) - conditions
    return {
        "ask": callout(opened, conditions),
        "before": band_word(result.inherent),
        "after": band_word(result.residual),
        "sure": sure_words(opened)[0],
        "sure_why": sure_words(opened)[1],
        "red_title": red_title(opened, len(every_red)),
        "red": [red_row(opened, one) for one in every_red[:reds]],
        "not_red": not_red(opened, every_red[reds:], where),
        "conditions": every_condition[:conditions],
        "more_conditions": more_conditions(every_condition[:conditions], left, where),
        "stops_line": stops_line(opened, stops, where),
        "stops": every_stop[:stops],
        "how_sure": sure,
    }


def callout(opened: Opened, shown: int) -> dict[str, str]:
    """What is asked of the board, in pieces: plain and strong words in turn."""
    form, gate = opened.form, opened.assessment.heading.gate
    band = opened.scorecard.main.worse_residual
    lead = f"{opened.summary.authority or 'The board'} is asked to "
    if band is None:
        last = "No decision can be taken before every right is scored: a right that is not assessed is never low."
        return {"lead": lead, "verb": "note this draft", "about": f" on {about(opened)}. ", "on": "", "last": last}
    if band == Band.CRITICAL and gate in ("tender", "award"):
        last = "At Critical nothing may be tendered or awarded."
        if opened.scorecard.main.residual != band:
            last = f"Weak evidence lets the result reach Critical, and the worse end counts. {last}"
        verb = "choose a redesign, or in-house delivery,"
        return {"lead": lead, "verb": verb, "about": f" for {about(opened)}. ", "on": "", "last": last}
    unmet = len(open_conditions(opened))
    on = f"on the {'condition' if unmet == 1 else counted(unmet, 'condition')} below" if unmet else ""
    if unmet > shown:
        on = f"on {counted(unmet, 'condition')}, the first of them below"
    found, still = len(opened.hard_stops), len({one.check.hard_stop for one in opened.hard_stops})
    stops = counted(found, "hard stop") if found == still else f"{found} findings under {counted(still, 'hard stop')}"
    act = "Acceptance" if gate == "closing" else "Approval"
    last = f" {act} takes no effect while {stops} {is_are(found)} open." if found else ""
    signed = form.role(Role.CONTRACT_SIGNED) == "yes"
    if not last and not signed and GATES.index(gate) < GATES.index("live"):
        last = " Nobody may be referred until a contract is signed."
    return {
        "lead": lead,
        "verb": ASKED[gate],
        "about": f" for {about(opened)}{', ' if on else ''}",
        "on": on,
        "last": f".{last}",
    }


def is_are(number: int) -> str:
    """The verb that fits a number."""
    return "is" if number == 1 else "are"


def about(opened: Opened) -> str:
    """The service in a few words, with how many people and how much money."""
    form = opened.form
    name = cut(opened.summary.title, CALLOUT)
    facts = [
        f"about {people}" if (people := words(form, "volume_expected", "")) else "",
        price(opened),
    ]
    known = ", ".join(fact for fact in facts if fact)
    return f"{name} ({known})" if known else name


def price(opened: Opened) -> str:
    """The sum that is decided on: the value of the contract once it is about to be signed, before that the estimate."""
    form, gate = opened.form, opened.assessment.heading.gate
    signed, estimate = form.field("contract_value_signed"), form.role(Role.CONTRACT_VALUE)
    if reached(gate, "contract") and isinstance(signed, int | float):
        return money_words(signed)
    if not isinstance(estimate, int | float):
        return ""
    return f"{'estimated at ' if reached(gate, 'award') else ''}{money_words(estimate)}"
