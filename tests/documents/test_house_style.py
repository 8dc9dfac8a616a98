"""The starter template: fonts, colours and logo stand in one place each, and it needs nothing else to work."""

import re

import pytest

from ria.documents.authoring.house_style import NOTES, house_style
from ria.documents.build_templates import starter, template
from ria.documents.house.apart import Filling, fill_apart
from ria.workbench.house_templates import check
from ria.workbench.template_examples import fillings
from tests.documents.conftest import W, part, parts, root, words
from tests.documents.house_files import changed

THEME = "word/theme/theme1.xml"


@pytest.fixture(scope="module")
def filled() -> bytes:
    found = check(starter(), "full_ria")
    assert found.findings.refused == ()
    assert found.findings.advice == (), "the starter as it comes needs nothing"
    return found.data


def test_it_is_built_to_identical_bytes() -> None:
    assert house_style() == house_style() == starter()


def test_it_uses_every_field_of_the_standard_template() -> None:
    assert check(starter(), "full_ria").findings.fields == check(template("full_ria"), "full_ria").findings.fields


def test_its_notes_are_in_the_template_and_not_in_the_document(filled: bytes) -> None:
    for note in NOTES:
        assert note in words(starter())
        assert note not in words(filled)


def test_it_says_the_same_as_the_standard_template(filled: bytes) -> None:
    standard = fill_apart(template("full_ria"), fillings("full_ria")[-1])
    assert words(filled) == words(standard)


def test_every_font_comes_from_the_theme() -> None:
    styles = part(starter(), "word/styles.xml").decode()
    fonts = re.findall(r"<w:rFonts ([^>]*)/>", styles)
    assert len(fonts) > 5
    assert all("asciiTheme" in one and "w:ascii=" not in one for one in fonts)
    body = "".join(part(starter(), name).decode() for name in ("word/document.xml", "word/header1.xml"))
    assert "rFonts" not in body


def test_every_colour_but_those_of_bands_comes_from_the_theme() -> None:
    for style in root(starter(), "word/styles.xml").iter(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        if not re.match("Band|Heat|Stop|Ria", name):
            bare = [one.get(f"{W}val") for one in style.iter(f"{W}color") if one.get(f"{W}themeColor") is None]
            assert bare == [], name


def test_another_font_in_the_theme_is_all_that_changes() -> None:
    dressed = changed(starter(), THEME, lambda text: text.replace('typeface="Arial"', 'typeface="Georgia"'))
    made = fill_apart(dressed, Filling(fillings("full_ria")[0].context, "T"))
    assert b"Georgia" in part(made, THEME)


def test_the_logo_is_a_picture_with_an_alternative_text(filled: bytes) -> None:
    assert part(filled, "word/media/logo.png").startswith(b"\x89PNG\r\n\x1a\n")
    headers = [content for name, content in parts(filled).items() if name.startswith("word/header")]
    assert any(b"Place for the logo" in one for one in headers)
