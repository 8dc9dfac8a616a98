"""Tables of text (CSV) as they leave spreadsheets: read whatever encoding and separator they come in."""

import codecs
import csv
import io
from collections.abc import Iterator

from ria.errors import BadInput, FaultyTable

MOST_LINES = 1_000_000
LONGEST_HEADING = 10_000
SEPARATORS = (",", ";", "\t")
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NOT_TEXT = {
    b"PK\x03\x04": "This is a workbook, not a CSV file. In the spreadsheet, choose Save as, then CSV UTF-8.",
    b"\xd0\xcf\x11\xe0": "This is an old workbook, not a CSV file. In the spreadsheet, choose Save as, then CSV UTF-8.",
    b"%PDF-": "This is a PDF, not a CSV file. Ask for the table as CSV.",
}
Line = tuple[int, list[str]]
"""The number of a line in the file, counted from 1, and its cells."""


def text_of(data: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 or the Windows encoding CP1252. Raises `BadInput` when it is not text."""
    if not data.strip():
        raise BadInput("The file is empty. Choose the file again.")
    for start, reason in NOT_TEXT.items():
        if data.startswith(start):
            raise BadInput(reason)
    try:
        return decoded(data)
    except UnicodeDecodeError as error:
        raise BadInput(
            f"The file is not text that can be read (byte {error.start + 1}). Save it as CSV UTF-8."
        ) from error


def decoded(data: bytes) -> str:
    """The text by its byte order mark, else UTF-8 where that fits, UTF-16 where every other byte is 0, else CP1252."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding)
    if b"\x00" in data:
        return data.decode("utf-16-le" if data[1:2] == b"\x00" else "utf-16-be")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def lines_of(data: bytes, known: tuple[str, ...]) -> tuple[str, list[Line]]:
    """The separator of a table and its lines that hold anything, the heading first.

    `known` are the column names; the separator is the one that finds most of them. Raises `BadInput`, or `FaultyTable`
    with the line where quotation marks do not close.
    """
    text = text_of(data)
    if "\x00" in text:
        raise BadInput("The file holds bytes that are not text. Save it as CSV UTF-8.")
    if text.count("\n") > MOST_LINES:
        raise BadInput(f"The file has more than {MOST_LINES:,} lines. Split it, and import the parts one by one.")
    skipped = 0
    if first_line(text).lower().startswith("sep="):
        text, skipped = text.partition("\n")[2], 1
    heading = first_line(text)
    separator = max(SEPARATORS, key=lambda one: names_found(heading, one, known))
    return separator, list(cells_of(text, separator, skipped))


def first_line(text: str) -> str:
    """The first line of a text, whatever ends it."""
    return next(iter(text[:LONGEST_HEADING].splitlines()), "")


def names_found(heading: str, separator: str, known: tuple[str, ...]) -> int:
    """How many known column names a separator finds in the heading."""
    return sum(cell.strip().strip('"').strip().lower() in known for cell in heading.split(separator))


def cells_of(text: str, separator: str, skipped: int) -> Iterator[Line]:
    """Each line that holds anything, with the number on which it starts."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    start = skipped + 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            long = "limit" in str(error)
            fault = "A cell of this line is too long." if long else "The quotation marks of this line do not match."
            raise FaultyTable("This file cannot be read as a table.", [(start, "", fault)]) from error
        if any(cell.strip() for cell in cells):
            yield start, [cell.strip() for cell in cells]
        start = skipped + reader.line_num + 1
