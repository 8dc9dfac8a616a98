"""A command that is refused says why at once, and leaves nothing behind: no file made, no database begun."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from ria.domain.access import Person
from ria.workbench.bench import Workbench
from ria.workbench.starting import start
from tests.documents.house_files import word

Ria = Callable[..., CompletedProcess[str]]
ROUND, END = "{%p for row in safeguards.rows %}", "{%p endfor %}"
FAULTY = {
    "without a field": (word("Approved by the board"), "It uses no field"),
    "with a field that is unknown": (word("{{ front.titel }}"), "Did you mean front.title?"),
    "with loops in loops": (word(*[ROUND] * 7, "{{ front.title }}", *[END] * 7), "loops within one another"),
    "that is no Word file": (b"Plain text", "not a Word file"),
}


@pytest.fixture
def number(database: str) -> str:
    bench = Workbench.at(database)
    number = start(bench, Person("Priya Shah", local=True), title="Home care")
    bench.database.close()
    return str(number)


@pytest.mark.parametrize("fault", FAULTY)
@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_export_refuses_a_template_as_check_does(
    ria: Ria, number: str, tmp_path: Path, fault: str, ending: str
) -> None:
    data, message = FAULTY[fault]
    (tmp_path / "own.docx").write_bytes(data)
    done = ria("export", number, "--template", "own.docx", "-o", f"out.{ending}")
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    checked = ria("check", "own.docx")
    assert [line.strip() for line in checked.stderr.splitlines()][:-1] == done.stderr.splitlines()
    assert not (tmp_path / f"out.{ending}").exists()


def test_export_checks_a_template_for_the_document_that_it_makes(ria: Ria, number: str, tmp_path: Path) -> None:
    (tmp_path / "own.docx").write_bytes(word("{{ front.title }}", "{{ page_one.after }}"))
    done = ria("export", number, "--document", "board_summary", "--template", "own.docx", "-o", "board.docx")
    assert done.returncode == 0, done.stderr
    done = ria("export", number, "--document", "public_summary", "--template", "own.docx", "-o", "public.docx")
    assert done.returncode == 2
    assert "There is no field page_one" in done.stderr
    assert not (tmp_path / "public.docx").exists()


BAD = {"broken": "{", "empty": "", "of another program": "[]", "of ours, cut": '{"format": "ria-assessment"}'}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_a_refused_import_begins_no_database(ria: Ria, tmp_path: Path, text: str) -> None:
    (tmp_path / "bad.json").write_text(text, "utf-8")
    done = ria("import", "bad.json")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("bad.json")
    assert [path.name for path in tmp_path.iterdir()] == ["bad.json"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "1", "-o", "out.json"),
        ("export", "1", "--template", "own.docx", "-o", "out.docx"),
        ("compare", "1", "2"),
        ("import", "own.docx"),
        ("import", "nowhere.json"),
        ("score", "own.docx"),
        ("check", "nowhere.docx"),
    ],
)
def test_no_refused_command_begins_a_database(ria: Ria, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "own.docx").write_bytes(word("No field"))
    done = ria(*arguments)
    assert (done.returncode, done.stdout) == (2, ""), done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["own.docx"]


def test_an_assessment_in_a_database_that_is_not_there_names_the_file(ria: Ria, tmp_path: Path) -> None:
    done = ria("export", "7", "-o", "out.json", "--database-url", f"sqlite:///{tmp_path / 'elsewhere.db'}")
    assert done.returncode == 2
    assert f"{tmp_path / 'elsewhere.db'}: there is no such file, so there is no assessment 7" in done.stderr


def test_a_sound_file_begins_a_database(ria: Ria, number: str, tmp_path: Path) -> None:
    assert ria("export", number, "-o", "own.json").returncode == 0
    done = ria("import", "own.json", "--database-url", f"sqlite:///{tmp_path / 'new.db'}")
    assert (done.returncode, done.stdout) == (0, "1\n"), done.stderr
    listed = ria("list", "--json", "--database-url", f"sqlite:///{tmp_path / 'new.db'}")
    assert [one["title"] for one in json.loads(listed.stdout)] == ["Home care"]
