"""What must happen first: conditions that are not met, and what else is due; hard stops that are open."""

from collections.abc import Mapping, Sequence
from datetime import date

from ria.documents.report.safeguards import refs
from ria.documents.report.words import counted, cut, day, listed, sentence, those_that_fit
from ria.documents.report.worse_end import worse_ends
from ria.domain import outstanding
from ria.domain.consultation import words
from ria.domain.opened import Opened
from ria.domain.problems import problems
from ria.domain.roles import Role

CELL, CONDITION, NAME = 88, 110, 60
Where = Mapping[str, str] | None
"""The numbers of the sections of the same document, by name; `None` where the rest stands in the full report."""


def open_conditions(opened: Opened) -> list[str]:
    """The conditions that are not met yet, in the order of the steps they stand before."""
    return [item for item in ordered_conditions(opened) if opened.form.field("condition_met", item) is None]


def ordered_conditions(opened: Opened) -> list[str]:
    """Every condition, met or not, in the order of the steps they stand before."""
    form = opened.form
    section = form.edition.home[form.edition.fields["condition_title"]]
    question = form.edition.question[form.edition.fields["condition_before"]]
    order = [option.id for option in getattr(question, "options", ())]

    def step(item: str) -> tuple[int, str]:
        before = form.field("condition_before", item)
        return (order.index(str(before)) if before in order else len(order), str(form.field("condition_due", item)))

    return sorted(form.items(section), key=step)


def condition_rows(opened: Opened) -> list[dict[str, str]]:
    """Conditions, numbered in the order of time; then what else is due first, with the number of a safeguard."""
    form, named = opened.form, refs(opened)
    rows = [
        {
            "number": str(number),
            "when": words(form, "condition_before", item) or "Condition",
            "what": cut(words(form, "condition_title", item), CONDITION),
            "who": cut(words(form, "condition_owner", item), NAME) or "Owner not named",
            "by": day(form.field("condition_due", item)) or "No date",
        }
        for number, item in enumerate(open_conditions(opened), start=1)
    ]
    conditions = form.edition.home[form.edition.fields["condition_title"]].id
    due = sorted(
        (one for one in opened.actions if one.due and not one.done and one.section != conditions),
        key=lambda one: (one.due is None, one.due),
    )
    rows += [
        {
            "number": named.get(one.item, "–"),
            "when": moment(opened, one.due),
            "what": cut(one.title, CONDITION),
            "who": cut(one.owner, NAME) or "Owner not named",
            "by": day(one.due),
        }
        for one in due
    ]
    return rows


def moment(opened: Opened, due: date | None) -> str:
    """When something falls due, told by the day on which the contract starts."""
    start = opened.form.role(Role.CONTRACT_START)
    if due is None or due < opened.today:
        return "Overdue"
    if not isinstance(start, date):
        return "Action"
    return "Before the start" if due <= start else "In the contract"


def more_conditions(shown: Sequence[Mapping[str, str]], left: int, where: Where) -> str:
    """What the numbers in the list stand for, and how many conditions and actions did not fit."""
    numbered = any(one["number"].isdecimal() for one in shown)
    guards = any(one["number"].startswith("S") for one in shown)
    parts = []
    if numbered and guards:
        parts.append("Numbered lines are the conditions; S lines are safeguards.")
    if left > 0:
        noun = counted(left, "more condition or action is", "more conditions or actions are")
        answers = ", or among the answers in Appendix A" if where else ""
        parts.append(f"{noun} in {place(where, 'decision', 'safeguards')}{answers}.")
    return " ".join(parts)


def place(where: Where, *names: str) -> str:
    """Where the rest stands: sections of this document, or the full report."""
    if where is None:
        return "the full assessment"
    return listed([f"section {where[name]}" for name in names if name in where])


def stop_rows(opened: Opened) -> list[dict[str, str]]:
    """Each open hard stop once, with what it concerns and what lifts it."""
    rows = []
    for one in problems(opened.hard_stops):
        first, named = one.findings[0], list(one.titles)
        concerns = f" Concerns: {sentence(those_that_fit(named, CELL))}" if named else ""
        weak = first.case and one.check.hard_stop == opened.edition.method.absolute.hard_stop
        why = weak_words(opened) if weak else ""
        rows.append({"name": f"{one.check.hard_stop} open.", "what": f" {first.words}{concerns}{why} {first.cure}"})
    return rows


def weak_words(opened: Opened) -> str:
    """Why a hard stop on an absolute right holds although the table shows a lower likelihood."""
    rule = opened.edition.method.absolute
    found = [
        one
        for one in worse_ends(opened)
        if one.right in rule.rights and one.likelihood < rule.hard_stop_residual_likelihood_from <= one.worse
    ]
    return "".join(f" {one.words}" for one in found)


def open_words(found: int, still: int, every: int) -> str:
    """How many findings there are, as the screens count them, and under how many of the hard stops."""
    if found == still:
        return f"{still or 'None'} of the {every} hard stops {'are' if still > 1 else 'is'} open."
    return f"{found} findings are open, under {still} of the {every} hard stops."


def stops_line(opened: Opened, shown: int, where: Where) -> str:
    """How many hard stops are open, clear, untested, and tested at a later gate, as the page Review lists them."""
    rows = outstanding.stop_rows(opened)
    states = ("open", "clear", "untested", "later")
    still, clear, untested, later = ([one.id for one in rows if one.state == state] for state in states)
    if len(clear) == len(rows):
        return f"All {len(rows)} hard stops are clear."
    parts = [open_words(len(opened.hard_stops), len(still), len(rows))]
    if clear:
        parts.append(f"{len(clear)} {'is' if len(clear) == 1 else 'are'} clear ({', '.join(clear)}).")
    if untested:
        parts.append(f"{len(untested)} cannot be tested yet ({', '.join(untested)}).")
    if later:
        parts.append(f"{len(later)} {'is' if len(later) == 1 else 'are'} tested at a later gate.")
    hidden = len(stop_rows(opened)) - shown
    if hidden:
        parts.append(f"{counted(hidden, 'more is', 'more are')} listed in {place(where, 'decision')}.")
    return " ".join(parts)
