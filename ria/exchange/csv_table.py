"""CSV that a spreadsheet opens safely: no cell can start a formula."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
BYTE_ORDER_MARK = "\ufeff"


def safe(cell: object) -> str:
    """A cell as text. What a spreadsheet would take for a formula is written with an apostrophe before it.

    OWASP, CSV injection: cells that begin with =, +, -, @, their full-width forms, tab, carriage return or line feed.
    """
    if isinstance(cell, int | float):
        return str(cell)
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_STARTS) else text


def write_table(headings: Sequence[str], rows: Iterable[Mapping[str, object]]) -> bytes:
    """Rows by heading as CSV."""
    return write_rows(headings, ([row.get(one) for one in headings] for row in rows))


def write_rows(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table as CSV in UTF-8 with a byte order mark, so that spreadsheets read names correctly."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([safe(one) for one in headings])
    for row in rows:
        writer.writerow([safe(one) for one in row])
    return (BYTE_ORDER_MARK + text.getvalue()).encode("utf-8", "replace")
