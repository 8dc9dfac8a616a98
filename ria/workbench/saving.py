"""How every change is saved: rows, heading and projections in one transaction, or nothing at all."""

from collections.abc import Iterable
from dataclasses import replace

from ria.domain.access import Person
from ria.domain.assessment import Heading, Row
from ria.domain.opened import Opened
from ria.storage.unit_of_work import Work
from ria.workbench.bench import Workbench


def next_change(bench: Workbench, opened: Opened) -> Heading:
    """The heading as the next change will leave it."""
    heading = opened.assessment.heading
    return replace(heading, change=heading.change + 1, changed_at=bench.clock())


def save_rows(
    bench: Workbench, work: Work, opened: Opened, heading: Heading, rows: Iterable[Row], person: Person
) -> Opened:
    """Append rows as one change, with the projections that follow from them, and commit."""
    rows = list(rows)
    work.assessments.append(heading, rows)
    work.assessments.touch(heading, person.name)
    new = opened.after(heading, rows)
    project(work, new, opened)
    work.commit()
    bench.keep(new)
    return new


def project(work: Work, new: Opened, old: Opened | None = None) -> None:
    """Write the projections of an assessment; those that did not change since `old` are left alone."""
    assessment_id = new.assessment.heading.id
    work.projections.summary(new.summary, old.summary if old else None)
    if old is None or old.right_rows != new.right_rows:
        work.projections.rights(assessment_id, new.right_rows)
    if old is None or old.actions != new.actions:
        work.projections.actions(assessment_id, new.actions)
