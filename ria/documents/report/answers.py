"""Every answer with its note and evidence, stage by stage; what is needed and missing in one short list."""

from collections.abc import Iterable
from typing import Any

from ria.documents.report.choice import EVERYTHING, EVIDENCE, Choice
from ria.documents.report.withheld import mark_words
from ria.documents.report.words import JOINED, day
from ria.domain.asking import Form
from ria.domain.assessment import Evidence, Place
from ria.domain.opened import Opened
from ria.domain.questionnaire import Question, Section
from ria.domain.wording import item_title, value_words

NOT_CONFIRMED = {
    "notice": "taken from the published notice, not yet confirmed by a person",
    "carried": "carried over from a past assessment, not yet confirmed by a person",
    "profile": "suggested by the profile of the service type, not yet confirmed by a person",
    "import": "imported",
}
NO_EVIDENCE = "No evidence was given."
MOST_MISSING = 12
ONE_LINE = 90
"""Characters of question and answer that stand on one line."""


def answer_stages(opened: Opened, choice: Choice = EVERYTHING) -> list[dict[str, Any]]:
    """The stages of the process that hold an answer or lack a needed one, as far as the choice leaves them in."""
    stages = []
    for stage in opened.edition.stages:
        if not choice.keeps_stage(stage.number):
            continue
        sections = [
            found
            for section in opened.edition.sections
            if section.stage == stage.number and (found := section_answers(opened, section, choice))
        ]
        if sections:
            stages.append({"title": f"Stage {stage.number}. {stage.title}", "sections": sections})
    return stages


def section_answers(opened: Opened, section: Section, choice: Choice) -> dict[str, Any] | None:
    """A section with its entries; `None` when nothing is answered and nothing missing."""
    entries = entry_answers(opened.form, section, evidence=EVIDENCE not in choice.without)
    missing = missing_words(opened, section)
    if not entries and not missing:
        return None
    return {"title": section.title, "entries": entries, "missing": missing}


def entry_answers(form: Form, section: Section, *, evidence: bool) -> list[dict[str, Any]]:
    """The entries that hold an answer. Those with the very same answers stand together under one title."""
    entries: list[dict[str, Any]] = []
    for item in form.items(section):
        answers = [
            one
            for question in section.questions
            if (one := answer(form, question, item, evidence=evidence)) and not names_entry(section, question, one)
        ]
        if not answers:
            continue
        title = item_title(form, section, item) if section.repeats else ""
        same = next((entry for entry in entries if entry["answers"] == answers), None)
        if same:
            same["title"] += f"; {title}"
        else:
            entries.append({"title": title, "answers": answers})
    return entries


def names_entry(section: Section, question: Question, one: dict[str, Any]) -> bool:
    """Whether an answer only says what the entry is called, as its title does."""
    return question.id == section.entry_title and not (one["note"] or one["evidence"] or one["origin"])


def answer(form: Form, question: Question, item: str, *, evidence: bool = True) -> dict[str, Any] | None:
    """One answer with its note and evidence; `None` when all three are empty or the question does not apply.

    Without `evidence` the answer stands alone, and that no evidence was given is not said.
    """
    if not form.asked(question, item):
        return None
    place = form.place(question.id, item)
    value = form.value(question.id, item)
    note, pieces = form.assessment.note(place), form.assessment.evidence(place) if evidence else ()
    if value is None and not note and not pieces:
        return None
    words = "" if value is None else value_words(form, question, value)
    short = bool(words) and len(question.label) + len(words) <= ONE_LINE and "\n" not in words
    lack = NO_EVIDENCE if evidence and question.evidence and not pieces else ""
    return {
        "question": question.label,
        "words": words,
        "short": short,
        "lack": lack if short else "",
        "note": note,
        "evidence": evidence_words(pieces) or ("" if short else lack),
        "origin": origin_words(form, place),
        "withheld": mark_words(form, place),
    }


def origin_words(form: Form, place: Place) -> str:
    """Where an answer came from when no person gave or confirmed it."""
    saved = form.assessment.saved("answer", place)
    if saved is None or saved.value is None:
        return ""
    return NOT_CONFIRMED.get(saved.origin, "")


def evidence_words(evidence: Iterable[Evidence]) -> str:
    """Pieces of evidence in words: source, file, link, day, confidence."""
    pieces = []
    for one in evidence:
        parts = [one.source, f"file {one.file_name}" if one.file_name else "", one.link, day(one.dated)]
        if one.confidence:
            parts.append(f"confidence{JOINED}{one.confidence}")
        pieces.append(", ".join(part for part in parts if part))
    return "; ".join(pieces)


def missing_words(opened: Opened, section: Section) -> str:
    """The needed questions of a section without an answer, each once with the entries that lack it."""
    form = opened.form
    items = form.items(section)
    lacking: dict[str, list[str]] = {}
    for question, item in form.missing(section, opened.assessment.heading.gate):
        lacking.setdefault(question.label, []).append(item)
    parts = [one_missing(form, section, label, found, len(items)) for label, found in lacking.items()]
    if len(parts) > MOST_MISSING:
        parts = [*parts[:MOST_MISSING], f"and {len(parts) - MOST_MISSING} more"]
    return " • ".join(parts)


def one_missing(form: Form, section: Section, label: str, lacking: list[str], of: int) -> str:
    """One question that is not answered, with where."""
    if not section.repeats:
        return label
    if len(lacking) == of and of > 1:
        return f"{label} (all {of})"
    if len(lacking) > 6:
        return f"{label} ({len(lacking)} of {of})"
    return f"{label} ({'; '.join(item_title(form, section, item) for item in lacking)})"
