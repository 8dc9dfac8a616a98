"""The templates: the same bytes each time, styles that exist, an order of bands that survives a grey print."""

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from ria.documents.band_styles import band_styles
from ria.documents.bands import CHIPS, LOOKS
from ria.documents.build_templates import SHIPPED, TEMPLATES, build

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEAST_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3."""


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_templates_on_disk_are_those_the_code_makes(tmp_path: Path) -> None:
    for file in build(tmp_path):
        assert (TEMPLATES / file.name).read_bytes() == file.read_bytes(), f"rebuild {file.name}"


@pytest.mark.parametrize("name", SHIPPED)
def test_a_template_has_sorted_parts_and_no_clock(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(SHIPPED[name]())) as archive:
        infos = archive.infolist()
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert infos[0].filename == "[Content_Types].xml"
    names = [info.filename for info in infos[1:]]
    assert names == sorted(names)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_style_that_is_used_exists(name: str) -> None:
    found = members(SHIPPED[name]())
    styles = etree.fromstring(found["word/styles.xml"])
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    used = set()
    for part in ("word/document.xml", "word/header1.xml", "word/footer1.xml", "word/numbering.xml"):
        tree = etree.fromstring(found[part])
        for tag in ("pStyle", "rStyle", "tblStyle"):
            used |= {one.get(f"{W}val") for one in tree.iter(f"{W}{tag}")}
    bands = band_styles(found["word/styles.xml"])
    assert set(bands.chip_of) == set(CHIPS)
    assert all(set(bands.style_of[chip]) == {look.word for look in LOOKS} for chip in CHIPS)
    assert bands.fills == {look.word: look.fill for look in LOOKS}
    assert used <= known, used - known
    based_on = {one.get(f"{W}val") for tag in ("basedOn", "next") for one in styles.iter(f"{W}{tag}")}
    assert based_on <= known


@pytest.mark.parametrize("name", SHIPPED)
def test_looks_stand_in_styles_only(name: str) -> None:
    document = etree.fromstring(members(SHIPPED[name]())["word/document.xml"])
    direct = [one.tag for one in document.iter(f"{W}color", f"{W}sz", f"{W}rFonts", f"{W}b")]
    assert direct == []


@pytest.mark.parametrize("name", SHIPPED)
def test_columns_fill_the_width_of_the_text(name: str) -> None:
    document = etree.fromstring(members(SHIPPED[name]())["word/document.xml"])
    for table in document.iter(f"{W}tbl"):
        width = sum(int(column.get(f"{W}w", "0")) for column in table.iter(f"{W}gridCol"))
        caption = table.find(f"{W}tblPr/{W}tblCaption")
        assert caption is not None
        assert abs(width - 170 * 56.7) < 60, (caption.get(f"{W}val"), width / 56.7)


def luminance(colour: str) -> float:
    """Relative luminance of a colour (WCAG 2.2)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_darker_is_worse_and_every_band_can_be_read() -> None:
    shades = [luminance(look.fill) for look in LOOKS]
    assert shades == sorted(shades)
    assert len(set(shades)) == len(shades)
    for look in LOOKS:
        light, dark = sorted((luminance(look.fill), luminance(look.text)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= LEAST_CONTRAST, look.word
