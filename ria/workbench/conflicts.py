"""Conflicts: two people changed one answer. Both texts are kept; a person chooses."""

from ria.domain.access import Action, Person, allow
from ria.domain.answers import keep_text
from ria.domain.assessment import Content, Heading
from ria.domain.conflict import Conflict
from ria.errors import NotFound
from ria.storage.unit_of_work import reading, writing
from ria.workbench.answering import Given, append, begin
from ria.workbench.bench import Workbench


def open_conflicts(bench: Workbench, person: Person, heading: Heading) -> tuple[Conflict, ...]:
    """The conflicts of this person in an assessment that are still open, oldest first. Raises `NotAllowed`."""
    allow(person, Action.READ, heading)
    with reading(bench.database) as work:
        return tuple(one for one in work.conflicts.open(heading.id) if one.by == person.name)


def settle(bench: Workbench, person: Person, assessment_id: int, conflict_id: int, value: Content) -> Given:
    """Settle a conflict with the value the person chose; every text stays in the history."""
    with writing(bench.database) as work:
        opened = begin(bench, work, person, assessment_id)
        conflict = next((one for one in work.conflicts.open(assessment_id) if one.id == conflict_id), None)
        if conflict is None:
            raise NotFound("This conflict has been settled already.")
        if isinstance(value, str):
            value = keep_text(value) if value.strip() else None
        work.conflicts.settle(conflict_id, by=person.name, at=bench.clock())
        seen = opened.assessment.revision(conflict.part, conflict.place)
        given = append(bench, work, opened, person, conflict.part, conflict.place, value, seen)
        work.commit()
        return given
