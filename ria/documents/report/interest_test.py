"""The context of the Public Interest Test record."""

from typing import Any

from ria.documents.report.answers import answer, missing_words
from ria.documents.report.issue import Issue
from ria.documents.report.options import options
from ria.documents.report.schedules import no_charts
from ria.documents.report.words import long_day, lower_first, sentence, upper_first
from ria.domain.consultation import words
from ria.domain.opened import Opened
from ria.domain.questionnaire import Question, Section

PARTS = {"Part 1:": "part_1", "Part 2:": "part_2"}
RESULT = ("pit_result", "pit_result_reason")
NOT_USED = ("excluded", "not-used")
OURS = "Product proposal"
"""How the source of a question begins that this project proposes by itself."""


def interest_test(opened: Opened, issue: Issue) -> dict[str, Any]:
    """Everything that the record prints. The parts are told by how the edition's questions begin."""
    form = opened.form
    section = form.edition.home[form.edition.fields["pit_use"]]
    found: dict[str, list[dict[str, str]]] = {"scope": [], "part_1": [], "part_2": [], "outcome": []}
    part = "scope"
    for question in section.questions:
        part = next((name for start, name in PARTS.items() if question.label.startswith(start)), part)
        if question.id in (form.edition.fields[name] for name in RESULT):
            part = "outcome"
        if row := answer_row(opened, question):
            start = next((start for start in PARTS if row["question"].startswith(start)), "")
            found[part].append(row | {"question": upper_first(row["question"].removeprefix(start).strip())})
    result = words(form, "pit_result", "")
    used = form.field("pit_use") not in NOT_USED or bool(found["part_1"] or found["part_2"])
    return no_charts(opened, issue) | {
        "options": options(opened),
        "test": found
        | {
            "done": f"Done on {done}" if (done := long_day(form.field("pit_date"))) else "No day is recorded",
            "result": f"The test shows: {lower_first(result)}." if result else no_result(opened),
            "reason": sentence(words(form, "pit_result_reason", "")),
            "used": used,
            "missing": missing_words(opened, section),
            "source": source_words(section),
        },
    }


def source_words(section: Section) -> str:
    """Where the questions come from; those that this project proposes are told apart."""
    sources = list(dict.fromkeys(one.source for one in section.questions))
    ours = [one.removeprefix(OURS).lstrip("; ") for one in sources if one.startswith(OURS)]
    from_elsewhere = f"Source: {'; '.join(one for one in sources if not one.startswith(OURS))}."
    why = "; ".join(one for one in ours if one)
    return f"{from_elsewhere} Some questions are our own{f': {why}' if why else ''}." if ours else from_elsewhere


def no_result(opened: Opened) -> str:
    """Why there is no result."""
    use = words(opened.form, "pit_use", "")
    return f"The test has no result. Does it apply? {use or 'Not answered'}."


def answer_row(opened: Opened, question: Question) -> dict[str, str] | None:
    """One question with its answer, note and evidence; `None` when it has none."""
    one = answer(opened.form, question, "")
    if one is None:
        return None
    note = f"Note: {sentence(one['note'])}" if one["note"] else ""
    evidence = f"Evidence: {sentence(one['evidence'])}" if one["evidence"] else ""
    more = " ".join(part for part in (note, evidence) if part)
    return {"question": one["question"], "words": one["words"] or "Not answered.", "more": more}
