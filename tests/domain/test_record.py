"""The record: canonical, stable, complete; and read back without loss."""

import json
import string
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ria.domain.assessment import Assessment, Evidence, Place, Row, Saved
from ria.domain.record import canonical, digest, record_of
from ria.domain.record_reading import assessment_of
from ria.domain.roles import Role
from ria.errors import BadInput
from tests.domain.stage_forms import edition, opened, rated

AT = datetime(2026, 11, 24, 10, 31, tzinfo=UTC)


def assessment() -> Assessment:
    answers, entries = rated({"life": (4, 2, 3, 2, 3), "education": (3, 3, 3, 1, 2)})
    more = {
        Role.SERVICE_NAME: "Home care — “Zażółć” 家族",
        Role.CONTRACT_VALUE: 1260000.5,
        Role.CONTRACT_END: date(2028, 2, 29),
        Role.COERCIVE_SETTING: ("none",),
    }
    made = opened({**answers, **more}, entries=entries).assessment  # type: ignore[dict-item]
    place = opened({}).form.place(edition().role_of[Role.CONTRACT_VALUE][0])
    evidence = (
        Evidence("Ledger", "https://a.example/", "f" * 64, "ledger.csv", date(2026, 1, 2), "B"),
        Evidence("Memo"),
    )
    extra = [
        Row("note", place, Saved("From the ledger", 1, "Priya", AT)),
        Row("evidence", place, Saved(evidence, 1, "Priya", AT)),
    ]
    return made.with_rows(made.heading, extra)


def test_the_hash_is_known_and_does_not_move() -> None:
    record = {"b": [1, "£"], "a": {"z": None, "y": True}}
    assert canonical(record) == '{"a":{"y":true,"z":null},"b":[1,"£"]}'
    assert digest(canonical(record)) == "eff54ddbd887ba114566acd22b5c83664e48f373b6765b0d02cf391b5ba00361"


def test_a_record_read_back_is_the_same_record() -> None:
    made = assessment()
    record = json.loads(canonical(record_of(made)))
    back = assessment_of(edition(), made.heading, record)
    assert canonical(record_of(back)) == canonical(record_of(made))
    assert digest(canonical(record_of(back))) == digest(canonical(record_of(made)))
    for part in ("answer", "note", "evidence"):
        was = {place: saved.value for place, saved in made.rows[part].items()}  # type: ignore[index]
        assert {place: saved.value for place, saved in back.rows[part].items()} == was  # type: ignore[index]


@given(st.randoms(use_true_random=False))
def test_the_order_in_which_rows_were_saved_is_irrelevant(order: Any) -> None:
    made = assessment()
    rows = [Row(part, place, saved) for part, places in made.rows.items() for place, saved in places.items()]
    order.shuffle(rows)
    again = Assessment(made.heading).with_rows(made.heading, rows)
    assert canonical(record_of(again)) == canonical(record_of(made))


def test_any_change_of_an_answer_changes_the_hash() -> None:
    made = assessment()
    before = digest(canonical(record_of(made)))
    assert len(before) == 64
    assert set(before) <= set(string.hexdigits)
    for part, places in made.rows.items():
        for place, saved in places.items():
            if part == "answer" and isinstance(saved.value, str):
                changed = made.with_rows(made.heading, [Row(part, place, Saved(f"{saved.value}!", 2, "P", AT))])
                assert digest(canonical(record_of(changed))) != before


def test_removed_entries_and_emptied_answers_leave_the_record() -> None:
    made = assessment()
    gone = [place for place in made.rows["entry"] if place.item == "s-life"]
    emptied = made.heading, [Row("entry", place, Saved(False, 2, "P", AT)) for place in gone]
    record = record_of(made.with_rows(*emptied))
    assert "s-life" not in canonical(record)
    assert "s-education" in canonical(record)
    place = next(iter(made.rows["note"]))
    none = [Row(part, place, Saved(None, 2, "P", AT)) for part in ("answer", "note", "evidence")]  # type: ignore[arg-type]
    assert place.question not in canonical(record_of(made.with_rows(made.heading, none)))


