"""Whatever an assessment of any edition may hold, its record is read back equal: answers, notes, evidence, order."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ria.domain.answers import LARGEST_NUMBER, Problem, Value, check_answer, keep_text
from ria.domain.assessment import Assessment, Evidence, Heading, Place, Row, Saved
from ria.domain.questionnaire import Question, RatingQuestion, ReferenceQuestion, Section, options_of
from ria.domain.record import canonical, digest, record_of
from ria.domain.record_reading import ORIGINS, assessment_of, items_of
from ria.domain.withholding import markable
from tests.domain.stage_forms import edition

START = datetime(2026, 1, 5, tzinfo=UTC)
HEADING = Heading(7, "uid", "Untitled", edition().id, "tender", "draft", "Nobody", START, 1, START)
TEXT = st.text(min_size=1, max_size=30).map(keep_text).filter(str.strip)
IDS = st.text("abc-1.:_é", min_size=1, max_size=12)
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=1)), timezone(-timedelta(hours=5, minutes=30))])
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=ZONES)  # noqa: DTZ001 - the zone comes from the strategy
GROUNDS = st.sampled_from([one.id for one in edition().document_words.grounds])
SIGNED = ("answer", "withheld")
"""What a record holds with the person who gave it and the moment."""

PIECES = st.builds(
    Evidence,
    source=TEXT,
    link=st.sampled_from(["", "https://a.example/ü?x=1"]),
    file=st.sampled_from(["", "0f" * 32]),
    file_name=st.just("") | TEXT,
    dated=st.none() | st.dates(date(1, 1, 1)),
    confidence=st.sampled_from(["", "A", "B", "C"]),
)


def raw_values(question: Question) -> st.SearchStrategy[Any]:
    """What somebody may give as an answer."""
    match question.type:
        case "number" | "money":
            small = st.integers(0, LARGEST_NUMBER - 1)
            return small | st.floats(0, 10**9, allow_nan=False)
        case "date":
            return st.dates(date(1990, 1, 1), date(2099, 12, 31))
        case "rating":
            assert isinstance(question, RatingQuestion)
            return st.sampled_from(edition().scale[question.scale].values)
        case "reference":
            assert isinstance(question, ReferenceQuestion)
            return st.lists(IDS, min_size=1, unique=True) if question.many else IDS
        case "choices":
            return st.lists(st.sampled_from([one.id for one in options_of(question)]), min_size=1, unique=True)
        case "choice" | "yes_no_unsure":
            return st.sampled_from([one.id for one in options_of(question)])
        case _:
            return TEXT


def checked(question: Question, raw: object) -> Value | None:
    scale = edition().scale[question.scale] if isinstance(question, RatingQuestion) else None
    value = check_answer(question, scale, None, raw)
    assert not isinstance(value, Problem)
    return value


@st.composite
def assessments(draw: st.DrawFn) -> Assessment:
    """An assessment with entries in any order, and answers, notes, evidence and marks in any of its sections."""
    sections: list[Section] = draw(st.lists(st.sampled_from(edition().sections), min_size=1, max_size=4, unique=True))
    entries, rows, order = {}, [], 0
    for section in sections:
        if section.repeat_for == "entries":
            entries[section.id] = tuple(draw(st.lists(IDS, min_size=1, max_size=4, unique=True)))
        for item in entries.get(section.id, ()):
            order += 1
            rows.append(Row("entry", Place(section.id, item, ""), Saved(True, 1, "P", START, order=order)))
        for item in draw(st.lists(st.sampled_from(items_of(edition(), section, entries)), max_size=2, unique=True)):
            for question in draw(st.lists(st.sampled_from(section.questions), max_size=3, unique=True)):
                place, by, at = Place(section.id, item, question.id), draw(TEXT), draw(MOMENTS)
                value, origin = checked(question, draw(raw_values(question))), draw(st.sampled_from(ORIGINS))
                rows.append(Row("answer", place, Saved(value, 1, by, at, origin)))
                if draw(st.booleans()):
                    rows.append(Row("note", place, Saved(draw(TEXT), 1, by, at)))
                    evidence = tuple(draw(st.lists(PIECES, min_size=1, max_size=2)))
                    rows.append(Row("evidence", place, Saved(evidence, 1, by, at)))
                if question.id in markable(edition()) and draw(st.booleans()):
                    rows.append(Row("withheld", place, Saved(draw(GROUNDS), 1, draw(TEXT), draw(MOMENTS))))
    return Assessment(HEADING).with_rows(HEADING, rows)


def contents(assessment: Assessment) -> dict[tuple[str, Place], object]:
    """Everything that is stored, but for the order in which it was stored."""
    return {
        (part, place): (saved.value, saved.by, saved.at, saved.origin)
        for part, places in assessment.rows.items()
        if part in SIGNED
        for place, saved in places.items()
    } | {
        (part, place): saved.value
        for part, places in assessment.rows.items()
        if part not in SIGNED
        for place, saved in places.items()
    }


@settings(max_examples=60)
@given(made=assessments())
def test_what_was_written_is_read_back_equal(made: Assessment) -> None:
    record = json.loads(canonical(record_of(made)))
    back = assessment_of(edition(), HEADING, record)
    assert contents(back) == contents(made)
    assert all(back.entries(one.id) == made.entries(one.id) for one in edition().sections)
    assert digest(canonical(record_of(back))) == digest(canonical(record_of(made)))


@settings(max_examples=30)
@given(made=assessments())
def test_every_row_read_back_is_a_change_of_its_own_in_the_order_of_the_record(made: Assessment) -> None:
    back = assessment_of(edition(), HEADING, record_of(made))
    orders = sorted(saved.order for places in back.rows.values() for saved in places.values())
    assert orders == list(range(1, len(orders) + 1))
