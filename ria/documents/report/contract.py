"""Contract: clauses, measures, deductions, what is published when."""

from datetime import date
from typing import Any

from ria.documents.report.answering import answering
from ria.documents.report.choice import EVERYTHING, Choice, emptied
from ria.documents.report.safeguards import measures
from ria.documents.report.words import JOINED, checked_words, counted, day, listed, lower_first, sentence
from ria.domain.clause_list import ClauseState, clause_states
from ria.domain.consultation import words
from ria.domain.contract_gaps import redaction_gaps
from ria.domain.opened import Opened
from ria.domain.oversight import HIGHER, LOWER, Series, series
from ria.domain.publication import Publication, plan
from ria.domain.roles import Role
from ria.domain.wording import item_title, money_words, number_words

NOT_DECIDED = "Not decided"
WHOLE = 100
"""The most that a share in percent can be."""

BASES = {
    "duty": "Duty",
    "duty if the Act applies": "Duty, if the Act applies",
    "voluntary": "By choice",
    "not required": "Not required",
}


def contract(opened: Opened, choice: Choice = EVERYTHING) -> dict[str, Any]:
    """The section on the contract; `shown` says which parts of it the choice leaves in."""
    states = listed_clauses(opened)
    still = sum(one.open for one in states)
    lead = f"{counted(sum(one.needed for one in states), 'clause is', 'clauses are')} needed at this result."
    if still:
        lead += f" {still} {'is' if still == 1 else 'are'} not settled yet."
    if hanging := [one for one in states if one.safeguards and not one.needed]:
        more = f"{listed([one.clause.number for one in hanging])} {'is' if len(hanging) == 1 else 'are'}"
        guards = counted(sum(one.safeguards for one in hanging), "safeguard hangs", "safeguards hang")
        lead += f" {more} not needed at this result; {guards} on {'it' if len(hanging) == 1 else 'them'}."
    found = {
        "lead": f"{lead} {signature(opened)}",
        "clauses": [clause_row(one) for one in states],
        "kpis": [kpi_row(opened, one) for one in series(opened.form)],
        "deductions": deduction_rows(opened),
        "plan": [publication_row(opened, one) for one in plan(opened)],
        "redactions": redaction_rows(opened),
    }
    shown = {
        "clauses": choice.keeps(opened.edition, Role.CLAUSE_STATUS),
        "kpis": choice.keeps(opened.edition, "kpi_title"),
        "plan": choice.keeps(opened.edition, "routes_available"),
    }
    kept = {name: part if shown.get(name, shown["clauses"]) else emptied(part) for name, part in found.items()}
    return kept | answering(opened, choice) | {"shown": shown}


def listed_clauses(opened: Opened) -> list[ClauseState]:
    """The clauses that the table holds: needed, decided, or with a safeguard that hangs on them."""
    return [one for one in clause_states(opened) if one.needed or one.safeguards or one.status != NOT_DECIDED]


def signature(opened: Opened) -> str:
    """Whether the contract is signed, and whether nobody is referred before (hard stop HS2)."""
    form = opened.form
    signed, first = day(form.field("contract_signed_date")), day(form.field("contract_first_referral"))
    planned = form.field("contract_first_referral")
    past = isinstance(planned, date) and planned < opened.today
    begins = f" The first person {'was to be' if past else 'is'} referred on {first}." if first else ""
    if form.role(Role.CONTRACT_SIGNED) != "yes":
        return f"No signed contract is recorded.{begins}"
    return f"The contract was signed on {signed}.{begins}" if signed else f"The day of signature is missing.{begins}"


def clause_row(one: ClauseState) -> dict[str, str]:
    """One clause: why it is needed, where it stands, and what hangs on it."""
    hang = f"{counted(one.safeguards, 'safeguard hangs', 'safeguards hang')} on it." if one.safeguards else ""
    more = [f"Reason: {one.reason}" if one.reason else "", hang]
    return {
        "number": one.clause.number,
        "title": checked_words(one.clause.title, one.clause.check),
        "why": one.why[:1].upper() + one.why[1:],
        "status": one.status,
        "where": one.where or "–",
        "more": " ".join(part for part in more if part),
    }


