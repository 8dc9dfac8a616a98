"""Conflicts: two people changed one answer. Both texts are kept; a person chooses."""

from ria.domain.access import Action, Person, allow
from ria.domain.answers import keep_text
from ria.domain.assessment import Content, Heading, Row, Saved
from ria.domain.conflict import Conflict
from ria.errors import NotFound, StaleAnswer
from ria.storage.unit_of_work import reading, writing
from ria.workbench.answering import Kept, begin
from ria.workbench.bench import Workbench
from ria.workbench.saving import next_change, save_rows


def open_conflicts(bench: Workbench, person: Person, heading: Heading) -> tuple[Conflict, ...]:
    """The conflicts of this person in an assessment that are still open, oldest first. Raises `NotAllowed`.

    Local mode knows one person, whatever name they give themselves: all are theirs.
    """
    allow(person, Action.READ, heading)
    with reading(bench.database) as work:
        mine = (one for one in work.conflicts.open(heading.id) if person.local or one.by == person.name)
        return tuple(mine)


def settle(bench: Workbench, person: Person, assessment_id: int, conflict_id: int, value: Content, seen: int) -> Kept:
    """Settle a conflict with the value the person chose while revision `seen` stood beside their own.

    Every text stays in the history: the one set aside becomes a revision first, in the same transaction. Raises
    `NotFound` for a conflict that is settled already, and `StaleAnswer` when the stored text was changed once more.
    """
    with writing(bench.database) as work:
        opened = begin(bench, work, person, assessment_id)
        conflict = next((one for one in work.conflicts.open(assessment_id) if one.id == conflict_id), None)
        if conflict is None:
            raise NotFound("This conflict has been settled already.")
        if isinstance(value, str):
            value = keep_text(value) if value.strip() else None
        part, place = conflict.part, conflict.place
        if seen != opened.assessment.revision(part, place):
            raise StaleAnswer("Somebody changed this answer once more. Look at both texts again, then choose.")
        work.conflicts.settle(conflict_id, by=person.name, at=bench.clock())
        stored = opened.assessment.saved(part, place)
        held = stored.value if stored else None
        texts = [] if conflict.value in (held, value) else [conflict.value]
        if texts or value != held:
            texts.append(value)
        if not texts:
            work.commit()
            return Kept(seen, opened, opened)
        heading = next_change(bench, opened)
        rows = [
            Row(part, place, Saved(text, revision, person.name, heading.changed_at, "person", heading.change))
            for revision, text in enumerate(texts, start=seen + 1)
        ]
        return Kept(seen + len(texts), opened, save_rows(bench, work, opened, heading, rows, person))
