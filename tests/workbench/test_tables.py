"""Registers as tables: an answer stands in its cell as a day, a number or words, and no cell is a formula."""

import csv
from datetime import date, datetime
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ria.domain.access import Person
from ria.domain.answers import Value
from ria.domain.roles import Role
from ria.domain.tables import REGISTERS, marked
from ria.errors import BadInput
from ria.workbench import answering, comparing, entries, examples, exporting
from ria.workbench.bench import Workbench

ME = Person("Priya Shah", local=True)
FORMULAS = ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "＝1", "＋1", "－1", "＠x"]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Workbench:
    return Workbench.at(f"sqlite:///{Path(tmp_path_factory.mktemp('tables')) / 'ria.db'}")


@pytest.fixture(scope="module")
def number(bench: Workbench) -> int:
    """The example that runs from screening to the closing review."""
    return examples.load(bench, ME)[-1]


def cells_of(data: bytes, title: str) -> list[dict[str, object]]:
    """The rows of a sheet by heading."""
    rows = load_workbook(BytesIO(data))[title].iter_rows(values_only=True)
    heads = [str(one) for one in next(rows)]
    return [dict(zip(heads, row, strict=True)) for row in rows]


@pytest.mark.parametrize(("title", "mark"), REGISTERS)
def test_each_answer_of_a_register_stands_in_its_cell_as_what_it_is(
    bench: Workbench, number: int, title: str, mark: Role | str
) -> None:
    form = bench.open(ME, number).form
    section = form.edition.home[marked(form.edition, mark)]
    rows = cells_of(exporting.workbook(bench, ME, number, None, title), title)
    assert len(rows) == len(form.items(section)) > 0
    looked_at = 0
    for item, row in zip(form.items(section), rows, strict=True):
        for question in section.questions:
            value: Value | None = form.value(question.id, item)
            if value is None:
                continue
            looked_at += 1
            found = row[question.label]
            if isinstance(value, date):
                assert isinstance(found, datetime)
                assert found.date() == value
            elif question.type in ("number", "money"):
                assert found == value
            else:
                assert isinstance(found, str)
    assert looked_at > len(rows)


def test_what_is_due_has_days(bench: Workbench, number: int) -> None:
    rows = cells_of(exporting.workbook(bench, ME, number), "Actions")
    due = [one.due for one in bench.open(ME, number).actions]
    assert [row["Due"].date() if isinstance(row["Due"], datetime) else None for row in rows] == due
    assert any(due)


def test_days_and_numbers_of_a_csv_can_be_read_by_a_program(bench: Workbench, number: int) -> None:
    text = exporting.table_csv(bench, ME, number, None, "Readings").decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(text)))
    form = bench.open(ME, number).form
    values = [form.role(Role.READING_VALUE, item) for item in form.role_entries(Role.READING_VALUE)]
    label = form.edition.question[form.edition.role_of[Role.READING_VALUE][0]].label
    assert [float(row[label]) for row in rows] == values
    last = form.edition.question[form.edition.role_of[Role.READING_PERIOD][1]].label
    assert all(date.fromisoformat(row[last]) for row in rows)


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_starts_a_formula(bench: Workbench, number: int, text: str) -> None:
    title = bench.newest_edition.fields["safeguard_title"]
    section = bench.newest_edition.home[title].id
    item = entries.add_entry(bench, ME, number, section, {title: text})
    assert answering.history(bench, ME, number, "answer", bench.open(ME, number).form.place(title, item))
    sheet = load_workbook(BytesIO(exporting.workbook(bench, ME, number, None, "Safeguards")))["Safeguards"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
    data = exporting.table_csv(bench, ME, number, None, "Safeguards").decode("utf-8-sig")
    found = list(csv.reader(StringIO(data, newline="")))[-1][0]
    assert found == f"'{text}"


def test_a_comparison_is_a_table_too(bench: Workbench, number: int) -> None:
    found = comparing.comparison(bench, ME, [1, number])
    rows = cells_of(comparing.comparison_workbook(found), "Comparison")
    assert len(rows) == len(found.rights) * 2
    assert {row["assessment"] for row in rows} == {"A", "B"}


def test_a_table_that_is_not_there_is_named(bench: Workbench, number: int) -> None:
    for make in (exporting.workbook, exporting.table_csv):
        with pytest.raises(BadInput, match=r"There is no table called Colours. Choose one of Rights, Actions, Safeg"):
            make(bench, ME, number, None, "Colours")
