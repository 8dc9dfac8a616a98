"""What each of the 36 recommendations asks for is asked, and an answer to it reaches the full assessment in Word."""

import re
from functools import cache

import pytest
from docx.text.paragraph import Paragraph

from ria.documents.build_templates import template
from ria.documents.report import Issue, full_ria
from ria.documents.word import fill
from ria.domain.governance import CoverageRow
from ria.domain.opened import Opened
from ria.domain.wording import item_title, value_words
from tests.documents.conftest import cells, open_word
from tests.documents.every_answer import World, worlds
from tests.domain.stage_forms import edition

ROWS = {row.row: row for row in edition().coverage}
APPENDIX = "Answers as given"
BY_THE_RECORD = (13, 21)
"""Rows that the record itself and the comments of reviewers answer, not a question; tested with those."""

BY_A_CHOICE = {33: ("information-sharing-protocol", "Agreed way to share information")}
"""Rows whose one question has short answers, with the words that stand before its answer."""

PRINTED = {
    row.row: row for row in ROWS.values() if row.heading != APPENDIX and row.row not in (*BY_THE_RECORD, *BY_A_CHOICE)
}
OWN = ("text", "long_text", "person", "number", "money", "date")
LONG = 12


@cache
def printed() -> list[tuple[World, Opened, tuple[tuple[str, str], ...]]]:
    """Each assessment with the paragraphs of its Word file, each with its style; cells of tables stand among them."""
    found = []
    for world in worlds():
        opened = world.opened
        data = fill(template("full_ria"), full_ria(opened, Issue("0" * 64)), title="Full assessment")
        lines = [
            (block.style.name, flat(text))
            for block in open_word(data).iter_inner_content()
            for text in ([block.text] if isinstance(block, Paragraph) else cells(block))
            if block.style is not None
        ]
        found.append((world, opened, tuple(lines)))
    return found


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def world_of(question: str) -> tuple[World, Opened, tuple[tuple[str, str], ...]]:
    return next(one for one in printed() if question in one[0].shown)


def answer_words(question_id: str) -> str:
    world, opened, _lines = world_of(question_id)
    form, question = opened.form, edition().question[question_id]
    value = form.value(question_id, world.shown[question_id][1])
    assert value is not None, question_id
    return flat(value_words(form, question, value))


def under(heading: str, lines: tuple[tuple[str, str], ...]) -> list[str]:
    """What stands under a heading, up to the next one that is as high."""
    start = next((at for at, (style, text) in enumerate(lines) if text.endswith(heading) and level(style)), None)
    if start is None:
        return []
    high = level(lines[start][0])
    rest = [text for _, text in lines[start + 1 :]]
    end = next((at for at, (style, _) in enumerate(lines[start + 1 :]) if 0 < level(style) <= high), len(rest))
    return rest[:end]


def level(style: str) -> int:
    """How high a heading is; 0 for what is none."""
    if style.startswith("RIA Appendix"):
        return 1
    return int(style.removeprefix("Heading ")) if style.startswith("Heading ") else 0


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_every_question_of_a_recommendation_is_asked_and_its_answer_is_printed(row: CoverageRow) -> None:
    assert row.questions
    for name in row.questions:
        world, opened, lines = world_of(name)
        question, section = edition().question[name], edition().home[name]
        words, texts = answer_words(name), under(APPENDIX, lines)
        if name == section.entry_title:
            assert any(item_title(opened.form, section, world.shown[name][1]) in text for text in texts), name
            continue
        label = flat(question.label)
        pairs = zip(texts, [*texts[1:], ""], strict=True)
        assert any(one.startswith(f"{label} {words}") or (one == label and two == words) for one, two in pairs), (
            f"{name}: no answer {words!r} under {label!r}"
        )


@pytest.mark.parametrize("row", PRINTED.values(), ids=PRINTED)
def test_the_heading_that_a_recommendation_names_prints_an_answer_to_it(row: CoverageRow) -> None:
    found = [
        name
        for name in row.questions
        if distinctive(name) and any(answer_words(name) in text for text in under(row.heading, world_of(name)[2]))
    ]
    assert found, f"row {row.row}: nothing under {row.heading!r} comes from its questions"


@pytest.mark.parametrize(("row", "named"), BY_A_CHOICE.items())
def test_a_short_answer_stands_beside_its_name_under_the_heading(row: int, named: tuple[str, str]) -> None:
    question, name = named
    texts = under(ROWS[row].heading, world_of(question)[2])
    assert texts[texts.index(name) + 1] == answer_words(question)


def distinctive(question_id: str) -> bool:
    """Whether an answer is words or a number of its own, or a choice that nothing else prints by chance."""
    return edition().question[question_id].type in OWN or len(answer_words(question_id)) >= LONG
