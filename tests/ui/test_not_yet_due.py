"""What is not yet due is silent: a new assessment of any type shows a handful of warnings, its later stages none."""

import pytest

from ria.domain.roles import Role
from ria.ui import marks
from ria.workbench import entries, starting
from ria.workbench.bench import Workbench
from tests.domain.stage_forms import RATINGS, edition
from tests.ui.page_runs import add, me, put, shown, start, words

HANDFUL = 5
LATER = ("bidders", "contract", "oversight", "transparency", "closing")
WRONG = marks.icon("error")


@pytest.mark.parametrize("depth", ["short", "standard", "full"])
def test_a_new_assessment_of_any_type_raises_a_handful_of_findings(bench: Workbench, depth: str) -> None:
    for kind in ("", *edition().service_type):
        number = starting.start(bench, me(), title="New", service_type=kind, depth=depth)
        assert len(bench.open(me(), number).findings) <= HANDFUL, kind


@pytest.mark.parametrize("page", LATER)
def test_the_stages_after_the_tender_mark_nothing_as_wrong_yet(bench: Workbench, page: str) -> None:
    assert WRONG not in words(shown(page, a=str(start(bench))))


def test_an_open_clause_is_wrong_only_once_the_contract_is_due(bench: Workbench) -> None:
    said = words(shown("contract", a=str(start(bench))))
    assert "Still open: **C1** written contract" in said
    assert "**C11** FOI and transparency" in said


def test_at_critical_the_clauses_of_a_redesign_are_named_and_no_contract_may_be_let(bench: Workbench) -> None:
    number = start(bench)
    put(bench, number, "rights_affected", ["life"])
    item = entries.add_scenario(bench, me(), number, "life")
    for role, value in zip(RATINGS, (5, 5, 5, 2, 5), strict=True):
        put(bench, number, role, value, item)
    said = words(shown("contract", a=str(number)))
    assert "At Critical no contract may be let" in said
    assert "Every needed clause is in the contract" not in said
    assert "needed clauses settled" in str([one.proto.text for one in shown("contract", a=str(number)).get("progress")])


def test_the_board_statement_stands_in_the_way_once_a_bid_is_recorded(bench: Workbench) -> None:
    number = start(bench)
    assert "Nothing is due before the bids are in" in words(shown("bidders", a=str(number)))
    add(bench, number, {"bidder_name": "Budget Opinions plc"})
    assert "stand in the way of an award" in words(shown("bidders", a=str(number)))


def test_without_buying_rules_no_day_of_the_act_is_overdue(bench: Workbench) -> None:
    number = start(bench)
    put(bench, number, Role.CONTRACT_SIGNED, "yes")
    put(bench, number, "contract_signed_date", "2024-07-18")
    said = words(shown("transparency", a=str(number)))
    assert "if that Act applies" in said
    assert "Would be due 17 Aug 2024" in said
    assert "Overdue" not in said


def test_what_is_published_by_choice_is_never_overdue(bench: Workbench) -> None:
    number = start(bench)
    put(bench, number, "service_start", "2025-03-07")
    said = words(shown("transparency", a=str(number)))
    assert "Day passed: 7 Mar 2025. Nothing recorded." in said
    assert "Overdue" not in said


def test_the_freedom_of_information_schedule_waits_for_an_answer(bench: Workbench) -> None:
    assert "0 of 8 kinds" not in words(shown("transparency", a=str(start(bench))))
