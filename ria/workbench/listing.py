"""Lists of assessments: what a person looks for, a page at a time, over projections."""

from dataclasses import replace
from datetime import timedelta

from ria.domain.access import Action, Person, allow
from ria.domain.listing import Listed, Page, Query
from ria.storage.unit_of_work import reading
from ria.workbench.bench import Workbench

SOON = timedelta(days=30)


def page(bench: Workbench, person: Person, query: Query) -> Page:
    """One page of the assessments the person may read. Raises `NotAllowed`."""
    allow(person, Action.READ)
    asked = replace(query, me=person.name, soon=bench.today + SOON)
    with reading(bench.database) as work:
        return work.listing.page(asked)


def some(bench: Workbench, person: Person, ids: tuple[int, ...]) -> tuple[Listed, ...]:
    """These assessments in the order asked for; those that are not here are left out. Raises `NotAllowed`."""
    allow(person, Action.READ)
    with reading(bench.database) as work:
        return work.listing.some(ids)


def newest(bench: Workbench, person: Person, most: int = 300) -> tuple[Listed, ...]:
    """The assessments changed last, for a list to choose from. Raises `NotAllowed`."""
    return page(bench, person, Query(sort="changed", page_size=most)).rows
