"""What a template may not carry: macros, objects, and anything that is loaded from elsewhere when it is opened."""

import re
from collections.abc import Iterator, Mapping
from posixpath import normpath
from typing import Any

from ria.documents.house.findings import Finding
from ria.documents.house.unpacking import BINARY, MAIN, TEMPLATE, WRITTEN, Trees, ending
from ria.documents.packing import CONTENT_TYPES

KIND, TARGET, MODE = "Type", "Target", "TargetMode"

MACROS = "It carries macros or changed menus. In Word: File, Save As, Word Document (.docx)."
OBJECT = "It holds an embedded object or a control. Delete it, or paste it as a picture."
TAKEN_IN = "It takes in another file when it is opened. Copy its text into the template instead."
MERGE = "It is tied to a mail merge. In Word: Mailings, Start Mail Merge, Normal Word Document."
ADD_IN = "It carries an add-in that is loaded from the web. Remove the add-in and save the file."
FILM = "It holds sound or film. Delete it."
LINKED_TEMPLATE = (
    "It is linked to another template ({target}). In Word: Developer, Document Template, write Normal in its place, "
    "then save."
)
LINKED = (
    "It loads something from elsewhere ({target}) when it is opened. In Word: File, Info, Edit Links to Files, "
    "Break Link; or delete it and insert it as a picture."
)
ODD_LINK = "A link leads to {target}. Only links that start with https://, http:// or mailto: are kept. Change it."
ODD_PART = "It holds a part that no template needs. Copy its text into an empty document and save that."

FORBIDDEN = {
    "vbaproject": MACROS,
    "wordvbadata": MACROS,
    "keymapcustomizations": MACROS,
    "attachedtoolbars": MACROS,
    "usercustomization": MACROS,
    "extensibility": MACROS,
    "oleobject": OBJECT,
    "package": OBJECT,
    "control": OBJECT,
    "activexcontrolbinary": OBJECT,
    "afchunk": TAKEN_IN,
    "subdocument": TAKEN_IN,
    "frame": TAKEN_IN,
    "mailmergesource": MERGE,
    "mailmergeheadersource": MERGE,
    "recipientdata": MERGE,
    "webextension": ADD_IN,
    "webextensiontaskpanes": ADD_IN,
    "audio": FILM,
    "video": FILM,
    "media": FILM,
}
"""The last word of the types of relations that are refused, in small letters."""

MACRO_TYPES = ("macroenabled", "vbaproject", "vbadata", "activex", "oleobject", "keymapcustomizations")
WEB = re.compile(r"(https?://|mailto:)", re.IGNORECASE)
ELSEWHERE = re.compile(r"\s*([a-z][a-z0-9+.-]*:|//|\\\\)", re.IGNORECASE)


def package_faults(parts: Mapping[str, bytes], trees: Trees) -> Iterator[Finding]:
    """Everything in the package that is refused, each once."""
    yield from type_faults(trees[CONTENT_TYPES])
    for name in parts:
        if ending(name) not in (*WRITTEN, *BINARY):
            yield Finding(f"Part {name}", ODD_PART)
    charts = charts_of_body(trees)
    for name, root in trees.items():
        if ending(name) == "rels":
            yield from relation_faults(name, root, charts)


def type_faults(types: Any) -> Iterator[Finding]:
    """What the list of contents says: macros, or no Word document at all."""
    kinds = [str(one.get("ContentType", "")) for one in types]
    if any(macro in kind.casefold() for kind in kinds for macro in MACRO_TYPES):
        yield Finding("File", MACROS)
    elif not any(kind.endswith((MAIN, TEMPLATE)) for kind in kinds):
        yield Finding("File", "It is not a Word document. Save it as a Word document (.docx), not as Strict Open XML.")


def charts_of_body(trees: Trees) -> frozenset[str]:
    """The charts of the text: the workbook behind each is replaced by ours when the template is filled."""
    relations = trees.get("word/_rels/document.xml.rels", ())
    found = [one.get(TARGET, "") for one in relations if one.get(KIND, "").endswith("/chart")]
    return frozenset(normpath(f"word/{target}") if not target.startswith("/") else target[1:] for target in found)


def relation_faults(name: str, root: Any, charts: frozenset[str]) -> Iterator[Finding]:
    """What a part leads to that it may not."""
    owner = name.replace("_rels/", "").removesuffix(".rels") or "File"
    for one in root:
        kind = str(one.get(KIND, "")).rpartition("/")[2].casefold()
        target, outside = str(one.get(TARGET, "")), one.get(MODE) == "External"
        words = target[:80]
        if kind == "attachedtemplate":
            yield Finding(part_words(owner), LINKED_TEMPLATE.format(target=words))
        elif kind == "hyperlink" and outside:
            if not WEB.match(target):
                yield Finding(part_words(owner), ODD_LINK.format(target=words))
        elif outside or ELSEWHERE.match(target):
            yield Finding(part_words(owner), LINKED.format(target=words))
        elif kind in FORBIDDEN and not (kind == "package" and owner in charts and ending(target) == "xlsx"):
            yield Finding(part_words(owner), FORBIDDEN[kind])


def part_words(name: str) -> str:
    """A part of the file as a person would call it."""
    place = name.rpartition("/")[2].casefold()
    for start, words in (
        ("document", "Body"),
        ("header", "Header"),
        ("footer", "Footer"),
        ("footnotes", "Footnotes"),
        ("endnotes", "Endnotes"),
        ("comments", "Comments"),
        ("settings", "Settings"),
        ("core", "Properties"),
    ):
        if place.startswith(start):
            return words
    return f"Part {name}" if name != "File" else name
