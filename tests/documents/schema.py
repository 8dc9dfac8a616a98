"""What Word is strict about and LibreOffice forgives: the order of elements, ids, relations, content types.

The orders are those of ECMA-376, part 1, 17 (WordprocessingML), 20.4 (drawings) and 21.2 (charts).
"""

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

OWN = "customXml/item"
"""Parts whose XML is nobody's but ours, so that the general type is theirs."""

SIDES = "top left start bottom right end insideH insideV between bar tl2br tr2bl"
LABEL = "layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize"
AXIS = (
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr "
    "txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits auto lblAlgn lblOffset noMultiLvlLbl"
)
ORDERS = {
    f"{W}document": "background body",
    f"{W}p": "pPr *",
    f"{W}r": "rPr *",
    f"{W}tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    f"{W}tr": "tblPrEx trPr tc",
    f"{W}tc": "tcPr *",
    f"{W}pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    f"{W}rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign "
    "rtl cs em lang eastAsianLayout specVanish oMath",
    f"{W}tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
    "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    f"{W}tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign "
    "hideMark",
    f"{W}sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    f"{W}style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat "
    "locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr",
    f"{W}tblStylePr": "pPr rPr tblPr trPr tcPr",
    f"{W}styles": "docDefaults latentStyles style",
    f"{W}numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    f"{W}abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    f"{W}num": "abstractNumId lvlOverride",
    f"{W}lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    f"{W}numPr": "ilvl numId",
    f"{W}pBdr": "top left bottom right between bar",
    f"{W}tblBorders": SIDES,
    f"{W}tcBorders": SIDES,
    f"{W}tblCellMar": SIDES,
    f"{W}tcMar": SIDES,
    f"{W}settings": "writeProtection view zoom removePersonalInformation mirrorMargins documentProtection "
    "defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat docVars "
    "rsids mathPr attachedSchema themeFontLang clrSchemeMapping shapeDefaults decimalSymbol listSeparator",
    f"{WP}inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
    f"{C}chartSpace": "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr "
    "externalData printSettings userShapes",
    f"{C}chart": "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly "
    "dispBlanksAs",
    f"{C}plotArea": "layout barChart catAx valAx dTable spPr",
    f"{C}barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
    f"{C}ser": "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape",
    f"{C}dPt": "idx invertIfNegative marker bubble3D explosion spPr",
    f"{C}dLbl": f"idx delete {LABEL} separator",
    f"{C}dLbls": f"dLbl delete {LABEL} separator",
    f"{C}catAx": AXIS,
    f"{C}valAx": AXIS,
    f"{C}scaling": "logBase orientation max min",
}  # fmt: skip
"""The children of an element in the order of its schema; `*` stands for any others, in any order, after those named."""


