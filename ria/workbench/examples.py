"""The worked examples: load them to look around, and remove them again without a trace."""

from collections.abc import Callable
from datetime import UTC, datetime, time
from uuid import NAMESPACE_URL, uuid5

from ria.content.example_files import Example
from ria.content.examples import load_examples
from ria.domain.access import Action, Person, allow
from ria.domain.assessment import Heading, Row, Saved
from ria.storage.files import StoredFile
from ria.storage.unit_of_work import Work, reading, writing
from ria.workbench.bench import Workbench
from ria.workbench.starting import store

NOON = time(12, tzinfo=UTC)


def load(bench: Workbench, person: Person, progress: Callable[[int, int], None] | None = None) -> list[int]:
    """Load every worked example that is not here yet; returns the numbers of all, in their order.

    Each is one unit of work. `progress` is told how many are done, and of how many. Raises `NotAllowed`.
    """
    allow(person, Action.START)
    examples, numbers = load_examples(bench.edition), []
    for done, example in enumerate(examples, start=1):
        with writing(bench.database) as work:
            present = work.assessments.with_uid(uid_of(example))
            numbers.append(present if present is not None else add(bench, work, person, example))
        if progress:
            progress(done, len(examples))
    return numbers


def uid_of(example: Example) -> str:
    """The identity of an example: the same in every workbench."""
    return str(uuid5(NAMESPACE_URL, f"ria:example:{example.id}"))


def add(bench: Workbench, work: Work, person: Person, example: Example) -> int:
    """Store one example as an assessment, marked as an example; returns its number."""
    at = datetime.combine(example.today, NOON)
    rows = [
        Row(part, place, Saved(value, 1, person.name, at, "person", order))
        for order, (part, place, value) in enumerate(example.rows, start=1)
    ]
    heading = Heading(
        id=0,
        uid=uid_of(example),
        title=example.title,
        edition=example.edition,
        gate=example.gate,
        status=example.status,
        owner=example.owner,
        started_at=at,
        change=len(rows),
        changed_at=at,
        example=True,
    )
    for file in example.files:
        work.files.add(StoredFile(file.sha256, file.media_type, len(file.content), file.content), at)
    return store(bench, work, person, heading, rows)


def loaded(bench: Workbench, person: Person) -> tuple[int, ...]:
    """The numbers of the examples that are here. Raises `NotAllowed`."""
    allow(person, Action.READ)
    with reading(bench.database) as work:
        return work.assessments.ids(examples_only=True)


def remove(bench: Workbench, person: Person) -> int:
    """Remove every example with all that belongs to it, in one unit of work; returns how many. Raises `NotAllowed`."""
    with writing(bench.database) as work:
        numbers = work.assessments.ids(examples_only=True)
        for number in numbers:
            allow(person, Action.REMOVE, work.assessments.heading(number))
            work.assessments.remove(number)
        work.commit()
    for number in numbers:
        bench.forget(number)
    return len(numbers)
