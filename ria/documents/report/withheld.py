"""What a published document leaves out on marks of answers: named by its question and ground, never by its words."""

from collections.abc import Callable
from typing import Any

from ria.documents.report.words import counted, day
from ria.domain.asking import Form
from ria.domain.assessment import Place
from ria.domain.author import author_name
from ria.domain.withholding import Published


def withheld_here(opened: Published, report: Callable[[Published], dict[str, Any]]) -> list[Place]:
    """The marked answers that a report would print: those whose mark alone makes it read otherwise."""
    if not opened.held:
        return []
    whole = report(opened.holding())
    return [place for place in opened.held if report(opened.holding(place)) != whole]


def withheld_words(opened: Published, missing: list[Place]) -> str:
    """How many answers are left out, and each by its question with the ground; empty when none is."""
    found: dict[str, int] = {}
    for place in missing:
        label = opened.edition.question[place.question].label
        said = f"“{label}” ({opened.held[place].words})"
        found[said] = found.get(said, 0) + 1
    parts = [said if number == 1 else f"{said}, {number} times" for said, number in found.items()]
    return f"{counted(len(missing), 'answer is', 'answers are')} left out: {'; '.join(parts)}." if missing else ""


def mark_words(form: Form, place: Place) -> str:
    """That an answer is left out of what is published, on what ground, by whom and since when; empty when it is not."""
    saved = form.assessment.saved("withheld", place)
    for ground in form.edition.document_words.grounds:
        if saved and saved.value == ground.id:
            by = ", ".join(part for part in (author_name(saved.by), day(saved.at.date())) if part)
            return f"Left out of what is published: {ground.words} ({by})."
    return ""
