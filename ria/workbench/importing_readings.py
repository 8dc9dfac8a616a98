"""Importing results of measures from a CSV file: all of them in one unit of work, or none."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ria.domain.access import Person
from ria.domain.answers import Problem, check_answer
from ria.domain.asking import Form
from ria.domain.assessment import Evidence, Place, Row, Saved
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.wording import item_title
from ria.errors import BadInput, FaultyTable
from ria.exchange.readings_csv import NOTHING_IMPORTED, Period, ReadingRow, read_readings, readings_template
from ria.storage.unit_of_work import writing
from ria.workbench.answering import begin, known_ids, scale_of
from ria.workbench.bench import Workbench
from ria.workbench.saving import next_change, save_rows


def template(opened: Opened) -> bytes:
    """A CSV file with the right columns and a line for each measure of the assessment."""
    return readings_template(measures(opened.form).values())


def read_file(opened: Opened, data: bytes) -> tuple[ReadingRow, ...]:
    """The results that a file would add. Nothing is written. Raises `BadInput` or `FaultyTable`."""
    names = measures(opened.form)
    if not names:
        raise BadInput(f"There is no measure yet. Add the measures first. {NOTHING_IMPORTED}")
    return read_readings(data, list(names.values()), periods(opened.form, names))


def import_readings(bench: Workbench, person: Person, assessment_id: int, data: bytes, file_name: str = "") -> int:
    """Add every result of a CSV file, with file and line as its evidence; returns how many.

    Raises `BadInput` or `FaultyTable`, and then nothing is written.
    """
    with writing(bench.database) as work:
        opened = begin(bench, work, person, assessment_id)
        found = read_file(opened, data)
        heading = next_change(bench, opened)
        stamp = Saved(None, 1, person.name, heading.changed_at, "person", heading.change)
        items = sorted(bench.new_item() for _ in found)  # entries of one change stand in the order of their ids
        rows: list[Row] = []
        for item, reading in zip(items, found, strict=True):
            source = Evidence(f"{file_name or 'CSV file'}, line {reading.line}", dated=bench.today)
            rows += rows_of(opened.form, reading, item, source, stamp)
        save_rows(bench, work, opened, heading, rows, person)
        return len(found)


def measures(form: Form) -> dict[str, str]:
    """The name of each measure, by entry."""
    section = form.edition.home[form.edition.fields["kpi_title"]]
    return {item: item_title(form, section, item) for item in form.items(section)}


def periods(form: Form, names: dict[str, str]) -> tuple[Period, ...]:
    """The measures and periods that have a result already."""
    found = []
    for item in form.role_entries(Role.READING_KPI):
        measure = names.get(str(form.role(Role.READING_KPI, item)))
        first, last = form.roles(Role.READING_PERIOD, item)
        if measure and isinstance(first, date) and isinstance(last, date):
            found.append((measure, first, last))
    return tuple(found)


def rows_of(form: Form, reading: ReadingRow, item: str, source: Evidence, stamp: Saved) -> Iterator[Row]:
    """The entry, its answers and its evidence. Raises `FaultyTable` for an answer that the question refuses."""
    edition = form.edition
    section, value = edition.home[edition.role_of[Role.READING_KPI][0]].id, edition.role_of[Role.READING_VALUE][0]
    yield Row("entry", Place(section, item, ""), replace(stamp, value=True))
    for question_id, raw in answers_of(form, reading).items():
        question = edition.question[question_id]
        answer = check_answer(question, scale_of(form, question), known_ids(form, question), raw)
        if isinstance(answer, Problem):
            raise FaultyTable(NOTHING_IMPORTED, [(reading.line, question.label, answer.message)])
        if answer is not None:
            yield Row("answer", Place(section, item, question_id), replace(stamp, value=answer))
    yield Row("evidence", Place(section, item, value), replace(stamp, value=(source,)))


def answers_of(form: Form, reading: ReadingRow) -> dict[str, object]:
    """The answers of a result by question id; those not given are empty."""
    role_of, fields = form.edition.role_of, form.edition.fields
    first, last = role_of[Role.READING_PERIOD]
    measure = next(item for item, name in measures(form).items() if name == reading.measure)
    return {
        role_of[Role.READING_KPI][0]: measure,
        first: reading.first,
        last: reading.last,
        role_of[Role.READING_VALUE][0]: reading.value,
        fields["reading_of"]: reading.cases,
        fields["reading_checked"]: reading.checked,
        fields["reading_action"]: reading.action,
    }
