import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ria.domain.access import Person
from ria.domain.assessment import Assessment
from ria.domain.closing import outcomes
from ria.domain.failure_cost import bid_costs
from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.oversight import series
from ria.domain.record_reading import assessment_of
from ria.errors import NotAllowed
from ria.storage.unit_of_work import reading
from ria.workbench import examples, reporting, starting
from ria.workbench.bench import Workbench
from tests.documents.conftest import words

ME = Person("Priya Shah", local=True)
NOBODY = Person("A visitor")
TODAY = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Workbench:
    made = Workbench.at(f"sqlite:///{tmp_path_factory.mktemp('examples') / 'ria.db'}")
    made.clock = lambda: TODAY
    return made


@pytest.fixture(scope="module")
def numbers(bench: Workbench) -> list[int]:
    return examples.load(bench, ME)


@pytest.fixture(scope="module")
def opened(bench: Workbench, numbers: list[int]) -> list[Opened]:
    return [bench.open(ME, number) for number in numbers]


@pytest.fixture
def empty(tmp_path: Path) -> Workbench:
    return Workbench.at(f"sqlite:///{tmp_path / 'ria.db'}")


def raised(one: Opened) -> list[tuple[str, str]]:
    return [(found.check.id, found.item) for found in one.findings if found.check.kind != "info"]


def without(one: Opened, *sections: str) -> Opened:
    """The same without everything that stands in these sections."""
    rows = {
        part: {place: saved for place, saved in places.items() if place.section not in sections}
        for part, places in one.assessment.rows.items()
    }
    return Opened(one.edition, Assessment(one.assessment.heading, rows), one.today, one.versions)


def test_results_are_those_of_the_method(opened: list[Opened]) -> None:
    homelessness, removal_centre, transport = opened
    assert homelessness.summary.rri == (74, 36)
    assert (homelessness.summary.inherent, homelessness.summary.residual) == (Band.CRITICAL, Band.HIGH)
    assert removal_centre.summary.rri == (76, 40)
    assert (removal_centre.summary.inherent, removal_centre.summary.residual) == (Band.CRITICAL, Band.HIGH)
    assert transport.summary.rri == (58, 19)
    assert (transport.summary.inherent, transport.summary.residual) == (Band.CRITICAL, Band.MEDIUM)


def test_transport_was_high_until_a_year_of_readings_and_an_audit(opened: list[Opened]) -> None:
    before = without(opened[2], "readings", "audits")
    assert (before.scorecard.cap, opened[2].scorecard.cap) == (2, 3)
    assert before.summary.rri == (58, 35)
    assert before.summary.residual is Band.HIGH


def test_what_is_outstanding_is_what_was_meant(opened: list[Opened]) -> None:
    homelessness, removal_centre, transport = opened
    assert raised(homelessness) == [("no-contact-or-contract", ""), ("clause-missing-for-band", "c8")]
    assert raised(removal_centre) == [("hs9-data-protection-missing", ""), ("bid-not-credible", "bidder-fairholt")]
    assert raised(transport) == [("default-right-left-out", "life")]


def test_most_of_what_is_needed_is_answered_and_nothing_hidden(opened: list[Opened]) -> None:
    for one in opened:
        assert one.summary.share > 0.7
        places = one.assessment.rows["answer"]
        asked = {place for place in places if one.form.asked(one.edition.question[place.question], place.item)}
        assert set(places) == asked


def test_cost_of_failure_is_the_illustration_of_the_process(opened: list[Opened]) -> None:
    costs = {one.item: one for one in bid_costs(opened[0].form)}
    assert costs["bid-alder"].failure_a_year == pytest.approx(240_000)
    assert costs["bid-paperchart"].failure_a_year == pytest.approx(460_000)
    cheaper = costs["bid-alder"].price - costs["bid-paperchart"].price
    assert cheaper == 3 * 150_000
    assert costs["bid-paperchart"].adjusted - costs["bid-alder"].adjusted == pytest.approx(3 * 70_000)


