"""Tables as an Excel workbook: one sheet each, days as days, and no cell that is a formula."""

from datetime import date
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ria.domain.cleaning import clean
from ria.domain.tables import Cell, Table

MOST_CELL = 32_767
"""The most characters that a cell of Excel holds."""
CUT = " … [cut here: the cell is full; the whole text is in the Word and JSON files]"
NARROW, WIDE, LONG = 14, 48, 24


def write_workbook(tables: tuple[Table, ...], title: str) -> bytes:
    """The tables as one workbook, each on a sheet with a header row that stays in view."""
    file = BytesIO()
    book = Workbook(
        file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties({"title": safe_text(title)})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    words = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "d mmm yyyy", "align": "left", "valign": "top"})
    for table in tables:
        sheet = book.add_worksheet(table.title[:31])
        sheet.freeze_panes(1, 1)
        for column, heading in enumerate(table.headings):
            sheet.write_string(0, column, heading, head)
            sheet.set_column(column, column, width(table, column))
        for line, row in enumerate(table.rows, start=1):
            for column, value in enumerate(row):
                write_cell(sheet, line, column, value, words, day)
        if table.rows:
            sheet.autofilter(0, 0, len(table.rows), len(table.headings) - 1)
    book.close()
    return file.getvalue()


def write_cell(sheet: Worksheet, line: int, column: int, value: Cell, words: Format, day: Format) -> None:
    """One cell of its own kind. Text stays text even where it looks like a formula or a number."""
    if value is None:
        sheet.write_blank(line, column, None, words)
    elif isinstance(value, date):
        sheet.write_datetime(line, column, value, day)
    elif isinstance(value, int | float):
        sheet.write_number(line, column, value, words)
    else:
        sheet.write_string(line, column, safe_text(value), words)


def safe_text(text: str) -> str:
    """Text that a cell can hold: characters that XML forbids are shown as a replacement mark, too long text is cut."""
    kept = clean(text)
    return kept if len(kept) <= MOST_CELL else kept[: MOST_CELL - len(CUT)] + CUT


def width(table: Table, column: int) -> int:
    """A column width that suits its longest text."""
    longest = max((len(str(row[column])) for row in table.rows if row[column] is not None), default=0)
    return WIDE if longest > WIDE else LONG if longest > NARROW else NARROW
