"""Starting an assessment: from nothing, a type of service, a published notice or a past assessment."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ria.domain.access import Action, Person, allow
from ria.domain.answers import Problem, Value, check_answer, keep_text
from ria.domain.asking import ONCE
from ria.domain.assessment import Assessment, Heading, Origin, Place, Row, Saved
from ria.domain.edition import Edition
from ria.domain.opened import Opened
from ria.domain.record import places_of
from ria.domain.roles import Role
from ria.errors import BadInput
from ria.storage.unit_of_work import Work, writing
from ria.workbench.bench import Workbench
from ria.workbench.saving import project

UNTITLED = "Untitled service"


def new_heading(bench: Workbench, person: Person, title: str, edition: Edition) -> Heading:
    """The heading of a new assessment; its number comes from the database."""
    now = bench.clock()
    return Heading(
        id=0,
        uid=bench.new_uid(),
        title=keep_text(title).strip() or UNTITLED,
        edition=edition.id,
        gate="tender",
        status="draft",
        owner=person.name,
        started_at=now,
        change=1,
        changed_at=now,
    )


def start(bench: Workbench, person: Person, *, title: str = "", service_type: str = "", depth: str = "") -> int:
    """Start with little or nothing filled in; returns the number of the assessment.

    Raises `BadInput` for a type or depth that is not offered, and `NotAllowed`.
    """
    edition = bench.newest_edition
    given = {Role.SERVICE_NAME: title.strip(), Role.SERVICE_TYPE: service_type, Role.RIA_DEPTH: depth}
    profile = edition.service_type.get(service_type)
    heading = new_heading(bench, person, title or (profile.name if profile else ""), edition)
    answers = checked(edition, {edition.role_of[role][0]: value for role, value in given.items()})
    with writing(bench.database) as work:
        return store(bench, work, person, heading, rows_of(edition, heading, person, answers, "person"))


def checked(edition: Edition, given: Mapping[str, str]) -> dict[str, Value]:
    """First answers by question id, without those that are empty. Raises `BadInput` for one that cannot be used."""
    answers: dict[str, Value] = {}
    for question_id, raw in given.items():
        value = check_answer(edition.question[question_id], None, None, raw)
        if isinstance(value, Problem):
            raise BadInput(f"{edition.question[question_id].label} {value.message}")
        if value is not None:
            answers[question_id] = value
    return answers


def rows_of(
    edition: Edition, heading: Heading, person: Person, answers: Mapping[str, Value], origin: Origin
) -> list[Row]:
    """First answers to questions that are asked once, by question id."""
    return [
        Row(
            "answer",
            Place(edition.home[question].id, ONCE, question),
            Saved(value, 1, person.name, heading.changed_at, origin, heading.change),
        )
        for question, value in answers.items()
    ]


def start_from_past(bench: Workbench, person: Person, past_id: int) -> int:
    """Start from a past assessment: what still describes the service is carried forward, marked until confirmed.

    Days, and records of what happened in the past procurement or contract, stay behind (`Section.carried`).
    """
    past = bench.open(person, past_id)
    heading = replace(
        new_heading(bench, person, past.summary.title, past.edition), follows=past_id, edition=past.edition.id
    )
    rows = [
        Row(row.part, row.place, carried(row, order))
        for order, row in enumerate(current_rows(past.assessment), start=1)
        if goes_forward(past.edition, row.place)
    ]
    heading = replace(heading, change=len(rows) + 1)
    with writing(bench.database) as work:
        return store(bench, work, person, heading, rows)


def goes_forward(edition: Edition, place: Place) -> bool:
    """Whether what stands at a place still describes the service in a next assessment."""
    question = edition.question.get(place.question)
    return edition.section[place.section].carried and (question is None or question.type != "date")


def carried(row: Row, order: int) -> Saved:
    """A row of a past assessment as the first revision of a new one. Answers are marked until confirmed."""
    origin: Origin = "carried" if row.part == "answer" else row.saved.origin
    return replace(row.saved, revision=1, order=order, origin=origin)


def current_rows(assessment: Assessment) -> list[Row]:
    """The latest rows that still say something; removed entries stay behind with their answers.

    The order of the others is kept. Nought is an answer.
    """
    there = set(places_of(assessment))
    rows = [
        Row(part, place, saved)
        for part, places in assessment.rows.items()
        for place, saved in places.items()
        if saved.value is not None and (saved.value is True if part == "entry" else place in there)
    ]
    return sorted(rows, key=lambda row: row.saved.order)


def store(bench: Workbench, work: Work, person: Person, heading: Heading, rows: Iterable[Row]) -> int:
    """Insert a new assessment with its rows and projections, and commit; returns its number."""
    opened = insert(bench, work, person, heading, rows)
    work.commit()
    bench.keep(opened)
    return opened.assessment.heading.id


def insert(bench: Workbench, work: Work, person: Person, heading: Heading, rows: Iterable[Row]) -> Opened:
    """Insert a new assessment with its rows and projections; the caller commits, then tells the bench to keep it."""
    allow(person, Action.START)
    heading = work.assessments.start(heading, person.name)
    rows = list(rows)
    work.assessments.append(heading, rows)
    opened = Opened(bench.edition(heading.edition), Assessment(heading).with_rows(heading, rows), bench.today)
    project(work, opened)
    return opened
