"""What could be better in a template: said beside it, never a reason to refuse it."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from ria.documents.embedding import NAMESPACE
from ria.documents.house.catalogue import Shape
from ria.documents.house.findings import Finding
from ria.documents.house.package_check import part_words
from ria.documents.house.tags import EDGE, FILLED, Script, heading_styles
from ria.documents.house.unpacking import Trees, ending

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
BODY, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"

EXPECTED = {
    "front.mark": "Nobody sees whether it is a draft or a version: print {{ front.mark }} in the header.",
    "front.identity": "Reference, version and hash are missing: print {{ front.identity }} in the footer.",
    "front.classification": "The classification is missing: print {{ front.classification }} in the header.",
    "front.authority": "The authority is not named: print {{ front.authority }}.",
    "front.title": "The service is not named: print {{ front.title }}.",
    "choice.words": "Nobody sees what was left out by choice: print {{ choice.words }}. It is empty when nothing was.",
}
"""Fields that every document should print where its kind has them."""

NAMED = frozenset({"front.authority_and_date", "front.header"})
"""Fields that name the authority together with something else."""

AROUND = ("front", "watermark", "charts", "contents", "choice", "bands")
"""Groups that stand round the text; a template without them lacks no part of the assessment."""

MOST_PLACES = 3


def advice(trees: Trees, scripts: list[Script], used: tuple[str, ...], shape: Shape) -> Iterator[Finding]:
    """Everything that could be better."""
    yield from missing_fields(used, shape)
    yield from away_with_a_tag(scripts)
    yield from unfilled(trees)
    body = trees.get(BODY)
    if body is not None:
        yield from reading(body, trees.get(STYLES))
    yield from leftovers(trees)


def missing_fields(used: tuple[str, ...], shape: Shape) -> Iterator[Finding]:
    """What a document of this kind should say, and the parts of the assessment that are not in it."""
    for path, text in EXPECTED.items():
        alike = path == "front.authority" and not NAMED.isdisjoint(used)
        group, _, name = path.partition(".")
        if name in shape.parts.get(group, Shape()).parts and path not in used and not alike:
            yield Finding("Not in it", text)
    groups = {path.partition(".")[0].removesuffix("[]") for path in used}
    if left := [name for name in shape.parts if name not in groups and name not in AROUND]:
        yield Finding("Not in it", f"These parts are not printed: {', '.join(left)}. That may be what you want.")


def away_with_a_tag(scripts: list[Script]) -> Iterator[Finding]:
    """Words in a paragraph that goes away with its tag."""
    found = [tag for script in scripts for tag in script.tags if tag.scope == "p" and not tag.alone]
    for tag in found[:MOST_PLACES]:
        yield Finding(tag.place, f"{tag.source}: the whole paragraph goes away with this tag, and its words with it.")


def unfilled(trees: Trees) -> Iterator[Finding]:
    """Tags where none is filled."""
    core = trees.get("docProps/core.xml")
    if core is not None and EDGE.search("".join(core.itertext())):
        yield Finding("Properties", "A tag stands in File, Info, Properties. Remove it: the title is set by itself.")
    for name, root in trees.items():
        if name.startswith("word/") and not FILLED.fullmatch(name) and ending(name) == "xml":
            text = "".join(one.text or "" for one in root.iter(f"{W}t"))
            if EDGE.search(text):
                yield Finding(part_words(name), "Tags here are printed as they are: they are filled in the body, in "
                                                "headers, footers and footnotes only.")  # fmt: skip


def reading(body: Any, styles: Any) -> Iterator[Finding]:
    """What people who do not see the page would miss: headings, language, alternative texts, header rows."""
    used = {one.get(f"{W}val") for one in body.iter(f"{W}pStyle")}
    if not used & heading_styles(styles):
        yield Finding("Body", "It has no heading. Give headings a heading style, so that screen readers find them.")
    languages = [one.get(f"{W}val", "") for one in styles.iter(f"{W}lang")] if styles is not None else []
    if not any(one.startswith(("en", "cy", "gd", "ga")) for one in languages):
        yield Finding("Styles", "Its language is not English. In Word: Review, Language, Set Proofing Language.")
    bare = [one for one in body.iter(f"{WP}docPr") if not (one.get("descr") or one.get("title")) and pictured(one)]
    if bare:
        pictures = several(len(bare), "picture has", "pictures have")
        yield Finding("Body", f"{pictures} no alternative text. In Word: right click, View Alt Text.")
    tables = [one for one in body.iter(f"{W}tbl") if headed(one) and one.find(f"{W}tr/{W}trPr/{W}tblHeader") is None]
    if long := [one for one in tables if len(one.findall(f"{W}tr")) > 1]:
        which = several(len(long), "table does", "tables do")
        yield Finding("Body", f"{which} not repeat the header row. In Word: Layout, Repeat Header Rows.")


def pictured(properties: Any) -> bool:
    """Whether a drawing is a picture; charts get their alternative text when they are filled."""
    return any(one.tag == PICTURE for beside in properties.itersiblings() for one in beside.iter())


def headed(table: Any) -> bool:
    """Whether the first row is a header row, which it is unless Word's table options say that it is not."""
    options = table.find(f"{W}tblPr/{W}tblLook")
    return options is None or options.get(f"{W}firstRow") not in ("0", "false")


def several(number: int, one: str, many: str) -> str:
    """A number with the words that fit it."""
    return f"{number} {one if number == 1 else many}"


def leftovers(trees: Trees) -> Iterator[Finding]:
    """What was left from writing the template and would be in every document."""
    body = trees.get(BODY)
    if body is not None and next(body.iter(f"{W}ins", f"{W}del", f"{W}moveFrom"), None) is not None:
        yield Finding("Body", "It has tracked changes. In Word: Review, Accept All Changes.")
    if any(name.startswith("word/comments") and len(root) for name, root in trees.items()):
        yield Finding("Comments", "It has comments; they would be in every document. Delete them.")
    settings = trees.get(SETTINGS)
    if settings is not None and settings.find(f"{W}updateFields") is not None:
        yield Finding("Settings", "Word asks about updating fields whenever a document is opened. Turn that off.")
    if settings is not None and settings.find(f"{W}documentProtection") is not None:
        yield Finding("Settings", "It is protected, and so would be every document. In Word: Review, Restrict Editing.")
    if any(etree.QName(root).namespace == NAMESPACE for root in trees.values()):
        yield Finding("File", "It was made from an exported assessment. The answers in it are left out of documents.")
