"""Attaching evidence: files are told by what is in them, stored once, and never lost by removing."""

import hashlib
import io
import zipfile
from datetime import date

import pytest

from ria.domain.access import Person
from ria.domain.assessment import Evidence, Place
from ria.domain.attachments import LARGEST
from ria.domain.roles import Role
from ria.errors import BadInput, NotAllowed, NotFound
from ria.workbench.answering import history
from ria.workbench.attaching import add_evidence, attachment_bytes, remove_evidence
from ria.workbench.bench import Workbench
from tests.conftest import PRIYA, TOM

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3 a report"


def archive(*names: str, mimetype: bytes = b"", kind: str = "wordprocessingml.document") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        if mimetype:
            file.writestr("mimetype", mimetype)
        for name in names:
            file.writestr(name, parts(kind) if name == PARTS else "x")
    return made.getvalue()


def parts(kind: str) -> str:
    main = f"application/vnd.openxmlformats-officedocument.{kind}.main+xml"
    return f'<Types><Override PartName="/main.xml" ContentType="{main}"/></Types>'


PARTS = "[Content_Types].xml"
WORD = archive(PARTS, "word/document.xml")
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 a document"


@pytest.fixture
def place(bench: Workbench, filled: int) -> Place:
    return bench.open(PRIYA, filled).form.place(bench.newest_edition.role_of[Role.CONTRACT_VALUE][0])


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("report.pdf", PDF, "application/pdf"),
        ("Report.PDF", PDF, "application/pdf"),
        ("plan.docx", WORD, "word"),
        ("sheet.xlsx", archive(PARTS, "xl/workbook.xml", kind="spreadsheetml.sheet"), "spreadsheet"),
        ("text.odt", archive(mimetype=b"application/vnd.oasis.opendocument.text"), "opendocument"),
        ("photo.jpeg", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("dot.png", b"\x89PNG\r\n\x1a\n", "image/png"),
        ("notes.txt", "Zażółć".encode(), "text/plain"),
        ("rows.csv", b"a,b\n1,2", "text/csv"),
        ("rows.csv", "a;b\n1;2".encode("utf-16"), "text/csv"),
        ("letter.doc", OLD_WORD, "office"),
    ],
)
def test_a_file_is_kept_with_its_bytes(
    bench: Workbench, filled: int, place: Place, name: str, content: bytes, media_type: str
) -> None:
    add_evidence(bench, PRIYA, filled, place, Evidence(dated=date(2026, 5, 1)), (name, content))
    (one,) = bench.open(PRIYA, filled).assessment.evidence(place)
    assert (one.file, one.file_name, one.dated) == (hashlib.sha256(content).hexdigest(), name, date(2026, 5, 1))
    assert attachment_bytes(bench, TOM, filled, one.file) == content


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("report.pdf", b"", "report.pdf is empty"),
        ("report.pdf", b"%PDF-" + b"x" * LARGEST, "The largest file is 10 MB"),
        ("report.pdf", b"MZ\x90\x00 a program", "not a kind of file that can be attached"),
        ("report.pdf", b"<html><script>alert(1)</script>", "not a kind of file that can be attached"),
        ("report.docx", PDF, "not what its name says: the content is application/pdf"),
        ("report.txt", PDF, "not what its name says"),
        ("report", PDF, "not what its name says"),
        ("plan.docx", archive(PARTS, "word/document.xml", "word/vbaProject.bin"), "plan.docx holds macros"),
        ("letter.doc", OLD_WORD + "_VBA_PROJECT".encode("utf-16-le"), "letter.doc holds macros"),
        ("plan.docx", archive(PARTS, "word/document.xml", kind="none.of.ours"), "not a kind of file"),
        ("page.docx", b"<!DOCTYPE html><p>Hello", "not a kind of file"),
        ("page.svg", b"<?xml version='1.0'?><svg/>", "not a kind of file"),
        ("both.pdf", archive(PARTS, "word/document.xml") + b"%PDF-1.7", "not what its name says"),
        ("both.docx", PDF + archive(PARTS, "word/document.xml"), "not what its name says"),
        ("report.pdf\u202excod", PDF, "not what its name says"),
        ("film.pdf", b"%PDF-" + b"x" * (30 * 1024 * 1024), "film.pdf has 30 MB. The largest file is 10 MB"),
        ("notes.txt", b"\xff\xfea", "not a kind of file"),
        ("plan.docx", archive("anything.exe"), "not a kind of file"),
        ("plan.docx", b"PK\x03\x04 broken", "not a kind of file"),
        ("plan.xlsx", WORD, "not what its name says"),
        ("program.exe", b"MZ", "not a kind of file"),
        ("page.html", b"<p>Hello", "not a kind of file"),
        ("picture.svg", b"<svg onload='x'>", "not a kind of file"),
        ("notes.txt", b"a" * 5000 + b"\x00b", "not a kind of file"),
        ("text.odt", archive(mimetype=b"application/x-dragon"), "not a kind of file"),
    ],
)  # fmt: skip
def test_a_file_in_disguise_or_too_large_is_refused(
    bench: Workbench, filled: int, place: Place, name: str, content: bytes, words: str
) -> None:
    with pytest.raises(BadInput, match=words):
        add_evidence(bench, PRIYA, filled, place, Evidence("Memo"), (name, content))
    assert bench.open(PRIYA, filled).assessment.evidence(place) == ()


