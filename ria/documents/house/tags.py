"""The tags of a template with the place of each: which part, under which heading, in which paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from ria.documents.house.findings import Finding, quoted
from ria.documents.house.package_check import part_words
from ria.documents.house.unpacking import Trees

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FILLED = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml")
"""The parts in which tags are filled."""

ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
EDGE = re.compile(r"\{[{%#]|[}%#]\}")
OPENING = re.compile(r"\{[{%#]")
SCOPE = re.compile(r"(\{[{%#])(tr|tc|p|r)\s")
"""The letters that say how much a tag takes away with it: a row, a cell, a paragraph, a run."""

KEYWORD = re.compile(r"\{%[-+]?\s*(\w*)")
QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "\u00a0": " ", "\n": " ", "\t": " "})
IN_ATTRIBUTES = ("descr", "title", "anchor")
"""Attributes that may hold a tag: the alternative text of a picture, and where a link within the file leads."""

NAMES_OF_TABLES = (f"{W}tblCaption", f"{W}tblDescription")
HEADINGS = re.compile(r"heading|title", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as Jinja reads it. `scope` is tr, tc, p, r or empty; `home` is what it repeats within, to compare."""

    source: str
    scope: str
    place: str
    home: Any = None
    alone: bool = True

    @property
    def keyword(self) -> str:
        """The first word of a tag that controls: for, endif; empty for a value or a comment."""
        found = KEYWORD.match(self.source)
        return found[1] if found else ""


@dataclass(slots=True)
class Written:
    """A paragraph: its text, and the tags in its attributes with their position in the text."""

    text: str = ""
    attributes: list[tuple[int, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Script:
    """The tags of one part in their order, and what is wrong with how they are written."""

    part: str
    tags: tuple[Tag, ...]
    faults: tuple[Finding, ...]


def scripts(trees: Trees) -> Iterator[Script]:
    """The tags of every part that is filled."""
    headings = heading_styles(trees.get("word/styles.xml"))
    for name in sorted(trees, key=lambda name: (name != "word/document.xml", name)):
        if FILLED.fullmatch(name):
            yield script(name, trees[name], headings)


def heading_styles(styles: Any) -> frozenset[str]:
    """The ids of styles that are headings by name."""
    found = set()
    for style in styles.iter(f"{W}style") if styles is not None else ():
        name = style.find(f"{W}name")
        if name is not None and HEADINGS.search(name.get(f"{W}val", "")):
            found.add(style.get(f"{W}styleId", ""))
    return frozenset(found)


def script(name: str, root: Any, headings: frozenset[str]) -> Script:
    """The tags of one part."""
    tags, faults, heading = list[Tag](), list[Finding](), ""
    for paragraph, written in paragraphs(root):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(f"{W}val") in headings and written.text.strip():
            heading = written.text
        place = place_words(name, heading, written.text)
        found = list(pieces(written, place))
        tags += [placed(*one, written, paragraph) for one in found if isinstance(one, tuple)]
        faults += [one for one in found if isinstance(one, Finding)]
    return Script(name, tuple(tags), tuple(faults))


def place_words(name: str, heading: str, text: str) -> str:
    """Where a paragraph stands, as a person would look for it."""
    parts = [part_words(name)]
    if heading and heading != text:
        parts.append(f"under {quoted(heading)}")
    if text.strip():
        parts.append(f"in {quoted(text)}")
    return ", ".join(parts)


def paragraphs(root: Any) -> Iterator[tuple[Any, Written]]:
    """Every paragraph with what is written in it, in order; a text box within a paragraph comes after it."""
    found: dict[Any, Written] = {}
    for element in root.iter(etree.Element):
        home = element if element.tag == f"{W}p" else next(element.iterancestors(f"{W}p"), element)
        held = [(name, value) for name, value in element.attrib.items() if OPENING.search(value)]
        if home is element and element.tag != f"{W}p" and not held:
            continue
        written = found.setdefault(home, Written())
        if element.tag == f"{W}t":
            written.text += element.text or ""
        elif element.tag in (f"{W}tab", f"{W}br") and element.getparent().tag == f"{W}r":
            written.text += " "
        for name, value in held:
            allowed = etree.QName(name).localname in IN_ATTRIBUTES or element.tag in NAMES_OF_TABLES
            written.attributes.append((len(written.text), value if allowed else ""))
    yield from found.items()


def pieces(written: Written, place: str) -> Iterator[tuple[str, str] | Finding]:
    """The tags of a paragraph in order, each with its place; a finding for each that is not whole."""
    waiting, at = list(written.attributes), 0
    text = written.text
    while edge := EDGE.search(text, at):
        yield from attribute_tags(waiting, edge.start(), place)
        start, opening = edge.start(), edge[0]
        if opening not in ENDS:
            at = edge.end()
            if opening != "#}":
                yield Finding(place, f"{opening} closes a tag that was not opened. Put {opposite(opening)} before it.")
            continue
        end = EDGE.search(text, edge.end())
        if end is None or end[0] != ENDS[opening]:
            yield Finding(place, f"The tag {quoted(text[start:])} is not closed. End it with {ENDS[opening]} "
                                 "in the same paragraph.")  # fmt: skip
            at = edge.end()
            continue
        at = end.end()
        yield text[start:at], place
    yield from attribute_tags(waiting, len(text) + 1, place)


def attribute_tags(waiting: list[tuple[int, str]], before: int, place: str) -> Iterator[tuple[str, str] | Finding]:
    """The tags in attributes that stand before a position; each is taken from the list."""
    while waiting and waiting[0][0] < before:
        _, value = waiting.pop(0)
        if not value:
            yield Finding(place, "A tag stands in a setting of the file, not in its text. Move it into the text.")
            continue
        yield from pieces(Written(value), f"{place}, alternative text")


def opposite(closing: str) -> str:
    """What opens a tag that ends so."""
    return next(opening for opening, end in ENDS.items() if end == closing)


def placed(source: str, place: str, written: Written, paragraph: Any) -> Tag:
    """A tag with what it repeats within: the table of its row, the row of its cell, or where its paragraph stands."""
    source = source.translate(QUOTES)
    found = SCOPE.match(source)
    scope = found[2] if found else ""
    plain = f"{source[:2]} {source[found.end() :]}" if found else source
    alone = written.text.strip().translate(QUOTES) == source
    return Tag(plain, scope, place, home_of(paragraph, scope), alone)


def home_of(paragraph: Any, scope: str) -> Any:
    """What holds the things that a tag repeats; `None` where there is no such thing."""
    if scope == "r":
        return paragraph
    if scope in ("tr", "tc"):
        held = next(paragraph.iterancestors(f"{W}{scope}"), None)
        return held.getparent() if held is not None else None
    return paragraph.getparent()
