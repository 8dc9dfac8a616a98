"""Assessments that have hardly begun, are half done, or are as large as any: readable, and saying what is missing."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ria.bench.fullest import SAFEGUARDS, fullest
from ria.documents.kinds import KINDS
from ria.documents.pdf import to_pdf
from ria.documents.report import Issue
from ria.domain.assessment import Assessment, Row, Saved
from ria.domain.discussion import Comment
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.workbench import reporting, starting
from ria.workbench.bench import Workbench
from tests.documents.conftest import ME, open_word, words
from tests.documents.schema import faults
from tests.documents.test_pdf import text_of

AT = datetime(2027, 1, 10, tzinfo=UTC)
LONGEST = ("Every word of this answer counts, and none of them may be lost. " * 3300)[: 200 * 1024].strip()
SCENARIOS, COMMENTS, EARLY = 500, 40, 3
PAGES = 260


def made(opened: Opened) -> dict[str, bytes]:
    """Every document that can be made."""
    issue = Issue("0" * 64)
    return {
        kind.id: reporting.filled(reporting.Asked(kind.id), kind.report(opened, issue), None)
        for kind in KINDS
        if not kind.blocked(opened)
    }


@pytest.fixture(scope="module")
def empty(bench: Workbench) -> Opened:
    return bench.open(ME, starting.start(bench, ME, title="Street cleaning"))


@pytest.fixture(scope="module")
def half(bench: Workbench, numbers: list[int]) -> Opened:
    """The first example as it was before any safeguard."""
    opened = bench.open(ME, numbers[0])
    stage = {section.id: section.stage for section in opened.edition.sections}
    heading = replace(opened.assessment.heading, gate="tender")
    rows = [
        Row(part, place, saved)
        for part, held in opened.assessment.rows.items()
        for place, saved in held.items()
        if stage[place.section] <= EARLY
    ]
    return Opened(opened.edition, Assessment(heading).with_rows(heading, rows), opened.today)


@pytest.fixture(scope="module")
def huge(bench: Workbench, numbers: list[int]) -> Opened:
    """Every right with many scenarios, sixty safeguards, forty comments, one answer of 200 kB."""
    opened = bench.open(ME, fullest(bench, ME, numbers[-1]))
    section = opened.edition.home[opened.edition.role_of[Role.SCENARIO_RIGHT][0]].id
    there = opened.form.role_entries(Role.SCENARIO_RIGHT)
    held = [Row(part, place, saved) for part, found in opened.assessment.rows.items() for place, saved in found.items()]
    rows = [
        replace(row, place=row.place._replace(item=f"{section}-{number}"))
        for number in range(len(there), SCENARIOS)
        for row in held
        if (row.place.section, row.place.item) == (section, there[number % len(there)])
    ]
    purpose = opened.form.place(opened.edition.role_of[Role.SERVICE_PURPOSE][0])
    rows.append(Row("answer", purpose, Saved(LONGEST, 9, "Priya Shah", AT, "person", 9)))
    places = list(opened.assessment.rows["answer"])[:COMMENTS]
    comments = tuple(
        Comment(number, place, None, f"Comment {number} asks who decides, and by when.", "Amira Khan", AT)
        for number, place in enumerate(places, start=1)
    )
    assessment = opened.assessment.with_rows(opened.assessment.heading, rows)
    return Opened(opened.edition, assessment, opened.today, opened.versions, comments)


def test_one_that_has_hardly_begun_says_in_words_what_is_missing(empty: Opened) -> None:
    texts = {name: words(data) for name, data in made(empty).items() if not faults(data)}
    assert set(texts) == {kind.id for kind in KINDS if not kind.blocked(empty)}
    assert "Nobody has said yet whether the service can affect 24 rights." in texts["full_ria"]
    assert "Not assessed" in texts["board_summary"]
    for said in ("Nobody has rated the risks yet.", "Nobody has been asked yet, so we do not know what people think."):
        assert said in texts["public_summary"]
    assert "Authority not named stays" not in texts["public_summary"]
    assert "Do not send this schedule to bidders" in texts["tender_schedule"]
    assert "No clause is agreed yet." in texts["contract_schedule"]
    for name, text in texts.items():
        assert not {"None", "nan", "0 standards", "0 measures", "0 clauses"} & set(text.splitlines()), name


def test_one_that_is_half_done_asks_for_a_redesign_and_not_for_a_signature(half: Opened) -> None:
    texts = {name: words(data) for name, data in made(half).items() if not faults(data)}
    assert "choose a redesign, or in-house delivery," in texts["board_summary"]
    assert "No safeguard is recorded, so nothing lowers the risk." in texts["full_ria"]
    assert "No award" in texts["full_ria"]


def test_the_largest_one_holds_every_word(huge: Opened, tmp_path: Path) -> None:
    assert len(huge.form.role_entries(Role.SCENARIO_RIGHT)) == SCENARIOS
    found = made(huge)
    for name, data in found.items():
        assert faults(data) == [], name
    text = words(found["full_ria"])
    assert LONGEST in text
    assert text.count(LONGEST) == 1, "it stands where answers stand, and shortened elsewhere"
    for comment in huge.comments:
        assert comment.text in text
    safeguards = next(one for one in open_word(found["full_ria"]).tables if one.cell(0, 1).text == "Safeguard")
    assert len(safeguards.rows) == SAFEGUARDS + 1
    assert len(words(found["public_summary"])) < 20_000
    file = tmp_path / "huge.pdf"
    file.write_bytes(to_pdf(found["full_ria"], []))
    pages = text_of(file)
    assert "How sure we are" in pages[0]
    assert "Contents" in pages[1]
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]
    assert len(pages) < PAGES
