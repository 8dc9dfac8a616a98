"""Whatever people type reaches the document unharmed: code, markup, control characters, other scripts, a megabyte."""

import io
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from docx import Document

from ria.documents.build_templates import template
from ria.documents.reading import embedded_record
from ria.documents.report import Issue, board_summary, full_ria
from ria.documents.word import fill
from ria.domain.assessment import Assessment, Heading, Place, Row, Saved
from ria.domain.cleaning import clean
from ria.domain.edition import Edition
from ria.domain.opened import Opened
from ria.domain.record import record_of
from ria.domain.roles import Role
from ria.errors import BadInput
from ria.workbench.bench import Workbench
from tests.documents.conftest import open_word, part, parts, words

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HOSTILE = {
    "jinja": "{{ 7*7 }} {% for x in y %} {# gone? #} {{ ''.__class__ }}",
    "xml": "</w:t></w:r></w:p><w:p> & <b> &amp; ]]> <!-- --> \"quoted\" 'single'",
    "controls": "bell\x07 feed\x0c null\x00 escape\x1b delete\x7f end",
    "surrogate": "half \ud83d of a pair, then more",
    "noncharacter": "edge \ufffe \uffff \ufdd0 edge",
    "right to left": "حق الاستماع إلى الشخص و שלום",
    "emoji": "family 👨‍👩‍👧 flag 🇬🇧 thumbs 👍🏽",
    "lines": "first\nsecond\r\nthird\rfourth\n\n- fifth\ttabbed",
    "spaces": "  two  before,\u00a0one fixed,\u2028one separator  ",
}


def heading(title: str) -> Heading:
    return Heading(1, "uid", title, "uk-2026-1", "tender", "draft", "Priya Shah", NOW, 1, NOW)


def opened_with(edition: Edition, text: str) -> Opened:
    """An assessment that holds a text wherever people type: names, answers, notes, registers."""

    def place(question: str, item: str = "") -> Place:
        return Place(edition.home[question].id, item, question)

    safeguard = edition.fields["safeguard_title"]
    section = edition.home[safeguard].id
    rows = [
        Row("entry", Place(section, "s1", ""), Saved(True, 1, "Priya Shah", NOW)),
        Row("answer", place(safeguard, "s1"), Saved(text, 1, text, NOW)),
        Row("answer", place(edition.role_of[Role.SAFEGUARD_OWNER][0], "s1"), Saved(text, 1, text, NOW)),
    ]
    for role in (Role.SERVICE_NAME, Role.SERVICE_PURPOSE, Role.AUTHORITY_NAME):
        rows.append(Row("answer", place(edition.role_of[role][0]), Saved(text, 1, text, NOW)))
        rows.append(Row("note", place(edition.role_of[role][0]), Saved(f"note {text}", 1, text, NOW)))
    named = replace(heading(text), owner=text)
    return Opened(edition, Assessment(named).with_rows(named, rows), date(2026, 11, 24))


def made(opened: Opened, title: str = "Title", *, embedded: bool = True) -> bytes:
    record = record_of(opened.assessment) if embedded else None
    return fill(template("full_ria"), full_ria(opened, Issue("0" * 64)), title=title, record=record)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_reaches_the_document_unharmed(bench: Workbench, name: str) -> None:
    text = HOSTILE[name]
    unstorable = name == "surrogate"  # no database holds it, so no record does
    data = made(opened_with(bench.newest_edition, text), title=text, embedded=not unstorable)
    found = words(data)
    assert found.count(clean(text)) >= 4, name
    assert f"note {clean(text)}" in found
    assert "Method, sources and record" in found.rsplit("Comments and replies", 1)[1], "the document is cut short"
    assert open_word(data).core_properties.title == clean(text)
    assert open_word(data).sections[0].header.paragraphs[0].text.startswith(clean(text))


@pytest.mark.parametrize("name", sorted(set(HOSTILE) - {"surrogate"}))
def test_the_record_keeps_a_text_exactly(bench: Workbench, name: str) -> None:
    opened = opened_with(bench.newest_edition, HOSTILE[name])
    assert embedded_record(made(opened)) == record_of(opened.assessment)


def test_a_megabyte_is_printed_whole(bench: Workbench) -> None:
    text = "Every word counts. " * (1024 * 1024 // 19)
    data = made(opened_with(bench.newest_edition, text), title="Long")
    assert text.strip() in words(data)


def test_a_name_that_nobody_gave_is_named(bench: Workbench) -> None:
    word = Document()
    word.add_paragraph("{{ nobody.gave_this }}")
    with pytest.raises(BadInput, match="nobody"):
        fill(saved(word), {}, title="T")


@pytest.mark.parametrize(
    "tag",
    [
        "{{ cycler.__init__.__globals__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{% for n in range(10000000) %}x{% endfor %}",
        "{% if x %}",
        "{% endif %}",
        "{{ 1 / 0 }}",
    ],
)
def test_a_template_cannot_reach_out_and_its_fault_is_named(tag: str) -> None:
    word = Document()
    word.add_paragraph(tag)
    with pytest.raises(BadInput, match="template cannot be filled") as refused:
        fill(saved(word), {"x": 1}, title="T")
    assert ".." not in str(refused.value)


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04 broken"])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match="not a Word file"):
        fill(data, {}, title="T")


def test_a_zip_that_is_no_word_file_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(BadInput, match="not a Word file"):
        fill(buffer.getvalue(), {}, title="T")


def test_a_template_of_an_authority_needs_no_chart_and_no_band(bench: Workbench) -> None:
    opened = opened_with(bench.newest_edition, "Plain")
    word = Document()
    word.add_paragraph("{{ front.title }} is {{ page_one.after }}")
    data = fill(saved(word), board_summary(opened, Issue("0" * 64)), title="Own", record=record_of(opened.assessment))
    assert "Plain is Not assessed" in words(data)
    assert embedded_record(data)["title"] == "Plain"
    assert "customXml" in part(data, "word/_rels/document.xml.rels").decode()


def test_a_record_that_a_template_carries_is_replaced(bench: Workbench) -> None:
    old, new = opened_with(bench.newest_edition, "Old"), opened_with(bench.newest_edition, "New")
    word = Document()
    word.add_paragraph("{{ front.title }}")
    context = board_summary(new, Issue("0" * 64))
    first = fill(saved(word), context, title="T", record=record_of(old.assessment))
    second = fill(first, context, title="T", record=record_of(new.assessment))
    assert embedded_record(second)["title"] == "New"
    assert sum(b"urn:rights-impact" in one for name, one in parts(second).items() if "item" in name.lower()) == 2


def saved(word: Document) -> bytes:  # type: ignore[valid-type]
    buffer = io.BytesIO()
    word.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()
