"""Coverage: each of the 36 recommendations keeps its question and its place."""

from ria.domain.coverage import coverage_faults, covered, markdown
from ria.domain.edition import Edition
from tests.domain.stage_forms import edition

HEADINGS = {row.heading for row in edition().coverage}


def changed(**parts: object) -> Edition:
    return Edition.model_construct(**{**{name: getattr(edition(), name) for name in Edition.model_fields}, **parts})


def without_questions(number: int) -> Edition:
    rows = [row.model_copy(update={"questions": ()}) if row.row == number else row for row in edition().coverage]
    return changed(coverage=tuple(rows))


def test_every_recommendation_has_page_question_and_place() -> None:
    rows = covered(edition())
    assert [one.row.row for one in rows] == list(range(1, 37))
    assert all(one.questions and one.places for one in rows)
    asked = {one.row.row: {question.id for mine in one.questions.values() for question in mine} for one in rows}
    assert all(asked[row.row] == set(row.questions) for row in edition().coverage)


def test_a_sound_edition_has_no_fault() -> None:
    assert coverage_faults(edition(), HEADINGS) == ()


def test_a_recommendation_that_loses_its_questions_is_named() -> None:
    faults = coverage_faults(without_questions(24), HEADINGS)
    assert any("row 24: no question asks for this any more" in one for one in faults)
    assert not any("row 23" in one for one in faults)


def test_a_recommendation_that_loses_its_place_in_the_document_is_named() -> None:
    gone = edition().coverage[1].heading
    assert gone in HEADINGS
    faults = coverage_faults(edition(), HEADINGS - {gone})
    assert [one for one in faults if "row 2:" in one and gone in one]


def test_a_question_that_no_longer_names_its_recommendation_is_found() -> None:
    section = next(one for one in edition().sections if any(3 in q.recommendations for q in one.questions))
    stripped = section.model_copy(
        update={"questions": tuple(q.model_copy(update={"recommendations": ()}) for q in section.questions)}
    )
    sections = tuple(stripped if one.id == section.id else one for one in edition().sections)
    assert any(
        "does not name this recommendation" in one for one in coverage_faults(changed(sections=sections), HEADINGS)
    )


def test_the_list_has_a_line_and_a_chapter_for_each_recommendation() -> None:
    text = markdown(edition())
    for row in edition().coverage:
        assert f"| {row.row} | {row.text} |" in text
        assert f"\n## {row.row}. {row.text}\n" in text
