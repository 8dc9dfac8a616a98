from datetime import date

import pytest

from ria.domain.model import Band
from ria.domain.oversight import calendar, series, triggers, verdict
from ria.domain.oversight_needs import audits_done, measure_need, scores_due, side_effects
from tests.domain.filled import Filled


@pytest.mark.parametrize(
    ("value", "better", "expected"),
    [
        (95, "higher", "met"),
        (92, "higher", "within tolerance"),
        (89.9, "higher", "missed"),
        (95, "lower", "met"),
        (96, "lower", "missed"),
        (95, "range", "not judged"),
    ],
)
def test_a_result_against_target_and_tolerance(value: float, better: str, expected: str) -> None:
    assert verdict(value, better, 95, 90 if better == "higher" else 95.5) == expected


def test_results_go_to_their_measure_oldest_first() -> None:
    filled = Filled()
    one = filled.entry("kpis", {"kpi-title": "On time", "kpi-unit": "percent"})
    two = filled.entry("kpis", {"kpi-title": "Harmed"})
    for kpi, day, value in ((one, date(2027, 5, 31), 93), (one, date(2027, 4, 30), 91.5), (two, date(2027, 4, 30), 2)):
        period = {"reading-from": day.replace(day=1), "reading-to": day}
        filled.entry("readings", {"reading-kpi": kpi, "reading-value": value, **period})
    filled.entry("readings", {"reading-kpi": one, "reading-value": 80})  # no period: it stands in no chart
    first, second = series(filled.opened.form)
    assert [reading.value for reading in first.readings] == [91.5, 93]
    assert (first.words(91.5), second.words(2)) == ("91.5%", "2")
    assert [reading.value for reading in second.readings] == [2]


def test_a_review_is_cleared_by_evidence_and_not_by_a_date() -> None:
    filled = Filled()
    answers = {"review-title": "Spring review", "review-due": date(2027, 4, 1), "review-done": date(2027, 4, 9)}
    item = filled.entry("reviews", answers)
    ((due, page),) = calendar(filled.opened)
    assert (due.item, due.unproven, page) == (item, True, "oversight")
    filled.put("review-evidence", "Measures and twelve incidents", item)
    assert calendar(filled.opened) == ()


@pytest.mark.parametrize(
    ("section", "due", "done", "title"),
    [
        ("audits", "audit-due", "audit-done", "audit-title"),
        ("conditions", "condition-due", "condition-met", "condition-title"),
        ("publications", "publication-due", "publication-done", "publication-kind"),
    ],
)
def test_a_done_date_with_attached_evidence_clears_a_line(section: str, due: str, done: str, title: str) -> None:
    filled = Filled()
    item = filled.entry(section, {due: date(2027, 4, 1), done: date(2027, 4, 2)})
    assert [one.unproven for one, _ in calendar(filled.opened)] == [True]
    filled.evidence(done, item)
    assert calendar(filled.opened) == ()


def test_an_overdue_line_without_proof_still_counts_as_overdue() -> None:
    filled = Filled()
    filled.entry("reviews", {"review-due": date(2027, 4, 1), "review-done": date(2027, 4, 2)})
    assert "action-overdue" in {one.check.id for one in filled.opened.findings}


def test_an_incident_and_a_review_for_cause_ask_for_new_scores_until_they_are_given() -> None:
    filled = Filled()
    incident = {"incident-title": "Fall", "incident-date": date(2027, 3, 3), "incident-severity": 4}
    filled.entry("incidents", incident)
    filled.entry("incidents", {"incident-title": "Late letter", "incident-severity": 1})
    cause = filled.entry("reviews", {"review-title": "More people", "review-cause": "volume"})
    filled.entry("reviews", {"review-title": "Yearly", "review-cause": "planned"})
    assert [(one.title, one.answered) for one in triggers(filled.opened.form)] == [
        ("Fall", False),
        ("More people", False),
    ]
    filled.put("review-done", date(2027, 3, 20), cause)
    filled.put("review-rescored", "yes", cause)
    assert all(one.answered for one in triggers(filled.opened.form))


def test_a_measure_is_tested_for_pushing_staff_the_wrong_way() -> None:
    filled = Filled()
    item = filled.entry("kpis", {"kpi-title": "Decisions upheld"})
    assert side_effects(filled.opened.form, item) is None
    filled.put("kpi-side-effects", ("one-way", "silence"), item)
    assert side_effects(filled.opened.form, item) == (
        "It rewards decisions that go one way",
        "It rewards silence, such as few complaints",
    )
    filled.put("kpi-side-effects", ("none",), item)
    assert side_effects(filled.opened.form, item) == ()


def test_the_band_says_how_many_measures_are_needed_and_by_when_scores_are_due() -> None:
    filled = Filled()
    assert measure_need(filled.opened) is None
    assert scores_due(filled.opened) is None
    filled.rating("procedural_fairness", 4, 3, 3, 1, 4)
    filled.put("contract-start", date(2026, 10, 1))
    for source in ("provider", "authority"):
        filled.entry("kpis", {"kpi-rights": ("procedural_fairness",), "kpi-source": source})
    need, band = measure_need(filled.opened), filled.opened.scorecard.main.worse_residual
    assert need is not None
    assert band == Band.HIGH
    assert (need.have, need.needed, need.independent, need.independent_needed, need.met) == (2, 5, 1, 2, False)
    assert scores_due(filled.opened) == (Band.HIGH, date(2027, 4, 1))
    filled.entry("reviews", {"review-done": date(2027, 3, 15), "review-rescored": "yes"})
    assert scores_due(filled.opened) == (Band.HIGH, date(2027, 9, 15))


def test_only_independent_audits_of_the_last_year_count() -> None:
    filled = Filled()
    for done, free in ((date(2027, 4, 1), "yes"), (date(2027, 4, 1), "no"), (date(2026, 5, 1), "yes")):
        filled.entry("audits", {"audit-done": done, "audit-independent": free})
    assert audits_done(filled.opened) == 1
