"""Answers are only ever added; nothing half-written stays; what comes back is what went in."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from ria.domain.assessment import Content, Evidence, Heading, Part, Place, Row, Saved
from ria.errors import NotFound, StaleAnswer, StorageError
from ria.storage.answer_rows import ANSWER
from ria.storage.database import Database
from ria.storage.files import StoredFile
from ria.storage.unit_of_work import Work, reading, writing
from ria.storage.values import from_json, to_json

AT = datetime(2027, 1, 10, 12, 30, 15, tzinfo=UTC)
PLACE = Place("service", "", "service-name")
HEADING = Heading(0, "uid-1", "Home care", "uk-2026-1", "tender", "draft", "Priya", AT, 1, AT)


def row(value: Content, revision: int, *, place: Place = PLACE, part: Part = "answer", change: int = 0) -> Row:
    return Row(part, place, Saved(value, revision, "Priya", AT, "person", change or revision))


def started(database: Database, *rows: Row) -> Heading:
    with writing(database) as work:
        heading = work.assessments.start(HEADING, "Priya")
        work.assessments.append(heading, rows)
        work.commit()
    return heading


def test_a_new_assessment_gets_a_number_and_comes_back_as_it_was(database: Database) -> None:
    heading = started(database)
    assert heading.id == 1
    with reading(database) as work:
        assert work.assessments.heading(1) == heading
        assert work.assessments.load(1).heading == heading
        assert work.assessments.ids() == (1,)
        assert work.assessments.with_uid("uid-1") == 1
        assert work.assessments.with_uid("uid-2") is None


def test_what_does_not_exist_is_not_found(database: Database) -> None:
    with reading(database) as work:
        for ask in (work.assessments.heading, work.assessments.change_of, work.assessments.load):
            with pytest.raises(NotFound, match="no assessment 7 here"):
                ask(7)
        assert work.assessments.history(7, "answer", PLACE) == ()


def test_every_revision_stays(database: Database) -> None:
    heading = started(database, *(row(f"text {number}", number) for number in (1, 2, 3)))
    with reading(database) as work:
        history = work.assessments.history(heading.id, "answer", PLACE)
        assert [(one.revision, one.value) for one in history] == [(3, "text 3"), (2, "text 2"), (1, "text 1")]
        assert work.assessments.load(heading.id).answer(PLACE) == "text 3"


def test_a_revision_that_is_taken_is_refused_and_nothing_of_the_change_stays(database: Database) -> None:
    heading = started(database, row("mine", 1))
    other = Place("service", "", "authority-name")
    with pytest.raises(StaleAnswer), writing(database) as work:
        work.assessments.append(heading, [row("more", 1, place=other), row("theirs", 1)])
    with reading(database) as work:
        now = work.assessments.load(heading.id)
        assert (now.answer(PLACE), now.answer(other)) == ("mine", None)


def test_leaving_without_commit_changes_nothing(database: Database) -> None:
    heading = started(database, row("kept", 1))
    with writing(database) as work:
        work.assessments.append(heading, [row("lost", 2)])
    with pytest.raises(KeyError, match="power cut"):
        interrupted(database, heading)
    with reading(database) as work:
        assert work.assessments.load(heading.id).answer(PLACE) == "kept"
        assert work.comments.of(heading.id) == ()
        with pytest.raises(NotFound):
            work.files.get("a" * 64)


def interrupted(database: Database, heading: Heading) -> None:
    """Write an answer, a comment and a file, and come to grief before they are kept."""
    with writing(database) as work:
        work.assessments.append(heading, [row("lost", 2)])
        work.comments.add(heading.id, PLACE, "lost", reply_to=None, by="P", at=AT)
        work.files.add(StoredFile("a" * 64, "text/plain", 1, b"x"), AT)
        raise KeyError("power cut")


def test_only_what_changed_is_read_again(database: Database) -> None:
    heading = started(database, row("first", 1))
    with reading(database) as work:
        known = work.assessments.load(heading.id)
        assert work.assessments.load(heading.id, known) is known
    second = heading_with(id=heading.id, change=2, gate="award")
    with writing(database) as work:
        work.assessments.append(second, [row("second", 2, change=2)])
        work.assessments.touch(second, "Tom")
        work.commit()
    with reading(database) as work:
        fresh, caught_up = work.assessments.load(heading.id), work.assessments.load(heading.id, known)
        assert fresh.heading == caught_up.heading
        assert [one.value for one in fresh.rows["answer"].values()] == ["second"]
        assert (caught_up.answer(PLACE), caught_up.heading.gate) == ("second", "award")
        assert work.assessments.changed_places(heading.id, 1) == ((PLACE, "Priya", AT),)
        assert work.assessments.changed_places(heading.id, 2) == ()


def test_entries_keep_the_order_in_which_they_were_added(database: Database) -> None:
    places = [Place("people", item, "") for item in ("c", "a", "b")]
    rows = [row(True, 1, place=place, part="entry", change=number) for number, place in enumerate(places, start=1)]
    back = row(True, 3, place=places[0], part="entry", change=5)
    heading = started(database, *rows, row(False, 2, place=places[0], part="entry", change=4), back)
    with reading(database) as work:
        assert work.assessments.load(heading.id).entries("people") == ("c", "a", "b")


def test_erasing_leaves_a_mark_in_every_revision(database: Database) -> None:
    heading = started(database, row("secret one", 1), row("secret two", 2))
    with writing(database) as work:
        assert work.assessments.erase(heading.id, "answer", PLACE, 3, "erased") == 2
        work.commit()
    with reading(database) as work:
        values = [one.value for one in work.assessments.history(heading.id, "answer", PLACE)]
        assert values == ["erased", "erased"]


def test_removing_takes_everything_along(database: Database) -> None:
    heading = started(database, row("x", 1))
    with writing(database) as work:
        first = work.comments.add(heading.id, PLACE, "Why?", reply_to=None, by="P", at=AT)
        work.comments.add(heading.id, PLACE, "Because.", reply_to=first, by="T", at=AT)
        work.conflicts.add(heading.id, "answer", PLACE, "y", by="T", at=AT)
        work.commit()
    with writing(database) as work:
        work.assessments.remove(heading.id)
        work.commit()
    with reading(database) as work:
        assert work.assessments.ids() == ()
        assert work.comments.of(heading.id) == ()
        assert work.conflicts.open(heading.id) == ()
        assert work.connection.execute(select(ANSWER)).all() == []


EVIDENCE = Evidence("Ledger «2026»", "https://a.example/?x=1&y=2", "f" * 64, "a b.csv", date(2026, 1, 2), "B")
VALUES: list[Content] = [
    "",
    " \t\n",
    "Zażółć gęślą jaźń — 家族 🧑🏽‍🦽 e\u0301 é \u200b\u202e\ufeff",
    "NUL \x00, bell \x07, lone \ud800 and \udfff",
    "{{ 7*7 }} {% raw %} '; DROP TABLE answer; -- \\u0041 \\",
    "x" * 200_000,
    0,
    -3,
    10**14,
    0.1 + 0.2,
    1e-7,
    date(2028, 2, 29),
    (),
    ("life", "liberty"),
    (EVIDENCE, Evidence("Memo \x00\ud800")),
    True,
    False,
    None,
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: str(type(value).__name__))
def test_every_value_comes_back_exactly(database: Database, value: Content) -> None:
    heading = started(database, row(value, 1))
    with reading(database) as work:
        back = work.assessments.load(heading.id).saved("answer", PLACE)
    assert back is not None
    assert back.value == value
    assert type(back.value) is type(value)
    assert (back.by, back.at, back.revision, back.origin) == ("Priya", AT, 1, "person")


TEXT = st.text(st.characters(codec=None))
CONTENT: st.SearchStrategy[Any] = (
    TEXT
    | st.integers(-(10**15), 10**15)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.dates()
    | st.lists(TEXT, max_size=4).map(tuple)
    | st.lists(st.builds(Evidence, TEXT, TEXT, TEXT, TEXT, st.none() | st.dates()), min_size=1, max_size=3).map(tuple)
    | st.booleans()
    | st.none()
)


@given(CONTENT)
def test_values_survive_as_text_that_any_database_can_hold(value: Content) -> None:
    text = to_json(value)
    assert from_json(text) == value
    text.encode("utf-8")
    assert "\x00" not in text


def heading_with(**changed: object) -> Heading:
    return Heading(**{name: getattr(HEADING, name) for name in Heading.__slots__} | changed)  # type: ignore[arg-type]


def test_moments_come_back_in_utc_whatever_their_zone(database: Database) -> None:
    local = AT.astimezone(timezone(timedelta(hours=5, minutes=30)))
    with writing(database) as work:
        heading = work.assessments.start(heading_with(started_at=local), "P")
        work.commit()
    assert heading.started_at == AT
    assert heading.started_at.utcoffset() == timedelta(0)


@pytest.mark.parametrize("title", ["lone \ud800"])
def test_a_heading_that_no_database_can_hold_is_refused_in_our_words(database: Database, title: str) -> None:
    with pytest.raises(StorageError, match="Nothing was saved"), writing(database) as work:
        work.assessments.start(heading_with(title=title), "P")
    with reading(database) as work:
        assert work.assessments.ids() == ()


def test_what_is_too_long_for_its_column_is_refused_in_our_words(database: Database) -> None:
    """PostgreSQL keeps to the lengths of columns; SQLite does not."""
    heading = started(database)
    place = Place("service", "x" * 5000, "service-name")
    if database.is_sqlite:
        with writing(database) as work:
            work.assessments.append(heading, [row("x", 1, place=place)])
        return
    with pytest.raises(StorageError, match="Nothing was saved"), writing(database) as work:
        work.assessments.append(heading, [row("x", 1, place=place)])


def test_versions_are_numbered_from_one_and_keep_their_text(database: Database) -> None:
    heading = started(database)
    with writing(database) as work:
        numbers = [freeze(work, heading.id, content) for content in ('{"a":"£"}', '{"a":"€"}')]
        work.versions.decide(heading.id, 1, decision="proceed", on=date(2027, 2, 1), by="Board", minute="M12")
        work.commit()
    assert numbers == [1, 2]
    with reading(database) as work:
        newest, oldest = work.versions.of(heading.id)
        assert (newest.number, newest.decision, newest.bands) == (2, None, {"": 3, "life": None})
        assert (oldest.decision, oldest.decided_on, oldest.minute) == ("proceed", date(2027, 2, 1), "M12")
        assert work.versions.content(heading.id, 1) == '{"a":"£"}'
        with pytest.raises(NotFound, match="no version 3"):
            work.versions.content(heading.id, 3)


def freeze(work: Work, assessment_id: int, content: str) -> int:
    bands: dict[str, int | None] = {"": 3, "life": None}
    more: dict[str, Any] = {"label": "For the board", "gate": "tender", "change": 1, "at": AT, "by": "Priya"}
    return work.versions.add(assessment_id, sha256="a" * 64, content=content, bands=bands, **more)


def test_the_same_file_is_stored_once(database: Database) -> None:
    every_byte = bytes(range(256)) * 40
    file = StoredFile("b" * 64, "application/pdf", len(every_byte), every_byte)
    for _ in range(2):
        with writing(database) as work:
            work.files.add(file, AT)
            work.commit()
    with reading(database) as work:
        assert work.files.get("b" * 64) == file
        with pytest.raises(NotFound):
            work.files.get("c" * 64)


def test_comments_stand_in_threads_and_can_be_resolved(database: Database) -> None:
    heading = started(database)
    with writing(database) as work:
        first = work.comments.add(heading.id, PLACE, "Why? 家", reply_to=None, by="P", at=AT)
        work.comments.add(heading.id, PLACE, "Because.", reply_to=first, by="T", at=AT)
        work.comments.resolve(heading.id, first, by="T", at=AT)
        work.comments.resolve(heading.id + 1, first, by=None, at=None)
        work.commit()
    with reading(database) as work:
        one, two = work.comments.of(heading.id)
        assert (one.text, one.reply_to, one.resolved_by, one.resolved_at) == ("Why? 家", None, "T", AT)
        assert (two.text, two.reply_to, two.resolved_by) == ("Because.", first, None)
