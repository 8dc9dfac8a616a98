"""An assessment that moves between SQLite and PostgreSQL, as JSON or in its Word file, arrives equal in everything."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ria.domain.assessment import Evidence
from ria.domain.record import record_of
from ria.domain.roles import Role
from ria.domain.withholding import places
from ria.storage.database import Database
from ria.workbench import answering, attaching, commenting, examples, exporting, importing, reporting, withholding
from ria.workbench.bench import Workbench
from tests.conftest import PRIYA, TOM, Clock
from tests.storage.conftest import NewUrl

SCAN = b"%PDF-1.4\n" + bytes(range(256)) * 40
LIST = "a,b\n=1+1,\u00a0\U0001f9d3\r\n".encode()
HOSTILE = "\u202eSSAP <script>{{ 7*7 }}</script> & \x0b\u0000\ud800 ｆｕｌｌ\u2028line\tend "
Made = tuple[Workbench, int]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A worked example with attachments, hostile words, a removed entry, marks and a comment, on SQLite."""
    bench = Workbench(Workbench.at(f"sqlite:///{tmp_path_factory.mktemp('full') / 'ria.db'}").database, Clock())
    number = examples.load(bench, PRIYA)[-1]
    form = bench.open(PRIYA, number).form
    purpose = form.place(form.edition.role_of[Role.SERVICE_PURPOSE][0])
    answering.give(bench, TOM, number, purpose, HOSTILE, form.assessment.revision("answer", purpose))
    answering.give_note(bench, TOM, number, purpose, HOSTILE, None)
    for name, content in (("scan.pdf", SCAN), ("list.csv", LIST)):
        attaching.add_evidence(bench, TOM, number, purpose, Evidence(source=HOSTILE), (name, content))
    for place, ground in zip(places(bench.open(PRIYA, number)), ("personal", "safety", "commercial"), strict=False):
        withholding.withhold(bench, TOM, number, place, ground)
    commenting.comment(bench, PRIYA, number, purpose, "Said aloud only.", None)
    return bench, number


def packed(made: Made, kind: str) -> bytes:
    bench, number = made
    if kind == "docx":
        return reporting.make(bench, PRIYA, number).data
    return exporting.exchange_file(bench, PRIYA, number)


def on(database: Database, made: bytes, name: str) -> Made:
    """The assessment as it arrived, read from the database by another process."""
    (copy,) = importing.import_file(Workbench(database, Clock()), PRIYA, name, made)
    return Workbench(database, Clock()), copy


def everything(bench: Workbench, number: int) -> dict[str, Any]:
    """All that an assessment is: record with who and when, entries in order, bytes of attachments, scores, actions."""
    opened = bench.open(PRIYA, number)
    record = record_of(opened.assessment)
    files = {piece["file"] for one in record["answers"] for piece in one.get("evidence", ()) if piece.get("file")}
    return {
        "record": {name: value for name, value in record.items() if name != "reference"},
        "files": {sha256: attaching.attachment_bytes(bench, PRIYA, number, sha256) for sha256 in files},
        "rights": opened.right_rows,
        "actions": opened.actions,
        "findings": [(one.check.id, one.item) for one in opened.findings],
        "progress": opened.pages,
    }


@pytest.fixture
def postgresql_database(postgresql: NewUrl, with_schema: str) -> Iterator[Database]:
    database = Database(postgresql(like=with_schema))
    yield database
    database.close()


@pytest.mark.parametrize("kind", ["json", "docx"])
def test_an_assessment_comes_back_equal_from_either_engine(full: Made, database: Database, kind: str) -> None:
    made = packed(full, kind)
    first = on(database, made, f"a.{kind}")
    was, now = everything(*full), everything(*first)
    assert {SCAN, LIST} < set(was["files"].values())
    marks = [one["withheld"]["ground"] for one in was["record"]["answers"] if "withheld" in one]
    assert {"personal", "safety", "commercial"} <= set(marks)
    assert now == was
    sent, again = (json.loads(packed(one, "json")) | {"reference": ""} for one in (full, first))
    assert again == sent


def test_from_sqlite_to_postgresql_and_back(full: Made, postgresql_database: Database, tmp_path: Path) -> None:
    there = on(postgresql_database, packed(full, "json"), "a.json")
    home = on(Workbench.at(f"sqlite:///{tmp_path / 'home.db'}").database, packed(there, "docx"), "a.docx")
    assert everything(*home) == everything(*there) == everything(*full)


def test_the_word_file_of_what_was_read_back_is_the_same_byte_for_byte(
    full: Made, database: Database, tmp_path: Path
) -> None:
    """Read back twice, so that both carry the number that the first assessment of a workbench gets. Comments stay."""
    first = on(database, packed(full, "docx"), "a.docx")
    word = packed(first, "docx")
    second = on(Workbench.at(f"sqlite:///{tmp_path / 'second.db'}").database, word, "b.docx")
    assert packed(second, "docx") == word
    assert packed(second, "json") == packed(first, "json")
