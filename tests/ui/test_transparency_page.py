"""Transparency: the plan with its dates, what people are told item by item, and the schedule."""

from datetime import date

from ria.domain.publication import plan
from ria.domain.roles import Role
from ria.workbench.bench import Workbench
from tests.ui.page_runs import me, put, shown, start, words


def light_touch(bench: Workbench) -> int:
    number = start(bench)
    put(bench, number, Role.PROCUREMENT_REGIME, "pa-2023")
    put(bench, number, Role.LIGHT_TOUCH_DECLARED, "yes")
    put(bench, number, Role.CONTRACT_SIGNED, "yes")
    put(bench, number, "contract_signed_date", date(2026, 8, 3))
    return number


def test_the_plan_gives_basis_and_day_of_each_publication(bench: Workbench) -> None:
    said = words(shown("transparency", a=str(light_touch(bench))))
    assert "For a light touch contract" in said
    assert "Contract details notice" in said
    assert "1 Dec 2026" in said
    assert "duty in law" in said


def test_what_is_due_goes_to_the_log_with_kind_basis_and_day(bench: Workbench) -> None:
    number = light_touch(bench)
    app = shown("transparency", a=str(number))
    due = next(one for one in plan(bench.open(me(), number)) if one.kind == "details-notice")
    app.button(key=f"log|{due.kind}|{due.title}").click().run()
    assert not app.exception
    form = bench.open(me(), number).form
    item = form.items(form.edition.home[form.edition.fields["publication_kind"]])[0]
    logged = [form.field(name, item) for name in ("publication_kind", "publication_duty", "publication_due")]
    assert logged == ["details-notice", "duty", date(2026, 12, 1)]


def test_a_missing_date_is_a_link_to_its_question(bench: Workbench) -> None:
    app = shown("transparency", a=str(start(bench)))
    assert "Give the date" in [one.proto.label for one in app.get("page_link")]


def test_each_item_of_the_letter_is_ticked_by_itself(bench: Workbench) -> None:
    number = start(bench)
    put(bench, number, "letter_checked", ["provider", "reasons"])
    said = words(shown("transparency", a=str(number)))
    assert "What each person is told: 2 of 10" in said
    assert "Freedom of information schedule" in said


def test_outside_the_act_no_notice_is_asked_for(bench: Workbench) -> None:
    number = start(bench)
    put(bench, number, Role.PROCUREMENT_REGIME, "psr")
    said = words(shown("transparency", a=str(number)))
    assert "outside the Procurement Act 2023" in said
    assert "duty in law" not in said
