"""Rights and risk: the way from right to right, and a right that is not there."""

from ria.domain.assessment import Place
from ria.domain.roles import Role
from ria.workbench import answering, entries
from ria.workbench.bench import Workbench
from tests.ui.page_runs import me, put, shown, start, words


def test_the_order_of_the_rights_stays_while_a_person_rates_them(bench: Workbench) -> None:
    number = start(bench)
    edition = bench.newest_edition
    section = edition.scope_section("right")
    engaged = edition.section[section].questions[0].id
    for right in [one.id for one in edition.rights][:3]:
        place = Place(section, right, engaged)
        seen = bench.open(me(), number).assessment.revision("answer", place) or None
        answering.give(bench, me(), number, place, "yes", seen)
    rights = [one.right for one in bench.open(me(), number).scorecard.main.rights]
    last = rights[-1]
    app = shown("rights_risk", a=str(number), right=last)
    assert f"Right {len(rights)} of {len(rights)}" in words(app)
    scenario = entries.add_scenario(bench, me(), number, last, "A child is left alone")
    for role in (Role.GRAVITY, Role.SCOPE, Role.IRREMEDIABILITY, Role.VULNERABILITY, Role.LIKELIHOOD):
        scale = edition.scale[edition.question[edition.role_of[role][0]].scale]
        put(bench, number, role, scale.values[-1], scenario)
    assert bench.open(me(), number).scorecard.main.rights[0].right == last
    app.run()
    assert f"Right {len(rights)} of {len(rights)}" in words(app)
    assert next(one for one in app.button if one.label == "Next").disabled
    next(one for one in app.button if one.label == "All rights").click().run()
    app.button(key=f"right|{last}").click().run()
    assert f"Right 1 of {len(rights)}" in words(app), "from the list on it is the order of the list"


def test_a_right_that_is_not_there_is_named_and_all_are_shown(bench: Workbench) -> None:
    app = shown("rights_risk", a=str(start(bench)), right="zzz")
    assert [one.value for one in app.info] == ["There is no right zzz here. All rights are shown."]
    assert "right" not in app.query_params
