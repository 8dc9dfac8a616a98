"""Results of measures from a CSV file: all of them, or a table of every fault with its line and column.

Columns, in any order: Measure, From, To and Result, and if wanted Cases, Checked and Action. Days are written
2027-04-30, 30/04/2027 (day first) or 30 Apr 2027; numbers with a full stop for decimals.
"""

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ria.errors import BadInput, FaultyTable
from ria.exchange.cells import Unreadable, day, figure, text, yes_no_unsure
from ria.exchange.csv_table import write_table
from ria.exchange.delimited import Line, lines_of

MEASURE, FROM, TO, RESULT, CASES, CHECKED, ACTION = COLUMNS = (
    "Measure",
    "From",
    "To",
    "Result",
    "Cases",
    "Checked",
    "Action",
)
NEEDED = (MEASURE, FROM, TO, RESULT)
MOST_FAULTS = 1_000
MOST_RESULTS = 5_000
"""Lines below the heading: more are not read at all, so that a person does not wait for a refusal."""
NOTHING_IMPORTED = "Nothing was imported."
T = TypeVar("T")
Period = tuple[str, date, date]
"""The name of a measure, the first and the last day of a period."""


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """One result. `cases` is `None` and the words are empty where nothing was given."""

    line: int
    measure: str
    first: date
    last: date
    value: float
    cases: int | None
    checked: str
    action: str

    @property
    def period(self) -> Period:
        """What may be there only once."""
        return self.measure, self.first, self.last


class Table:
    """Reads the lines under a heading and gathers their faults."""

    def __init__(self, heading: list[str], separator: str, measures: Collection[str]) -> None:
        self.names = [next((one for one in COLUMNS if one.lower() == cell.lower()), cell) for cell in heading]
        self.separator = separator
        self.measures = Counter(measures)
        self.faults: list[tuple[int, str, str]] = []

    def heading_faults(self, line: int) -> None:
        """Note columns that are missing, unknown or named twice."""
        for name, times in Counter(self.names).items():
            if name not in COLUMNS:
                shown = f"{name} is not a column of this table." if name else "A column has no name."
                self.faults.append((line, name, f"{shown} Remove it, or name it one of {', '.join(COLUMNS)}."))
            elif times > 1:
                self.faults.append((line, name, "This column is there twice."))
        missing = [name for name in NEEDED if name not in self.names]
        self.faults += [(line, name, "This column is missing. The first line must name it.") for name in missing]

    def row(self, line: int, cells: list[str]) -> ReadingRow | None:
        """One line as a result; `None` when it has a fault, or names a measure and nothing else."""
        if any(cells[len(self.names) :]):
            self.faults.append((line, "", f"This line has {len(cells)} cells, the first line {len(self.names)}."))
            return None
        found = dict(zip(self.names, cells, strict=False))
        if not any(cell for name, cell in found.items() if name != MEASURE):
            return None
        before = len(self.faults)
        measure = self.read(line, MEASURE, found, self.measure)
        first, last = self.read(line, FROM, found, day), self.read(line, TO, found, day)
        value = self.read(line, RESULT, found, self.number)
        cases = self.read(line, CASES, found, self.count)
        checked, action = self.read(line, CHECKED, found, yes_no_unsure), self.read(line, ACTION, found, text)
        if first and last and last < first:
            self.faults.append((line, TO, "The period ends before it starts."))
        if len(self.faults) > before or measure is None or first is None or last is None or value is None:
            return None
        return ReadingRow(line, measure, first, last, value, cases, checked or "", action or "")

    def read(self, line: int, name: str, found: dict[str, str], reader: Callable[[str], T]) -> T | None:
        """One cell by its reader; `None` with a fault noted, or where a cell that may be empty is."""
        cell = found.get(name, "")
        if not cell:
            if name in NEEDED:
                self.faults.append((line, name, "This cell is empty."))
            return None
        try:
            return reader(cell)
        except Unreadable as reason:
            self.faults.append((line, name, str(reason)))
            return None

    def measure(self, cell: str) -> str:
        """The name of a measure as it stands in the assessment. Capitals and spaces do not matter."""
        plain = text(cell)
        found = [name for name in self.measures if " ".join(name.split()).lower() == " ".join(plain.split()).lower()]
        found = [plain] if plain in found else found
        if not found:
            raise Unreadable(f"There is no measure {plain!r}. Add it on the page first, or correct the name.")
        if len(found) > 1 or self.measures[found[0]] > 1:
            raise Unreadable(f"More than one measure is called {plain!r}. Give each its own name first.")
        return found[0]

    def number(self, cell: str) -> float:
        """A number; where semicolons separate cells, a comma in it could mean two things."""
        return figure(cell, comma_may_be_decimal=self.separator == ";")

    def count(self, cell: str) -> int:
        """A whole number of cases, not below zero."""
        number = self.number(cell)
        if number < 0 or not math.floor(number) == number:
            raise Unreadable("The number of cases must be a whole number, 0 or more.")
        return int(number)

    def twice(self, rows: Iterable[ReadingRow], present: Collection[Period]) -> None:
        """Note results for a measure and period that is in the file twice, or in the assessment already."""
        seen: dict[Period, int] = {}
        for row in rows:
            if row.period in present:
                words = "The assessment holds a result for this measure and period. Leave this line out."
                self.faults.append((row.line, MEASURE, words))
            elif row.period in seen:
                words = f"Line {seen[row.period]} holds the same measure and period."
                self.faults.append((row.line, MEASURE, words))
            seen.setdefault(row.period, row.line)


def read_readings(data: bytes, measures: Collection[str], present: Collection[Period] = ()) -> tuple[ReadingRow, ...]:
    """The results in a CSV file, in the order of the file.

    `measures` are the names of the measures that results may belong to, `present` the periods that have one already.
    Raises `BadInput` for a file that is no table, and `FaultyTable` with every fault.
    """
    separator, lines = lines_of(data, tuple(one.lower() for one in COLUMNS))
    if not lines:
        raise BadInput(f"The file is empty. {NOTHING_IMPORTED}")
    (line, heading), *below = lines
    if len(below) > MOST_RESULTS:
        raise BadInput(
            f"The file has {len(below):,} lines below its first; at most {MOST_RESULTS:,} results fit at once. "
            f"Split it by year. {NOTHING_IMPORTED}"
        )
    table = Table(without_empty_ends(heading), separator, measures)
    table.heading_faults(line)
    rows = [] if table.faults else read_rows(table, below)
    table.twice(rows, frozenset(present))
    if table.faults:
        raise FaultyTable(NOTHING_IMPORTED, sorted(table.faults, key=lambda one: one[0]))
    if not rows:
        raise BadInput(f"The file has no results below its first line. {NOTHING_IMPORTED}")
    return tuple(rows)


def read_rows(table: Table, lines: list[Line]) -> list[ReadingRow]:
    """The lines that hold a result. Reading stops where a file has more faults than anyone can mend one by one."""
    rows = []
    for line, cells in lines:
        if row := table.row(line, cells):
            rows.append(row)
        if len(table.faults) >= MOST_FAULTS:
            table.faults.append((line, "", f"Reading stopped here, after {MOST_FAULTS:,} faults."))
            break
    return rows


def without_empty_ends(cells: list[str]) -> list[str]:
    """The cells of a line without the empty ones that spreadsheets leave at its end."""
    while cells and not cells[-1]:
        cells = cells[:-1]
    return cells


def readings_template(measures: Iterable[str]) -> bytes:
    """A CSV file to fill in: the right columns, and a line for each measure."""
    return write_table(COLUMNS, [{MEASURE: one} for one in measures])
