"""Making the projections anew from the answers: after a change of the rules, or to be sure."""

from collections.abc import Callable

from ria.domain.access import Action, Person, allow
from ria.storage.unit_of_work import reading, writing
from ria.workbench.bench import Workbench
from ria.workbench.saving import project

Progress = Callable[[int, int], None]
"""Told how many of how many are done."""


def rebuild(bench: Workbench, person: Person, progress: Progress) -> int:
    """Write the projections of every assessment anew; returns how many. Each one is a transaction of its own.

    Raises `NotAllowed`.
    """
    with reading(bench.database) as work:
        ids = work.assessments.ids()
    for done, number in enumerate(ids, start=1):
        bench.forget(number)
        with writing(bench.database) as work:
            allow(person, Action.ANSWER, work.assessments.heading(number, lock=True))
            project(work, bench.refreshed(work, number))
            work.commit()
        progress(done, len(ids))
    return len(ids)
