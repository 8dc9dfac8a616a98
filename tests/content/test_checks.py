"""Every check is raised by each of the answers that should raise it, and cleared by each of those that clear it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice

import pytest

from ria.domain.assessment import Assessment, Content, Evidence, Heading, Part, Place, Row, Saved
from ria.domain.checks import Case, Check
from ria.domain.model import GATES, Gate
from ria.domain.opened import Opened
from ria.domain.predicates import AllOf, Not
from ria.domain.roles import Role
from ria.domain.rules import Finding
from tests.content.conditions import Builder, Key, Plan
from tests.content.facts import FACTS, PROFILES, RIGHT
from tests.domain.stage_forms import TODAY, edition, opened, question_of, rated

CHECKS = {check.id: check for check in edition().checks}
MOST = 48
ITEMS = {"right": RIGHT, "clause": "c1"}
RIGHT_OF = {"hs8-absolute-right-likely": "life", "default-right-left-out": "access_to_challenge"}
AT = datetime(2026, 11, 24, tzinfo=UTC)
USUAL: dict[Key, Content] = {
    (question_of(Role.RIA_DEPTH), ""): "full",
    (question_of(Role.COERCIVE_SETTING), ""): ("none",),
}


def place_of(check: Check) -> tuple[str, str]:
    """The section and the item for which a check is read."""
    section = edition().scope_section(check.scope)
    if not section:
        return "", ""
    return section, RIGHT_OF.get(check.id) or ITEMS.get(check.scope, "one")


def plans(check: Check, want: bool) -> list[Plan]:
    section, item = place_of(check)
    start = Plan()
    if section and edition().section[section].repeat_for == "entries":
        start = start.with_entry(section, item)
    return list(islice(Builder(section, item).plans(check.when, want, start), MOST))


def rows(plan: Plan) -> Iterator[Row]:
    """A plan as saved rows: entries, answers, files; with what is usual where the plan says nothing."""

    def row(part: Part, question: str, item: str, value: Content, order: int = 99) -> Row:
        section = question if part == "entry" else edition().home[question].id
        place = Place(section, item, "" if part == "entry" else question)
        return Row(part, place, Saved(value, 1, "Priya Shah", AT, "person", order))

    for order, (section, item) in enumerate(plan.entries, start=1):
        yield row("entry", section, item, True, order)
    for (question, item), value in {**USUAL, **plan.answers}.items():
        if value is not None and value != ():
            yield row("answer", question, item, value)
    for role in plan.fact.file_on:
        yield row("evidence", question_of(role), "", (Evidence("Signed copy", file="a" * 64),))


def assessed(check: Check, plan: Plan, gate: Gate) -> Opened:
    """The assessment of a plan: what its profile rates, and everything it decides."""
    profile = PROFILES[plan.profile] if plan.profile else {}
    rating = {right: ratings for right, ratings in profile.items() if ratings}
    answers, entries = rated(rating)
    if not plan.profile:
        answers = {}
    answers |= {(Role.RIGHT_ENGAGED, right): "yes" for right in profile}
    made = opened(answers, entries=entries, gate=gate, versions=plan.fact.versions)
    heading = Heading(1, "uid", "Advice", edition().id, gate, "draft", "Priya Shah", AT, 9, AT)
    assessment = Assessment(heading, made.assessment.rows).with_rows(heading, rows(plan))
    return Opened(edition(), assessment, TODAY, plan.fact.versions)


def later(gate: Gate) -> Gate:
    """The next gate: there a check counts although nobody has begun its page."""
    return GATES[min(GATES.index(gate) + 1, len(GATES) - 1)]


def found(check: Check, plan: Plan) -> list[Finding]:
    """The findings of a check for the item it is read for."""
    section, item = place_of(check)
    here = assessed(check, plan, later(check.gate))
    return [one for one in here.findings if one.check.id == check.id and (one.section, one.item) == (section, item)]


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_each_way_to_raise_a_check_raises_it_once(check: Check) -> None:
    ways = plans(check, want=True)
    assert ways, "nothing can raise this check"
    for plan in ways:
        assert len(found(check, plan)) == 1, plan


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_each_way_to_clear_a_check_clears_it(check: Check) -> None:
    ways = plans(check, want=False)
    assert ways, "nothing can clear this check"
    for plan in ways:
        assert found(check, plan) == [], plan


CASES = [(check, case) for check in CHECKS.values() for case in check.cases]


@pytest.mark.parametrize(("check", "case"), CASES, ids=[f"{check.id}: {case.message}" for check, case in CASES])
def test_each_case_of_a_check_is_said_where_it_holds_first(check: Check, case: Case) -> None:
    earlier = tuple(Not(**{"not": one.when}) for one in check.cases[: check.cases.index(case)])
    both = [AllOf(all=(*parts, *earlier, case.when)) for parts in ((check.when,), ())]
    ways = next((led for when in both if (led := plans(check.model_copy(update={"when": when}), want=True))), [])
    assert ways, "nothing can lead to this case"
    for plan in ways:
        (one,) = found(check, plan)
        assert (one.words, one.cure) == (case.message, case.cure), plan


def test_every_fact_can_be_made_to_hold() -> None:
    assert set(FACTS) == {fact.name for fact in edition().facts} - {"cap_is_two"}
