"""Answering: kept, refused or a problem; two people; history and restoring; who may."""

from datetime import date

import pytest

from ria.domain.access import Person
from ria.domain.answers import Problem
from ria.domain.assessment import Evidence, Place
from ria.domain.roles import Role
from ria.errors import NotAllowed, NotFound, StaleAnswer
from ria.workbench import answering, conflicts, entries
from ria.workbench.answering import Kept, Refused, give, give_evidence, give_note, history, restore
from ria.workbench.bench import Workbench
from tests.conftest import PRIYA, TOM


def place_of(bench: Workbench, number: int, role: Role, item: str = "") -> Place:
    return bench.open(PRIYA, number).form.place(bench.newest_edition.role_of[role][0], item)


@pytest.fixture
def place(bench: Workbench, filled: int) -> Place:
    """A question of words that nobody has answered."""
    return place_of(bench, filled, Role.SERVICE_PURPOSE)


def test_an_answer_is_kept_under_its_revision(bench: Workbench, filled: int, place: Place) -> None:
    before = bench.open(PRIYA, filled).assessment.heading.change
    first = give(bench, PRIYA, filled, place, "Care at home", 0)
    assert isinstance(first, Kept)
    assert (first.revision, first.changed) == (1, True)
    assert first.opened is bench.open(PRIYA, filled)
    second = give(bench, TOM, filled, place, "Care at home, day and night", 1)
    assert isinstance(second, Kept)
    assert second.revision == 2
    heading = second.opened.assessment.heading
    assert heading.change == before + 2
    saved = second.opened.assessment.saved("answer", place)
    assert saved is not None
    assert (saved.by, saved.origin, saved.at) == ("Tom Okafor", "person", heading.changed_at)


def test_the_same_answer_again_changes_nothing(bench: Workbench, filled: int, place: Place) -> None:
    give(bench, PRIYA, filled, place, "Care", 0)
    change = bench.open(PRIYA, filled).assessment.heading.change
    for seen in (1, 0, None, 7):
        again = give(bench, TOM, filled, place, "Care", seen)
        assert isinstance(again, Kept)
        assert (again.revision, again.changed) == (1, False)
    assert bench.open(PRIYA, filled).assessment.heading.change == change


def test_an_answer_that_cannot_be_used_is_a_problem_and_nothing_is_stored(bench: Workbench, filled: int) -> None:
    place = place_of(bench, filled, Role.CONTRACT_VALUE)
    given = give(bench, PRIYA, filled, place, "a lot", 1)
    assert isinstance(given, Problem)
    assert given.message == "Use figures only, for example 480000."
    assert len(history(bench, PRIYA, filled, "answer", place)) == 1


@pytest.mark.parametrize("seen", [0, None, 1])
def test_who_did_not_see_the_stored_answer_never_overwrites_it(
    bench: Workbench, filled: int, place: Place, seen: int | None
) -> None:
    give(bench, PRIYA, filled, place, "One", 0)
    give(bench, PRIYA, filled, place, "Priya's", 1)
    given = give(bench, TOM, filled, place, "Tom's", seen)
    assert isinstance(given, Refused)
    assert bench.open(PRIYA, filled).assessment.answer(place) == "Priya's"
    (aside,) = conflicts.open_conflicts(bench, TOM, bench.open(PRIYA, filled).assessment.heading)
    assert (aside.id, aside.value, aside.place, aside.by) == (given.conflict, "Tom's", place, "Tom Okafor")


@pytest.mark.parametrize(
    ("choice", "texts"),
    [
        ("Tom's", ["Tom's", "Priya's"]),
        ("Priya's", ["Priya's", "Tom's", "Priya's"]),
        ("Both", ["Both", "Tom's", "Priya's"]),
    ],
)
def test_a_conflict_is_settled_by_choosing_and_every_text_is_kept(
    bench: Workbench, filled: int, place: Place, choice: str, texts: list[str]
) -> None:
    give(bench, PRIYA, filled, place, "Priya's", 0)
    refused = give(bench, TOM, filled, place, "Tom's", None)
    assert isinstance(refused, Refused)
    assert isinstance(conflicts.settle(bench, TOM, filled, refused.conflict, choice, 1), Kept)
    assert bench.open(PRIYA, filled).assessment.answer(place) == choice
    assert [one.value for one in history(bench, PRIYA, filled, "answer", place)] == texts
    assert conflicts.open_conflicts(bench, TOM, bench.open(PRIYA, filled).assessment.heading) == ()
    with pytest.raises(NotFound, match="settled already"):
        conflicts.settle(bench, TOM, filled, refused.conflict, choice, 1)


