"""What the text of a template may not hold: fields that fetch or run something, and shapes that are loaded."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from ria.documents.house.findings import Finding
from ria.documents.house.package_check import ELSEWHERE, LINKED, MERGE, MODE, OBJECT, TAKEN_IN, TARGET, WEB, part_words
from ria.documents.house.unpacking import Trees, ending

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

NAMES = (
    "PAGE NUMPAGES SECTION SECTIONPAGES TOC TC PAGEREF REF NOTEREF STYLEREF SEQ HYPERLINK DATE TIME CREATEDATE "
    "SAVEDATE PRINTDATE TITLE SUBJECT AUTHOR KEYWORDS COMMENTS DOCPROPERTY FILENAME NUMWORDS NUMCHARS LISTNUM AUTONUM "
    "SYMBOL XE INDEX FORMTEXT FORMCHECKBOX FORMDROPDOWN EQ ADVANCE"
)
FIELDS = frozenset(NAMES.split())
"""Fields that only count, number, date or point within the file. All others are refused: some fetch or run things."""

ELEMENTS = {
    f"{W}altChunk": TAKEN_IN,
    f"{W}subDoc": TAKEN_IN,
    f"{W}frameset": TAKEN_IN,
    f"{W}mailMerge": MERGE,
    f"{W}object": OBJECT,
    f"{W}control": OBJECT,
}
WORDS = re.compile(r'"[^"]*"|“[^”]*”|\S+')
TAKES_WORDS = ("l", "o", "t")
"""Switches of a link that a word follows: a place in the file, a tip, a window."""

LOADING = ("src", "href")
CLICKED = ("hyperlink", "hlinkClick", "hlinkHover", "hlinkMouseOver")
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SCRIPT = ("script", "foreignObject", "handler")
NESTED = "\ufffc"
"""Stands in a field's instruction for a field within it."""


def word_faults(trees: Trees) -> Iterator[Finding]:
    """Everything in the parts of the file that is refused."""
    relations = {name.casefold(): root for name, root in trees.items() if ending(name) == "rels"}
    for name, root in trees.items():
        if ending(name) == "rels":
            continue
        place = part_words(name)
        yield from misused_links(place, root, relations.get(relations_of(name).casefold(), ()))
        for instruction in instructions(root):
            if fault := field_fault(instruction):
                yield Finding(place, fault)
        for element in root.iter(etree.Element):
            if element.tag in ELEMENTS:
                yield Finding(place, ELEMENTS[element.tag])
            yield from loading(place, element, drawing=ending(name) == "svg")


def relations_of(name: str) -> str:
    """The name of the part that says where a part leads."""
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"


def misused_links(place: str, root: Any, relations: Any) -> Iterator[Finding]:
    """A link out of the file that is used for more than to be clicked."""
    outside = {one.get("Id"): one.get(TARGET, "") for one in relations if one.get(MODE) == "External"}
    for element in root.iter(etree.Element) if outside else ():
        for name, value in element.attrib.items():
            link = etree.QName(element).localname in CLICKED
            if value in outside and etree.QName(name).namespace == OFFICE and not link:
                yield Finding(place, LINKED.format(target=outside[value][:60]))


def instructions(root: Any) -> Iterator[str]:
    """The instruction of each field, its pieces put together: Word keeps them in runs as they were typed."""
    open_fields: list[list[str]] = []
    for element in root.iter(f"{W}fldChar", f"{W}instrText", f"{W}delInstrText", f"{W}fldSimple"):
        if element.tag == f"{W}fldSimple":
            yield element.get(f"{W}instr", "")
        elif element.tag != f"{W}fldChar":
            if open_fields:
                open_fields[-1].append(element.text or "")
            else:
                yield element.text or ""
        elif element.get(f"{W}fldCharType") == "begin":
            if open_fields:
                open_fields[-1].append(NESTED)
            open_fields.append([])
        elif element.get(f"{W}fldCharType") == "end" and open_fields:
            yield "".join(open_fields.pop())
    yield from ("".join(one) for one in open_fields)


def field_fault(instruction: str) -> str:
    """Why a field is refused; empty when it may stay."""
    words = instruction.split()
    name = words[0].upper() if words else ""
    if words and name not in FIELDS:
        shown = name[:40].replace(NESTED, "{…}")
        return (
            f"The field {shown} is not allowed: fields may number, date or point within the file, not fetch or run "
            "anything. Click in it, press Ctrl+Shift+F9 to keep its text, or delete it."
        )
    for target in targets(instruction) if name == "HYPERLINK" else ():
        if not WEB.match(target):
            return f"The field HYPERLINK leads to {target[:60]}. Use a link with https://, http:// or mailto:."
    return ""


def targets(instruction: str) -> Iterator[str]:
    """What a link in a field leads to: every word that is neither a switch nor what belongs to one."""
    waiting = False
    for word in WORDS.findall(instruction)[1:]:
        if word.startswith("\\") and not word.startswith("\\\\"):
            waiting = word[1:2] in TAKES_WORDS
        elif waiting:
            waiting = False
        else:
            yield word.strip('"“”')


def loading(place: str, element: Any, *, drawing: bool) -> Iterator[Finding]:
    """A shape that is loaded from elsewhere; in a drawing (SVG) also scripts and style sheets."""
    for name, value in element.attrib.items():
        plain = etree.QName(name).localname
        if plain in LOADING and ELSEWHERE.match(value):
            yield Finding(place, LINKED.format(target=value[:60]))
        elif drawing and (plain.startswith("on") or loads(value)):
            yield Finding(place, "A picture (SVG) runs or loads something. Save it as PNG and insert that.")
    if drawing and (etree.QName(element).localname in SCRIPT or loads(element.text or "")):
        yield Finding(place, "A picture (SVG) runs or loads something. Save it as PNG and insert that.")


def loads(words: str) -> bool:
    """Whether a piece of a style sheet loads something from elsewhere."""
    small = words.casefold().replace(" ", "").replace('"', "").replace("'", "")
    return "@import" in small or any(not piece.startswith("#") for piece in small.split("url(")[1:])
