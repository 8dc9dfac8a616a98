from datetime import date

import pytest

from ria.errors import BadInput, FaultyTable
from ria.exchange import delimited
from ria.exchange.readings_csv import COLUMNS, MOST_FAULTS, MOST_RESULTS, ReadingRow, read_readings, readings_template

SPOKE, ANSWERED = "Share of people who spoke with the assessor", "Complaints answered in ten days"
MEASURES = (SPOKE, ANSWERED)
GOOD = f"""Measure,From,To,Result,Cases,Checked,Action
{SPOKE},2027-04-01,2027-06-30,93,412,Yes,
{ANSWERED},01/04/2027,30/06/2027,88.5,,not sure,"£4,100 deducted, plan agreed"
"""
ROWS = (
    ReadingRow(2, SPOKE, date(2027, 4, 1), date(2027, 6, 30), 93, 412, "yes", ""),
    ReadingRow(3, ANSWERED, date(2027, 4, 1), date(2027, 6, 30), 88.5, None, "unsure", "£4,100 deducted, plan agreed"),
)


def faults(text: str, measures: tuple[str, ...] = MEASURES, **more: object) -> tuple[tuple[int, str, str], ...]:
    with pytest.raises(FaultyTable) as raised:
        read_readings(text.encode(), measures, **more)  # type: ignore[arg-type]
    assert str(raised.value).startswith("Nothing was imported.")
    return raised.value.faults


def one_cell(column: str, cell: str) -> str:
    cells = {"Measure": SPOKE, "From": "2027-04-01", "To": "2027-06-30", "Result": "93"} | {column: f'"{cell}"'}
    return ",".join(cells) + "\n" + ",".join(cells.values()) + "\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_encoding_of_a_spreadsheet_reads_the_same(encoding: str) -> None:
    assert read_readings(GOOD.encode(encoding), MEASURES) == ROWS


def test_text_outside_western_scripts_is_kept_exactly() -> None:
    name = "Наявність перекладача · 通訳 \U0001f600"
    text = f"Measure;From;To;Result\n{name};2027-04-01;2027-04-30;1\n"
    assert [row.measure for row in read_readings(text.encode("utf-16"), (name,))] == [name]


@pytest.mark.parametrize("separator", [";", "\t"])
def test_separators_of_other_spreadsheets(separator: str) -> None:
    text = separator.join(("Measure", "From", "To", "Result")) + "\r\n"
    text += separator.join((SPOKE, "1 Apr 2027", "30 June 2027", "93.5")) + "\r\n"
    assert [row.value for row in read_readings(text.encode(), MEASURES)] == [93.5]


def test_the_separator_line_of_a_spreadsheet_is_counted_but_not_read() -> None:
    text = f"sep=;\nMeasure;From;To;Result\n{SPOKE};2027-04-01;2027-06-30;ninety\n"
    assert [one[:2] for one in faults(text)] == [(3, "Result")]


def test_columns_in_any_order_and_any_case() -> None:
    text = f"RESULT,to,from,measure\n93,2027-06-30,2027-04-01,{SPOKE.upper()}\n"
    assert [(row.measure, row.value) for row in read_readings(text.encode(), MEASURES)] == [(SPOKE, 93)]


def test_wrong_columns_are_each_named() -> None:
    found = faults(f"Measure,From,Until,Result,Result\n{SPOKE},2027-04-01,2027-06-30,93,93\n")
    assert {(line, column) for line, column, _ in found} == {(1, "Until"), (1, "Result"), (1, "To")}


def test_every_fault_of_every_line_is_listed_with_line_and_column() -> None:
    text = f"""Measure,From,To,Result,Cases
Unknown measure,2027-04-01,2027-06-30,93,10
{SPOKE},2027-13-01,31/02/2027,many,1.5

{SPOKE},2027-04-01,,,
{ANSWERED},2027-06-30,2027-04-01,90,12
"""
    assert [one[:2] for one in faults(text)] == [
        (2, "Measure"),
        (3, "From"),
        (3, "To"),
        (3, "Result"),
        (3, "Cases"),
        (5, "To"),
        (5, "Result"),
        (6, "To"),
    ]


def test_a_line_break_inside_quotation_marks_does_not_shift_the_line_numbers() -> None:
    text = f'Measure,From,To,Result,Action\n{SPOKE},2027-04-01,2027-04-30,93,"one\ntwo"\n{SPOKE},x,2027-05-31,93,\n'
    assert [one[:2] for one in faults(text)] == [(4, "From")]


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("Result", "=SUM(A1:A9)"),
        ("Result", "@A1"),
        ("Result", "#REF!"),
        ("Result", "93,5"),
        ("Result", "1e5"),
        ("Result", "NaN"),
        ("Result", "9" * 400),
        ("From", "=TODAY()"),
        ("From", "########"),
        ("From", "46113"),
        ("From", "01/04/27"),
        ("From", "04/13/2027"),
        ("Cases", "-3"),
        ("Checked", "perhaps"),
        ("Action", "=HYPERLINK(1)"),
    ],
)
def test_a_cell_that_a_spreadsheet_spoiled_is_refused(column: str, cell: str) -> None:
    assert [one[:2] for one in faults(one_cell(column, cell))] == [(2, column)]