def test_a_conflict_stays_open_when_the_stored_text_was_changed_once_more(
    bench: Workbench, filled: int, place: Place
) -> None:
    give(bench, PRIYA, filled, place, "Priya's", 0)
    refused = give(bench, TOM, filled, place, "Tom's", None)
    assert isinstance(refused, Refused)
    give(bench, PRIYA, filled, place, "Priya's newest", 1)
    with pytest.raises(StaleAnswer, match="once more"):
        conflicts.settle(bench, TOM, filled, refused.conflict, "Priya's", 1)
    opened = bench.open(PRIYA, filled)
    assert opened.assessment.answer(place) == "Priya's newest"
    assert [one.id for one in conflicts.open_conflicts(bench, TOM, opened.assessment.heading)] == [refused.conflict]


def test_what_was_set_aside_is_shown_under_another_name_too(bench: Workbench, filled: int, place: Place) -> None:
    """Local mode knows one person; a name given later must not hide a text."""
    give(bench, PRIYA, filled, place, "Priya's", 0)
    give(bench, TOM, filled, place, "Tom's", None)
    heading = bench.open(PRIYA, filled).assessment.heading
    assert [one.value for one in conflicts.open_conflicts(bench, PRIYA, heading)] == ["Tom's"]


@pytest.mark.parametrize(("typed", "kept"), [(" \n", None), ("", None), ("a\x00b\ud800", "a\ufffdb\ufffd")])
def test_a_text_put_together_by_hand_is_cleaned_like_any_other(
    bench: Workbench, filled: int, place: Place, typed: str, kept: str | None
) -> None:
    give(bench, PRIYA, filled, place, "Priya's", 0)
    refused = give(bench, TOM, filled, place, "Tom's", None)
    assert isinstance(refused, Refused)
    conflicts.settle(bench, TOM, filled, refused.conflict, typed, 1)
    assert bench.open(PRIYA, filled).assessment.answer(place) == kept


def test_two_people_on_different_questions_never_collide(bench: Workbench, filled: int, place: Place) -> None:
    other = place_of(bench, filled, Role.ACCOUNTABLE_OFFICER)
    assert isinstance(give(bench, PRIYA, filled, place, "Care", 0), Kept)
    assert isinstance(give(bench, TOM, filled, other, "Ann Lee, Director", 0), Kept)


def test_an_answer_can_be_emptied_and_restored(bench: Workbench, filled: int, place: Place) -> None:
    give(bench, PRIYA, filled, place, "One", 0)
    give(bench, PRIYA, filled, place, "Two", 1)
    emptied = give(bench, PRIYA, filled, place, "", 2)
    assert isinstance(emptied, Kept)
    assert emptied.opened.assessment.answer(place) is None
    restored = restore(bench, TOM, filled, "answer", place, 1)
    assert isinstance(restored, Kept)
    assert [(one.revision, one.value, one.by) for one in history(bench, PRIYA, filled, "answer", place)] == [
        (4, "One", "Tom Okafor"),
        (3, None, "Priya Shah"),
        (2, "Two", "Priya Shah"),
        (1, "One", "Priya Shah"),
    ]
    with pytest.raises(NotFound, match="no revision 9"):
        restore(bench, PRIYA, filled, "answer", place, 9)


