"""What Word needs in a file and a template may have taken away: a paragraph in each cell, a row in each table."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from ria.errors import BadInput

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LOOSE = etree.XPath(
    "descendant-or-self::*[self::w:body or self::w:hdr or self::w:ftr or self::w:tc or self::w:tbl or self::w:tr "
    "or self::w:p]/text()[normalize-space()]",
    namespaces={"w": W[1:-1]},
)
"""Text in elements that hold none of their own: Word calls a file damaged that has some there."""

NEED_PARAGRAPH = (f"{W}tc", f"{W}hdr", f"{W}ftr", f"{W}footnote")
AROUND = ("header", "footer")


def repair(word: Any) -> None:
    """Repair body, headers and footers in place. Raises `BadInput` for text that stands where Word allows none."""
    for root in stories(word):
        for table in list(root.iter(f"{W}tbl")):
            if table.find(f"{W}tr") is None:
                table.getparent().replace(table, table.makeelement(f"{W}p", {}))
        refuse_loose_text(root)
        for element in root.iter(*NEED_PARAGRAPH):
            if not len(element) or element[-1].tag != f"{W}p":
                element.append(element.makeelement(f"{W}p", {}))


def stories(word: Any) -> Iterator[Any]:
    """The body, and each header and footer that the document shows."""
    yield word.element.body
    for relation in word.part.rels.values():
        if not relation.is_external and relation.reltype.rpartition("/")[2] in AROUND:
            yield relation.target_part.element


def refuse_loose_text(root: Any) -> None:
    """Raise `BadInput` for text beside paragraphs, rows or runs."""
    found: Any = LOOSE(root)
    if found:
        raise BadInput(
            f"The template cannot be filled: “{found[0].strip()[:60]}” would stand outside every paragraph, and Word "
            "could not open the file. Look for a tag with tr, tc, p or r where there is no row, cell, paragraph or run."
        )
