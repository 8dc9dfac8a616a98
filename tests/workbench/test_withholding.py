"""Marks on answers: only ever added, by whom and when, kept when the answer changes, carried to the next assessment."""

import pytest

from ria.domain.assessment import Place
from ria.domain.roles import Role
from ria.domain.withholding import marks
from ria.errors import BadInput, NotFound
from ria.workbench import answering, entries, freezing, reporting, starting
from ria.workbench.answering import Kept
from ria.workbench.bench import Workbench
from ria.workbench.states import state_of
from ria.workbench.withholding import withhold
from tests.conftest import PRIYA, TOM
from tests.documents.conftest import words


@pytest.fixture
def place(bench: Workbench, filled: int) -> Place:
    """The place of what the service is for."""
    form = bench.open(PRIYA, filled).form
    return form.place(form.edition.role_of[Role.SERVICE_PURPOSE][0])


def held(bench: Workbench, number: int) -> dict[Place, str]:
    """The marks as another process reads them from the database."""
    opened = Workbench(bench.database).open(PRIYA, number)
    return {place: ground.id for place, ground in marks(opened).items()}


def test_every_mark_stays_in_the_history(bench: Workbench, filled: int, place: Place) -> None:
    given = [withhold(bench, PRIYA, filled, place, "personal"), withhold(bench, TOM, filled, place, "safety")]
    assert [one.revision for one in given if isinstance(one, Kept)] == [1, 2]
    assert held(bench, filled) == {place: "safety"}
    withhold(bench, PRIYA, filled, place, "")
    assert held(bench, filled) == {}
    found = answering.history(bench, PRIYA, filled, "withheld", place)
    assert [(one.value, one.by) for one in found] == [
        (None, PRIYA.name),
        ("safety", TOM.name),
        ("personal", PRIYA.name),
    ]
    assert len({one.at for one in found}) == 3


def test_a_mark_outlives_a_change_of_the_answer(bench: Workbench, filled: int, place: Place) -> None:
    withhold(bench, PRIYA, filled, place, "personal")
    answering.give(bench, TOM, filled, place, "Somebody else's words", 0)
    answering.give(bench, TOM, filled, place, "", 1)
    assert held(bench, filled) == {place: "personal"}


def test_the_same_mark_twice_is_one_change(bench: Workbench, filled: int, place: Place) -> None:
    withhold(bench, PRIYA, filled, place, "personal")
    before = bench.open(PRIYA, filled).assessment.heading.change
    again = withhold(bench, TOM, filled, place, "personal")
    assert isinstance(again, Kept)
    assert not again.changed
    assert bench.open(PRIYA, filled).assessment.heading.change == before


def test_a_version_keeps_the_marks_it_was_frozen_with(bench: Workbench, filled: int, place: Place) -> None:
    withhold(bench, PRIYA, filled, place, "legal-advice")
    version = freezing.freeze(bench, PRIYA, filled)
    withhold(bench, PRIYA, filled, place, "")
    frozen = marks(state_of(bench, PRIYA, filled, version).opened)
    assert [ground.id for ground in frozen.values()] == ["legal-advice"]
    assert marks(bench.open(PRIYA, filled)) == {}


def test_a_mark_made_later_keeps_words_out_of_what_is_published_of_an_older_version(
    bench: Workbench, filled: int, place: Place
) -> None:
    answering.give(
        bench, PRIYA, filled, place, "Geheimwort", bench.open(PRIYA, filled).assessment.revision("answer", place)
    )
    version = freezing.freeze(bench, PRIYA, filled)
    assert "Geheimwort" in words(reporting.make(bench, PRIYA, filled, "public_summary", version).data)
    withhold(bench, PRIYA, filled, place, "personal")
    assert "Geheimwort" not in words(reporting.make(bench, PRIYA, filled, "public_summary", version).data)
    assert "Geheimwort" in words(reporting.make(bench, PRIYA, filled, "full_ria", version).data), (
        "but the board reads it"
    )


def test_a_next_assessment_starts_with_the_marks(bench: Workbench, filled: int, place: Place) -> None:
    answering.give(bench, PRIYA, filled, place, "Care at home", 0)
    withhold(bench, PRIYA, filled, place, "personal")
    assert held(bench, starting.start_from_past(bench, TOM, filled)) == {place: "personal"}


def test_a_removed_entry_takes_its_mark_along(bench: Workbench, filled: int) -> None:
    edition = bench.newest_edition
    section = edition.home[edition.fields["theme_said"]].id
    item = entries.add_entry(bench, PRIYA, filled, section)
    where = Place(section, item, edition.fields["theme_said"])
    withhold(bench, PRIYA, filled, where, "personal")
    entries.set_presence(bench, PRIYA, filled, section, item, present=False)
    assert held(bench, filled) == {}
    entries.set_presence(bench, PRIYA, filled, section, item, present=True)
    assert held(bench, filled) == {where: "personal"}


def test_what_cannot_be_left_out_is_refused_and_nothing_is_stored(bench: Workbench, filled: int, place: Place) -> None:
    edition = bench.newest_edition
    authority = edition.role_of[Role.AUTHORITY_NAME][0]
    before = bench.open(PRIYA, filled).assessment.heading.change
    with pytest.raises(BadInput, match="There is no ground called whim"):
        withhold(bench, PRIYA, filled, place, "whim")
    with pytest.raises(BadInput, match="cannot be left out"):
        withhold(bench, PRIYA, filled, Place(edition.home[authority].id, "", authority), "personal")
    with pytest.raises(NotFound):
        withhold(bench, PRIYA, filled, place._replace(item="nobody"), "personal")
    assert bench.open(PRIYA, filled).assessment.heading.change == before