def test_notes_and_evidence_have_revisions_of_their_own(bench: Workbench, filled: int, place: Place) -> None:
    give(bench, PRIYA, filled, place, "Care", 0)
    assert isinstance(give_note(bench, PRIYA, filled, place, "Ask Ann\x00", 0), Kept)
    assert isinstance(give_note(bench, TOM, filled, place, "Mine", None), Refused)
    memo = (Evidence("Memo", dated=date(2026, 5, 1), confidence="A"),)
    assert isinstance(give_evidence(bench, PRIYA, filled, place, memo, 0), Kept)
    now = bench.open(PRIYA, filled).assessment
    assert now.note(place) == "Ask Ann\ufffd"
    assert now.evidence(place) == memo
    assert [now.revision(part, place) for part in ("answer", "note", "evidence")] == [1, 1, 1]  # type: ignore[arg-type]
    give_note(bench, PRIYA, filled, place, "", 1)
    give_evidence(bench, PRIYA, filled, place, (), 1)
    now = bench.open(PRIYA, filled).assessment
    assert (now.note(place), now.evidence(place)) == ("", ())


def test_a_place_that_is_not_asked_here_is_not_found(bench: Workbench, filled: int) -> None:
    edition = bench.newest_edition
    scenario = edition.home[edition.role_of[Role.GRAVITY][0]].id
    gravity = edition.role_of[Role.GRAVITY][0]
    for place in (
        Place("service", "", "no-such-question"),
        Place("kpis", "", edition.role_of[Role.SERVICE_NAME][0]),
        Place(scenario, "never-added", gravity),
        Place("service", "x", edition.role_of[Role.SERVICE_NAME][0]),
        Place(edition.scope_section("right"), "no_such_right", edition.role_of[Role.RIGHT_ENGAGED][0]),
    ):
        for attempt in (
            lambda at=place: give(bench, PRIYA, filled, at, "x", 0),
            lambda at=place: give_note(bench, PRIYA, filled, at, "x", 0),
            lambda at=place: give_evidence(bench, PRIYA, filled, at, (), 0),
        ):
            with pytest.raises(NotFound):
                attempt()  # type: ignore[no-untyped-call]
    with pytest.raises(NotFound, match="no assessment 99"):
        give(bench, PRIYA, 99, Place("service", "", "service-name"), "x", 0)


def test_an_answer_in_a_removed_entry_is_refused_but_its_history_stays(bench: Workbench, filled: int) -> None:
    (item,) = bench.open(PRIYA, filled).form.role_entries(Role.GRAVITY)
    place = place_of(bench, filled, Role.GRAVITY, item)
    entries.set_presence(bench, PRIYA, filled, place.section, item, present=False)
    with pytest.raises(NotFound, match="was removed"):
        give(bench, PRIYA, filled, place, 1, 1)
    assert [one.value for one in history(bench, PRIYA, filled, "answer", place)] == [5]


def test_confirming_makes_an_answer_the_persons_own(bench: Workbench, filled: int) -> None:
    from ria.workbench.starting import start_from_past

    number = start_from_past(bench, TOM, filled)
    places = [
        place for place, saved in bench.open(TOM, number).assessment.rows["answer"].items() if saved.value is not None
    ]
    answering.confirm(bench, TOM, number, places[:2])
    origins = [bench.open(TOM, number).assessment.saved("answer", place) for place in places]
    assert [one.origin for one in origins if one] == ["person"] * 2 + ["carried"] * (len(places) - 2)
    change = bench.open(TOM, number).assessment.heading.change
    answering.confirm(bench, TOM, number, places[:2])
    assert bench.open(TOM, number).assessment.heading.change == change


STRANGER = Person("Nobody")


def test_without_a_role_nothing_is_allowed(bench: Workbench, filled: int, place: Place) -> None:
    for attempt in (
        lambda: give(bench, STRANGER, filled, place, "x", 0),
        lambda: give_note(bench, STRANGER, filled, place, "x", 0),
        lambda: give_evidence(bench, STRANGER, filled, place, (), 0),
        lambda: restore(bench, STRANGER, filled, "answer", place, 1),
        lambda: history(bench, STRANGER, filled, "answer", place),
        lambda: answering.confirm(bench, STRANGER, filled, [place]),
        lambda: conflicts.open_conflicts(bench, STRANGER, bench.open(PRIYA, filled).assessment.heading),
        lambda: bench.open(STRANGER, filled),
    ):
        with pytest.raises(NotAllowed, match="You may not"):
            attempt()
    assert bench.open(PRIYA, filled).assessment.answer(place) is None
