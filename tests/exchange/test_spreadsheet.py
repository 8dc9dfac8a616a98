"""Workbooks that open clean: dates are dates, numbers numbers, and nothing is a formula."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from ria.domain.tables import Table
from ria.exchange.spreadsheet import CUT, MOST_CELL, write_workbook

HOSTILE = [
    "=1+1",
    "+SUM(A1)",
    "-2",
    "@x",
    "http://example.org",
    "007",
    "{=1}",
    "a\x00b\x0bc",
    "\ud800",
    "\ufffe",
    "עברית 🙂",
]


def test_each_cell_keeps_its_kind() -> None:
    table = Table("Actions", ("What", "Due", "Number"), (("Audit", date(2026, 12, 1), 3.5), (None, None, None)))
    sheet = load_workbook(BytesIO(write_workbook((table,), "Test")))["Actions"]
    what, due, number = (cell.value for cell in sheet[2])
    assert (what, due.date(), number) == ("Audit", date(2026, 12, 1), 3.5)
    assert sheet["B2"].is_date
    assert [cell.value for cell in sheet[3]] == [None, None, None]
    assert sheet.freeze_panes == "B2"


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(text: str) -> None:
    data = write_workbook((Table("T", ("A",), ((text,),)),), text)
    cell = load_workbook(BytesIO(data))["T"]["A2"]
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert cell.value == "".join("\ufffd" if one in "\x00\x0b\ud800\ufffe" else one for one in text)


def test_a_text_that_no_cell_can_hold_says_that_it_was_cut() -> None:
    data = write_workbook((Table("T", ("A",), (("x" * (MOST_CELL + 1),),)),), "Long")
    value = load_workbook(BytesIO(data))["T"]["A2"].value
    assert len(value) == MOST_CELL
    assert value.endswith(CUT)
