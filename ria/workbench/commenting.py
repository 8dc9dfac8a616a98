"""Commenting on questions: threads that stay on the record."""

from ria.domain.access import Action, Person, allow
from ria.domain.answers import keep_text
from ria.domain.assessment import Place
from ria.errors import BadInput
from ria.storage.unit_of_work import writing
from ria.workbench.answering import find_question
from ria.workbench.bench import Workbench
from ria.workbench.saving import next_change


def comment(
    bench: Workbench, person: Person, assessment_id: int, place: Place, text: str, reply_to: int | None = None
) -> int:
    """Add a comment to a question, or a reply to one; returns its number.

    Raises `BadInput` without words, `NotFound` for a question that is not there, and `NotAllowed`.
    """
    words = keep_text(text).strip()
    if not words:
        raise BadInput("Write the comment first.")
    with writing(bench.database) as work:
        heading = work.assessments.heading(assessment_id, lock=True)
        allow(person, Action.COMMENT, heading)
        opened = bench.refreshed(work, assessment_id)
        find_question(opened.form, place)
        number = work.comments.add(assessment_id, place, words, reply_to=reply_to, by=person.name, at=bench.clock())
        work.assessments.touch(next_change(bench, opened), person.name)
        work.commit()
        return number


def resolve(bench: Workbench, person: Person, assessment_id: int, comment_id: int, *, resolved: bool) -> None:
    """Mark a thread as resolved, or open it again."""
    with writing(bench.database) as work:
        heading = work.assessments.heading(assessment_id, lock=True)
        allow(person, Action.COMMENT, heading)
        opened = bench.refreshed(work, assessment_id)
        by, at = (person.name, bench.clock()) if resolved else (None, None)
        work.comments.resolve(assessment_id, comment_id, by=by, at=at)
        work.assessments.touch(next_change(bench, opened), person.name)
        work.commit()