def faults(data: bytes) -> list[str]:
    """Everything in a Word file that a strict reader would stumble over, each with its part; none in a sound file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
        repeated = [name for name, times in Counter(archive.namelist()).items() if times > 1]
    trees = {name: etree.fromstring(blob) for name, blob in parts.items() if name.endswith((".xml", ".rels"))}
    return [
        *(f"{name}: twice in the file" for name in repeated),
        *untyped(parts, trees),
        *unrelated(parts, trees),
        *(f"{name}: {fault}" for name, tree in trees.items() for fault in in_part(tree)),
        *unknown_names(trees),
    ]


def in_part(tree: etree._Element) -> Iterator[str]:
    """The faults within one part."""
    yield from disordered(tree)
    yield from repeated_ids(tree)
    yield from broken_tables(tree)
    yield from broken_fields(tree)


def disordered(tree: etree._Element) -> Iterator[str]:
    """Children that stand where the schema does not want them, or that it does not know there."""
    for one in tree.iter(*ORDERS):
        order = ORDERS[one.tag].split()
        highest = 0
        for child in one:
            name = etree.QName(child).localname
            if name not in order and "*" not in order:
                yield f"{etree.QName(one).localname} may not hold {name}"
                continue
            place = order.index(name) if name in order else len(order)
            if place < highest:
                yield f"{name} stands too late in {etree.QName(one).localname}"
            highest = max(highest, place)


def repeated_ids(tree: etree._Element) -> Iterator[str]:
    """Drawings and bookmarks that share an id or a name, and bookmarks that do not end."""
    starts, ends = list(tree.iter(f"{W}bookmarkStart")), list(tree.iter(f"{W}bookmarkEnd"))
    groups = {
        "drawing id": [one.get("id") for one in tree.iter(f"{WP}docPr")],
        "bookmark id": [one.get(f"{W}id") for one in starts],
        "bookmark name": [one.get(f"{W}name") for one in starts],
        "bookmark end": [one.get(f"{W}id") for one in ends],
    }
    for kind, ids in groups.items():
        for one, times in Counter(ids).items():
            if times > 1:
                yield f"{kind} {one} stands {times} times"
    if set(groups["bookmark id"]) != set(groups["bookmark end"]):
        yield "a bookmark does not start or does not end"


def broken_tables(tree: etree._Element) -> Iterator[str]:
    """Rows that are not as wide as the grid, cells that do not end with a paragraph, tables without a gap."""
    for table in tree.iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        rows = table.findall(f"{W}tr")
        if not rows:
            yield "a table has no row"
        for row in rows:
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
            if sum(int(span.get(f"{W}val", "1")) if span is not None else 1 for span in spans) != columns:
                yield f"a row does not fill its {columns} columns"
        after = table.getnext()
        if after is not None and after.tag == f"{W}tbl":
            yield "two tables stand without a paragraph between them, and would be read as one"
    for cell in tree.iter(f"{W}tc"):
        if not len(cell) or cell[-1].tag != f"{W}p":
            yield "a cell does not end with a paragraph"


def broken_fields(tree: etree._Element) -> Iterator[str]:
    """Fields that begin and do not end."""
    marks = Counter(one.get(f"{W}fldCharType") for one in tree.iter(f"{W}fldChar"))
    if len(set(marks.values())) > 1:
        yield f"a field is not whole: {dict(marks)}"


def untyped(parts: dict[str, bytes], trees: dict[str, etree._Element]) -> Iterator[str]:
    """Parts without a content type, and types of parts that are not there."""
    types = trees["[Content_Types].xml"]
    overrides = {one.get("PartName", "").lstrip("/") for one in types.iter(f"{TYPES}Override")}
    endings = {one.get("Extension", "").lower() for one in types.iter(f"{TYPES}Default")}
    for name in parts.keys() - {"[Content_Types].xml"}:
        ending = name.rsplit(".", 1)[-1].lower()
        if name not in overrides and (ending not in endings or (ending == "xml" and not name.startswith(OWN))):
            yield f"{name}: no content type of its own"
    for name in overrides - parts.keys():
        yield f"{name}: typed, and not in the file"


def unrelated(parts: dict[str, bytes], trees: dict[str, etree._Element]) -> Iterator[str]:
    """Relations that lead nowhere or outside, ids that nothing stands for, parts that nothing leads to."""
    reached = {"[Content_Types].xml", *(name for name in parts if name.endswith(".rels"))}
    for name, tree in trees.items():
        if not name.endswith(".rels"):
            continue
        folder, _, file = name.rpartition("_rels/")
        source = folder + file.removesuffix(".rels")
        links = list(tree.iter(f"{RELATIONS}Relationship"))
        for link in links:
            target = link.get("Target", "")
            where = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            if link.get("TargetMode") == "External":
                yield f"{name}: {target} lies outside the file"
            elif where not in parts:
                yield f"{name}: {target} is not in the file"
            reached.add(where)
        ids = [link.get("Id") for link in links]
        if len(ids) != len(set(ids)):
            yield f"{name}: an id stands twice"
        if source in trees:
            attributes = [pair for one in trees[source].iter() for pair in one.attrib.items()]
            for one in {value for key, value in attributes if str(key).startswith(R)} - set(ids):
                yield f"{source}: nothing stands for {one}"
    for name in parts.keys() - reached:
        yield f"{name}: nothing leads to it"


def unknown_names(trees: dict[str, etree._Element]) -> Iterator[str]:
    """Styles and lists that are used and not there."""
    styles = {one.get(f"{W}styleId") for one in trees["word/styles.xml"].iter(f"{W}style")}
    numbering = trees.get("word/numbering.xml")
    numbers = set() if numbering is None else {one.get(f"{W}numId") for one in numbering.iter(f"{W}num")}
    for name, tree in trees.items():
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
            for one in {one.get(f"{W}val") for one in tree.iter(f"{W}{tag}")} - styles:
                yield f"{name}: there is no style {one}"
        for one in {one.get(f"{W}val") for one in tree.iter(f"{W}numId")} - numbers - {"0"}:
            yield f"{name}: there is no list {one}"
