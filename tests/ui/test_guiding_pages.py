"""Screening, delivery options and value: what the pages say, and what their buttons add."""

from ria.domain.questionnaire import options_of
from ria.domain.roles import Role
from ria.ui import register
from ria.workbench import entries
from ria.workbench.bench import Workbench
from tests.domain.stage_forms import RATINGS
from tests.domain.test_value import FIGURES
from tests.ui.page_runs import add, me, put, question_of, shown, start, words

RATED = {"procedural_fairness": (4, 2, 2, 1, 3), "access_to_challenge": (3, 2, 2, 1, 3)}


def rated(bench: Workbench) -> int:
    number = start(bench)
    put(bench, number, "rights_affected", list(RATED))
    for right, ratings in RATED.items():
        item = entries.add_scenario(bench, me(), number, right)
        for role, value in zip(RATINGS, ratings, strict=True):
            put(bench, number, role, value, item)
        put(bench, number, Role.LIKELIHOOD_EVIDENCE, "Audit of 60 files", item)
        put(bench, number, Role.LIKELIHOOD_CONFIDENCE, "a", item)
    return number


def test_screening_gives_the_result_with_reasons_and_what_light_touch_takes_away(bench: Workbench) -> None:
    number = start(bench)
    put(bench, number, "screen_at_risk", "yes")
    put(bench, number, Role.PROCUREMENT_REGIME, "pa-2023")
    assert "What light touch takes away" not in words(shown("screening", a=str(number)))
    put(bench, number, Role.LIGHT_TOUCH_DECLARED, "yes")
    put(bench, number, "light_touch_keep", ["kpis"])
    add(bench, number, {"function_name": "Set who qualifies", "function_delegable": "no"})
    app = shown("screening", a=str(number))
    said = words(app)
    assert "A full assessment is needed" in said
    assert "Hard stop HS1 for Set who qualifies" in said
    assert "1 of 8 kept by choice" in said
    kept = [row for table in app.table for row in table.value.to_dict("records")]
    assert [row["Here"] for row in kept].count("Kept by choice") == 1


def test_switching_the_insourcing_test_off_shows_the_reason(bench: Workbench) -> None:
    number = start(bench)
    put(bench, number, "insourcing_test", "off")
    assert "without a reason so far" in words(shown("screening", a=str(number)))
    put(bench, number, "insourcing_off_reason", "We use the Public Interest Test.")
    assert "We use the Public Interest Test" in words(shown("screening", a=str(number)))


def test_options_stand_side_by_side_and_a_difference_is_recorded_where_its_questions_are(bench: Workbench) -> None:
    number = rated(bench)
    add(bench, number, {"option_name": "Buy it", Role.OPTION_MODEL: "outsourced", Role.OPTION_STATUS: "preferred"})
    inside = add(bench, number, {"option_name": "Our own team", Role.OPTION_MODEL: "in-house"})
    app = shown("delivery_options", a=str(number))
    said = words(app)
    assert "Two options need a result of their own" in said
    assert "A mix of us and a provider" in said
    app.button(key=f"differs|{inside}").click().run()
    assert not app.exception
    form = bench.open(me(), number).form
    (item,) = form.role_entries(Role.DIFFERENCE_OPTION)
    assert form.role(Role.DIFFERENCE_OPTION, item) == inside
    section = form.edition.home[form.edition.role_of[Role.DIFFERENCE_OPTION][0]]
    assert app.query_params[register.ENTRY] == register.address(section.id, item)


def test_the_public_interest_test_has_a_result_of_its_own_to_take_away(bench: Workbench) -> None:
    number = start(bench)
    assert not any("make|interest_test" in key for key in downloads(number))
    put(bench, number, "pit_use", "voluntary")
    put(bench, number, "pit_result", "in-house")
    app = shown("delivery_options", a=str(number))
    assert "The test points to: in-house" in words(app)
    assert any("make|interest_test" in key for key in downloads(number))


def downloads(number: int) -> list[str]:
    return [one.proto.id for one in shown("delivery_options", a=str(number)).get("download_button")]


def test_standards_and_criteria_come_from_the_templates(bench: Workbench) -> None:
    number = rated(bench)
    app = shown("value", a=str(number))
    form = bench.open(me(), number).form
    standards = form.edition.home[form.edition.role_of[Role.STANDARD_RIGHTS][0]].id
    criteria = form.edition.home[form.edition.role_of[Role.CRITERION_KIND][0]].id
    assert "Rights with a standard: 0 of 2" in words(app)
    app.button(key=f"add-template|{standards}|all").click().run()
    app.button(key=f"add-template|{criteria}|all").click().run()
    assert not app.exception
    said = words(app)
    assert "Rights with a standard: 2 of 2" in said
    assert "The weights add up to 100%" in said
    form = bench.open(me(), number).form
    weights = [form.role(Role.CRITERION_WEIGHT, item) for item in form.role_entries(Role.CRITERION_KIND)]
    assert sorted(weights) == [15, 15, 30, 40]


def test_what_the_specification_does_not_state_is_named(bench: Workbench) -> None:
    number = start(bench)
    assert "The specification states" not in words(shown("value", a=str(number)))
    options = [one.id for one in options_of(bench.newest_edition.question[question_of(bench, "value_spec_items")])]
    put(bench, number, "value_spec_items", options[:-1])
    said = words(shown("value", a=str(number)))
    assert "**9 of 10** items. Not yet: how the work will be checked" in said
    put(bench, number, "value_spec_items", options)
    assert "The specification states all 10 items" in words(shown("value", a=str(number)))


def test_the_cheapest_price_is_said_to_be_out_when_its_bidder_misses_a_standard(bench: Workbench) -> None:
    number = start(bench)
    for role, value in FIGURES.items():
        put(bench, number, role, value)
    for title, price, meets in (("Cheap", 1_000_000, "no"), ("Dear", 2_000_000, "yes")):
        bid = add(bench, number, {"bid_name": title, Role.BID_PRICE: price})
        add(bench, number, {"bidder_name": title, "bidder_bid": bid, "bidder_standards_all": meets})
    said = words(shown("value", a=str(number)))
    assert "Cheap costs least once failure is counted" in said
    assert "Cheap fails a minimum rights standard and cannot win.** Of the others, Dear costs least" in said


def test_the_cost_of_failure_names_what_is_missing_then_gives_a_range(bench: Workbench) -> None:
    number = start(bench)
    put(bench, number, "failure_use", "yes")
    assert "Not worked out yet" in words(shown("value", a=str(number)))
    figures = {
        Role.FAILURE_CASES: 2000,
        Role.FAILURE_ERROR: 10,
        Role.FAILURE_CHALLENGE: 40,
        Role.FAILURE_REDRESS: 20,
        Role.FAILURE_CHALLENGE_COST: 1500,
        Role.FAILURE_REDRESS_COST: 2500,
        Role.FAILURE_MAJOR_CHANCE: 2,
        Role.FAILURE_MAJOR_COST: 1_000_000,
        Role.FAILURE_UNCERTAINTY: 0,
    }
    for role, value in figures.items():
        put(bench, number, role, value)
    app = shown("value", a=str(number))
    assert "**£240,000 a year**, between £240,000 and £240,000" in words(app)
    (chart,) = app.get("vega_lite_chart")
    assert chart.proto.alt == (
        "Everyday errors: £220,000 to £220,000, central £220,000; A major failure: £20,000 to £20,000, "
        "central £20,000; Together: £240,000 to £240,000, central £240,000"
    )
