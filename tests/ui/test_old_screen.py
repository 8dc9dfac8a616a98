"""A field that somebody else changed a moment ago, and a browser that still sends what it showed before."""

import pytest
from streamlit.testing.v1 import AppTest

from ria.domain.access import Person
from ria.domain.assessment import Place
from ria.domain.roles import Role
from ria.ui import old_screen
from ria.ui.answer_lines import key_of
from ria.workbench import answering
from ria.workbench.bench import Workbench
from tests.ui.page_runs import me, question_of, shown, start, words

MINE, THEIRS = "Takes children to school", "Takes disabled children to school"


@pytest.fixture
def place(bench: Workbench) -> Place:
    return bench.open(me(), start(bench)).form.place(question_of(bench, Role.SERVICE_PURPOSE))


@pytest.fixture
def page(bench: Workbench, place: Place) -> AppTest:
    """The service page on which my text stood, with theirs drawn just now."""
    answering.give(bench, me(), 1, place, MINE, 0)
    page = shown("service", a="1")
    answering.give(bench, me(), 1, place, THEIRS, 1)
    return page.run()


def test_the_text_of_before_does_not_replace_the_newer_one(bench: Workbench, place: Place, page: AppTest) -> None:
    field = page.text_area(key_of(1, place))
    assert field.value == THEIRS
    field.set_value(MINE).run()
    assert bench.open(me(), 1).form.value(place.question) == THEIRS
    assert page.text_area(key_of(1, place)).value == THEIRS


def test_another_text_is_an_answer_at_once(bench: Workbench, place: Place, page: AppTest) -> None:
    page.text_area(key_of(1, place)).set_value("Takes every child to school").run()
    assert bench.open(me(), 1).form.value(place.question) == "Takes every child to school"


def test_the_text_of_before_is_an_answer_again_a_moment_later(
    bench: Workbench, place: Place, page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(old_screen, "ON_ITS_WAY", 0.0)
    page.text_area(key_of(1, place)).set_value(MINE).run()
    assert bench.open(me(), 1).form.value(place.question) == MINE


def test_the_note_of_before_does_not_replace_the_newer_one(bench: Workbench, place: Place) -> None:
    key = key_of(1, place)
    answering.give_note(bench, me(), 1, place, MINE, 0)
    page = shown("service", a="1")
    page.session_state[f"panel|{key}"] = "note"
    page.run()
    answering.give_note(bench, me(), 1, place, THEIRS, 1)
    page.run()
    assert page.text_area(f"note-text|{key}").value == THEIRS
    page.text_area(f"note-text|{key}").set_value(MINE).run()
    assert bench.open(me(), 1).assessment.note(place) == THEIRS
    assert page.text_area(f"note-text|{key}").value == THEIRS


@pytest.mark.parametrize(("by", "named"), [("Karen Holt", "Karen Holt"), ("Priya Shah", "you in another window")])
def test_a_conflict_says_who_wrote_the_other_text(bench: Workbench, place: Place, by: str, named: str) -> None:
    answering.give(bench, Person(by, local=True), 1, place, THEIRS, 0)
    answering.give(bench, me(), 1, place, MINE, 0)
    assert f"was changed by {named} on" in words(shown("service", a="1"))


def test_a_suggestion_taken_on_an_old_screen_does_not_replace_what_somebody_wrote_meanwhile(bench: Workbench) -> None:
    number = start(bench)
    place = bench.open(me(), number).form.place(question_of(bench, "value_statement"))
    page = shown("value", a=str(number))
    answering.give(bench, Person("Karen Holt", local=True), number, place, THEIRS, 0)
    page.button(key=f"suggest|{key_of(number, place)}").click().run()
    assert bench.open(me(), number).form.value(place.question) == THEIRS
    assert "was changed by Karen Holt on" in words(page)


def test_a_refused_text_that_is_corrected_does_not_replace_what_somebody_wrote_meanwhile(bench: Workbench) -> None:
    number = start(bench)
    place = bench.open(me(), number).form.place(question_of(bench, Role.CONTRACT_VALUE))
    page = shown("service", a=str(number))
    page.text_input(key_of(number, place)).set_value("a lot").run()
    answering.give(bench, Person("Karen Holt", local=True), number, place, "5000000", 0)
    page.run()
    page.text_input(key_of(number, place)).set_value("2000000").run()
    assert bench.open(me(), number).form.value(place.question) == 5_000_000
    assert "was changed by Karen Holt on" in words(page)
