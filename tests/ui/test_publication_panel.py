"""An answer that goes public says so on its page, and on what ground once it is left out."""

import re

from streamlit.testing.v1 import AppTest

from ria.domain.roles import Role
from ria.workbench import entries, withholding
from ria.workbench.bench import Workbench
from tests.ui.page_runs import add, me, put, question_of, shown, start, words

BUTTON = re.compile(r":gray\[:material/\w+: (?P<words>.+)\]")


def panels(app: AppTest) -> list[str]:
    """What the buttons of the panels say, without colour and icon."""
    found = [option.content for group in app.get("button_group") for option in group.proto.options]
    return [match["words"] for one in found if (match := BUTTON.fullmatch(one))]


def test_the_page_says_which_answers_go_public_and_which_are_left_out(bench: Workbench) -> None:
    number = start(bench)
    put(bench, number, Role.SERVICE_PURPOSE, "Drives children to school")
    before = panels(shown("service", a=str(number)))
    assert "Public" in before
    assert not [one for one in before if one.startswith("Left out")]
    question = question_of(bench, Role.SERVICE_PURPOSE)
    place = bench.open(me(), number).form.place(question)
    withholding.withhold(bench, me(), number, place, "personal")
    after = panels(shown("service", a=str(number)))
    assert after.count("Left out: personal data") == 1
    assert after.count("Public") == before.count("Public") - 1
    assert "Leaves out 1 answer" in words(shown("documents", a=str(number)))


def test_the_page_on_transparency_lists_what_is_left_out_with_the_way_to_it(bench: Workbench) -> None:
    number = start(bench)
    assert "No answer is left out." in words(shown("transparency", a=str(number)))
    question = question_of(bench, Role.SERVICE_PURPOSE)
    withholding.withhold(bench, me(), number, bench.open(me(), number).form.place(question), "legal-advice")
    item = add(bench, number, {"theme_said": "More escorts"})
    said = question_of(bench, "theme_said")
    withholding.withhold(bench, me(), number, bench.open(me(), number).form.place(said, item), "safety")
    app = shown("transparency", a=str(number))
    assert "Legal advice, by Priya Shah" in words(app)
    assert "Safety of a person, by Priya Shah" in words(app)
    links = [one.proto.query_string for one in app.get("page_link")]
    assert f"a={number}&to={question}" in links
    assert any(f"to={said}" in one and f".{item}" in one for one in links)


def test_a_scenario_is_found_on_the_page_of_its_right(bench: Workbench) -> None:
    number = start(bench)
    put(bench, number, Role.RIGHT_ENGAGED, "yes", "life")
    item = entries.add_scenario(bench, me(), number, "life", "A fall at night")
    title = question_of(bench, "scenario_title")
    withholding.withhold(bench, me(), number, bench.open(me(), number).form.place(title, item), "personal")
    links = [one.proto.query_string for one in shown("transparency", a=str(number)).get("page_link")]
    assert f"a={number}&right=life&scenario={item}" in links
