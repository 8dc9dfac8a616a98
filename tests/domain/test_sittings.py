"""The history of an answer by sitting: who, when a pause ends it, and that nothing is left out."""

from datetime import UTC, datetime, timedelta

from ria.domain.assessment import Origin, Saved
from ria.domain.sittings import LONGEST_PAUSE, sittings

START = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def history(*saved: tuple[str, timedelta] | tuple[str, timedelta, Origin]) -> list[Saved]:
    """Revisions by a person some time after the start, newest first."""
    rows = [
        Saved(f"Text {at}", at, by, START + after, *(origin or ["person"]))
        for at, (by, after, *origin) in enumerate(saved, 1)
    ]
    return rows[::-1]


def revisions(given: list[Saved]) -> list[list[int]]:
    """The revisions of each sitting, newest first."""
    return [[one.last.revision, *(earlier.revision for earlier in one.earlier)] for one in sittings(given)]


def test_no_history_has_no_sitting() -> None:
    assert sittings([]) == []


def test_partial_texts_of_one_person_are_one_sitting_however_long_it_lasts() -> None:
    given = history(*(("Priya", at * LONGEST_PAUSE) for at in range(5)))
    assert revisions(given) == [[5, 4, 3, 2, 1]]
    assert sittings(given)[0].last.value == "Text 5"


def test_a_longer_pause_begins_another_sitting() -> None:
    assert revisions(history(("Priya", 0 * SECOND), ("Priya", LONGEST_PAUSE + SECOND))) == [[2], [1]]


def test_another_person_begins_another_sitting_and_so_does_coming_back() -> None:
    given = history(("Priya", 0 * SECOND), ("Tom", SECOND), ("Tom", 2 * SECOND), ("Priya", 3 * SECOND))
    assert revisions(given) == [[4], [3, 2], [1]]


def test_what_a_notice_said_stays_a_line_of_its_own() -> None:
    given = history(("Priya", 0 * SECOND, "notice"), ("Priya", SECOND), ("Priya", 2 * SECOND))
    assert revisions(given) == [[3, 2], [1]]


def test_every_revision_is_in_exactly_one_sitting() -> None:
    given = history(("Priya", 0 * SECOND), ("Tom", SECOND), ("Priya", LONGEST_PAUSE), ("Priya", 3 * LONGEST_PAUSE))
    assert [one for each in sittings(given) for one in (each.last, *each.earlier)] == given
