"""The Gunning tests: what nobody answered is not shown, and only an answer can speak against one."""

from datetime import date

import pytest

from ria.domain.consultation import principles, reach, total
from ria.domain.roles import Role
from tests.domain.stage_forms import Answers, opened, rated

CLOSED: Answers = {"consultation_state": "closed"}


def met(answers: Answers) -> list[str]:
    here = opened(answers)
    return [one.met for one in principles(here.form, here.findings)]


def test_a_test_that_nothing_is_answered_for_is_neither_met_nor_failed() -> None:
    assert met(CLOSED) == ["", "", "", ""]
    for one in opened(CLOSED, gate="award").findings:
        if one.check.id.startswith("gunning"):
            assert "not shown yet" in one.message


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"gunning-stage": "settled"}, ["No", "", "", ""]),
        ({"consultation-alternatives": ("preferred-only",)}, ["", "No", "", ""]),
        ({"consultation-opens": date(2027, 3, 2), "consultation-closes": date(2027, 3, 1)}, ["", "", "No", ""]),
        ({"consultation-closes": date(2027, 3, 2), "consultation-weighed-on": date(2027, 3, 1)}, ["", "", "", "No"]),
        ({"gunning-stage": "open", "gunning-stage-evidence": "Minutes of 4 March."}, ["Yes", "", "", ""]),
    ],
)
def test_an_answer_against_a_test_fails_it_and_evidence_meets_it(answers: Answers, expected: list[str]) -> None:
    assert met({**CLOSED, **answers}) == expected


def test_hard_stop_hs4_says_what_is_missing_where_a_consultation_is_recorded() -> None:
    activity: Answers = {("activity_groups", "one"): ("carers",), ("activity_took_part", "one"): 130}
    here = opened({**CLOSED, **activity}, entries=[("activity_name", "one")])
    (stop,) = (one for one in here.hard_stops if one.check.hard_stop == "HS4")
    label = here.edition.question["consultation-groups"].label
    assert "not consulted" not in stop.message
    assert label in stop.cure
    asked = opened({**CLOSED, "consultation-groups": ("current-users",)})
    assert "HS4" not in [one.check.hard_stop for one in asked.hard_stops]


def test_hard_stop_hs8_says_that_weak_evidence_counts_one_step_likelier() -> None:
    answers, entries = rated({"life": (5, 1, 1, 0, 3), "freedom_from_ill_treatment": (5, 1, 1, 0, 4)})
    weak = {**answers, (Role.LIKELIHOOD_CONFIDENCE, "s-life"): "c"}
    stops = {one.item: one for one in opened(weak, entries=entries).hard_stops if one.check.hard_stop == "HS8"}
    assert "one step likelier" in stops["life"].message
    assert "better evidence" in stops["life"].cure
    assert "weak" not in stops["freedom_from_ill_treatment"].message


def test_no_share_is_worked_out_where_more_took_part_than_were_invited() -> None:
    numbers: Answers = {("activity_invited", "one"): 120, ("activity_took_part", "one"): 130}
    (impossible,) = reach(opened(numbers, entries=[("activity_name", "one")]).form)
    assert impossible.share is None
    (sound,) = reach(opened({**numbers, ("activity_took_part", "one"): 30}, entries=[("activity_name", "one")]).form)
    assert sound.share == 0.25


def test_an_open_survey_does_not_make_more_people_take_part_than_were_invited() -> None:
    invited: Answers = {("activity_invited", "a"): 10, ("activity_took_part", "a"): 5}
    survey: Answers = {("activity_took_part", "b"): 300}
    here = opened({**invited, **survey}, entries=[("activity_name", "a"), ("activity_name", "b")])
    assert total(reach(here.form)) == (10, 5)
