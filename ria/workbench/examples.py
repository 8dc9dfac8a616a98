"""The worked examples: load them to look around, and remove them again without a trace."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import NAMESPACE_URL, uuid5

from ria.content.example_files import Example, ExampleRow, PastState, Thread
from ria.content.examples import load_examples
from ria.domain.access import Action, Person, allow
from ria.domain.assessment import Heading, Row, Saved
from ria.domain.edition import Edition
from ria.domain.opened import Opened
from ria.domain.record import assessment_from
from ria.storage.files import StoredFile
from ria.storage.unit_of_work import Work, reading, writing
from ria.workbench.bench import Workbench, past_version
from ria.workbench.freezing import add_version
from ria.workbench.saving import project

NOON = time(12, tzinfo=UTC)


def load(bench: Workbench, person: Person, progress: Callable[[int, int], object] | None = None) -> list[int]:
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
    """Store one example as an assessment with its versions, marked as an example; returns its number."""
    at, edition = moment(example.today), bench.edition(example.edition)
    heading = work.assessments.start(example_heading(example), person.name)
    rows = saved_rows(example.rows, person.name, at, example.owner)
    work.assessments.append(heading, rows)
    for file in example.files:
        work.files.add(StoredFile(file.sha256, file.media_type, len(file.content), file.content), at)
    for thread in example.threads:
        comment(work, heading.id, thread)
    for state in example.versions:
        freeze(work, edition, heading, state, person)
    versions = tuple(past_version(one) for one in work.versions.of(heading.id))
    comments = work.comments.of(heading.id)
    opened = Opened(edition, assessment_from(heading, rows), bench.today, versions, comments)
    project(work, opened)
    work.commit()
    bench.keep(opened)
    return heading.id


def example_heading(example: Example) -> Heading:
    """What identifies an example; it has no number yet."""
    at = moment(example.today)
    return Heading(
        id=0,
        uid=uid_of(example),
        title=example.title,
        edition=example.edition,
        gate=example.gate,
        status=example.status,
        owner=example.owner,
        started_at=min([at, *(moment(one.on) for one in example.versions)]),
        change=len(example.rows),
        changed_at=at,
        example=True,
    )


def comment(work: Work, number: int, thread: Thread) -> None:
    """Add a reviewer's comment with its replies."""
    first = work.comments.add(
        number, thread.place, thread.first.text, reply_to=None, by=thread.first.by, at=moment(thread.first.on)
    )
    for reply in thread.replies:
        work.comments.add(number, thread.place, reply.text, reply_to=first, by=reply.by, at=moment(reply.on))


def freeze(work: Work, edition: Edition, heading: Heading, state: PastState, person: Person) -> None:
    """Add an earlier version with its bands and its decision."""
    at = moment(state.on)
    then = replace(heading, gate=state.gate, changed_at=at)
    assessment = assessment_from(then, saved_rows(state.rows, person.name, at, heading.owner))
    number = add_version(
        work,
        Opened(edition, assessment, state.on),
        heading.id,
        label=state.label,
        change=heading.change,
        at=at,
        by=heading.owner,
    )
    work.versions.decide(
        heading.id, number, decision=state.decision, on=state.on, by=state.decided_by, minute=state.minute
    )


def moment(day: date) -> datetime:
    """Noon of a day."""
    return datetime.combine(day, NOON)


def saved_rows(rows: tuple[ExampleRow, ...], by: str, at: datetime, owner: str) -> list[Row]:
    """The rows of an example as they are saved, in their order. Documents name who left an answer out: its owner."""
    return [
        Row(part, place, Saved(value, 1, owner if part == "withheld" else by, at, "person", order))
        for order, (part, place, value) in enumerate(rows, start=1)
    ]


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
