"""Low tables stay whole; high ones may break, but leave no row alone and no result without what it is of."""

import pytest
from docx import Document
from docx.oxml.ns import qn

from ria.documents.paging import keep_rows

RESULT = "High"
STYLES = {RESULT: "BandRowHigh", "Severity 5": "HeatAxis"}
LONG = "Words that go on and on until the row that holds them is as high as a good part of a page. " * 4


def kept(rows: list[str]) -> list[bool]:
    """For each row of a table whether its paragraphs stay with the next one."""
    table = Document().add_table(rows=0, cols=1)
    for words in rows:
        table.add_row().cells[0].text = words
        if words in STYLES:
            style = table.rows[-1].cells[0].paragraphs[0]._p.get_or_add_pPr().get_or_add_pStyle()
            style.set(qn("w:val"), STYLES[words])
    keep_rows(table._tbl)
    return [row._tr.find(f".//{qn('w:keepNext')}") is not None for row in table.rows]


def test_a_low_table_stays_whole() -> None:
    assert kept(["head", "one", "two", "three"]) == [True, True, True, False]


def test_a_high_table_leaves_neither_its_head_nor_its_last_low_row_alone() -> None:
    assert kept(["head", *["low"] * 30]) == [True, True, *[False] * 27, True, False]


def test_a_tall_row_can_stand_alone() -> None:
    assert kept(["head", *[LONG] * 12]) == [True, *[False] * 12]
    assert kept(["head", "low", *[LONG] * 11]) == [True, True, *[False] * 11]
    assert kept(["head", *[LONG] * 11, "low"]) == [True, *[False] * 10, True, False]


def test_a_result_stays_with_the_row_above_it() -> None:
    assert kept(["head", *["low"] * 10, RESULT, *["low"] * 10]) == [
        *[True, True],
        *[False] * 8,
        *[True, False],
        *[False] * 8,
        *[True, False],
    ]


def test_a_matrix_stays_whole() -> None:
    assert kept(["head", "Severity 5", *["low"] * 28]) == [*[True] * 29, False]


def test_only_a_row_that_is_higher_than_a_page_may_go_on_over_the_next() -> None:
    table = Document().add_table(rows=0, cols=1)
    for words in ("head", LONG, LONG * 20):
        row = table.add_row()
        row.cells[0].text = words
        row._tr.get_or_add_trPr().append(row._tr.makeelement(qn("w:cantSplit"), {}))
    keep_rows(table._tbl)
    assert [len(row._tr.findall(f".//{qn('w:cantSplit')}")) for row in table.rows] == [1, 1, 0]


@pytest.mark.parametrize("rows", [[], ["head"]])
def test_a_table_without_rows_is_left_as_it_is(rows: list[str]) -> None:
    assert kept(rows) == [False] * len(rows)
