"""Dates that contradict each other are kept as they were given, and shown as a fault."""

from datetime import date

from ria.domain.roles import Role
from ria.workbench.bench import Workbench
from tests.ui.page_runs import add, me, put, shown, start, words

FIRST, LAST = date(2027, 3, 31), date(2027, 1, 1)


def test_a_contract_that_ends_before_it_starts(bench: Workbench) -> None:
    number = start(bench)
    put(bench, number, Role.CONTRACT_SIGNED, "yes")
    put(bench, number, Role.CONTRACT_START, FIRST)
    put(bench, number, Role.CONTRACT_END, LAST)
    assert "the contract ends before it starts" in words(shown("contract", a=str(number)))
    assert "the contract ends before it starts" in words(shown("review", a=str(number)))
    form = bench.open(me(), number).form
    assert (form.role(Role.CONTRACT_START), form.role(Role.CONTRACT_END)) == (FIRST, LAST)


def test_a_result_whose_period_ends_before_it_begins(bench: Workbench) -> None:
    number = start(bench)
    kpi = add(bench, number, {"kpi_title": "Journeys on time"})
    add(bench, number, {Role.READING_KPI: kpi, "reading-from": FIRST, "reading-to": LAST})
    assert "the period ends before it begins" in words(shown("oversight", a=str(number)))


def test_the_specification_fixed_after_the_notice(bench: Workbench) -> None:
    number = start(bench)
    put(bench, number, "specification_frozen", FIRST)
    put(bench, number, Role.TENDER_NOTICE_DATE, LAST)
    assert "the tender notice comes before the specification is fixed" in words(shown("service", a=str(number)))
