"""The commands that read and write a workbench: exit codes, JSON shapes, and nothing written when refused."""

import json
import os
import re
import socket
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from docx import Document
from openpyxl import load_workbook

from ria.domain.access import Person
from ria.workbench import house_templates
from ria.workbench.bench import Workbench
from ria.workbench.starting import start

Ria = Callable[..., CompletedProcess[str]]
ME = Person("Priya Shah", local=True)
PROMISED = {"id", "title", "service_type", "status", "band_inherent", "band_residual"}


@pytest.fixture
def two(database: str) -> tuple[int, int]:
    """Two assessments, one with a title that a terminal may not hold."""
    bench = Workbench.at(database)
    kind = bench.newest_edition.service_types[0].id
    ids = start(bench, ME, title="Gofal – 介護 \U0001f9d3", service_type=kind), start(bench, ME, title="Second")
    bench.database.close()
    return ids


def test_help_names_every_command(ria: Ria) -> None:
    done = ria("--help")
    assert done.returncode == 0
    for name in ("serve", "import", "export", "score", "list", "compare", "demo", "check", "rebuild", "bench"):
        assert f"\n  {name} " in done.stdout
    assert "RIA_PERSON in the environment is your full name" in done.stdout


def test_an_unknown_command_is_bad_input(ria: Ria) -> None:
    done = ria("publish")
    assert (done.returncode, done.stdout) == (2, "")
    assert "'publish' is not a command" in done.stderr


