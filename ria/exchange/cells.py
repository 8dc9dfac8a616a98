"""Single cells of a table as values. What a spreadsheet spoiled is named, never guessed."""

import re
from datetime import date

from ria.errors import BadInput

LARGEST = 10**15
YEARS = range(1900, 2200)
FORMULA = re.compile(r"[=@]|[+-](?![\d.\s])")
GUARDED = re.compile(r"'(?=\s*[=+\-@＝＋－＠])")
DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{1,9})")
IN_WORDS = re.compile(r"(\d{1,2}) +([A-Za-z]{3})[a-z]* +(\d{1,9})")
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
PLAIN_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)")
GROUPED_NUMBER = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?")
YES_NO_UNSURE = {"yes": "yes", "y": "yes", "no": "no", "n": "no", "not sure": "unsure", "unsure": "unsure"}


class Unreadable(BadInput):
    """Why a cell cannot be used, in words for the person who fills it in."""


def no_formula(cell: str) -> str:
    """The cell as it is. Raises `Unreadable` when a spreadsheet would take it for a formula."""
    if FORMULA.match(cell):
        raise Unreadable("This looks like a formula. Save the file with values only.")
    return cell


def text(cell: str) -> str:
    """Words, without the apostrophe that keeps a spreadsheet from reading them as a formula."""
    return GUARDED.sub("", cell, count=1) if GUARDED.match(cell) else no_formula(cell)


def day(cell: str) -> date:
    """A day, written 2027-04-30, 30/04/2027 (day first) or 30 April 2027."""
    no_formula(cell)
    if found := ISO.fullmatch(cell):
        year, month, number = (int(part) for part in found.groups())
    elif found := DAY_FIRST.fullmatch(cell):
        number, month, year = (int(part) for part in found.groups())
    elif (found := IN_WORDS.fullmatch(cell)) and found[2].lower() in MONTHS:
        number, month, year = int(found[1]), MONTHS.index(found[2].lower()) + 1, int(found[3])
    else:
        raise Unreadable(f"{cell!r} is not a date. Write 2027-04-30 or 30/04/2027, the day first.")
    if year not in YEARS:
        raise Unreadable(f"The year {year} cannot be right. Write it with four figures.")
    try:
        return date(year, month, number)
    except ValueError:
        raise Unreadable(f"There is no day {cell!r}. Write 2027-04-30 or 30/04/2027, the day first.") from None


def figure(cell: str, *, comma_may_be_decimal: bool = False) -> float:
    """A number, perhaps with thousands separators, a per cent or a pound sign."""
    no_formula(cell)
    digits = re.sub(r"[\s\u00a0\u202f£%]", "", cell)
    if GROUPED_NUMBER.fullmatch(digits) and not comma_may_be_decimal:
        digits = digits.replace(",", "")
    if not PLAIN_NUMBER.fullmatch(digits):
        cure = "Write 93.5, with a full stop and no comma." if "," in digits else "Use figures only, for example 93.5."
        raise Unreadable(f"{cell!r} is not a number. {cure}")
    if abs(float(digits)) >= LARGEST:
        raise Unreadable("This number is too large. Check the figures.")
    return float(digits)


def yes_no_unsure(cell: str) -> str:
    """The answer `yes`, `no` or `unsure`."""
    if cell.lower() not in YES_NO_UNSURE:
        raise Unreadable(f"Write Yes, No or Not sure, not {cell!r}.")
    return YES_NO_UNSURE[cell.lower()]
