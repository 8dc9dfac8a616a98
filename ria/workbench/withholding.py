"""Marking answers to be left out of what is published, on a ground of the edition. The history keeps every mark."""

from ria.domain.access import Person
from ria.domain.assessment import Place
from ria.domain.withholding import markable
from ria.errors import BadInput
from ria.storage.unit_of_work import writing
from ria.workbench.answering import Given, append, begin, find_question
from ria.workbench.bench import Workbench


def withhold(bench: Workbench, person: Person, assessment_id: int, place: Place, ground: str) -> Given:
    """Leave an answer out of what is published on a ground, or publish it again (an empty ground).

    Raises `NotFound`, `NotAllowed`, and `BadInput` for an unknown ground, or an answer that is never left out.
    """
    with writing(bench.database) as work:
        opened = begin(bench, work, person, assessment_id)
        question = find_question(opened.form, place)
        known = [one.id for one in opened.edition.document_words.grounds]
        if question.id not in markable(opened.edition):
            raise BadInput(f"“{question.label}” is not published, or is always published. It cannot be left out.")
        if ground and ground not in known:
            raise BadInput(f"There is no ground called {ground}. Choose one of {', '.join(known)}.")
        seen = opened.assessment.revision("withheld", place)
        return append(bench, work, opened, person, "withheld", place, ground or None, seen)
