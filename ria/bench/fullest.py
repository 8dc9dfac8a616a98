"""The fullest assessment there is: every stage, every right rated, sixty safeguards; and how long its review takes."""

from collections.abc import Iterator
from dataclasses import replace

from ria.bench.measurement import Measurement, compared, in_turns
from ria.bench.session import Session
from ria.domain.access import Person
from ria.domain.assessment import Place, Row, Saved
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.storage.unit_of_work import writing
from ria.workbench.bench import Workbench
from ria.workbench.starting import current_rows, store

SAFEGUARDS, TURNS, WARM_UP, LIMIT = 60, 30, 3, 2.0
REVIEW, RIGHTS = "review", "rights_risk"


def review_drawn(bench: Workbench, person: Person, address: str, number: int) -> Measurement:
    """The time to draw the review page of the fullest assessment, against its rights page."""
    full = fullest(bench, person, number)
    with Session(address, REVIEW, f"a={full}") as review, Session(address, RIGHTS, f"a={full}") as rights:
        in_turns(WARM_UP, review.rerun, rights.rerun)
        ratio, detail = compared(*in_turns(TURNS, review.rerun, rights.rerun))
    opened = bench.open(person, full)
    size = {"rights": len(opened.form.engaged_rights), "safeguards": len(opened.form.role_entries(Role.SAFEGUARD_KIND))}
    return Measurement("review_vs_rights_page", ratio, LIMIT, detail | size)


def fullest(bench: Workbench, person: Person, number: int) -> int:
    """A copy of an assessment with every right at stake and rated, and its safeguards repeated; returns its number."""
    opened = bench.open(person, number)
    rows = [*current_rows(opened.assessment), *other_rights(opened), *more_safeguards(opened)]
    rows = [Row(row.part, row.place, replace(row.saved, order=order)) for order, row in enumerate(rows, start=1)]
    heading = replace(opened.assessment.heading, id=0, uid=bench.new_uid(), change=len(rows))
    with writing(bench.database) as work:
        return store(bench, work, person, heading, rows)


def other_rights(opened: Opened) -> Iterator[Row]:
    """Every right that is not at stake yet, now at stake, with a copy of a scenario of its own."""
    edition, form = opened.edition, opened.form
    engaged, right = edition.role_of[Role.RIGHT_ENGAGED][0], edition.role_of[Role.SCENARIO_RIGHT][0]
    scenarios = edition.home[right].id
    like = form.role_entries(Role.SCENARIO_RIGHT)[0]
    for one in edition.right:
        if one not in form.engaged_rights:
            yield given(opened, Place(edition.home[engaged].id, one, engaged), "yes")
            for row in copied(opened, scenarios, like, f"{scenarios}-{one}"):
                yield given(opened, row.place, one) if row.place.question == right else row


def more_safeguards(opened: Opened) -> Iterator[Row]:
    """Copies of the safeguards, in turn, until there are sixty."""
    section = opened.edition.home[opened.edition.role_of[Role.SAFEGUARD_KIND][0]].id
    there = opened.form.role_entries(Role.SAFEGUARD_KIND)
    for index in range(len(there), SAFEGUARDS):
        yield from copied(opened, section, there[index % len(there)], f"{section}-{index}")


def copied(opened: Opened, section: str, item: str, name: str) -> Iterator[Row]:
    """An entry and all that it holds, under another name."""
    for row in current_rows(opened.assessment):
        if (row.place.section, row.place.item) == (section, item):
            yield Row(row.part, row.place._replace(item=name), row.saved)


def given(opened: Opened, place: Place, value: str) -> Row:
    """An answer that the owner gives now."""
    heading = opened.assessment.heading
    return Row("answer", place, Saved(value, 1, heading.owner, heading.changed_at))
