"""The native chart: its XML and the workbook behind "Edit data", from the bars of a report.

Hollow bars are before safeguards, filled ones after. The label at the end of each bar says the band, because the band
comes from the matrix and not from the length of the bar.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from ria.documents.bands import INK, WHITE
from ria.documents.packing import CONTENT_TYPES, XML_HEAD, packed

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
AXIS_END, STEP = 29.9, 5
"""The value axis names 25, the worst there is, and goes on so far that the label of such a bar has room beside it."""

TOP_MM, BAR_MM = 12, 11.4
LABEL_SIZE, AXIS_SIZE = 900, 950
BEFORE, AFTER = "Before safeguards", "After safeguards"


@dataclass(frozen=True, slots=True)
class Bar:
    """One right in the chart: its short name, and severity times likelihood with the band, before and after."""

    name: str
    before: int
    before_band: str
    after: int
    after_band: str


def height_mm(bars: Sequence[Bar]) -> float:
    """How high the chart must be for its bars."""
    return TOP_MM + BAR_MM * len(bars)


def chart_xml(bars: Sequence[Bar], fills: Mapping[str, str]) -> bytes:
    """The chart part. `fills` gives the colour of each band."""
    before = series(0, BEFORE, "B", bars, [bar.before for bar in bars], [bar.before_band for bar in bars], None)
    after = series(1, AFTER, "C", bars, [bar.after for bar in bars], [bar.after_band for bar in bars], fills)
    text = (
        f'{XML_HEAD}<c:chartSpace xmlns:c="{DRAWING}/chart" xmlns:a="{DRAWING}/main" xmlns:r="{OFFICE}">'
        '<c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart>'
        '<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/>'
        f'<c:grouping val="clustered"/><c:varyColors val="0"/>{before}{after}<c:gapWidth val="55"/>'
        f'<c:overlap val="-6"/><c:axId val="111"/><c:axId val="222"/></c:barChart>{axes()}</c:plotArea>'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{text_look(AXIS_SIZE)}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )
    return text.encode("utf-8")


def series(
    index: int,
    name: str,
    letter: str,
    bars: Sequence[Bar],
    values: Sequence[int],
    bands: Sequence[str],
    fills: Mapping[str, str] | None,
) -> str:
    """One series: a bar and a label in words for each right."""
    rows = len(bars) + 1
    points = "".join(
        f'<c:dPt><c:idx val="{at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"{shape(fills[band] if fills else WHITE)}</c:dPt>"
        for at, band in enumerate(bands)
    )
    labels = "".join(
        f'<c:dLbl><c:idx val="{at}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:p>'
        f"<a:pPr><a:defRPr{bold(fills)}/></a:pPr>"
        f'<a:r><a:rPr lang="en-GB" sz="{LABEL_SIZE}"{bold(fills)}>{ink()}</a:rPr>'
        f"<a:t>{value}  {escape(band)}</a:t></a:r></a:p></c:rich></c:tx>"
        f'<c:dLblPos val="outEnd"/>{shows()}</c:dLbl>'
        for at, (value, band) in enumerate(zip(values, bands, strict=True))
    )
    names = "".join(f'<c:pt idx="{at}"><c:v>{escape(bar.name)}</c:v></c:pt>' for at, bar in enumerate(bars))
    numbers = "".join(f'<c:pt idx="{at}"><c:v>{value}</c:v></c:pt>' for at, value in enumerate(values))
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:strRef><c:f>Sheet1!${letter}$1</c:f>'
        f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{name}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
        f'{shape(WHITE)}<c:invertIfNegative val="0"/>{points}'
        f'<c:dLbls>{labels}{text_look(LABEL_SIZE)}<c:dLblPos val="outEnd"/>{shows()}</c:dLbls>'
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${rows}</c:f><c:strCache>"
        f'<c:ptCount val="{len(bars)}"/>{names}</c:strCache></c:strRef></c:cat>'
        f"<c:val><c:numRef><c:f>Sheet1!${letter}$2:${letter}${rows}</c:f><c:numCache>"
        f'<c:formatCode>General</c:formatCode><c:ptCount val="{len(bars)}"/>{numbers}</c:numCache></c:numRef></c:val>'
        "</c:ser>"
    )


def bold(fills: Mapping[str, str] | None) -> str:
    """Labels of the filled bars stand out."""
    return ' b="1"' if fills else ' b="0"'


def ink() -> str:
    """The colour of text."""
    return f'<a:solidFill><a:srgbClr val="{INK}"/></a:solidFill><a:latin typeface="Arial"/><a:cs typeface="Arial"/>'


def shape(fill: str) -> str:
    """A bar: filled, with an outline in ink."""
    return (
        f'<c:spPr><a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>'
        f'<a:ln w="12700"><a:solidFill><a:srgbClr val="{INK}"/></a:solidFill></a:ln></c:spPr>'
    )


def shows() -> str:
    """What a label shows: the value; the words stand in the label itself."""
    return (
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )


def text_look(size: int) -> str:
    """Text in the chart."""
    return (
        f'<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="{size}">{ink()}</a:defRPr></a:pPr>'
        '<a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
    )


def axes() -> str:
    """The worst right on top; the value axis the same whatever the values."""
    line = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="6B7683"/></a:solidFill></a:ln></c:spPr>'
    grid = (
        '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="C9D0D8"/></a:solidFill></a:ln>'
        "</c:spPr></c:majorGridlines>"
    )
    title = (
        "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr/></a:pPr>"
        f'<a:r><a:rPr lang="en-GB" sz="{LABEL_SIZE}" b="0">{ink()}</a:rPr>'
        "<a:t>Severity times likelihood (25 is the worst)</a:t></a:r></a:p></c:rich></c:tx>"
        '<c:overlay val="0"/></c:title>'
    )
    return (
        '<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{line}{text_look(AXIS_SIZE)}'
        '<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
        '<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{AXIS_END}"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>{grid}{title}'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{line}{text_look(LABEL_SIZE)}'
        f'<c:crossAx val="111"/><c:crosses val="max"/><c:crossBetween val="between"/>'
        f'<c:majorUnit val="{STEP}"/></c:valAx>'
    )


def workbook(bars: Sequence[Bar]) -> bytes:
    """The workbook behind the chart: one sheet with the names and both series."""
    rows: list[tuple[str | int, ...]] = [("", BEFORE, AFTER)]
    rows += [(bar.name, bar.before, bar.after) for bar in bars]
    sheet = "".join(sheet_row(at, row) for at, row in enumerate(rows, start=1))
    main = f"{SPREADSHEET}.sheet.main+xml"
    worksheet = f"{SPREADSHEET}.worksheet+xml"
    files = {
        CONTENT_TYPES: f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{main}"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{worksheet}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{SHEETS}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEETS}"><sheetData>{sheet}</sheetData></worksheet>',
    }
    return packed({name: (XML_HEAD + text).encode("utf-8") for name, text in files.items()})


def sheet_row(at: int, row: tuple[str | int, ...]) -> str:
    """A row of the sheet."""
    cells = "".join(sheet_cell(f"{letter}{at}", value) for letter, value in zip("ABC", row, strict=True))
    return f'<row r="{at}">{cells}</row>'


def sheet_cell(place: str, value: str | int) -> str:
    """A cell of the sheet."""
    if isinstance(value, int):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
