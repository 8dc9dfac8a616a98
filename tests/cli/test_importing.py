"""`import`: what was exported comes back, and files are taken all or not at all."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from docx import Document

from ria.domain.access import Person
from ria.domain.assessment import Evidence
from ria.workbench.attaching import add_evidence, attachment_bytes
from ria.workbench.bench import Workbench
from ria.workbench.starting import start

Ria = Callable[..., CompletedProcess[str]]
RELEASE = {
    "ocid": "ocds-h6vhtk-000001",
    "id": "000001-2026",
    "date": "2026-03-02T09:00:00Z",
    "tag": ["tender"],
    "initiationType": "tender",
    "buyer": {"id": "GB-1", "name": "Anytown Council"},
    "tender": {"id": "t1", "title": "Homecare – north", "description": "Care at home."},
}


@pytest.fixture
def notice(tmp_path: Path) -> str:
    package = {"uri": "https://example.org/1", "version": "1.1", "releases": [RELEASE]}
    (tmp_path / "notice.json").write_text(json.dumps(package), "utf-8")
    return "notice.json"


def titles(ria: Ria) -> list[str]:
    return [one["title"] for one in json.loads(ria("list", "--json").stdout)]


def test_a_published_notice_prints_its_new_id(ria: Ria, notice: str) -> None:
    done = ria("import", notice)
    assert (done.returncode, done.stdout) == (0, "1\n"), done.stderr
    assert titles(ria) == ["Homecare – north"]


@pytest.mark.parametrize("file", ["own.json", "own.docx"])
def test_what_was_exported_comes_back_as_a_new_assessment(ria: Ria, database: str, file: str) -> None:
    bench = Workbench.at(database)
    first = start(bench, Person("Priya Shah", local=True), title="Gofal – 介護 \U0001f9d3")
    bench.database.close()
    assert ria("export", str(first), "-o", file).returncode == 0
    done = ria("import", file)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) != first
    assert titles(ria) == ["Gofal – 介護 \U0001f9d3"] * 2


@pytest.mark.parametrize("file", ["own.json", "own.docx"])
def test_attachments_go_out_and_come_back_in_another_database(
    ria: Ria, database: str, tmp_path: Path, file: str
) -> None:
    me, pdf = Person("Priya Shah", local=True), b"%PDF-1.4\n%%EOF\n"
    bench = Workbench.at(database)
    first = start(bench, me, title="Home care")
    place = bench.open(me, first).form.place("service-name")
    add_evidence(bench, me, first, place, Evidence(source="Letter"), ("letter.pdf", pdf))
    assert ria("export", str(first), "-o", file).returncode == 0
    bench.database.close()
    other = f"sqlite:///{tmp_path / 'elsewhere.db'}"
    done = ria("import", file, "--database-url", other)
    assert done.returncode == 0, done.stderr
    bench = Workbench.at(other)
    (piece,) = bench.open(me, int(done.stdout)).assessment.evidence(place)
    assert attachment_bytes(bench, me, int(done.stdout), piece.file) == pdf
    bench.database.close()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"releases": 5}', '{"format": "ria-assessment"}', "PK\x03\x04cut off"]
)
def test_of_several_files_none_is_stored_when_one_is_bad(ria: Ria, notice: str, tmp_path: Path, text: str) -> None:
    (tmp_path / "bad.json").write_text(text, "utf-8")
    done = ria("import", notice, "bad.json")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr
    assert "Traceback" not in done.stderr
    assert titles(ria) == []


def test_a_file_that_is_not_there(ria: Ria, notice: str) -> None:
    done = ria("import", notice, "nowhere.json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "nowhere.json: there is no such file" in done.stderr
    assert titles(ria) == []


def test_a_word_file_with_other_words_is_read_and_says_so(ria: Ria, database: str, tmp_path: Path) -> None:
    bench = Workbench.at(database)
    first = start(bench, Person("Priya Shah", local=True), title="Care at home")
    bench.database.close()
    assert ria("export", str(first), "-o", "own.docx").returncode == 0
    assert "was changed" not in ria("import", "own.docx").stderr
    word = Document(str(tmp_path / "own.docx"))
    word.paragraphs[1].runs[0].text = "Care in a home"
    word.save(str(tmp_path / "own.docx"))
    done = ria("import", "own.docx")
    assert (done.returncode, done.stdout) == (0, "3\n"), done.stderr
    assert "The text of own.docx was changed after this workbench wrote it." in done.stderr
    assert titles(ria) == ["Care at home"] * 3