def test_an_archive_that_unpacks_without_end_is_refused(bench: Workbench, filled: int, place: Place) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(PARTS, parts("wordprocessingml.document"))
        file.writestr("word/document.xml", b"\x00" * (201 * 1024 * 1024))
    assert len(made.getvalue()) < LARGEST
    with pytest.raises(BadInput, match=r"bomb\.docx unpacks to more than 200 MB"):
        add_evidence(bench, PRIYA, filled, place, Evidence(), ("bomb.docx", made.getvalue()))


@pytest.mark.parametrize("name", ["../../etc/passwd.pdf", "C:\\Windows\\report.pdf", "/tmp/a.pdf"])
def test_a_path_in_a_name_is_dropped(bench: Workbench, filled: int, place: Place, name: str) -> None:
    add_evidence(bench, PRIYA, filled, place, Evidence(), (name, PDF))
    (one,) = bench.open(PRIYA, filled).assessment.evidence(place)
    assert one.file_name == name.replace("\\", "/").rsplit("/", 1)[1]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("in\u202evoice.pdf", "invoice.pdf"),
        ("tab\there\nand\x00there.pdf", "tabhereandthere.pdf"),
        ("\u2066Überblick\u2069 – परियोजना.pdf", "Überblick – परियोजना.pdf"),
        ("a" * 500 + ".pdf", "a" * 116 + ".pdf"),
        ("..\\..\\..\\.pdf.pdf", ".pdf.pdf"),
    ],
)
def test_a_name_keeps_only_what_people_see(bench: Workbench, filled: int, place: Place, name: str, kept: str) -> None:
    add_evidence(bench, PRIYA, filled, place, Evidence(), (name, PDF))
    (one,) = bench.open(PRIYA, filled).assessment.evidence(place)
    assert one.file_name == kept


def test_a_source_a_link_or_a_file_must_be_given(bench: Workbench, filled: int, place: Place) -> None:
    for nothing in (Evidence(), Evidence(" "), Evidence(confidence="A")):
        with pytest.raises(BadInput, match="Name the source"):
            add_evidence(bench, PRIYA, filled, place, nothing)
    for link in ("javascript:alert(1)", "file:///etc/passwd", "a.example", "HTTPS:a"):
        with pytest.raises(BadInput, match="starts with https"):
            add_evidence(bench, PRIYA, filled, place, Evidence("Memo", link))
    add_evidence(bench, PRIYA, filled, place, Evidence("Memo", "https://a.example/?a=1&b=<x>"))
    assert len(bench.open(PRIYA, filled).assessment.evidence(place)) == 1


def test_removing_keeps_the_history_and_the_file(bench: Workbench, filled: int, place: Place) -> None:
    add_evidence(bench, PRIYA, filled, place, Evidence("Memo"))
    add_evidence(bench, PRIYA, filled, place, Evidence("Report"), ("report.pdf", PDF))
    memo, report = bench.open(TOM, filled).assessment.evidence(place)
    remove_evidence(bench, TOM, filled, place, report)
    assert [one.source for one in bench.open(PRIYA, filled).assessment.evidence(place)] == ["Memo"]
    with pytest.raises(NotFound, match="removed already"):
        remove_evidence(bench, PRIYA, filled, place, report)
    remove_evidence(bench, TOM, filled, place, memo)
    assert bench.open(PRIYA, filled).assessment.evidence(place) == ()
    assert len(history(bench, PRIYA, filled, "evidence", place)) == 4
    assert attachment_bytes(bench, PRIYA, filled, hashlib.sha256(PDF).hexdigest()) == PDF


def test_hostile_words_in_evidence_stay_as_typed(bench: Workbench, filled: int, place: Place) -> None:
    source = "NUL \x00, lone \ud800, {{ x }}, <b>, 家"
    add_evidence(bench, PRIYA, filled, place, Evidence(source), ("家 \u202e.pdf", PDF))
    (one,) = bench.open(PRIYA, filled).assessment.evidence(place)
    assert one.source == source.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    assert one.file_name == "家 .pdf"


def test_who_may_read_and_what_is_there(bench: Workbench, filled: int, place: Place) -> None:
    add_evidence(bench, PRIYA, filled, place, Evidence(), ("report.pdf", PDF))
    sha256 = hashlib.sha256(PDF).hexdigest()
    with pytest.raises(NotAllowed):
        attachment_bytes(bench, Person("Nobody"), filled, sha256)
    with pytest.raises(NotFound):
        attachment_bytes(bench, PRIYA, filled, "0" * 64)
    with pytest.raises(NotFound):
        attachment_bytes(bench, PRIYA, 99, sha256)


def test_a_file_of_another_assessment_is_not_handed_out(bench: Workbench, filled: int, place: Place) -> None:
    from ria.workbench.starting import start

    add_evidence(bench, PRIYA, filled, place, Evidence(), ("report.pdf", PDF))
    other = start(bench, PRIYA, title="Other")
    with pytest.raises(NotFound, match="not stored here"):
        attachment_bytes(bench, PRIYA, other, hashlib.sha256(PDF).hexdigest())
