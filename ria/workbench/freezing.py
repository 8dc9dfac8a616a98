"""Freezing: the present state kept as a version that never changes, so that a document can be made of exactly that."""

from datetime import datetime

from ria.domain.access import Action, Person, allow
from ria.domain.answers import keep_text
from ria.domain.opened import Opened
from ria.domain.record import canonical, digest, record_of
from ria.domain.version import OVERALL, Version
from ria.errors import BadInput
from ria.storage.unit_of_work import Work, reading, writing
from ria.workbench.bench import Workbench
from ria.workbench.saving import next_change

LONGEST_LABEL = 100


def freeze(bench: Workbench, person: Person, assessment_id: int, label: str = "") -> int:
    """Freeze the present state under a label; returns the number of the version. Nothing is decided by it.

    Raises `NotFound`, `NotAllowed`, and `BadInput` for a label too long, or when the newest version says the same.
    """
    words = " ".join(keep_text(label).split())
    if len(words) > LONGEST_LABEL:
        raise BadInput(f"The name of a version has at most {LONGEST_LABEL} characters. Shorten it.")
    with writing(bench.database) as work:
        allow(person, Action.FREEZE, work.assessments.heading(assessment_id, lock=True))
        opened = bench.refreshed(work, assessment_id)
        newest = next(iter(work.versions.of(assessment_id)), None)
        if newest and newest.sha256 == digest(canonical(record_of(opened.assessment))):
            raise BadInput(f"Nothing has changed since version {newest.number}. Make the document from that version.")
        heading = next_change(bench, opened)
        number = add_version(
            work, opened, assessment_id, label=words, change=heading.change, at=heading.changed_at, by=person.name
        )
        work.assessments.touch(heading, person.name)
        work.commit()
        return number


def add_version(
    work: Work, opened: Opened, assessment_id: int, *, label: str, change: int, at: datetime, by: str
) -> int:
    """Add what is opened as the next version of an assessment, with its bands; returns its number."""
    result, content = opened.scorecard.main, canonical(record_of(opened.assessment))
    bands: dict[str, int | None] = {one.right: one.residual for one in result.rights}
    return work.versions.add(
        assessment_id,
        sha256=digest(content),
        label=label,
        gate=opened.assessment.heading.gate,
        change=change,
        at=at,
        by=by,
        content=content,
        bands=bands | {OVERALL: result.residual},
    )


def versions(bench: Workbench, person: Person, assessment_id: int) -> tuple[Version, ...]:
    """All frozen versions of an assessment, newest first. Raises `NotFound` or `NotAllowed`."""
    with reading(bench.database) as work:
        allow(person, Action.READ, work.assessments.heading(assessment_id))
        return work.versions.of(assessment_id)
