"""Lessons: every case and pattern, searched and filtered; and the cases beside the questions they bear on."""

from ria.ui.lessons_page import RIGHT, TYPE, WORDS
from ria.workbench.bench import Workbench
from tests.ui.page_runs import shown, start, words


def test_all_cases_and_patterns_stand_there_with_figures_and_what_they_change(bench: Workbench) -> None:
    app = shown("lessons")
    assert [one.value for one in app.header] == ["What keeps coming back · 8", "Documented cases · 24"]
    said = words(app)
    assert said.count("**Figures**") == said.count("**What it changes in an assessment**") == 24


def test_search_type_and_right_narrow_the_list(bench: Workbench) -> None:
    app = shown("lessons")
    app.text_input(key=WORDS).input("tagged").run()
    assert "Documented cases · 1" in words(app)
    app.text_input(key=WORDS).input("").run()
    app.selectbox(key=TYPE).select("adult_social_care").run()
    app.selectbox(key=RIGHT).select("liberty").run()
    assert not app.exception
    assert [one.value for one in app.header if "Documented" in one.value] == ["Documented cases · 2"]


def test_nothing_found_offers_the_way_back(bench: Workbench) -> None:
    app = shown("lessons")
    app.text_input(key=WORDS).input("nowhere-to-be-found").run()
    assert "No case matches." in words(app)
    app.button[0].click().run()
    assert "Documented cases · 24" in words(app)


def test_an_address_opens_the_list_already_filtered(bench: Workbench) -> None:
    assert "Documented cases · 1" in words(shown("lessons", type="send_transport"))
    assert "Documented cases · 24" in words(shown("lessons", type="no-such-type"))


def test_the_cases_that_bear_on_a_question_appear_beside_it(bench: Workbench) -> None:
    edition = bench.newest_edition
    app = shown("service", a=str(start(bench)))
    asked = [one for one in edition.cases_on if edition.home[one].page == "service" and not edition.home[one].repeats]
    labels = [one.label for one in app.expander]
    assert asked
    assert sum("documented case" in one and "type of service" not in one for one in labels) >= 1
