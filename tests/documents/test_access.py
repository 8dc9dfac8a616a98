"""Every document of every example can be read without eyes, without colour, and by a program that reads it aloud."""

import re
from collections.abc import Iterator

import pytest
from lxml import etree

from ria.documents.bands import CHIPS, LOOKS
from ria.documents.kinds import DOCUMENTS
from ria.workbench.bench import Workbench
from tests.documents.conftest import ME, open_word, part, root
from tests.documents.schema import WP, C, W

PUBLIC = ("public_summary", "challenge_leaflet")
FOR_PENS = ("RiaGrid",)
"""Styles of tables whose empty cells are there to be written in."""

BLANK = ("", "None", "nan", "NaN", "undefined")


def named(made: dict[str, bytes]) -> Iterator[tuple[str, str, bytes]]:
    """Each document with its name and its kind."""
    for name, data in made.items():
        yield name, name.rpartition(" ")[2], data


def style_of(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return str(style.get(f"{W}val")) if style is not None else ""


def text_of(element: etree._Element) -> str:
    return "".join(element.itertext(f"{W}t")).strip()


def levels(data: bytes) -> dict[str, int]:
    """The place in the outline of each style, by inheritance too."""
    found: dict[str, int] = {}
    parents: dict[str, str] = {}
    for style in root(data, "word/styles.xml").iter(f"{W}style"):
        name = str(style.get(f"{W}styleId"))
        level, based_on = style.find(f"{W}pPr/{W}outlineLvl"), style.find(f"{W}basedOn")
        if level is not None:
            found[name] = int(str(level.get(f"{W}val")))
        if based_on is not None:
            parents[name] = str(based_on.get(f"{W}val"))
    return found | {name: found[parent] for name, parent in parents.items() if name not in found and parent in found}


def test_headings_have_words_and_skip_no_level(made: dict[str, bytes]) -> None:
    for name, _, data in named(made):
        known, before = levels(data), -1
        for paragraph in root(data).iter(f"{W}p"):
            if (level := known.get(style_of(paragraph))) is not None:
                assert text_of(paragraph), name
                assert level <= before + 1, (name, text_of(paragraph))
                before = level
        assert before >= 0, name


def test_every_table_is_named_and_its_header_repeats(made: dict[str, bytes]) -> None:
    for name, _, data in named(made):
        for table in root(data).iter(f"{W}tbl"):
            look, rows = table.find(f"{W}tblPr/{W}tblLook"), table.findall(f"{W}tr")
            for label in ("tblCaption", "tblDescription"):
                assert table.find(f"{W}tblPr/{W}{label}").get(f"{W}val"), name
            repeated = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
            assert repeated == (rows[:1] if look.get(f"{W}firstRow") == "1" else []), name
            assert not list(table.iter(f"{W}vMerge"))


def test_no_cell_is_blank_and_no_word_is_a_program_s(made: dict[str, bytes]) -> None:
    for name, _, data in named(made):
        for table in root(data).iter(f"{W}tbl"):
            style = table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val")
            if style not in FOR_PENS:
                blank = [text_of(cell) for cell in table.iter(f"{W}tc") if text_of(cell) in BLANK]
                assert not [one for one in blank if one or style != "RiaStrip"], (name, style)
        for paragraph in root(data).iter(f"{W}p"):
            assert not re.search(r"\{\{|\{%|(^|: )(None|nan)$", text_of(paragraph)), (name, text_of(paragraph))


def test_a_band_is_a_word_before_it_is_a_colour(made: dict[str, bytes]) -> None:
    chips = {chip + look.suffix: look.word for chip in CHIPS for look in LOOKS}
    found = 0
    for name, _, data in named(made):
        for paragraph in root(data).iter(f"{W}p"):
            if (word := chips.get(style_of(paragraph))) is not None:
                found += 1
                assert text_of(paragraph).startswith(word), name
        for cell in root(data).iter(f"{W}tc"):
            if cell.find(f"{W}tcPr/{W}shd") is not None:
                assert text_of(cell), name
    assert found > 200


def test_looks_stand_in_styles_only(made: dict[str, bytes]) -> None:
    for name, _, data in named(made):
        assert not list(root(data).iter(f"{W}color", f"{W}sz", f"{W}rFonts", f"{W}b", f"{W}i", f"{W}highlight")), name


def test_lists_are_lists(made: dict[str, bytes]) -> None:
    for name, _, data in named(made):
        for paragraph in root(data).iter(f"{W}p"):
            assert not re.match(r"[•▪●*-] ", text_of(paragraph)), (name, text_of(paragraph))


def test_every_chart_says_its_numbers_and_they_follow_from_the_table(made: dict[str, bytes]) -> None:
    found = 0
    for name, _, data in named(made):
        for drawing in root(data).iter(f"{WP}docPr"):
            said = re.findall(r"(?<=: )before (\d+), .*?; after (\d+), ", drawing.get("descr", ""))
            table = next(one for one in open_word(data).tables if one.cell(0, 2).text == "Severity")
            rows = [[cell.text for cell in row.cells] for row in table.rows[1:]]
            assert said, name
            assert [(int(s.split()[0]) * int(before)) for _, _, s, before, *_ in rows][: len(said)] == [
                int(b) for b, _ in said
            ]
            found += 1
    assert found == 2 * 3


def test_the_label_of_the_worst_bar_has_room_beside_it(made: dict[str, bytes], numbers: list[int]) -> None:
    """A bar of 25 ends where the axis still goes on, and words that have too little room are not broken."""
    for number in numbers:
        chart = root(made[f"{number} full_ria"], "word/charts/chart1.xml")
        assert float(str(chart.find(f".//{C}valAx/{C}scaling/{C}max").get("val"))) > 25 * 1.15
        labels = [one.find(f"{C}tx/{C}rich")[0].get("wrap") for one in chart.iter(f"{C}dLbl")]
        assert set(labels) == {"none"}


def test_language_and_title_are_set_and_differ(made: dict[str, bytes]) -> None:
    titles = set()
    for name, _, data in named(made):
        styles, core = root(data, "word/styles.xml"), open_word(data).core_properties
        language = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
        assert language.get(f"{W}val") == core.language == "en-GB", name
        assert root(data, "word/settings.xml").find(f"{W}themeFontLang").get(f"{W}val") == "en-GB", name
        titles.add(core.title)
    assert len(titles) == len(made)
    assert all(titles)


def test_every_page_says_which_it_is_and_of_what(made: dict[str, bytes]) -> None:
    for name, kind, data in named(made):
        header, footer = part(data, "word/header1.xml").decode(), part(data, "word/footer1.xml").decode()
        fields = re.findall(r"<w:instrText[^>]*> (\w+) <", footer)
        assert fields == ["PAGE", "NUMPAGES"], name
        marked = "OFFICIAL" in header and "OFFICIAL" in footer
        assert marked == (kind not in PUBLIC), name
        if kind in DOCUMENTS and kind not in PUBLIC:
            assert "DRAFT – not approved" in header, name
            assert re.search(r"RIA-\d{4}-\d{3}, draft, record [0-9a-f]{8}", footer), name


def test_page_one_counts_what_the_tables_hold(made: dict[str, bytes], bench: Workbench, numbers: list[int]) -> None:
    for number in numbers:
        word, form = open_word(made[f"{number} full_ria"]), bench.open(ME, number).form
        tables = {one.cell(0, 1).text + one.cell(0, 0).text: one for one in word.tables if one.rows}
        result = [[cell.text for cell in row.cells] for row in tables["RightRef"].rows[1:]]
        red = sum(row[6] in ("High", "Critical") for row in result)
        said = next(one.text for one in word.paragraphs if one.style is not None and "red after" in one.text)
        assert said.startswith(f"{red} of {len(result)} rights" if red else "No right"), said
        shown = [row.cells[0].text for row in tables["WhenNo."].rows[1:]]
        conditions = [one for one in shown if one.isdecimal()]
        callout = next(one.text for one in word.paragraphs if "is asked to" in one.text)
        asked = re.search(r"on the (?:(\d+) conditions|condition) below", callout)
        assert asked is not None, callout
        assert conditions == [str(one) for one in range(1, int(asked[1] or 1) + 1)]
        open_ones = [item for item in form.items(form.edition.home[form.edition.fields["condition_title"]])
                     if form.field("condition_met", item) is None]  # fmt: skip
        assert len(conditions) == len(open_ones)


@pytest.mark.parametrize("document", ["full_ria", "public_summary"])
def test_public_words_are_short_and_plain(made: dict[str, bytes], numbers: list[int], document: str) -> None:
    """The words that are ours, not those that a person typed: none of the words that say nothing."""
    empty_words = re.compile(
        r"\b(robust|stakeholders?|mitigat\w+|leverag\w+|going forward|in order to)\b", re.IGNORECASE
    )
    for number in numbers:
        for paragraph in open_word(made[f"{number} {document}"]).paragraphs:
            assert not empty_words.search(paragraph.text), paragraph.text
