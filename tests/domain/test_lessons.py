"""The documented cases and patterns: found by words, type and right; each with what it changes."""

import pytest

from ria.domain.catalogue import Figure
from ria.domain.lessons import Wanted, cases, figure_words, floor_of, patterns, questions
from tests.domain.stage_forms import edition


def ids(**wanted: str) -> list[str]:
    return [case.id for case in cases(edition(), Wanted(**wanted))]


def test_all_cases_stand_there_newest_first() -> None:
    found = cases(edition(), Wanted())
    assert len(found) == len(edition().cases) == 24
    assert [case.year for case in found] == sorted((case.year for case in found), reverse=True)


def test_words_are_found_anywhere_in_a_case_and_all_must_be_there() -> None:
    assert ids(words="SERCO tagged") == ["electronic_monitoring_2013"]
    assert ids(words="43220") == ["pcse_cervical_2018"]
    assert ids(words="serco nowhere-to-be-found") == []


def test_type_and_right_narrow_the_list_together() -> None:
    assert ids(service_type="send_transport") == ["send_transport_suffolk_2019"]
    assert ids(service_type="send_transport", right="education") == ["send_transport_suffolk_2019"]
    assert ids(service_type="send_transport", right="liberty") == []


def test_a_pattern_stays_while_one_of_its_cases_does() -> None:
    assert len(patterns(edition(), Wanted(), cases(edition(), Wanted()))) == 8
    wanted = Wanted(service_type="employment_support")
    assert [one.id for one in patterns(edition(), wanted, cases(edition(), wanted))] == ["perverse_metric"]


def test_a_record_of_harm_raises_likelihood_and_a_good_example_does_not() -> None:
    floors = {case.outcome_kind: floor_of(edition(), case) for case in edition().cases}
    assert floors["finding"] == edition().method.floor["documented_case"].likelihood
    assert floors["positive"] is None


def test_every_case_and_pattern_bears_on_a_question_and_is_found_from_it() -> None:
    for case in edition().cases:
        assert case.bears_on
        assert all(case in edition().cases_on[question] for question in case.bears_on)
    assert all(one.bears_on for one in edition().patterns)


def test_questions_come_in_the_order_of_the_journey_with_their_page() -> None:
    order = list(edition().question)
    last, first = order[-1], order[0]
    assert [one.id for one, _ in questions(edition(), (last, first))] == [first, last]
    assert questions(edition(), (first,))[0][1] == edition().page[edition().home[first].page].title


@pytest.mark.parametrize(
    ("value", "unit", "period", "words"),
    [
        (115, "GBP", "", "£115"),
        (25000000, "GBP (at least, one year)", "", "£25,000,000 (at least, one year)"),
        (43220, "women", "2018", "43,220 women (2018)"),
        ("[2007] UKHL 27", "text", "", "[2007] UKHL 27"),
        ("6 of 21", "share", "", "6 of 21"),
        ("35 / 76", "percent", "", "35 / 76 percent"),
    ],
)
def test_figures_are_written_as_people_write_them(value: int | str, unit: str, period: str, words: str) -> None:
    assert figure_words(Figure(measure="m", value=value, unit=unit, period=period)) == words
