"""The full report: every answer is in it, tables and charts can be read aloud, nothing is blank."""

import re
from collections.abc import Iterator

import pytest

from ria.documents.kinds import DOCUMENTS
from ria.documents.report import Issue, board_summary, full_ria
from ria.domain.record import canonical, digest, record_of
from ria.domain.roles import Role
from ria.domain.wording import value_words
from ria.storage.unit_of_work import writing
from ria.workbench import answering, reporting, starting
from ria.workbench.bench import Workbench
from tests.documents.conftest import ME, W, open_word, part, parts, root, words

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
LARGEST = 300 * 1024
BOARD = ("full_ria", "board_summary")


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_every_answer_note_and_piece_of_evidence_is_in_the_report(bench: Workbench, numbers: list[int]) -> None:
    for number in numbers:
        opened = bench.open(ME, number)
        form, text = opened.form, flat(words(reporting.make(bench, ME, number).data))
        looked_for = 0
        for section in opened.edition.sections:
            for item in form.items(section):
                for question in section.questions:
                    if not form.asked(question, item):
                        continue
                    value = form.value(question.id, item)
                    place = form.place(question.id, item)
                    wanted = [value_words(form, question, value)] if value is not None else []
                    wanted += [form.assessment.note(place)]
                    wanted += [one.source for one in form.assessment.evidence(place)]
                    for one in filter(None, wanted):
                        looked_for += 1
                        assert flat(one).strip() in text, (section.id, item, question.id, one)
        assert looked_for > 100


def leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from leaves(one)
    else:
        yield value


def test_a_report_is_text_and_numbers_only(bench: Workbench, numbers: list[int]) -> None:
    for number in numbers:
        opened = bench.open(ME, number)
        for kind in (full_ria, board_summary):
            found = {type(one) for one in leaves(kind(opened, Issue("0" * 64)))}
            assert found <= {str, int, float, bool}


def test_nothing_is_blank(bench: Workbench, numbers: list[int]) -> None:
    for number in numbers:
        for document in BOARD:
            data = reporting.make(bench, ME, number, document).data
            text = words(data)
            assert "{{" not in text
            assert "{%" not in text
            for paragraph in root(data).iter(f"{W}p"):
                style = paragraph.find(f"{W}pPr/{W}pStyle")
                if style is not None and style.get(f"{W}val", "").startswith(("Heading", "Appendix", "Band")):
                    assert "".join(paragraph.itertext(f"{W}t")).strip()


def test_an_empty_assessment_makes_a_whole_report(bench: Workbench) -> None:
    number = starting.start(bench, ME, title="Nothing yet")
    text = words(reporting.make(bench, ME, number).data)
    for said in (
        "No right is scored yet",
        "Nobody has been asked yet. From Medium upwards this is hard stop HS4.",
        "No option was compared. From High upwards an in-house comparison is needed.",
        "No safeguard is recorded",
        "Nobody has commented yet.",
        "No version is frozen yet.",
    ):
        assert said in text
    assert len(words(reporting.make(bench, ME, number, "board_summary").data)) > 200


def test_page_one_gives_the_answer_first(bench: Workbench, numbers: list[int], full: bytes) -> None:
    opened = bench.open(ME, numbers[0])
    text = words(full)
    first = text[: text.index("Contents")]
    result = opened.scorecard.main
    assert result.inherent
    assert result.residual
    for said in (opened.summary.title, result.inherent.word, result.residual.word, "is asked to", "Hard stops"):
        assert said in first
    for one in result.rights:
        assert opened.edition.right[one.right].short in first


def test_header_rows_repeat_and_rows_do_not_split(full: bytes) -> None:
    tables = list(root(full).iter(f"{W}tbl"))
    assert len(tables) > 20
    for table in tables:
        rows = table.findall(f"{W}tr")
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        look = table.find(f"{W}tblPr/{W}tblLook")
        repeated = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
        assert repeated == (rows[:1] if look.get(f"{W}firstRow") == "1" else [])
        if repeated:
            heads = ["".join(cell.itertext(f"{W}t")).strip() for cell in rows[0].iter(f"{W}tc")]
            assert all(heads), heads


def test_tables_have_names_and_no_merged_cells(full: bytes) -> None:
    for table in root(full).iter(f"{W}tbl"):
        for name in ("tblCaption", "tblDescription"):
            assert table.find(f"{W}tblPr/{W}{name}").get(f"{W}val")
        assert not list(table.iter(f"{W}vMerge"))
        assert len(list(table.iter(f"{W}tbl"))) == 1


