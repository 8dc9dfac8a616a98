"""Naughty texts in every text of the edition at once, with notes, evidence and comments: nothing is lost or harmed."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ria.documents.embedding import NAMESPACE
from ria.documents.kinds import DOCUMENTS, KINDS
from ria.documents.pdf import to_pdf
from ria.documents.reading import embedded_record
from ria.documents.report import Issue
from ria.domain.answers import Value
from ria.domain.assessment import Content, Evidence, Part, Place, Row, Saved
from ria.domain.cleaning import clean
from ria.domain.discussion import Comment
from ria.domain.opened import Opened
from ria.domain.record import record_of
from ria.domain.roles import Role
from ria.workbench import reporting
from ria.workbench.bench import Workbench
from tests.documents.conftest import ME, open_word, parts, words
from tests.documents.naughty import NAUGHTY
from tests.documents.schema import faults
from tests.documents.test_pdf import text_of

AT = datetime(2027, 1, 10, tzinfo=UTC)
WRITTEN = ("text", "long_text", "person")
LAST_HEADING = "Sources"


def naughty(number: int) -> str:
    """A naughty text with a mark of its own at its end, so that each can be found, whole."""
    return f"{NAUGHTY[number % len(NAUGHTY)]} ¶{number}¶"


def everywhere(opened: Opened) -> tuple[Opened, dict[Place, str]]:
    """The same assessment with a naughty text in every answer that is written, a note and evidence beside each."""
    texts: dict[Place, str] = {}
    rows: list[Row] = [row("answer", opened.form.place(opened.edition.role_of[Role.RIA_DEPTH][0]), "full")]
    for section in opened.edition.sections:
        for item in opened.form.items(section):
            for question in section.questions:
                if question.type in WRITTEN:
                    place = opened.form.place(question.id, item)
                    texts[place] = naughty(len(texts))
                    evidence = Evidence(source=f"source {texts[place]}", link="https://example.org/" + texts[place])
                    rows.append(row("answer", place, texts[place]))
                    rows.append(row("note", place, f"note {texts[place]}"))
                    rows.append(row("evidence", place, (evidence,)))
    places = list(texts)
    comments = tuple(
        Comment(
            number, places[number // 2], number - 1 if number % 2 else None, f"said {naughty(number)}", naughty(2), AT
        )
        for number in range(len(NAUGHTY) * 2)
    )
    heading = replace(opened.assessment.heading, owner=naughty(0))
    assessment = opened.assessment.with_rows(heading, rows)
    return Opened(opened.edition, assessment, opened.today, opened.versions, comments), texts


def row(part: Part, place: Place, value: Content | Value) -> Row:
    return Row(part, place, Saved(value, 9, naughty(1), AT, "person", 9))


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", clean(text)).strip()


def made(opened: Opened, document: str) -> bytes:
    asked = reporting.Asked(document)
    return reporting.filled(asked, DOCUMENTS[document].report(opened, Issue("0" * 64)), None)


@pytest.fixture(scope="module", params=[0, 1, 2])
def naughty_example(
    request: pytest.FixtureRequest, bench: Workbench, numbers: list[int]
) -> tuple[Opened, dict[Place, str]]:
    return everywhere(bench.open(ME, numbers[request.param]))


def test_every_text_of_every_field_stands_in_the_full_assessment(
    naughty_example: tuple[Opened, dict[Place, str]],
) -> None:
    opened, texts = naughty_example
    data = made(opened, "full_ria")
    found = flat(words(data))
    looked_for = 0
    for place, text in texts.items():
        if opened.form.asked(opened.edition.question[place.question], place.item):
            looked_for += 1
            for kind in ("", "note ", "source "):
                assert flat(kind + text) in found, (place, kind)
    assert looked_for > len(NAUGHTY) * 4
    for one in opened.comments:
        assert flat(one.text) in found, one.place
    assert found.rindex(LAST_HEADING) > found.rindex("Comments and replies"), "the document is cut short"
    assert faults(data) == []


def test_every_document_stays_sound(naughty_example: tuple[Opened, dict[Place, str]]) -> None:
    opened, _ = naughty_example
    for kind in KINDS:
        data = made(opened, kind.id)
        assert faults(data) == [], kind.id
        assert open_word(data).core_properties.title == clean(f"{kind.title}: {opened.summary.title}")
        assert "{{" in words(data), "a tag that a person typed is text"


def test_libreoffice_opens_every_document(bench: Workbench, numbers: list[int], tmp_path: Path) -> None:
    opened, _ = everywhere(bench.open(ME, numbers[0]))
    for kind in KINDS:
        file = tmp_path / f"{kind.id}.pdf"
        file.write_bytes(to_pdf(made(opened, kind.id), []))
        pages = text_of(file)
        assert f"Page {len(pages)} of {len(pages)}" in pages[-1], kind.id


def test_the_record_within_is_read_back_as_it_was_typed(bench: Workbench, numbers: list[int]) -> None:
    """But for halves of a pair: no database holds them, so no record does."""
    opened, texts = everywhere(bench.open(ME, numbers[0]))
    halves = [row("answer", place, clean(text)) for place, text in texts.items() if clean(text) != text]
    rows = [
        *halves,
        *(replace(one, part="note") for one in halves),
        *(replace(one, part="evidence", saved=replace(one.saved, value=())) for one in halves),
    ]
    kept = opened.after(replace(opened.assessment.heading, owner="Priya Shah"), rows)
    record = record_of(kept.assessment)
    asked = reporting.Asked("full_ria")
    data = reporting.filled(asked, DOCUMENTS["full_ria"].report(kept, Issue("0" * 64)), record)
    assert any(NAMESPACE.encode() in one for one in parts(data).values())
    assert embedded_record(data) == record
