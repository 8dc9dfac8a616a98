"""What was given: answers by question and item, and references to entries that are still there."""

from collections.abc import Mapping

from ria.domain.answers import Value
from ria.domain.assessment import Content, Place, Saved
from ria.domain.edition import Edition
from ria.domain.reckoning import Answered


def own_answers(edition: Edition, answers: Mapping[Place, Saved]) -> dict[Answered, Content]:
    """Answers by question and item; those to questions that the edition does not ask there are left out."""
    home = edition.home
    return {
        (place.question, place.item): saved.value
        for place, saved in answers.items()
        if place.question in home and home[place.question].id == place.section
    }


def still_there(value: Value | None, items: tuple[str, ...]) -> Value | None:
    """A reference without the entries that were removed: they count again once they are brought back."""
    if isinstance(value, tuple):
        return tuple(one for one in value if one in items) or None
    return value if value in items else None
