"""Stored answers that no person could have given: a database that was edited or damaged from outside."""

from collections.abc import Iterator

from ria.domain.answers import Problem, check_answer
from ria.domain.assessment import Assessment
from ria.domain.edition import Edition
from ria.domain.node import kind_of, shortened
from ria.domain.questionnaire import RatingQuestion
from ria.domain.record import places_of


def stored_faults(edition: Edition, assessment: Assessment) -> Iterator[str]:
    """A line for each answer that is not valid, with its place and its cure. References may name anything."""
    for place in places_of(assessment):
        value = assessment.answer(place)
        question = edition.question.get(place.question)
        if value is None or question is None:
            continue
        scale = edition.scale[question.scale] if isinstance(question, RatingQuestion) else None
        found = check_answer(question, scale, None, value)
        if isinstance(found, Problem):
            item = f", {place.item}" if place.item else ""
            yield (
                f"Assessment {assessment.heading.id}, “{shortened(question.label)}” ({question.id}{item}): the stored "
                f"answer {kind_of(value)} is not valid. {found.message} Answer it again in the workbench."
            )
