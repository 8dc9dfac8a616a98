"""The state that a file shows: the present one, or a frozen version exactly as it was."""

from dataclasses import dataclass
from typing import Any

from ria.domain.access import Action, Person, allow
from ria.domain.assessment import Row
from ria.domain.opened import Opened
from ria.domain.record import record_of
from ria.domain.record_files import Carried, file_names, with_files
from ria.domain.record_reading import assessment_of
from ria.domain.version import Version
from ria.errors import NotFound
from ria.storage.unit_of_work import reading
from ria.workbench.bench import Workbench, past_version


@dataclass(frozen=True, slots=True)
class State:
    """An assessment as it stands or stood, with its record. `history` starts with `version`, newest first."""

    opened: Opened
    record: dict[str, Any]
    version: Version | None
    history: tuple[Version, ...]


def state_of(bench: Workbench, person: Person, assessment_id: int, number: int | None = None) -> State:
    """The present state, or that of a version, for a person who may take it out. Raises `NotFound` or `NotAllowed`."""
    opened = bench.open(person, assessment_id)
    allow(person, Action.EXPORT, opened.assessment.heading)
    with reading(bench.database) as work:
        history = work.versions.of(assessment_id)
        if number is None:
            return State(opened, record_of(opened.assessment), None, history)
        frozen = chosen(history, number)
        record = work.versions.record(assessment_id, number)
    until = tuple(one for one in history if one.number <= number)
    return State(as_frozen(opened, record, frozen, until), record, frozen, until)


def chosen(history: tuple[Version, ...], number: int) -> Version:
    """One version out of all. Raises `NotFound`."""
    for one in history:
        if one.number == number:
            return one
    known = ", ".join(str(one.number) for one in reversed(history))
    raise NotFound(f"There is no version {number}. {f'Frozen so far: {known}.' if known else 'None is frozen yet.'}")


def as_frozen(opened: Opened, record: dict[str, Any], frozen: Version, history: tuple[Version, ...]) -> Opened:
    """The assessment as it stood when a version was frozen, with the comments made until then."""
    return Opened(
        opened.edition,
        assessment_of(opened.edition, opened.assessment.heading, record),
        frozen.frozen_at.date(),
        tuple(past_version(one) for one in history if one.number < frozen.number),
        tuple(one for one in opened.comments if one.at <= frozen.frozen_at),
    )


def with_marks_of(frozen: Opened, now: Opened) -> Opened:
    """A frozen version without what was marked since to be left out of what is published."""
    marks = now.assessment.rows.get("withheld", {})
    rows = [Row("withheld", place, saved) for place, saved in marks.items() if saved.value]
    return frozen.after(frozen.assessment.heading, rows) if rows else frozen


def packed_record(bench: Workbench, state: State) -> dict[str, Any]:
    """The record of a state with the attachments that it names."""
    with reading(bench.database) as work:
        found = [work.files.get(sha256) for sha256 in file_names(state.record)]
    return with_files(state.record, [Carried(one.sha256, one.media_type, one.content) for one in found])
