"""What each person is told, and the freedom of information schedule."""

from ria.domain.information import schedule, told
from ria.domain.questionnaire import options_of
from ria.domain.roles import Role
from tests.domain.stage_forms import edition, opened, question_of


def test_each_of_the_ten_items_is_checked_by_itself() -> None:
    rows = told(opened({"letter_checked": ("provider", "reasons")}).form)
    assert len(rows) == 10
    assert [one.item for one in rows if one.told] == ["provider", "reasons"]


def test_what_is_recorded_stands_beside_its_item_and_what_is_not_names_its_question() -> None:
    rows = {
        one.item: one for one in told(opened({Role.AUTHORITY_NAME: "Wealdshire", "letter_advice": "Law centre"}).form)
    }
    assert (rows["responsible"].known, rows["responsible"].missing) == ("Wealdshire", "")
    assert rows["advice"].known == "Law centre"
    assert rows["ombudsman"].missing == question_of("body_name")


def test_the_names_of_all_oversight_bodies_are_recorded_for_the_ombudsman() -> None:
    bodies = [("body_name", "a"), ("body_name", "b")]
    form = opened({("body_name", "a"): "LGSCO", ("body_name", "b"): "CQC"}, entries=bodies).form
    assert next(one.known for one in told(form) if one.item == "ombudsman") == "LGSCO; CQC"


def test_what_the_authority_cannot_answer_itself_is_held_by_the_provider() -> None:
    question = edition().question[edition().publishing.schedule.held_here]
    rows = schedule(opened({}).form)
    assert [one.label for one in rows] == [one.label for one in options_of(question)]
    assert not any(one.here for one in rows)


def test_a_measure_supplied_by_the_provider_is_in_the_schedule() -> None:
    measures = [("kpi_title", "a"), ("kpi_title", "b")]
    answers = {
        ("kpi_title", "a"): "Missed journeys",
        ("kpi_source", "a"): "provider",
        ("kpi_title", "b"): "Complaints upheld",
        ("kpi_source", "b"): "authority",
    }
    rows = {one.label: one.here for one in schedule(opened(answers, entries=measures).form) if one.measure}
    assert rows == {"Missed journeys": False, "Complaints upheld": True}