def test_list_as_json_and_as_lines(ria: Ria, two: tuple[int, int]) -> None:
    done = ria("list", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    listed = json.loads(done.stdout)
    assert {one["id"] for one in listed} == set(two)
    assert all(set(one) >= PROMISED for one in listed)
    assert {one["title"] for one in listed} == {"Gofal – 介護 \U0001f9d3", "Second"}
    assert {one["band_residual"] for one in listed} == {"not_assessed"}
    assert "介護" in ria("list").stdout
    assert [one["title"] for one in json.loads(ria("list", "second", "--json").stdout)] == ["Second"]


def test_list_of_an_empty_workbench(ria: Ria) -> None:
    assert json.loads(ria("list", "--json").stdout) == []
    assert "No assessments yet" in ria("list").stdout


def test_list_says_that_no_assessment_has_these_words(ria: Ria, two: tuple[int, int]) -> None:
    assert ria("list", "zzz", "Second").stdout == "No assessment here has all of these words: zzz Second\n"


def test_compare_as_json(ria: Ria, two: tuple[int, int]) -> None:
    done = ria("compare", *map(str, two), "--json")
    assert done.returncode == 0
    assessments = json.loads(done.stdout)["assessments"]
    assert [one["id"] for one in assessments] == list(two)
    assert all(set(one) >= PROMISED for one in assessments)


@pytest.mark.parametrize(
    ("ids", "message"),
    [
        (["1"], "2 to 6"),
        (["1", "9" * 23], "no assessment 999"),
        (["1", "99"], "no assessment 99"),
        (["1", "1"], "named twice"),
        (["x"], "invalid int"),
    ],
)
def test_compare_refuses_what_it_cannot_compare(ria: Ria, two: tuple[int, int], ids: list[str], message: str) -> None:
    assert two[0] == 1
    done = ria("compare", *ids, "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr


def test_export_writes_a_word_file(ria: Ria, two: tuple[int, int], tmp_path: Path) -> None:
    done = ria("export", str(two[0]), "-o", "report.docx")
    assert (done.returncode, done.stdout) == (0, "")
    words = "\n".join(paragraph.text for paragraph in Document(str(tmp_path / "report.docx")).paragraphs)
    assert "Gofal – 介護" in words


def test_export_leaves_out_what_is_named(ria: Ria, two: tuple[int, int], tmp_path: Path) -> None:
    done = ria("export", str(two[0]), "--without", "stage-5, comments", "-o", "part.docx")
    assert done.returncode == 0, done.stderr
    words = "\n".join(paragraph.text for paragraph in Document(str(tmp_path / "part.docx")).paragraphs)
    assert "Left out by choice: comments and replies; stage 5." in words


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["99", "-o", "out.docx"], "no assessment 99"),
        (["1", "--document", "novel", "-o", "out.docx"], "no document called novel"),
        (["1", "--template", "ria.db", "-o", "out.docx"], "not a Word file"),
        (["1", "-o", "out.odt"], ".odt is no format we write"),
        (["1", "--format", "csv", "--document", "full_ria", "-o", "out.csv"], "belong to docx"),
        (["1", "--without", "comments,colour", "-o", "out.docx"], "“colour” is nothing that can be left out"),
        (["1", "--without", "comments", "-o", "out.json"], "--without belong to docx and pdf"),
        (["1", "--table", "Measures", "-o", "out.json"], "--table belongs to csv and xlsx"),
        (["1", "--table", "Colours", "-o", "out.xlsx"], "no table called Colours. Choose one of Rights, Actions"),
        (["1", "--document", "board_summary", "--without", "comments", "-o", "out.docx"], "only of full_ria"),
        (["1", "--format", "pdf", "-o", "out.docx"], "--format pdf would write pdf under the name out.docx"),
        (["1", "--format", "json", "-o", ""], "not a file"),
        (["1", "--format", "json", "-o", "."], "not a file"),
        (["9" * 23, "-o", "out.json"], "no assessment 999"),
        (["1", "-o", "no/such/folder.docx"], "no/such/folder.docx: cannot be written"),
    ],
)
def test_a_refused_export_writes_nothing(
    ria: Ria, two: tuple[int, int], tmp_path: Path, arguments: list[str], message: str
) -> None:
    assert two[0] == 1
    before = {path.name for path in tmp_path.iterdir()}
    done = ria("export", *arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert {path.name for path in tmp_path.iterdir()} <= before | {"ria.db-wal", "ria.db-shm"}


def test_export_follows_a_link_and_keeps_the_permissions_of_the_file(
    ria: Ria, two: tuple[int, int], tmp_path: Path
) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_text("earlier")
    real.chmod(0o600)
    link.symlink_to(real)
    done = ria("export", str(two[0]), "-o", "link.json")
    assert done.returncode == 0, done.stderr
    assert link.is_symlink()
    assert json.loads(real.read_text("utf-8"))["format"] == "ria-assessment"
    assert real.stat().st_mode & 0o777 == 0o600
    assert not list(tmp_path.glob(".*.part"))


def test_export_never_replaces_what_is_no_file(ria: Ria, two: tuple[int, int], tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe.json", tmp_path / "link.json"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for name in ("pipe.json", "link.json"):
        done = ria("export", str(two[0]), "-o", name)
        assert done.returncode == 2
        assert f"{name}: this is a folder or a device" in done.stderr
    assert pipe.is_fifo()
    assert link.is_symlink()


def test_export_as_tables_and_as_json(ria: Ria, two: tuple[int, int], tmp_path: Path) -> None:
    for name in ("all.xlsx", "due.csv", "answers.json"):
        assert ria("export", str(two[0]), "-o", name).returncode == 0
    assert "Rights" in load_workbook(tmp_path / "all.xlsx").sheetnames
    assert (tmp_path / "due.csv").read_text("utf-8-sig").splitlines()[0] == "Where,What,Owner,Due,Done"
    record = json.loads((tmp_path / "answers.json").read_text("utf-8"))
    assert record["title"] == "Gofal – 介護 \U0001f9d3"
    assert record["format"] == "ria-assessment"


def test_every_table_is_written_alone_as_excel_and_csv(ria: Ria, two: tuple[int, int], tmp_path: Path) -> None:
    titles = load_workbook_of(ria, two[0], tmp_path)
    assert {"Actions", "Safeguards", "Measures", "Readings", "Consultation"} <= set(titles)
    for title in titles:
        assert ria("export", str(two[0]), "--table", title, "-o", "one.xlsx").returncode == 0
        assert load_workbook(tmp_path / "one.xlsx").sheetnames == [title]
        assert ria("export", str(two[0]), "--table", title, "-o", "one.csv").returncode == 0
        heads = [cell.value for cell in load_workbook(tmp_path / "one.xlsx")[title][1]]
        assert (tmp_path / "one.csv").read_text("utf-8-sig").splitlines()[0].split(",")[0] == heads[0]


def load_workbook_of(ria: Ria, number: int, folder: Path) -> list[str]:
    """The titles of all tables."""
    assert ria("export", str(number), "-o", "all.xlsx").returncode == 0
    found: list[str] = load_workbook(folder / "all.xlsx").sheetnames
    return found


def test_a_comparison_is_written_as_word_excel_and_csv(ria: Ria, two: tuple[int, int], tmp_path: Path) -> None:
    for name in ("both.docx", "both.xlsx", "both.csv"):
        done = ria("compare", *map(str, two), "-o", name)
        assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert load_workbook(tmp_path / "both.xlsx")["Comparison"]["A1"].value == "right"
    assert (tmp_path / "both.csv").read_text("utf-8-sig").startswith("right,assessment,reference,")
    assert Document(str(tmp_path / "both.docx")).tables
    for arguments, message in (
        (["-o", "both.pdf"], ".pdf is no format"),
        (["-o", "x.csv", "--json"], "one of the two"),
    ):
        done = ria("compare", *map(str, two), *arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert message in done.stderr


def test_export_writes_a_pdf(ria: Ria, two: tuple[int, int], tmp_path: Path) -> None:
    done = ria("export", str(two[0]), "--document", "board_summary", "-o", "board.pdf")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert (tmp_path / "board.pdf").read_bytes().startswith(b"%PDF-")


def test_check_fills_a_template_of_your_own(ria: Ria, tmp_path: Path) -> None:
    own = Document()
    own.add_paragraph("{{ front.title }}")
    own.save(str(tmp_path / "own.docx"))
    wrong = Document()
    wrong.add_paragraph("{{ no_such_field }}")
    wrong.save(str(tmp_path / "wrong.docx"))
    (tmp_path / "text.docx").write_text("no Word file")
    done = ria("check", "own.docx")
    assert (done.returncode, done.stderr) == (0, "")
    assert "own.docx: uses 1 field;" in done.stdout
    assert "advice: Not in it: Nobody sees whether it is a draft" in done.stdout
    assert ria("check", "own.docx", "--document", "public_summary").returncode == 0
    for name, message in (("wrong.docx", "no_such_field"), ("text.docx", "not a Word file")):
        done = ria("check", name)
        assert done.returncode == 2
        assert f"{name}: " in done.stderr
        assert message in done.stderr


def test_export_takes_a_template_by_name_or_file_and_the_usual_one_by_itself(
    ria: Ria, two: tuple[int, int], tmp_path: Path, database: str
) -> None:
    def own(words: str) -> bytes:
        document = Document()
        document.add_paragraph(f"{words} {{{{ front.title }}}}")
        document.save(str(tmp_path / "own.docx"))
        return (tmp_path / "own.docx").read_bytes()

    def exported(*more: str) -> str:
        done = ria("export", str(two[0]), "-o", "made.docx", *more)
        assert done.returncode == 0, done.stderr
        return Document(str(tmp_path / "made.docx")).paragraphs[0].text

    bench, me = Workbench.at(database), ME
    house_templates.upload(bench, me, "Northshire", "full_ria", own("By name"))
    usual = house_templates.upload(bench, me, "Second", "full_ria", own("By itself"))
    house_templates.make_usual(bench, me, "full_ria", usual)
    bench.database.close()
    own("By file")
    assert exported().startswith("By itself")
    assert exported("--template", "northshire").startswith("By name")
    assert exported("--template", "own.docx").startswith("By file")
    assert not exported("--template", "standard").startswith("By")
    assert not exported("--document", "board_summary").startswith("By")
    refused = ria("export", str(two[0]), "--template", "Third", "-o", "third.docx")
    assert (refused.returncode, (tmp_path / "third.docx").exists()) == (2, False)
    assert "no template called “Third”" in refused.stderr


def test_check_finds_no_fault(ria: Ria) -> None:
    done = ria("check")
    assert done.returncode == 0, done.stderr
    assert re.search(r"^edition uk-2026-1: \d+ sections, \d+ questions, \d+ rights$", done.stdout, re.M)
    assert "template full_ria.docx" in done.stdout


def test_rebuild_says_how_many(ria: Ria, two: tuple[int, int]) -> None:
    before = ria("list", "--json").stdout
    assert f"{len(two)} assessments" in ria("rebuild").stdout
    assert ria("list", "--json").stdout == before


def test_a_database_that_cannot_be_used(ria: Ria) -> None:
    done = ria("list", "--database-url", "sqlite:////no/such/folder/ria.db")
    assert done.returncode == 1
    assert "does not answer" in done.stderr
    done = ria("list", "--database-url", "sqlite://")
    assert done.returncode == 2
    assert "name a file" in done.stderr
    done = ria("list", "--database-url", "mysql://root@localhost/x")
    assert (done.returncode, done.stdout) == (2, "")
    assert "mysql is not supported" in done.stderr


def test_what_is_damaged_is_said_without_a_traceback(
    ria: Ria, two: tuple[int, int], tmp_path: Path, database: str
) -> None:
    bench = Workbench.at(database)
    with bench.database.writing() as connection:
        connection.exec_driver_sql("UPDATE answer SET value = '{cut' WHERE assessment_id = 1 AND part = 'answer'")
        connection.commit()
    bench.database.close()
    for command, code, message in (
        (["export", "1", "-o", "out.json"], 1, "Assessment 1: the answer of question"),
        (["rebuild"], 1, "1 of 2 assessments could not be rebuilt"),
        (["list", "--database-url", f"sqlite:///{__file__}"], 1, "is not a database of the workbench"),
    ):
        done = ria(*command)
        assert done.returncode == code
        assert message in done.stderr
        assert "Traceback" not in done.stderr
    assert not (tmp_path / "out.json").exists()


def test_serving_refuses_a_taken_port_and_an_open_address(ria: Ria) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = ria("serve", "--port", port)
    assert done.returncode == 2
    assert f"--port {port}: something else listens" in done.stderr
    done = ria("--host", "0.0.0.0")
    assert done.returncode == 2
    assert "without a login" in done.stderr
