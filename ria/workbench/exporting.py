"""The data of an assessment as files for other programs."""

import json

from ria.domain.access import Person
from ria.domain.stored_faults import stored_faults
from ria.domain.tables import ACTIONS, Table, tables
from ria.errors import BadInput
from ria.exchange.csv_table import write_rows
from ria.exchange.spreadsheet import write_workbook
from ria.workbench.bench import Workbench
from ria.workbench.states import packed_record, state_of

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook(
    bench: Workbench, person: Person, assessment_id: int, version: int | None = None, title: str = ""
) -> bytes:
    """Rights, actions, safeguards, measures, readings and consultation as an Excel workbook, or one of them alone.

    Raises `BadInput` for an unknown title.
    """
    opened = state_of(bench, person, assessment_id, version).opened
    found = tables(opened)
    return write_workbook((named(found, title),) if title else found, opened.summary.title)


def table_csv(
    bench: Workbench, person: Person, assessment_id: int, version: int | None = None, title: str = ACTIONS
) -> bytes:
    """One of those tables as CSV, safe to open in a spreadsheet. Raises `BadInput` for an unknown title."""
    table = named(tables(state_of(bench, person, assessment_id, version).opened), title)
    return write_rows(table.headings, table.rows)


def named(found: tuple[Table, ...], title: str) -> Table:
    """The table of this title. Raises `BadInput` for an unknown one."""
    for one in found:
        if one.title.casefold() == title.casefold():
            return one
    raise BadInput(f"There is no table called {title}. Choose one of {', '.join(one.title for one in found)}.")


def remarks(bench: Workbench, person: Person, assessment_id: int, version: int | None = None) -> tuple[str, ...]:
    """What is wrong with the stored answers that a file is made from: none that the workbench saved itself."""
    opened = state_of(bench, person, assessment_id, version).opened
    return tuple(stored_faults(opened.edition, opened.assessment))


def exchange_file(bench: Workbench, person: Person, assessment_id: int, version: int | None = None) -> bytes:
    """Everything in one JSON file that can be read in again: answers, notes, evidence and attachments, no history."""
    packed = packed_record(bench, state_of(bench, person, assessment_id, version))
    return json.dumps(packed, ensure_ascii=False, indent=1, sort_keys=True).encode("utf-8")