def test_transport_has_two_years_of_quarterly_readings_and_outcomes(opened: list[Opened]) -> None:
    lines = series(opened[2].form)
    assert len(lines) == 6
    assert {len(one.readings) for one in lines} == {8}
    closed = {one.right: one for one in outcomes(opened[2])}
    assert closed["procedural_fairness"].incidents == 1
    assert all(one.happened is not None for one in closed.values())


def test_transport_keeps_what_was_forecast_at_award(bench: Workbench, opened: list[Opened]) -> None:
    review, award = opened[2].versions
    assert (award.frozen_on, award.overall, review.overall) == (date(2024, 7, 2), Band.HIGH, Band.MEDIUM)
    assert award.decided
    closed = {one.right: one for one in outcomes(opened[2])}
    assert closed["children_safeguarding"].forecast is Band.HIGH
    assert {right for right, one in closed.items() if not one.held} == {"procedural_fairness", "education"}
    with reading(bench.database) as work:
        record = json.loads(work.versions.content(opened[2].assessment.heading.id, award.number))
    then = Opened(
        opened[2].edition, assessment_of(opened[2].edition, opened[2].assessment.heading, record), TODAY.date()
    )
    assert then.summary.rri == (58, 35)
    dates = [piece["dated"] for answer in record["answers"] for piece in answer.get("evidence", ()) if "dated" in piece]
    assert dates
    assert max(dates) <= "2024-07-02"


def test_loading_twice_adds_nothing_and_keeps_what_was_changed(bench: Workbench, numbers: list[int]) -> None:
    told: list[tuple[int, int]] = []
    assert examples.load(bench, ME, lambda done, total: told.append((done, total))) == numbers
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert examples.loaded(bench, ME) == tuple(numbers)


def test_they_are_marked_dated_and_not_mine(opened: list[Opened]) -> None:
    for one in opened:
        heading = one.assessment.heading
        assert heading.example
        assert heading.owner != ME.name
        assert heading.started_at.year in (2024, 2026)
        assert heading.changed_at.date() <= TODAY.date()


def test_removing_takes_the_examples_and_nothing_else(empty: Workbench) -> None:
    mine = starting.start(empty, ME, title="Our own service")
    numbers = examples.load(empty, ME)
    from_example = starting.start_from_past(empty, ME, numbers[0])
    assert examples.remove(empty, ME) == 3
    assert examples.loaded(empty, ME) == ()
    assert empty.open(ME, mine).summary.title == "Our own service"
    assert empty.open(ME, from_example).summary.rri == (74, 36)
    assert examples.load(empty, ME) != numbers
    assert len(examples.loaded(empty, ME)) == 3


def test_a_person_without_a_role_may_neither_load_nor_remove(bench: Workbench, numbers: list[int]) -> None:
    with pytest.raises(NotAllowed, match="start an assessment"):
        examples.load(bench, NOBODY)
    with pytest.raises(NotAllowed, match="remove this assessment"):
        examples.remove(bench, NOBODY)
    assert examples.loaded(bench, ME) == tuple(numbers)


def test_a_reviewers_comment_stands_open_with_its_reply(opened: list[Opened]) -> None:
    comment, reply = opened[1].comments
    assert (comment.by, comment.place.question) == ("Owen Reid, data protection officer", "dpia-state")
    assert comment.resolved_at is None
    assert reply.reply_to == comment.id
    assert reply.at > comment.at


def test_one_answer_is_left_out_of_what_is_published_on_its_ground(bench: Workbench, numbers: list[int]) -> None:
    told = "Two mothers"
    public, board = (words(reporting.make(bench, ME, numbers[2], one).data) for one in ("public_summary", "full_ria"))
    assert told not in public
    assert "What we did: [left out: personal data]." in public
    assert "1 answer is left out: “What did you do to reach them?” (personal data)." in public
    assert told in board
    assert "Left out of what is published: personal data (Daniel Price (worked example), " in board


def test_the_number_of_a_removed_assessment_is_never_given_again(empty: Workbench) -> None:
    """A page that still shows the example would otherwise write into somebody's assessment."""
    gone = examples.load(empty, ME)
    examples.remove(empty, ME)
    assert starting.start(empty, ME, title="Night shelter") not in gone
    again = examples.load(empty, ME)
    assert len({*gone, *again}) == len(gone) + len(again)
