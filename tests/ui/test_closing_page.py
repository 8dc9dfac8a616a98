"""Closing: time left for in-house, forecast against outcome, and the next assessment."""

from datetime import date

from ria.domain.roles import Role
from ria.workbench import entries
from ria.workbench.bench import Workbench
from tests.domain.test_value import FIGURES
from tests.ui.page_runs import add, me, put, shown, start, words

RATINGS = (Role.GRAVITY, Role.SCOPE, Role.IRREMEDIABILITY, Role.VULNERABILITY, Role.LIKELIHOOD)


def ended(bench: Workbench) -> int:
    number = start(bench)
    put(bench, number, Role.CONTRACT_SIGNED, "yes")
    put(bench, number, Role.CONTRACT_END, date(2027, 8, 31))
    put(bench, number, Role.RIGHT_ENGAGED, "yes", "education")
    item = entries.add_scenario(bench, me(), number, "education")
    for role, value in zip(RATINGS, (2, 2, 2, 0, 2), strict=True):
        put(bench, number, role, value, item)
    return number


def test_the_day_to_start_is_worked_out_and_a_late_start_is_said(bench: Workbench) -> None:
    number = ended(bench)
    assert "Start by **31 Aug 2026**" in words(shown("closing", a=str(number)))
    put(bench, number, "closing_started", date(2027, 2, 1))
    assert "too late" in words(shown("closing", a=str(number)))


def test_a_contract_that_is_over_is_not_said_to_end_some_day(bench: Workbench) -> None:
    number = ended(bench)
    put(bench, number, Role.CONTRACT_END, date(2025, 3, 31))
    said = words(shown("closing", a=str(number)))
    assert "The contract ended on 31 Mar 2025. The check had to start by **31 Mar 2024**." in said
    assert "**Start now**, after the end." in said


def test_forecast_stands_against_outcome_for_each_right(bench: Workbench) -> None:
    number = ended(bench)
    bad, often = bench.newest_edition.role_of[Role.OUTCOME_RATINGS]
    put(bench, number, bad, 5, "education")
    put(bench, number, often, 5, "education")
    app = shown("closing", a=str(number))
    said = words(app)
    assert "worse than forecast" in said
    assert "1 of 1 turned out worse than forecast" in said
    assert "no version was kept" in said


def test_what_failure_cost_stands_against_its_forecast(bench: Workbench) -> None:
    number = ended(bench)
    for role, value in FIGURES.items():
        put(bench, number, role, value)
    put(bench, number, "closing_cost_failure", 900_000)
    said = words(shown("closing", a=str(number)))
    assert "**Failure cost £900,000.** Forecast for 1 year: £240,000" in said
    assert "above the whole range of the forecast" in said


def test_the_next_assessment_starts_from_this_one(bench: Workbench) -> None:
    number = ended(bench)
    add(bench, number, {"lesson_title": "Measure night cover"})
    app = shown("closing", a=str(number))
    app.button(key="carry").click().run()
    assert not app.exception
    new = bench.open(me(), number + 1)
    assert new.assessment.heading.follows == number
    assert new.form.role(Role.RIGHT_ENGAGED, "education") == "yes"
    assert "Measure night cover" in words(shown("service", a=str(number + 1)))
    assert "Measure night cover" in words(shown("bidders", a=str(number + 1)))
    place = new.form.place(bench.newest_edition.role_of[Role.RIGHT_ENGAGED][0], "education")
    assert new.assessment.rows["answer"][place].origin == "carried"
