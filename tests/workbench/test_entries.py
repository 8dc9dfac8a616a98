"""Entries of registers: added with first answers or not at all, removed and brought back."""

import pytest

from ria.domain.access import Person
from ria.domain.roles import Role
from ria.errors import BadInput, NotAllowed, NotFound
from ria.workbench import entries
from ria.workbench.bench import Workbench
from tests.conftest import PRIYA, TOM


@pytest.fixture
def kpis(bench: Workbench) -> str:
    return bench.newest_edition.home[bench.newest_edition.fields["kpi_title"]].id


def test_an_entry_comes_with_its_first_answers(bench: Workbench, filled: int, kpis: str) -> None:
    title = bench.newest_edition.fields["kpi_title"]
    item = entries.add_entry(bench, PRIYA, filled, kpis, {title: "Heard in person"})
    bare = entries.add_entry(bench, PRIYA, filled, kpis)
    form = bench.open(PRIYA, filled).form
    assert form.assessment.entries(kpis) == (item, bare)
    assert form.value(title, item) == "Heard in person"
    assert form.value(title, bare) is None


def test_an_answer_that_cannot_be_used_adds_nothing(bench: Workbench, filled: int, kpis: str) -> None:
    change = bench.open(PRIYA, filled).assessment.heading.change
    for first in ({bench.newest_edition.fields["kpi_title"]: 5}, {"no-such-question": "x"}, {"service-name": "x"}):
        with pytest.raises((BadInput, NotFound)):
            entries.add_entry(bench, PRIYA, filled, kpis, first)
    assert bench.open(PRIYA, filled).assessment.entries(kpis) == ()
    assert bench.open(PRIYA, filled).assessment.heading.change == change


@pytest.mark.parametrize("section", ["service", "no-such-section", "rights-risk", ""])
def test_only_registers_have_entries(bench: Workbench, filled: int, section: str) -> None:
    with pytest.raises(NotFound, match="no register"):
        entries.add_entry(bench, PRIYA, filled, section)


def test_a_removed_entry_comes_back_with_its_answers_in_its_place(bench: Workbench, filled: int, kpis: str) -> None:
    title = bench.newest_edition.fields["kpi_title"]
    items = [entries.add_entry(bench, PRIYA, filled, kpis, {title: name}) for name in ("One", "Two", "Three")]
    entries.set_presence(bench, TOM, filled, kpis, items[0], present=False)
    entries.set_presence(bench, TOM, filled, kpis, items[2], present=False)
    here = bench.open(PRIYA, filled)
    assert here.assessment.entries(kpis) == (items[1],)
    assert entries.removed_entries(here, kpis) == (items[2], items[0])
    entries.set_presence(bench, TOM, filled, kpis, items[0], present=True)
    back = bench.open(PRIYA, filled)
    assert back.assessment.entries(kpis) == (items[0], items[1])
    assert back.form.value(title, items[0]) == "One"


def test_removing_twice_is_removing_once(bench: Workbench, filled: int, kpis: str) -> None:
    item = entries.add_entry(bench, PRIYA, filled, kpis)
    first = entries.set_presence(bench, PRIYA, filled, kpis, item, present=False)
    again = entries.set_presence(bench, TOM, filled, kpis, item, present=False)
    assert first.assessment.heading.change == again.assessment.heading.change
    with pytest.raises(NotFound, match="does not exist"):
        entries.set_presence(bench, PRIYA, filled, kpis, "never", present=False)


def test_removing_the_only_scenario_leaves_the_right_not_assessed(bench: Workbench, filled: int) -> None:
    here = bench.open(PRIYA, filled)
    (item,) = here.form.role_entries(Role.SCENARIO_RIGHT)
    section = here.edition.home[here.edition.role_of[Role.SCENARIO_RIGHT][0]].id
    assert here.scorecard.main.rated
    after = entries.set_presence(bench, PRIYA, filled, section, item, present=False)
    assert after.scorecard.main.not_assessed == ("life",)


def test_a_scenario_is_added_to_its_right(bench: Workbench, filled: int) -> None:
    item = entries.add_scenario(bench, PRIYA, filled, "education")
    assert bench.open(PRIYA, filled).form.role(Role.SCENARIO_RIGHT, item) == "education"
    with pytest.raises(BadInput):
        entries.add_scenario(bench, PRIYA, filled, "no_such_right")


def test_only_who_may_change_answers(bench: Workbench, filled: int, kpis: str) -> None:
    with pytest.raises(NotAllowed):
        entries.add_entry(bench, Person("Nobody"), filled, kpis)
    assert set(entries.register_sections(bench.newest_edition)) >= {kpis}