def test_the_chart_is_native_and_says_every_number(bench: Workbench, numbers: list[int], full: bytes) -> None:
    shown = list(root(full).iter(f"{WP}docPr"))
    assert len(shown) == 1
    alt = shown[0].get("descr", "")
    rated = bench.open(ME, numbers[0]).scorecard.main.rated
    chart = part(full, "word/charts/chart1.xml").decode()
    for one in rated:
        assert one.before
        assert one.after
        name = bench.newest_edition.right[one.right].short
        said = f"{name}: before {one.before.R}, {one.before.inherent.word}; after {one.after.R_res}, "
        assert said + one.after.residual.word in alt
        assert f"<c:v>{name}</c:v>" in chart
    assert "word/charts/chart2.xml" not in parts(full)


def test_cells_of_the_heat_map_have_the_colour_of_their_band(full: bytes) -> None:
    shaded = 0
    for cell in root(full).iter(f"{W}tc"):
        style = cell.find(f"{W}p/{W}pPr/{W}pStyle")
        if style is not None and style.get(f"{W}val", "").startswith("Heat") and style.get(f"{W}val") != "HeatAxis":
            shaded += 1
            names = [one.tag.removeprefix(W) for one in cell.find(f"{W}tcPr")]
            assert names.index("tcW") < names.index("shd") < names.index("vAlign")
    assert shaded == 25


def test_language_title_and_contents(full: bytes, bench: Workbench, numbers: list[int]) -> None:
    styles = root(full, "word/styles.xml")
    assert styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang").get(f"{W}val") == "en-GB"
    properties = open_word(full).core_properties
    assert properties.title == f"{DOCUMENTS['full_ria'].title}: {bench.open(ME, numbers[0]).summary.title}"
    assert properties.language == "en-GB"
    tree = root(full)
    marks = {one.get(f"{W}name") for one in tree.iter(f"{W}bookmarkStart")}
    anchors = [one.get(f"{W}anchor") for one in tree.iter(f"{W}hyperlink")]
    assert len(anchors) == len(set(anchors)) >= 12
    assert set(anchors) == marks
    assert "updateFields" not in part(full, "word/settings.xml").decode()


def test_a_draft_says_so_on_every_page(full: bytes) -> None:
    header = part(full, "word/header1.xml").decode()
    assert "DRAFT – not approved" in header
    assert 'string="DRAFT"' in header
    assert "NUMPAGES" in part(full, "word/footer1.xml").decode()


def test_the_same_answers_give_the_same_bytes_and_not_too_many(bench: Workbench, numbers: list[int]) -> None:
    for number in numbers:
        for document in BOARD:
            first = reporting.make(bench, ME, number, document).data
            assert first == reporting.make(bench, ME, number, document).data
            assert len(first) <= LARGEST


def test_a_frozen_version_prints_what_was_frozen(bench: Workbench, numbers: list[int]) -> None:
    number = starting.start_from_past(bench, ME, numbers[0])
    content = canonical(record_of(bench.open(ME, number).assessment))
    with writing(bench.database) as work:
        work.versions.add(
            number, sha256=digest(content), label="For the board", gate="tender", change=1, at=bench.clock(),
            by="Priya Shah", content=content, bands={"": 3},
        )  # fmt: skip
        work.commit()
    form = bench.open(ME, number).form
    place = form.place(form.edition.role_of[Role.SERVICE_PURPOSE][0])
    old = form.role(Role.SERVICE_PURPOSE)
    answering.give(bench, ME, number, place, "Changed since", form.assessment.revision("answer", place))
    frozen, now = reporting.make(bench, ME, number, version=1), reporting.make(bench, ME, number)
    assert flat(str(old)).strip() in flat(words(frozen.data))
    assert "Changed since" not in words(frozen.data)
    assert "Changed since" in words(now.data)
    header = part(frozen.data, "word/header1.xml").decode()
    assert "Version 1" in header
    assert "DRAFT" not in header
    assert digest(content) in words(frozen.data)
    assert frozen.name.endswith("-version-1.docx")


@pytest.mark.parametrize("document", ["full_ria", "board_summary"])
def test_bands_stand_in_the_styles_of_their_band(bench: Workbench, numbers: list[int], document: str) -> None:
    data = reporting.make(bench, ME, numbers[0], document).data
    found = 0
    for paragraph in root(data).iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = style.get(f"{W}val", "") if style is not None else ""
        if name.startswith("Band"):
            found += 1
            word = "".join(paragraph.itertext(f"{W}t")).strip()
            assert name.endswith(word.title().replace(" ", ""))
            assert name not in ("Band", "BandBig", "BandRow")
    assert found > 10
