"""Every file that we write is one that Word opens without a question: sound by the schema, and nothing left over."""

import re
from collections.abc import Callable

import pytest
from lxml import etree

from ria.documents.build_templates import SHIPPED
from ria.documents.packing import packed
from tests.documents.conftest import part, parts
from tests.documents.schema import W, faults

BODY = "word/document.xml"


def test_every_document_of_every_example_is_sound(made: dict[str, bytes]) -> None:
    assert len(made) > 20
    assert {name: found for name, data in made.items() if (found := faults(data))} == {}


@pytest.mark.parametrize("name", SHIPPED)
def test_every_template_is_sound(name: str) -> None:
    """Two ways to begin an appendix stand in the template; filling keeps one of them, and its bookmark."""
    assert [one for one in faults(SHIPPED[name]()) if not re.search(r"bookmark .* stands 2 times", one)] == []


def late_keep(body: etree._Element) -> None:
    properties = next(one for one in body.iter(f"{W}pPr") if one[0].tag == f"{W}pStyle")
    properties.insert(0, properties.makeelement(f"{W}keepNext", {}))


def no_last_paragraph(body: etree._Element) -> None:
    cell = next(body.iter(f"{W}tc"))
    cell.append(cell.makeelement(f"{W}bookmarkEnd", {}))


def narrow_row(body: etree._Element) -> None:
    row = next(body.iter(f"{W}tr"))
    row.remove(row[-1])


def joined_tables(body: etree._Element) -> None:
    table = next(body.iter(f"{W}tbl"))
    table.addprevious(etree.fromstring(etree.tostring(table)))


def second_bookmark(body: etree._Element) -> None:
    mark = next(body.iter(f"{W}bookmarkStart"))
    mark.addprevious(mark.makeelement(mark.tag, dict(mark.attrib)))


def open_field(body: etree._Element) -> None:
    next(body.iter(f"{W}fldChar")).set(f"{W}fldCharType", "end")


def lost_style(body: etree._Element) -> None:
    next(body.iter(f"{W}pStyle")).set(f"{W}val", "NotThere")


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (late_keep, "pStyle stands too late in pPr"),
        (no_last_paragraph, "a cell does not end with a paragraph"),
        (narrow_row, "a row does not fill its"),
        (joined_tables, "would be read as one"),
        (second_bookmark, "bookmark id"),
        (open_field, "a field is not whole"),
        (lost_style, "there is no style NotThere"),
    ],
)
def test_damage_to_the_text_is_found(full: bytes, damage: Callable[[etree._Element], None], said: str) -> None:
    body = etree.fromstring(part(full, BODY))
    damage(body)
    found = faults(packed(parts(full) | {BODY: etree.tostring(body)}))
    assert any(said in one for one in found), found


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("[Content_Types].xml", b"/word/styles.xml", b"/word/other.xml", "no content type of its own"),
        ("word/_rels/document.xml.rels", b'Target="styles.xml"', b'Target="gone.xml"', "gone.xml is not in the file"),
        ("word/_rels/document.xml.rels", b'Id="rIdHeader"', b'Id="rIdOther"', "nothing stands for rIdHeader"),
        ("word/charts/chart1.xml", b"<c:gapWidth", b"<c:axId/><c:gapWidth", "too late in barChart"),
    ],
)
def test_damage_to_the_package_is_found(full: bytes, name: str, old: bytes, new: bytes, said: str) -> None:
    content = part(full, name)
    assert old in content
    found = faults(packed(parts(full) | {name: content.replace(old, new, 1)}))
    assert any(said in one for one in found), found
