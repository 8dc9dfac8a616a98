"""The record within a Word file: read back as it was, refused when it is not ours or was changed."""

import io
import zipfile

import pytest

from ria.documents.embedding import NAMESPACE
from ria.documents.packing import packed
from ria.documents.reading import embedded_record
from ria.domain.record import record_of
from ria.domain.record_reading import assessment_of
from ria.errors import BadInput
from ria.workbench.bench import Workbench
from tests.documents.conftest import ME, open_word, parts

RECORD = "customXml/item1.xml"


def changed(data: bytes, content: bytes) -> bytes:
    return packed(parts(data) | {RECORD: content})


def test_the_record_comes_back_as_it_went_in(bench: Workbench, numbers: list[int], full: bytes) -> None:
    opened = bench.open(ME, numbers[0])
    record = embedded_record(full)
    assert record == record_of(opened.assessment)
    again = assessment_of(opened.edition, opened.assessment.heading, record)
    assert record_of(again) == record


def test_it_survives_being_saved_by_another_program(full: bytes) -> None:
    buffer = io.BytesIO()
    open_word(full).save(buffer)
    assert embedded_record(buffer.getvalue()) == embedded_record(full)


def test_a_changed_record_is_refused(full: bytes) -> None:
    content = parts(full)[RECORD]
    with pytest.raises(BadInput, match="own hash"):
        embedded_record(changed(full, content.replace(b'"draft"', b'"decided"', 1)))


@pytest.mark.parametrize(
    "content",
    [
        b"<record xmlns='urn:somebody:else'/>",
        b"not xml",
        b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
    ],
)
def test_a_word_file_without_our_record_is_refused(full: bytes, content: bytes) -> None:
    with pytest.raises(BadInput, match="carries no record"):
        embedded_record(changed(full, content))


@pytest.mark.parametrize("text", ["", "[]", "{", "[" * 100_000, "9" * 5_000, '{"a": "\\ud800"}'])
def test_a_damaged_record_is_refused(full: bytes, text: str) -> None:
    content = f'<record xmlns="{NAMESPACE}" sha256="0">{text}</record>'.encode()
    with pytest.raises(BadInput, match=r"damaged|own hash"):
        embedded_record(changed(full, content))


def test_a_file_that_is_damaged_anywhere_is_refused_or_read_whole(full: bytes) -> None:
    record = embedded_record(full)
    for at in range(0, len(full), len(full) // 300):
        damaged = full[:at] + bytes([full[at] ^ 0x55]) + full[at + 1 :]
        try:
            assert embedded_record(damaged) == record
        except BadInput:
            continue


@pytest.mark.parametrize("data", [b"", b"plain text", b"PK\x03\x04"])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match="not a Word file"):
        embedded_record(data)


def test_a_zip_without_a_record_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    with pytest.raises(BadInput, match="carries no record"):
        embedded_record(buffer.getvalue())
