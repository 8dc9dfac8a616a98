"""Comparing assessments with each other and with their own past versions."""

from collections.abc import Sequence

from ria.documents import report
from ria.documents.build_templates import template
from ria.documents.word import fill
from ria.domain.access import Person
from ria.domain.comparison import FEWEST, MOST, Comparison, compare
from ria.domain.comparison_data import HEADINGS, table
from ria.domain.opened import Opened
from ria.domain.tables import Table
from ria.errors import BadInput
from ria.exchange.csv_table import write_table
from ria.exchange.spreadsheet import write_workbook
from ria.workbench.bench import Workbench


def comparison(bench: Workbench, person: Person, ids: Sequence[int]) -> Comparison:
    """A comparison of two to six assessments as they stand.

    Raises `BadInput` for too few, too many or the same one twice, `NotFound` or `NotAllowed` for one that the person
    may not read.
    """
    if len(set(ids)) != len(ids):
        raise BadInput("The same assessment is named twice. Name each one once.")
    if not FEWEST <= len(ids) <= MOST:
        raise BadInput(f"Choose {FEWEST} to {MOST} assessments to compare. {len(ids)} were given.")
    opened: list[tuple[Opened, int | None]] = [(bench.open(person, one), None) for one in ids]
    return compare(opened)


def comparison_csv(found: Comparison) -> bytes:
    """The comparison as CSV, one row for each right and assessment; safe to open in a spreadsheet."""
    return write_table(HEADINGS, table(found))


def comparison_workbook(found: Comparison) -> bytes:
    """The same as an Excel workbook."""
    rows = tuple(tuple(row[heading] for heading in HEADINGS) for row in table(found))
    return write_workbook((Table("Comparison", HEADINGS, rows),), "Comparison")


def comparison_document(bench: Workbench, found: Comparison) -> bytes:
    """The comparison as a Word document."""
    context = report.comparison(found, bench.today)
    return fill(template("comparison"), context, title=f"Comparison: {context['front']['title']}")
