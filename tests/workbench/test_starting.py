"""Starting: from nothing, from a type of service, from a past assessment; nothing half-started stays."""

import pytest

from ria.domain.access import Person
from ria.domain.roles import Role
from ria.errors import BadInput, NotAllowed, NotFound
from ria.workbench import attaching, entries, starting
from ria.workbench.bench import Workbench
from tests.conftest import PRIYA, TOM


def test_with_nothing_at_all(bench: Workbench) -> None:
    here = bench.open(PRIYA, starting.start(bench, PRIYA))
    assert here.summary.title == "Untitled service"
    assert (here.assessment.heading.gate, here.assessment.heading.status) == ("tender", "draft")
    assert here.assessment.heading.owner == "Priya Shah"
    assert here.assessment.heading.reference == "RIA-2027-001"
    assert here.assessment.rows == {}
    assert here.scorecard.main.residual is None


def test_with_title_type_and_depth(bench: Workbench) -> None:
    here = bench.open(PRIYA, starting.start(bench, PRIYA, title=" Home care ", service_type="prison", depth="full"))
    assert (here.summary.title, here.summary.service_type, here.form.depth) == ("Home care", "prison", "full")
    assert {saved.origin for saved in here.assessment.rows["answer"].values()} == {"person"}


def test_a_type_names_what_has_no_title(bench: Workbench) -> None:
    here = bench.open(PRIYA, starting.start(bench, PRIYA, service_type="prison"))
    assert here.summary.title == here.edition.service_type["prison"].name


@pytest.mark.parametrize(
    "given", [{"service_type": "dragons"}, {"service_type": "x" * 99}, {"depth": "deepest"}, {"title": "x" * 2_000_001}]
)
def test_what_is_not_offered_starts_nothing(bench: Workbench, given: dict[str, str]) -> None:
    with pytest.raises(BadInput):
        starting.start(bench, PRIYA, **given)
    with pytest.raises(NotFound):
        bench.open(PRIYA, 1)


@pytest.mark.parametrize("title", ["\x00\ud800", "a\x00b", "Zażółć 家族 🧑🏽‍🦽", "{{ 7*7 }} <b>"])
def test_any_title_can_be_typed(bench: Workbench, title: str) -> None:
    here = bench.open(PRIYA, starting.start(bench, PRIYA, title=title))
    assert (
        here.summary.title
        == here.assessment.heading.title
        == title.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    )


def test_numbers_and_identities_differ(bench: Workbench) -> None:
    numbers = [starting.start(bench, PRIYA, title="Home care") for _ in range(3)]
    assert numbers == [1, 2, 3]
    assert len({bench.open(PRIYA, number).assessment.heading.uid for number in numbers}) == 3


def test_only_who_may_start(bench: Workbench) -> None:
    with pytest.raises(NotAllowed):
        starting.start(bench, Person("Nobody"), title="x")
    with pytest.raises(NotFound):
        bench.open(PRIYA, 1)


def test_from_a_past_assessment(bench: Workbench, filled: int) -> None:
    past = bench.open(PRIYA, filled)
    (scenario,) = past.form.role_entries(Role.SCENARIO_RIGHT)
    here = bench.open(TOM, starting.start_from_past(bench, TOM, filled))
    heading = here.assessment.heading
    assert (heading.follows, heading.owner, heading.gate) == (filled, "Tom Okafor", "tender")
    assert heading.uid != past.assessment.heading.uid
    assert here.form.role(Role.CONTRACT_VALUE) == 1_260_000.5
    assert here.form.role(Role.CONTRACT_END) is None, "days stay behind"
    assert here.form.role_entries(Role.SCENARIO_RIGHT) == (scenario,)
    assert {saved.origin for saved in here.assessment.rows["answer"].values()} == {"carried"}
    assert {saved.revision for saved in here.assessment.rows["answer"].values()} == {1}
    assert bench.open(PRIYA, filled).assessment == past.assessment


def test_a_removed_entry_stays_behind_with_its_answers(bench: Workbench, filled: int) -> None:
    form = bench.open(PRIYA, filled).form
    (gone,) = form.role_entries(Role.SCENARIO_RIGHT)
    section = form.edition.home[form.edition.role_of[Role.SCENARIO_RIGHT][0]].id
    kept = entries.add_scenario(bench, PRIYA, filled, "life", "A second fall")
    entries.set_presence(bench, PRIYA, filled, section, gone, present=False)
    here = bench.open(TOM, starting.start_from_past(bench, TOM, filled))
    assert here.assessment.entries(section) == (kept,)
    assert gone not in {place.item for places in here.assessment.rows.values() for place in places}


def test_nought_is_an_answer_and_goes_along(bench: Workbench, filled: int) -> None:
    from ria.workbench.answering import Kept, give

    form = bench.open(PRIYA, filled).form
    (scenario,) = form.role_entries(Role.SCENARIO_RIGHT)
    place = form.place(form.edition.role_of[Role.VULNERABILITY][0], scenario)
    seen = form.assessment.revision("answer", place)
    assert isinstance(give(bench, PRIYA, filled, place, 0, seen), Kept)
    here = bench.open(TOM, starting.start_from_past(bench, TOM, filled))
    assert here.form.role(Role.VULNERABILITY, scenario) == 0
    assert here.scorecard.main.right("life").inherent is not None  # type: ignore[union-attr]


def test_what_is_changed_later_does_not_reach_back(bench: Workbench, filled: int) -> None:
    from ria.domain.assessment import Evidence
    from ria.workbench.answering import Kept, give

    number = starting.start_from_past(bench, TOM, filled)
    place = bench.open(TOM, number).form.place(bench.newest_edition.role_of[Role.AUTHORITY_NAME][0])
    assert isinstance(give(bench, TOM, number, place, "Southshire", 1), Kept)
    attaching.add_evidence(bench, TOM, number, place, Evidence("Memo"))
    assert bench.open(PRIYA, filled).assessment.answer(place) == "Northshire Council"
    assert bench.open(PRIYA, filled).assessment.evidence(place) == ()


def test_from_what_does_not_exist(bench: Workbench) -> None:
    with pytest.raises(NotFound, match="no assessment 5"):
        starting.start_from_past(bench, PRIYA, 5)
