"""The data of an assessment as files for other programs."""

import json
from typing import Any

from ria.domain.access import Action, Person, allow
from ria.domain.opened import Opened
from ria.domain.record import record_of
from ria.domain.record_files import Carried, file_names, with_files
from ria.domain.tables import tables
from ria.exchange.csv_table import write_table
from ria.exchange.spreadsheet import write_workbook
from ria.storage.unit_of_work import Work, reading
from ria.workbench.bench import Workbench

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ACTIONS = "Actions"


def exportable(bench: Workbench, person: Person, assessment_id: int) -> Opened:
    """An assessment that the person may take out. Raises `NotFound` or `NotAllowed`."""
    opened = bench.open(person, assessment_id)
    allow(person, Action.EXPORT, opened.assessment.heading)
    return opened


def workbook(bench: Workbench, person: Person, assessment_id: int) -> bytes:
    """Rights, actions, safeguards, measures, readings and consultation as an Excel workbook."""
    opened = exportable(bench, person, assessment_id)
    return write_workbook(tables(opened), opened.summary.title)


def actions_csv(bench: Workbench, person: Person, assessment_id: int) -> bytes:
    """What is due, from whom, as CSV; safe to open in a spreadsheet."""
    opened = exportable(bench, person, assessment_id)
    table = next(one for one in tables(opened) if one.title == ACTIONS)
    return write_table(table.headings, [dict(zip(table.headings, row, strict=True)) for row in table.rows])


def exchange_file(bench: Workbench, person: Person, assessment_id: int) -> bytes:
    """Everything in one JSON file that can be read in again: answers, notes, evidence and attachments, no history."""
    opened = exportable(bench, person, assessment_id)
    record = record_of(opened.assessment)
    with reading(bench.database) as work:
        files = carried_files(work, record)
    return json.dumps(with_files(record, files), ensure_ascii=False, indent=1, sort_keys=True).encode("utf-8")


def carried_files(work: Work, record: dict[str, Any]) -> list[Carried]:
    """The attachments that a record names, with their bytes."""
    found = (work.files.get(sha256) for sha256 in file_names(record))
    return [Carried(one.sha256, one.media_type, one.content) for one in found]
