"""The full assessment after LibreOffice opened and saved it, changed or not: read back, or refused in one message."""

import io
import subprocess
from pathlib import Path

import pytest

from ria.documents.reading import embedded_record, text_was_changed
from ria.domain.assessment import Evidence
from ria.domain.record import record_of
from ria.domain.roles import Role
from ria.errors import BadInput
from ria.workbench import attaching, importing, reporting, withholding
from ria.workbench.bench import Workbench
from tests import tools
from tests.documents.conftest import ME, open_word, saved

SCAN = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def through_libreoffice(folder: Path, data: bytes, *formats: str) -> bytes:
    """The file after LibreOffice opened it and saved it in each of these formats in turn."""
    program = tools.soffice()
    assert program, "LibreOffice is needed: python3 -m tests installs it"
    file = saved(folder, "report.docx", data)
    for number, kind in enumerate(formats):
        out = folder / str(number)
        command = [program, f"-env:UserInstallation=file://{folder / 'profile'}", "--headless", "--convert-to", kind]
        subprocess.run([*command, "--outdir", str(out), str(file)], check=True, capture_output=True, timeout=180)
        file = out / f"report.{kind}"
    return file.read_bytes()


def with_other_words(data: bytes) -> bytes:
    """The file after somebody changed a sentence in it."""
    word = open_word(data)
    line = next(one for one in word.paragraphs if "Every question that was answered" in one.text)
    line.runs[0].text = "We agreed on something else."
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def number(bench: Workbench, numbers: list[int]) -> int:
    """An example with an attachment and a mark."""
    form = bench.open(ME, numbers[1]).form
    place = form.place(form.edition.role_of[Role.SERVICE_PURPOSE][0])
    attaching.add_evidence(bench, ME, numbers[1], place, Evidence(source="Letter"), ("letter.pdf", SCAN))
    withholding.withhold(bench, ME, numbers[1], place, "commercial")
    return numbers[1]


@pytest.fixture(scope="module")
def report(bench: Workbench, number: int) -> bytes:
    return reporting.make(bench, ME, number).data


def test_a_file_saved_again_without_a_change_is_read_without_a_remark(
    bench: Workbench, number: int, report: bytes, tmp_path: Path
) -> None:
    again = through_libreoffice(tmp_path, report, "docx")
    assert again != report
    assert embedded_record(again) == embedded_record(report)
    assert not text_was_changed(again)
    here = Workbench.at(f"sqlite:///{tmp_path / 'here.db'}")
    (copy,) = importing.import_file(here, ME, "report.docx", again)
    was, now = record_of(bench.open(ME, number).assessment), record_of(here.open(ME, copy).assessment)
    assert {**now, "reference": ""} == {**was, "reference": ""}
    (piece,) = [one for place in now["answers"] for one in place.get("evidence", ()) if one.get("file")]
    assert attaching.attachment_bytes(here, ME, copy, piece["file"]) == SCAN
    assert importing.remark_on(here, ME, copy, again, "report.docx") == ""


def test_a_file_whose_text_was_changed_is_read_and_says_that_the_text_may_differ(report: bytes, tmp_path: Path) -> None:
    again = through_libreoffice(tmp_path, with_other_words(report), "docx")
    assert embedded_record(again) == embedded_record(report)
    here = Workbench.at(f"sqlite:///{tmp_path / 'here.db'}")
    (copy,) = importing.import_file(here, ME, "report.docx", again)
    remark = importing.remark_on(here, ME, copy, again, "report.docx")
    assert remark.startswith("The text of report.docx was changed")
    assert text_was_changed(with_other_words(report))


def test_a_file_that_lost_its_record_on_the_way_is_refused(report: bytes, tmp_path: Path) -> None:
    lost = through_libreoffice(tmp_path, report, "odt", "docx")
    here = Workbench.at(f"sqlite:///{tmp_path / 'here.db'}")
    with pytest.raises(BadInput, match=r"^report.docx: This Word file carries no record .*some programs drop it"):
        importing.import_file(here, ME, "report.docx", lost)


def test_what_is_here_already_is_named(bench: Workbench, number: int, report: bytes) -> None:
    (copy,) = importing.import_file(bench, ME, "report.docx", report)
    reference = bench.open(ME, number).assessment.heading.reference
    said = f"{reference} is here already and stays as it is. report.docx became a new assessment that follows it."
    assert importing.remark_on(bench, ME, copy, report, "report.docx") == said
