"""Sections and questions: references, order, depth."""

from ria.domain.edition import Edition
from ria.domain.meaning.fault_list import FaultList
from ria.domain.model import DEPTHS
from ria.domain.questionnaire import (
    ChoiceQuestion,
    ChoicesQuestion,
    Question,
    RatingQuestion,
    ReferenceQuestion,
    Section,
    YesNoUnsureQuestion,
    options_of,
)

PAGES = (
    "service",
    "screening",
    "delivery_options",
    "early_engagement",
    "consultation",
    "rights_risk",
    "safeguards",
    "value",
    "bidders",
    "contract",
    "oversight",
    "transparency",
    "closing",
    "review",
)


def question_faults(edition: Edition) -> list[str]:
    """Faults of sections and questions."""
    faults = FaultList()
    faults.once([section.id for section in edition.sections], "edition.toml > sections", "section id")
    faults.once([q.id for s in edition.sections for q in s.questions], "sections", "question id")
    pages = tuple(page.id for page in edition.pages)
    faults.need(pages == PAGES, "pages.toml", f"must hold the pages {', '.join(PAGES)}, in this order")
    stages = {stage.number for stage in edition.stages}
    for section in edition.sections:
        place = f"sections > {section.id}"
        faults.known([section.page], PAGES, place, "page")
        faults.need(section.stage in stages, place, f"unknown stage {section.stage}")
        register_faults(faults, section)
        for index, question in enumerate(section.questions):
            single_question_faults(faults, edition, section, index, question)
    return faults


def register_faults(faults: FaultList, section: Section) -> None:
    """Columns, entry title and action table of a section that repeats."""
    place, mine = f"sections > {section.id}", [question.id for question in section.questions]
    if section.repeats:
        faults.need(3 <= len(section.columns) <= 8, place, "a section that repeats needs 3 to 8 columns")
    else:
        faults.need(not section.columns, place, "columns belong to sections that repeat")
    entries = section.repeat_for == "entries"
    faults.need(entries == bool(section.entry_name), place, "entry_name belongs to sections that repeat for entries")
    faults.need(entries == bool(section.entry_title), place, "entry_title belongs to sections that repeat for entries")
    faults.known([*section.columns, *([section.entry_title] if section.entry_title else [])], mine, place, "question")
    if section.action:
        action = section.action
        bound = [one for one in (action.owner, action.due, action.done, action.status) if one]
        bound += action.proof
        faults.known(bound, mine, f"{place} > action", "question")
        faults.need(bool(action.status) == bool(action.done_when), place, "action: status and done_when go together")
        faults.need(not action.proof or bool(action.done), place, "action: proof goes together with done")


def single_question_faults(
    faults: FaultList, edition: Edition, section: Section, index: int, question: Question
) -> None:
    """References of one question to scales, sections and other questions."""
    place = f"sections > {section.id} > {question.id}"
    match question:
        case RatingQuestion():
            faults.known([question.scale], edition.scale, place, "scale")
        case ReferenceQuestion():
            faults.known([question.refers_to], edition.section, place, "section")
            if target := edition.section.get(question.refers_to):
                faults.need(target.repeats, place, f"refers to {target.id}, which has no entries")
        case ChoiceQuestion() | ChoicesQuestion():
            faults.once([option.id for option in question.options], place, "option")
        case _:
            pass
    faults.known(question.applies_to_nature, {right.nature for right in edition.rights}, place, "nature of a right")
    faults.known([str(row) for row in question.recommendations], map(str, range(1, 37)), place, "recommendation")
    if question.show_if:
        show_if_faults(faults, section, index, question)
    if question.prefill_from:
        prefill_faults(faults, edition, section, question)


def show_if_faults(faults: FaultList, section: Section, index: int, question: Question) -> None:
    """A question is revealed by an earlier one of its section, asked at the same or less depth."""
    place = f"sections > {section.id} > {question.id} > show_if"
    rule = question.show_if
    assert rule is not None
    earlier = {one.id: one for one in section.questions[:index]}
    if not (parent := earlier.get(rule.question)):
        faults.need(False, place, f"no earlier question {rule.question} in this section")
        return
    faults.known(rule.is_any_of, [option.id for option in options_of(parent)], place, "option")
    deeper = DEPTHS.index(question.depth) >= DEPTHS.index(parent.depth)
    faults.need(deeper, place, f"{question.id} is asked at less depth than {parent.id}")


def prefill_faults(faults: FaultList, edition: Edition, section: Section, question: Question) -> None:
    """An answer is carried over only from a question asked once, of the same type, or from a list of rights."""
    place = f"sections > {section.id} > {question.id} > prefill_from"
    source = edition.question.get(question.prefill_from or "")
    if not source:
        faults.need(False, place, f"unknown question {question.prefill_from}")
        return
    faults.need(not edition.home[source.id].repeats, place, f"{source.id} is asked more than once")
    from_list = (
        isinstance(source, ReferenceQuestion)
        and source.refers_to == section.id
        and isinstance(question, YesNoUnsureQuestion)
    )
    same = source.type == question.type and getattr(source, "unit", "") == getattr(question, "unit", "")
    faults.need(from_list or same, place, f"{source.id} has another type or unit")
