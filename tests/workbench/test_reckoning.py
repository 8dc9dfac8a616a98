"""What an answer does not touch is not worked out again; what it touches is, wherever it is read."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from random import Random
from threading import Barrier

import pytest

from ria.domain.answers import Value
from ria.domain.assessment import Place, Row, Saved
from ria.domain.opened import Opened
from ria.domain.questionnaire import Question, options_of
from ria.domain.reckoning import Reckoning, note
from ria.domain.roles import Role
from ria.workbench.template_examples import tried
from tests.documents.every_answer import World, own_value

STEPS_BETWEEN_LOOKS = 6
EXAMPLES = {opened.assessment.heading.title: opened for opened, _ in tried()}


def value(question: Question, random: Random) -> Value | None:
    """An answer of the right kind, or none."""
    if random.random() < 0.2:
        return None
    options = [one.id for one in options_of(question)]
    match question.type:
        case "choice" | "yes_no_unsure":
            return random.choice(options)
        case "choices":
            return tuple(random.sample(options, random.randint(1, min(3, len(options)))))
        case "rating":
            return random.randint(1, 5)
        case _:
            return own_value(question, random.randint(1, 900), World())


def one_of_each(opened: Opened, random: Random) -> Iterator[Place]:
    """Every question of the edition in some order, at an item that is there."""
    questions = list(opened.edition.question.values())
    random.shuffle(questions)
    for question in questions:
        section = opened.edition.home[question.id]
        items = tuple(opened.edition.right) if section.repeat_for == "rights" else opened.form.items(section)
        if items:
            yield Place(section.id, random.choice(items), question.id)


def answered(opened: Opened, place: Place, given: Value | None) -> Opened:
    """The assessment after one more answer."""
    heading = replace(opened.assessment.heading, change=opened.assessment.heading.change + 1)
    revision = opened.assessment.revision("answer", place) + 1
    saved = Saved(given, revision, heading.owner, heading.changed_at, "person", heading.change)
    return opened.after(heading, [Row("answer", place, saved)])


def anew(opened: Opened) -> Opened:
    """The same assessment, with nothing worked out yet."""
    return Opened(opened.edition, opened.assessment, opened.today, opened.versions, opened.comments)


def everything(opened: Opened) -> dict[str, object]:
    """All that is worked out of an assessment."""
    card = opened.scorecard
    return {
        "findings": opened.findings,
        "pages": opened.pages,
        "summary": opened.summary,
        "rows": opened.right_rows,
        "actions": opened.actions,
        "result": card.main,
        "scenarios": card.scenarios,
        "safeguards": card.safeguards,
        "cap": card.cap,
        "missing": [opened.form.missing(one, "closing") for one in opened.edition.sections],
    }


@pytest.mark.parametrize("title", EXAMPLES)
def test_an_answer_changes_all_that_it_would_change_in_an_assessment_opened_anew(title: str) -> None:
    random, opened = Random(title), EXAMPLES[title]
    everything(opened)
    for step, place in enumerate(one_of_each(opened, random), start=1):
        opened = answered(opened, place, value(opened.edition.question[place.question], random))
        if step % STEPS_BETWEEN_LOOKS == 0:
            assert everything(opened) == everything(anew(opened)), place


def test_what_an_answer_does_not_touch_is_the_very_same_result() -> None:
    opened = EXAMPLES["A service without answers"]
    everything(opened)
    question = opened.edition.role_of[Role.AUTHORITY_NAME][0]
    place = Place(opened.edition.home[question].id, "", question)
    after = answered(opened, place, "Northtown Council")
    assert after.scorecard.main is opened.scorecard.main
    assert after.summary.authority == "Northtown Council"


def test_a_result_is_worked_out_again_when_another_that_it_read_has_changed() -> None:
    answers, worked_out = {("a", ""): 1, ("b", ""): 10}, list[str]()

    def read(question: str) -> int:
        note((question, ""))
        return answers[question, ""]

    def total(reckoning: Reckoning) -> int:
        def double() -> int:
            worked_out.append("double")
            return 2 * read("a")

        def add() -> int:
            worked_out.append("sum")
            return reckoning.once("double", double) + read("b")

        return reckoning.once("sum", add)

    first = Reckoning()
    assert total(first) == total(first) == 12
    assert worked_out == ["sum", "double"]
    answers["b", ""] = 20
    second = Reckoning(first, [("b", "")])
    assert total(second) == 22
    assert worked_out == ["sum", "double", "sum"]
    answers["a", ""] = 2
    assert total(Reckoning(second, [("a", "")])) == 24
    assert total(first) == 12


def test_a_change_of_stage_is_read_by_all() -> None:
    opened = EXAMPLES["A service without answers"]
    everything(opened)
    heading = replace(opened.assessment.heading, gate="closing")
    later = opened.after(heading, [])
    assert everything(later) == everything(anew(later))
    assert later.summary.needed > opened.summary.needed


@pytest.fixture
def busy() -> Iterator[None]:
    """Threads that take turns so often that each sees the others' work half done."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("title", EXAMPLES)
def test_pages_drawn_at_once_from_one_opened_assessment_say_what_one_alone_says(title: str) -> None:
    known = said(anew(EXAMPLES[title]))
    for _ in range(8):
        shared, begin = anew(EXAMPLES[title]), Barrier(3)
        looks: tuple[Callable[[], object], ...] = (
            lambda opened=shared: said(opened),
            lambda opened=shared: [opened.form.missing(one, "closing") for one in opened.edition.sections],
            lambda opened=shared: [
                opened.form.value(question.id, item)
                for section in opened.edition.sections
                for item in opened.form.items(section)
                for question in section.questions
            ],
        )
        with ThreadPoolExecutor(len(looks)) as threads:
            work = [threads.submit(lambda look=look, at=begin: (at.wait(), look())[1]) for look in looks]
        assert work[0].result() == known
        assert said(shared) == known


def said(opened: Opened) -> object:
    """What a page says of an assessment."""
    return opened.summary, [(one.check.id, one.item) for one in opened.findings], opened.scorecard.main.rights
