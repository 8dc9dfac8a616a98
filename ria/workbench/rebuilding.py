"""Making the projections anew from the answers: after a change of the rules, or to be sure."""

from collections.abc import Callable
from dataclasses import dataclass

from ria.domain.access import Action, Person, allow
from ria.domain.stored_faults import stored_faults
from ria.errors import Damaged, NotFound
from ria.storage.unit_of_work import reading, writing
from ria.workbench.bench import Workbench
from ria.workbench.saving import project

Progress = Callable[[int, int], None]
"""Told how many of how many are done."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many assessments have new projections, and why the others were left as they were."""

    count: int
    faults: tuple[str, ...] = ()


def rebuild(bench: Workbench, person: Person, progress: Progress) -> Rebuilt:
    """Write the projections of every assessment anew. Each one is a transaction of its own.

    One with damaged or invalid answers is left as it was and named; the others are done. Raises `NotAllowed`.
    """
    with reading(bench.database) as work:
        ids = work.assessments.ids()
    faults: list[str] = []
    for done, number in enumerate(ids, start=1):
        try:
            rebuild_one(bench, person, number)
        except Damaged as error:
            faults.append(str(error))
        except NotFound as error:
            faults.append(f"Assessment {number}: {error}")
        progress(done, len(ids))
    return Rebuilt(len(ids) - len(faults), tuple(faults))


def rebuild_one(bench: Workbench, person: Person, number: int) -> None:
    """Write the projections of one assessment. Raises `NotAllowed`, `NotFound`, or `Damaged` with every fault."""
    bench.forget(number)
    with writing(bench.database) as work:
        allow(person, Action.ANSWER, work.assessments.heading(number, lock=True))
        opened = bench.refreshed(work, number)
        if faults := tuple(stored_faults(opened.edition, opened.assessment)):
            raise Damaged("\n".join(faults))
        project(work, opened)
        work.commit()