def test_entries_come_back_in_the_order_in_which_they_were_added() -> None:
    made = assessment()
    section = edition().home[edition().role_of[Role.SCENARIO_RIGHT][0]].id
    assert record_of(made)["entries"] == {section: ["s-life", "s-education"]}
    back = assessment_of(edition(), made.heading, record_of(made))
    assert back.entries(section) == ("s-life", "s-education")


def broken(**changed: object) -> dict[str, Any]:
    return record_of(assessment()) | changed


ANSWER = {"section": "service", "question": "service-name"}


@pytest.mark.parametrize(
    ("record", "words"),
    [
        ({}, "not a record of a rights impact assessment"),
        (broken(format="other"), "not a record"),
        (broken(format_version=2), "format version 2; version 1 can be read"),
        (broken(entries=[]), "entries: this must be an object"),
        (broken(entries={"scenarios": "s1"}), "entries > scenarios: this must be a list of texts"),
        (broken(entries={"scenarios": ["s1", 1]}), "entries > scenarios > 2: this must be a text, not 1"),
        (broken(entries={"scenarios": [None]}), "entries > scenarios > 1: this must be an id"),
        (broken(entries={"dragons": ["d"]}), "has no section dragons"),
        (broken(answers={}), "answers: this must be a list"),
        (broken(answers=["x"]), "answers > 1: this must be an object"),
        (broken(answers=[ANSWER | {"question": "dragon"}]), "answers > 1: edition uk-2026-1 has no question dragon"),
        (broken(answers=[ANSWER | {"section": "kpis"}]), "has no question service-name in kpis"),
        (broken(answers=[ANSWER | {"value": 5}]), "answers > 1 > service-name: Enter words."),
        (broken(answers=[ANSWER | {"value": "x", "at": "noon"}]), "answers > 1 > at: noon is not a moment"),
        (broken(answers=[ANSWER | {"value": "x", "origin": "ghost"}]), "answers > 1: ghost is not a known origin"),
        (broken(answers=[ANSWER | {"evidence": "x"}]), "answers > 1 > evidence: this must be a list, not “x”"),
        (broken(answers=[ANSWER | {"evidence": ["x"]}]), "answers > 1 > evidence > 1: this must be an object, not “x”"),
        (broken(answers=[{"value": "x"}]), "answers > 1 > section: this must be an id"),
        (broken(answers=[{"section": "service"}]), "answers > 1 > question: this must be an id"),
        (broken(answers=[ANSWER | {"evidence": [{"dated": "noon"}]}]), "answers > 1 > evidence"),
        (broken(answers=[ANSWER | {"evidence": [{"colour": "red"}]}]), "answers > 1 > evidence"),
    ],
)
def test_a_damaged_record_is_refused_with_its_place(record: dict[str, Any], words: str) -> None:
    with pytest.raises(BadInput) as refused:
        assessment_of(edition(), assessment().heading, record)
    assert words in str(refused.value)


HOSTILE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(["section", "question", "item", "value", "note", "evidence", "by", "at", "origin"])
ANSWERS = st.lists(
    st.dictionaries(KEYS, HOSTILE | st.sampled_from(["service", "service-name", "scenarios"])), max_size=3
)


@given(HOSTILE | ANSWERS, HOSTILE)
def test_whatever_a_file_holds_is_read_or_refused(answers: object, entries: object) -> None:
    record = broken(answers=answers, entries=entries)
    try:
        back = assessment_of(edition(), assessment().heading, record)
    except BadInput:
        return
    assert json.loads(canonical(record_of(back))) == record_of(back)


def test_a_place_holds_its_answer_note_and_evidence_together() -> None:
    made = assessment()
    place = next(iter(made.rows["note"]))
    assert isinstance(place, Place)
    found = [one for one in record_of(made)["answers"] if one["question"] == place.question]
    assert len(found) == 1
    assert found[0]["value"] == 1260000.5
    assert found[0]["note"] == "From the ledger"
    assert found[0]["evidence"][1] == {"source": "Memo"}
