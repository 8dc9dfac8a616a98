"""Importing results of measures from a CSV file: all of them in one unit of work, or none."""

from datetime import date

from ria.domain.access import Person
from ria.domain.answers import Problem, keep_text
from ria.domain.asking import Form
from ria.domain.assessment import Evidence, Place, Row, Saved
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.wording import item_title
from ria.errors import BadInput, FaultyTable
from ria.exchange.readings_csv import NOTHING_IMPORTED, Period, ReadingRow, read_readings, readings_template
from ria.storage.unit_of_work import writing
from ria.workbench.answering import begin, check_raw
from ria.workbench.bench import Workbench
from ria.workbench.saving import next_change, save_rows

MOST_RESULTS = 5_000


def template(opened: Opened) -> bytes:
    """A CSV file with the right columns and a line for each measure of the assessment."""
    return readings_template(measures(opened.form).values())


def read_file(opened: Opened, data: bytes) -> tuple[ReadingRow, ...]:
    """The results that a file would add. Nothing is written. Raises `BadInput` or `FaultyTable`."""
    names = measures(opened.form)
    if not names:
        raise BadInput(f"There is no measure yet. Add the measures first. {NOTHING_IMPORTED}")
    rows = read_readings(data, list(names.values()), periods(opened.form, names))
    if len(rows) > MOST_RESULTS:
        raise BadInput(f"The file has {len(rows):,} results. Import at most {MOST_RESULTS:,} at once. {NOTHING_IMPORTED}")
    return rows


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
        rows = [
            row for item, one in zip(items, found, strict=True) for row in reading_rows(opened.form, item, one, stamp)
        ]
        source = [evidence_row(opened.form, item, one, stamp, file_name, bench.today) for item, one in zip(items, found, strict=True)]
        save_rows(bench, work, opened, heading, [*rows, *source], person)
        return len(found)
