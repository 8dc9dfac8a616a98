"""The data of an assessment as files for other programs."""

from ria.domain.access import Action, Person, allow
from ria.domain.opened import Opened
from ria.domain.tables import tables
from ria.exchange.csv_table import write_table
from ria.exchange.spreadsheet import write_workbook
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
