"""Answering: one answer, note or list of evidence at a time. Nothing is lost and nobody overwrites silently."""

from dataclasses import dataclass

from ria.domain.access import Action, Person, allow
from ria.domain.answers import Problem, Value, check_answer, keep_text
from ria.domain.asking import Form
from ria.domain.assessment import Content, Evidence, Part, Place, Row, Saved
from ria.domain.opened import Opened
from ria.domain.questionnaire import Question, RatingQuestion, ReferenceQuestion
from ria.errors import NotFound
from ria.storage.unit_of_work import Work, reading, writing
from ria.workbench.bench import Workbench
from ria.workbench.saving import next_change, save_rows


@dataclass(frozen=True, slots=True)
class Kept:
    """The answer is stored under this revision: the assessment without it, and with it.

    Both are the same when the answer was stored already.
    """

    revision: int
    before: Opened
    opened: Opened

    @property
    def changed(self) -> bool:
        """Whether anything had to be stored."""
        return self.opened is not self.before


@dataclass(frozen=True, slots=True)
class Refused:
    """Somebody else's answer stands in the way; the text is set aside until a person chooses."""

    conflict: int


Given = Kept | Refused | Problem


def give(bench: Workbench, person: Person, assessment_id: int, place: Place, raw: object, seen: int | None) -> Given:
    """Store one answer that was typed or chosen when revision `seen` was on the screen.

    `seen` is `None` when the page no longer knows (a restart, an expired session): a stored answer that differs is
    then never overwritten.
    """
    with writing(bench.database) as work:
        opened = begin(bench, work, person, assessment_id)
        question = find_question(opened.form, place)
        value = check_answer(question, scale_of(opened.form, question), known_ids(opened.form, question), raw)
        if isinstance(value, Problem):
            return value
        return append(bench, work, opened, person, "answer", place, value, seen)


def give_note(bench: Workbench, person: Person, assessment_id: int, place: Place, text: str, seen: int | None) -> Given:
    """Store the note on an answer."""
    with writing(bench.database) as work:
        opened = begin(bench, work, person, assessment_id)
        find_question(opened.form, place)
        return append(bench, work, opened, person, "note", place, keep_text(text) or None, seen)


def give_evidence(
    bench: Workbench, person: Person, assessment_id: int, place: Place, evidence: tuple[Evidence, ...], seen: int | None
) -> Given:
    """Store the evidence for an answer."""
    with writing(bench.database) as work:
        opened = begin(bench, work, person, assessment_id)
        find_question(opened.form, place)
        return append(bench, work, opened, person, "evidence", place, evidence or None, seen)


def begin(bench: Workbench, work: Work, person: Person, assessment_id: int) -> Opened:
    """The assessment as it stands, locked for this transaction. Raises `NotFound` or `NotAllowed`."""
    heading = work.assessments.heading(assessment_id, lock=True)
    allow(person, Action.ANSWER, heading)
    return bench.refreshed(work, assessment_id, heading.change)


def find_question(form: Form, place: Place) -> Question:
    """The question of a place. Raises `NotFound` when it or its entry is not there."""
    question = form.edition.question.get(place.question)
    if question is None or form.edition.home[place.question].id != place.section:
        raise NotFound("This question is not part of the assessment's edition.")
    section = form.edition.section[place.section]
    items = form.edition.right if section.repeat_for == "rights" else form.items(section)
    if place.item not in items:
        raise NotFound(f"This {section.entry_name or 'entry'} was removed. Its answers are kept in the history.")
    return question


def scale_of(form: Form, question: Question):  # type: ignore[no-untyped-def]
    """The scale of a rating question, or `None`."""
    return form.edition.scale[question.scale] if isinstance(question, RatingQuestion) else None


def known_ids(form: Form, question: Question) -> tuple[str, ...] | None:
    """The ids that a reference may name; `None` for other questions."""
    if not isinstance(question, ReferenceQuestion):
        return None
    section = form.edition.section[question.refers_to]
    return tuple(form.edition.right) if section.repeat_for == "rights" else form.items(section)


def append(
    bench: Workbench,
    work: Work,
    opened: Opened,
    person: Person,
    part: Part,
    place: Place,
    value: Content,
    seen: int | None,
) -> Given:
    """Add a revision, unless the stored one is the same or newer than what was seen."""
    stored = opened.assessment.saved(part, place)
    revision = stored.revision if stored else 0
    held = stored.value if stored else None
    if held == value and (stored is None or stored.origin == "person"):
        return Kept(revision, opened, opened)
    if (seen or 0) != revision and held != value:
        conflict = work.conflicts.add(
            opened.assessment.heading.id, part, place, value, by=person.name, at=bench.clock()
        )
        work.commit()
        return Refused(conflict)
    heading = next_change(bench, opened)
    row = Row(part, place, Saved(value, revision + 1, person.name, heading.changed_at, "person", heading.change))
    new = save_rows(bench, work, opened, heading, [row], person)
    return Kept(revision + 1, opened, new)


def history(bench: Workbench, person: Person, assessment_id: int, part: Part, place: Place) -> tuple[Saved, ...]:
    """Every revision of an answer, newest first."""
    with reading(bench.database) as work:
        allow(person, Action.READ, work.assessments.heading(assessment_id))
        return work.assessments.history(assessment_id, part, place)


def restore(bench: Workbench, person: Person, assessment_id: int, part: Part, place: Place, revision: int) -> Given:
    """Make an earlier revision the present one, as a new revision."""
    with writing(bench.database) as work:
        opened = begin(bench, work, person, assessment_id)
        earlier = work.assessments.history(assessment_id, part, place)
        wanted = next((one for one in earlier if one.revision == revision), None)
        if wanted is None:
            raise NotFound(f"There is no revision {revision} of this answer.")
        seen = opened.assessment.revision(part, place)
        return append(bench, work, opened, person, part, place, wanted.value, seen)


def confirm(bench: Workbench, person: Person, assessment_id: int, places: list[Place]) -> Opened:
    """Make answers that came from a notice, a profile or another assessment the person's own."""
    with writing(bench.database) as work:
        opened = begin(bench, work, person, assessment_id)
        heading, rows = next_change(bench, opened), []
        for place in places:
            stored = opened.assessment.saved("answer", place)
            if stored and stored.origin != "person" and stored.value is not None:
                saved = Saved(
                    stored.value, stored.revision + 1, person.name, heading.changed_at, "person", heading.change
                )
                rows.append(Row("answer", place, saved))
        return save_rows(bench, work, opened, heading, rows, person) if rows else opened


def value_of(content: Content) -> Value | None:
    """An answer's value, when the content is one."""
    if isinstance(content, bool) or (isinstance(content, tuple) and content and isinstance(content[0], Evidence)):
        return None
    return content  # type: ignore[return-value]
