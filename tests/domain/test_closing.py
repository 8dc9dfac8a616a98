"""The closing review: in time or not, and each forecast against its outcome."""

from datetime import date

import pytest

from ria.domain.closing import closing_schedule, outcomes, verdict_words, whole_months
from ria.domain.model import Band
from ria.domain.roles import Role
from ria.domain.rules import PastVersion
from tests.domain.stage_forms import Answers, edition, opened, rated

END = date(2028, 2, 29)


@pytest.mark.parametrize(
    ("started", "today", "timing", "late"),
    [
        (date(2027, 2, 28), date(2027, 6, 1), "in time", False),
        (date(2027, 3, 2), date(2027, 6, 1), "too late", True),
        (None, date(2027, 2, 28), "not yet", False),
        (None, date(2027, 3, 1), "due", False),
    ],
)
def test_the_review_starts_twelve_months_before_the_end(
    started: date | None, today: date, timing: str, late: bool
) -> None:
    answers: Answers = {Role.CONTRACT_END: END, Role.CONTRACT_SIGNED: "yes"}
    if started:
        answers = {**answers, "closing_started": started}
    here = opened(answers, gate="closing", today=today)
    plan = closing_schedule(here)
    assert (plan.start_by, plan.timing) == (date(2027, 2, 28), timing)
    assert any(one.check.id == "closing-too-late" for one in here.findings) == late


def test_without_an_end_no_day_is_made_up() -> None:
    plan = closing_schedule(opened({}))
    assert (plan.start_by, plan.timing, plan.months_left) == (None, "no end date", None)


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2026, 6, 1), date(2027, 8, 31), 14),
        (date(2026, 6, 15), date(2027, 6, 14), 11),
        (date(2027, 6, 1), date(2027, 5, 1), -1),
    ],
)
def test_months_are_counted_whole(first: date, last: date, months: int) -> None:
    assert whole_months(first, last) == months


def test_the_forecast_is_the_version_decided_before_the_contract_began() -> None:
    answers, entries = rated({"data_protection": (3, 3, 3, 1, 3)})
    before = PastVersion(1, date(2026, 3, 1), True, Band.LOW, {"data_protection": Band.LOW})
    after = PastVersion(2, date(2026, 12, 1), True, Band.HIGH, {"data_protection": Band.HIGH})
    start: Answers = {Role.CONTRACT_START: date(2026, 9, 1)}
    here = opened({**answers, **start}, entries=entries, versions=(after, before))
    assert [one.forecast for one in outcomes(here)] == [Band.LOW]


def test_without_a_version_the_present_band_stands_for_the_forecast() -> None:
    answers, entries = rated({"data_protection": (3, 3, 3, 1, 3)})
    here = opened(answers, entries=entries)
    found = outcomes(here)[0]
    assert found.forecast == here.scorecard.main.rights[0].residual is not None
    assert (found.held, verdict_words(found)) == (None, "not recorded yet")


@pytest.mark.parametrize(
    ("severity", "likelihood", "happened", "words"),
    [
        (None, 1, Band.LOW, "better than forecast"),
        (3, 3, None, "as forecast"),
        (5, 5, Band.CRITICAL, "worse than forecast"),
    ],
)
def test_the_outcome_is_read_from_the_same_matrix(
    severity: int | None, likelihood: int, happened: Band | None, words: str
) -> None:
    answers, entries = rated({"data_protection": (3, 1, 1, 0, 3)})
    bad, often = edition().role_of[Role.OUTCOME_RATINGS]
    given = {(often, "data_protection"): likelihood} | ({(bad, "data_protection"): severity} if severity else {})
    found = outcomes(opened({**answers, **given}, entries=entries))[0]
    assert found.happened == (happened or edition().method.band[3, 3])
    assert verdict_words(found) == words


def test_incidents_are_counted_by_the_right_they_harmed() -> None:
    answers, entries = rated({"data_protection": (3, 3, 3, 1, 3), "life": (3, 3, 3, 1, 3)})
    harmed: Answers = {(Role.INCIDENT_RIGHTS, "i"): ("life",)}
    here = opened({**answers, **harmed}, entries=[*entries, (Role.INCIDENT_RIGHTS, "i")])
    assert {one.right: one.incidents for one in outcomes(here)} == {"data_protection": 0, "life": 1}