def kpi_row(opened: Opened, one: Series) -> dict[str, str]:
    """One measure with its limits. `counted` is empty where nothing else defines the measure: `more` then says it."""
    defined, counts = sentence(words(opened.form, "kpi_definition", one.item)), kpi_counts(opened, one)
    return {
        "number": measures(opened)[one.item],
        "title": one.title,
        "more": defined or counts or "What is counted is not said.",
        "counted": f"{counts} " if defined and counts else "",
        "terms": kpi_terms(opened, one),
        "target": limit(one, one.target),
        "tolerance": limit(one, one.tolerance),
        "source": one.source or "Not given",
        "consequence": one.consequence or "Nothing is recorded",
    }


def kpi_counts(opened: Opened, one: Series) -> str:
    """What is counted, out of what; empty without an answer."""
    counted_of = (words(opened.form, field, one.item) for field in ("kpi_numerator", "kpi_denominator"))
    counts = ", out of: ".join(lower_first(part) for part in counted_of if part)
    return f"Counted: {counts}." if counts else ""


def kpi_terms(opened: Opened, one: Series) -> str:
    """Who gives the figure and how often, and whose rights it shows."""
    form = opened.form
    often = lower_first(words(form, "kpi_frequency", one.item))
    source = lower_first(one.source) or "nobody named yet"
    rights = listed([opened.edition.right[right].short for right in one.rights if right in opened.edition.right])
    shows = f" Shows: {rights}." if rights else ""
    return f"Figure from {source}{f', {often}' if often else ''}.{shows}"


def limit(one: Series, value: float | None) -> str:
    """A target or tolerance with its unit, and which side of it is good; words when there is none."""
    if value is None:
        return "Not set"
    side = {HIGHER: "at least ", LOWER: "at most "}.get(one.better, "")
    extreme = (one.better == LOWER and value == 0) or (one.better == HIGHER and one.percent and value == WHOLE)
    return f"{'' if extreme else side}{amount(value, one.unit)}"


def amount(value: float, unit: str) -> str:
    """A number with its unit."""
    match unit:
        case "Percent":
            return f"{number_words(value)}%"
        case "Pounds":
            return money_words(value)
        case "Days" | "Hours":
            noun = unit.lower()
            return f"{number_words(value)}{JOINED}{noun[:-1] if value == 1 else noun}"
        case _:
            return number_words(value)


def deduction_rows(opened: Opened) -> list[dict[str, str]]:
    """What a serious breach costs the provider."""
    form = opened.form
    section = form.edition.home[form.edition.fields["deduction_title"]]
    rows = []
    for item in form.items(section):
        pounds = form.field("deduction_amount", item)
        rows.append(
            {
                "title": item_title(form, section, item),
                "what": words(form, "deduction_definition", item) or "Not defined yet",
                "amount": money_words(pounds) if isinstance(pounds, int | float) else "No amount",
                "fix": words(form, "deduction_fix_days", item) or "Not said",
                "end": words(form, "deduction_end", item) or "Not said",
            }
        )
    return rows


def redaction_rows(opened: Opened) -> list[dict[str, str]]:
    """Each part held back from the published contract, its ground, and what still speaks against holding it back."""
    form = opened.form
    section = form.edition.home[form.edition.fields["redaction_place"]]
    rows = []
    for item in form.items(section):
        gaps = redaction_gaps(form, item)
        rows.append(
            {
                "place": item_title(form, section, item),
                "ground": words(form, "redaction_ground", item) or "No ground is given",
                "why": words(form, "redaction_public_interest", item),
                "state": sentence("; ".join(gaps)) if gaps else "The ground stands",
            }
        )
    return rows


def publication_row(opened: Opened, one: Publication) -> dict[str, str]:
    """One thing to publish."""
    late = one.due is not None and one.due < opened.today and one.basis != "not required"
    return {
        "title": one.title,
        "basis": BASES[one.basis],
        "source": one.source,
        "when": one.when[:1].upper() + one.when[1:],
        "due": day(one.due) or "–",
        "done": day(one.done) or ("Day passed, nothing recorded" if late else "Not yet"),
    }
