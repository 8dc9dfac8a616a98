"""What is asked: gates, depth, what an answer reveals, what is carried over. Hidden questions never count."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ria.domain.asking import Form, as_list
from ria.domain.edition import within
from ria.domain.model import DEPTHS, GATES, Depth, Gate
from ria.domain.questionnaire import Question, ReferenceQuestion, options_of
from ria.domain.roles import Role
from tests.domain.stage_forms import Answers, edition, opened, rated

REVEALED = [question for question in edition().question.values() if question.show_if]


def form_of(answers: Answers, **named: object) -> Form:
    return opened(answers, **named).form  # type: ignore[arg-type]


def showing(question: Question, item: str) -> dict[str, object]:
    """Answers that reveal a question, and those that reveal what reveals it."""
    answers: dict[str, object] = {}
    while question.show_if:
        parent = edition().question[question.show_if.question]
        first = question.show_if.is_any_of[0]
        answers[parent.id] = (first,) if parent.type == "choices" else first
        question = parent
    return {(name, item): value for name, value in answers.items()}  # type: ignore[misc]


def an_item(question: Question) -> str:
    """An item of the section under which a question is asked; a right of the nature it is meant for."""
    section = edition().home[question.id]
    match section.repeat_for:
        case "rights":
            wanted = question.applies_to_nature or ("absolute", "limited", "qualified", "statutory", "common_law")
            return next(right.id for right in edition().rights if right.nature in wanted)
        case "clauses":
            return edition().clauses[0].id
        case "entries":
            return "entry"
        case _:
            return ""


@pytest.mark.parametrize("question", REVEALED, ids=lambda one: one.id)
def test_a_question_is_revealed_by_its_answer_and_by_no_other(question: Question) -> None:
    item, rule = an_item(question), question.show_if
    assert rule is not None
    parent = edition().question[rule.question]
    answers = {(Role.RIA_DEPTH, ""): "full", (question.id, item): "x"} | showing(question, item)
    entries = [(edition().section[question.refers_to].questions[0].id, "x")] if question.type == "reference" else []
    assert form_of(answers, entries=entries).asked(question, item)
    assert form_of(answers, entries=entries).value(question.id, item) == "x"
    for option in options_of(parent):
        if option.id not in rule.is_any_of:
            other = answers | {(parent.id, item): (option.id,) if parent.type == "choices" else option.id}
            assert not form_of(other).shown(question, item)
            assert form_of(other).value(question.id, item) is None, "a hidden answer never counts"
            assert form_of(other).own(question.id, item) == "x", "but it is kept"


@pytest.mark.parametrize("question", REVEALED, ids=lambda one: one.id)
def test_without_the_answer_nothing_is_revealed(question: Question) -> None:
    parent = edition().question[question.show_if.question] if question.show_if else question
    if parent.prefill_from is None:
        assert not form_of({Role.RIA_DEPTH: "full"}).shown(question, an_item(question))


def test_a_question_whose_parent_is_hidden_is_hidden_too() -> None:
    chains = [one for one in REVEALED if one.show_if and edition().question[one.show_if.question].show_if]
    assert chains
    for question in chains:
        item = an_item(question)
        answers = showing(question, item) | {(Role.RIA_DEPTH, ""): "full"}
        assert form_of(answers).shown(question, item)
        parent = edition().question[question.show_if.question]  # type: ignore[union-attr]
        grandparent = (parent.show_if.question, item)  # type: ignore[union-attr]
        del answers[grandparent]
        assert not form_of(answers).shown(question, item)


@pytest.mark.parametrize("depth", DEPTHS)
def test_what_lies_deeper_than_chosen_is_not_asked_but_counts_where_answered(depth: Depth) -> None:
    deeper = [
        question
        for question in edition().question.values()
        if not within(question, depth) and not question.show_if and an_item(question) == ""
    ]
    assert bool(deeper) == (depth != "full")
    for question in deeper:
        assert not form_of({Role.RIA_DEPTH: depth}).asked(question)
        assert form_of({Role.RIA_DEPTH: depth, question.id: "x"}).value(question.id) == "x"


def test_each_depth_asks_all_that_a_lesser_one_asks() -> None:
    sizes = []
    for depth in DEPTHS:
        form = form_of({Role.RIA_DEPTH: depth})
        always = [question for question in edition().question.values() if not question.show_if]
        asked = {question.id for question in always if form.asked(question, an_item(question))}
        sizes.append(asked)
    assert sizes[0] < sizes[1] < sizes[2]


@pytest.mark.parametrize("chosen", [None, "deepest", ("full",)])
def test_the_depth_is_standard_until_one_is_chosen(chosen: str | None) -> None:
    assert form_of({} if chosen is None else {Role.RIA_DEPTH: chosen}).depth == "standard"


@pytest.mark.parametrize("depth", DEPTHS)
def test_each_gate_needs_all_that_an_earlier_one_needs(depth: Depth) -> None:
    form = form_of({Role.RIA_DEPTH: depth})
    for section in edition().sections:
        item = an_item(section.questions[0])
        needed = [{question.id for question, _ in form.needed(section, gate, item)} for gate in GATES]
        assert all(earlier <= later for earlier, later in pairwise(needed))
        assert needed[-1] <= {question.id for question in section.questions if question.needed_by}


@pytest.mark.parametrize("gate", GATES)
def test_what_is_answered_is_not_missing(gate: Gate) -> None:
    form = form_of({Role.SERVICE_NAME: "Home care"}, gate=gate)
    section = edition().home[edition().role_of[Role.SERVICE_NAME][0]]
    needed, missing = form.needed(section, gate), form.missing(section, gate)
    assert len(needed) - len(missing) == 1
    assert edition().role_of[Role.SERVICE_NAME][0] not in [question.id for question, _ in missing]


def test_a_register_without_entries_needs_nothing_and_a_right_only_where_it_is_engaged() -> None:
    form = form_of({(Role.RIGHT_ENGAGED, "life"): "yes", (Role.RIGHT_ENGAGED, "education"): "no"})
    for section in edition().sections:
        if section.repeat_for == "entries":
            assert form.items(section) == ()
            assert form.needed(section, "closing") == []
        elif section.repeat_for == "rights" and section.id != edition().scope_section("right"):
            assert form.items(section) == ("life",)


@pytest.mark.parametrize(("answer", "engaged"), [("yes", True), ("unsure", True), ("no", False), (None, False)])
def test_not_sure_counts_as_yes(answer: str | None, engaged: bool) -> None:
    form = form_of({(Role.RIGHT_ENGAGED, "life"): answer} if answer else {})
    assert ("life" in form.engaged_rights) == engaged
    assert ("life" in form.undecided_rights) == (answer is None)


def test_an_answer_is_carried_over_until_it_is_given_here() -> None:
    for question in edition().question.values():
        if question.prefill_from is None or edition().home[question.id].repeats or question.show_if:
            continue
        source = edition().question[question.prefill_from]
        given = showing(source, "") | {(Role.RIA_DEPTH, ""): "full", (source.id, ""): "x"}
        assert form_of(given).value(question.id) == "x", question.id
        assert form_of(given | {(question.id, ""): "y"}).value(question.id) == "y"
        assert form_of(given).own(question.id) is None


def test_a_right_named_in_the_list_is_engaged_and_the_others_are_not() -> None:
    form = form_of({"rights_affected": ("life", "education")})
    assert form.engaged_rights == ("life", "education")
    assert form.undecided_rights == ()
    again = form_of({"rights_affected": ("life", "education"), (Role.RIGHT_ENGAGED, "life"): "no"})
    assert again.engaged_rights == ("education",)


def test_a_removed_entry_leaves_nothing_behind() -> None:
    answers, entries = rated({"life": (5, 5, 5, 2, 5), "education": (1, 1, 1, 0, 1)})
    with_all = opened(answers, entries=entries)
    without = opened(answers, entries=[one for one in entries if one[1] != "s-life"])
    assert with_all.scorecard.main.rated
    assert without.scorecard.main.not_assessed == ("life",)
    assert without.scorecard.main.residual is None


@given(st.permutations(list(rated({"life": (4, 2, 3, 2, 3), "education": (3, 3, 3, 1, 2)})[0].items())))
def test_the_order_of_answers_is_irrelevant(items: list[tuple[object, object]]) -> None:
    answers, entries = rated({"life": (4, 2, 3, 2, 3), "education": (3, 3, 3, 1, 2)})
    usual, other = opened(answers, entries=entries), opened(dict(items), entries=entries)  # type: ignore[arg-type]
    assert usual.scorecard.main.rights == other.scorecard.main.rights
    assert [one.check.id for one in usual.findings] == [one.check.id for one in other.findings]
    assert usual.pages == other.pages


@pytest.mark.parametrize(("value", "ids"), [(None, ()), ("a", ("a",)), (("a", "b"), ("a", "b")), (3, ("3",)), ((), ())])
def test_the_ids_of_an_answer(value: object, ids: tuple[str, ...]) -> None:
    assert as_list(value) == ids  # type: ignore[arg-type]


def test_a_right_is_not_assessed_while_one_of_its_scenarios_lacks_a_score() -> None:
    """It may be the worst: a mild one beside it says nothing."""
    answers, entries = rated({"life": (2, 1, 1, 0, 1)})
    more = [*entries, (Role.SCENARIO_RIGHT, "worse")]
    half = {**answers, (Role.SCENARIO_RIGHT, "worse"): "life", (Role.GRAVITY, "worse"): 5}
    assert opened(answers, entries=entries).scorecard.main.residual is not None
    begun = opened(half, entries=more)
    assert begun.scorecard.main.not_assessed == ("life",)
    assert begun.scorecard.main.residual is None
    assert begun.summary.rights_rated == 0


def test_a_reference_to_a_removed_entry_does_not_count_until_it_is_brought_back() -> None:
    measure = edition().question[edition().role_of[Role.READING_KPI][0]]
    assert isinstance(measure, ReferenceQuestion)
    answers, there = {(Role.READING_KPI, "r"): "k"}, [(Role.READING_KPI, "r"), ("kpi_title", "k")]
    assert form_of(answers, entries=there).role(Role.READING_KPI, "r") == "k"
    gone = form_of(answers, entries=there[:1])
    assert gone.role(Role.READING_KPI, "r") is None
    assert gone.own(measure.id, "r") == "k"