@pytest.mark.parametrize(("cell", "value"), [("93%", 93), ("£1,234.50", 1234.5), ("-4", -4), (" 12 ", 12), (".5", 0.5)])
def test_numbers_as_people_write_them(cell: str, value: float) -> None:
    assert [row.value for row in read_readings(one_cell("Result", cell).encode(), MEASURES)] == [value]


def test_a_comma_is_not_guessed_where_semicolons_separate_cells() -> None:
    text = f"Measure;From;To;Result\n{SPOKE};2027-04-01;2027-06-30;1,234\n"
    assert [one[:2] for one in faults(text)] == [(2, "Result")]


def test_a_result_is_there_only_once() -> None:
    line = f"{SPOKE},2027-04-01,2027-06-30,93\n"
    text = "Measure,From,To,Result\n" + line
    assert [one[:2] for one in faults(text + line)] == [(3, "Measure")]
    present = [(SPOKE, date(2027, 4, 1), date(2027, 6, 30))]
    assert [one[:2] for one in faults(text, present=present)] == [(2, "Measure")]


def test_two_measures_of_one_name_cannot_be_told_apart() -> None:
    assert [one[:2] for one in faults(GOOD, (SPOKE, SPOKE, ANSWERED))] == [(2, "Measure")]


def test_a_line_that_is_longer_than_the_heading_is_refused_unless_its_end_is_empty() -> None:
    heading = "Measure,From,To,Result\n"
    line = f"{SPOKE},2027-04-01,2027-06-30,93"
    assert len(read_readings(f"{heading}{line},,\n".encode(), MEASURES)) == 1
    assert [one[:2] for one in faults(f"{heading}{line},4\n")] == [(2, "")]


def test_quotation_marks_that_do_not_match_are_a_fault_with_its_line() -> None:
    with pytest.raises(FaultyTable) as raised:
        read_readings(f'Measure,From,To,Result\n{SPOKE},"2027-04-01,2027-06-30,93\n'.encode(), MEASURES)
    assert [one[0] for one in raised.value.faults] == [2]


def test_reading_stops_after_many_faults() -> None:
    found = faults("Measure,From,To,Result\n" + f"{SPOKE},x,2027-06-30,93\n" * MOST_RESULTS)
    assert len(found) == MOST_FAULTS + 1
    assert found[-1][0] == MOST_FAULTS + 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"  \n\n",
        b"\xff\xfe",
        b"PK\x03\x04rest of a workbook",
        b"%PDF-1.7",
        b"Measure,From,To,Result\n",
        b"Measure,From,To,Result\n\x81\x8d\x00\x01\x02",
        b"\x81\x8d\x8f",
    ],
)
def test_what_is_no_table_of_results_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        read_readings(data, MEASURES)


def test_a_file_of_200_000_lines_is_refused_before_a_line_is_read() -> None:
    text = "Measure,From,To,Result\n" + f"{SPOKE},x,2027-06-30,93\n" * 200_000
    with pytest.raises(BadInput, match="200,000 lines below its first; at most 5,000") as raised:
        read_readings(text.encode(), MEASURES)
    assert not isinstance(raised.value, FaultyTable)


def test_a_file_of_too_many_lines_is_refused() -> None:
    with pytest.raises(BadInput, match="1,000,000 lines"):
        read_readings(b"Measure,From,To,Result\n" + b"\n" * (delimited.MOST_LINES + 1), MEASURES)


def test_the_template_holds_every_measure_and_can_be_filled_in_as_it_is() -> None:
    names = (SPOKE, "=1+1 formula?", "-starts with a dash")
    template = readings_template(names)
    heading, *lines = template.decode("utf-8-sig").splitlines()
    assert heading == ",".join(COLUMNS)
    filled = "\n".join([heading, *(line.replace(",,,,,,", ",2027-04-01,2027-04-30,7,,,") for line in lines)])
    assert [row.measure for row in read_readings(filled.encode(), names)] == list(names)


def test_a_template_line_left_blank_is_no_result_and_no_fault() -> None:
    text = f"Measure,From,To,Result\n{SPOKE},2027-04-01,2027-06-30,93\n{ANSWERED},,,\n"
    assert len(read_readings(text.encode(), MEASURES)) == 1
    with pytest.raises(BadInput, match="no results"):
        read_readings(readings_template(MEASURES), MEASURES)
