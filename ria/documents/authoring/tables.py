"""Recipes for tables: fixed widths, a header row that repeats and is announced, rows that never split."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from ria.documents.authoring.table_styles import GRID, TABLE
from ria.documents.authoring.xml import control, dxa, emu, paragraph, run


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, its width in millimetres, and what its cells hold in a row that repeats.

    A cell is text in the style of the column, or whole paragraphs.
    """

    head: str
    mm: float
    cell: str = ""
    number: bool = False
    style: str = ""

    @property
    def text_style(self) -> str:
        """The style of its cells."""
        return self.style or ("TableNumber" if self.number else "TableText")

    @property
    def head_style(self) -> str:
        """The style of its header."""
        return "TableHeadNumber" if self.number else "TableHead"


def content(cell: str, style: str) -> str:
    """What a cell holds: whole paragraphs as they are, text as one paragraph."""
    return cell if cell.startswith("<w:p>") else paragraph(style, cell)


def table_cell(mm: float, inner: str, *, span: int = 1, middle: bool = False) -> str:
    """A cell."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    centred = '<w:vAlign w:val="center"/>' if middle else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{dxa(mm)}" w:type="dxa"/>{spanned}{centred}</w:tcPr>{inner}</w:tc>'


def table_row(cells: str, *, head: bool = False, height: float = 0) -> str:
    """A row that never splits over two pages; `height` is the least height in millimetres."""
    least = f'<w:trHeight w:val="{dxa(height)}" w:hRule="atLeast"/>' if height else ""
    repeated = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{least}{repeated}</w:trPr>{cells}</w:tr>"


def row_of(columns: Sequence[Column], cells: Sequence[str] | None = None, *, height: float = 0) -> str:
    """A row of cells: those given, or those the columns name."""
    inner = [column.cell for column in columns] if cells is None else cells
    pairs = zip(columns, inner, strict=True)
    return table_row(
        "".join(table_cell(column.mm, content(cell, column.text_style)) for column, cell in pairs), height=height
    )


def head_row(columns: Sequence[Column]) -> str:
    """The header row."""
    return table_row(
        "".join(table_cell(column.mm, paragraph(column.head_style, column.head)) for column in columns), head=True
    )


def tag_row(columns: Sequence[Column], tag: str) -> str:
    """A row that holds only a tag and vanishes when the template is filled."""
    inner = paragraph("TableText", run(f"{{%tr {tag} %}}"))
    return table_row(table_cell(sum(column.mm for column in columns), inner, span=len(columns)))


def empty_row(columns: Sequence[Column], words: str) -> str:
    """The row that says what it means that there is nothing."""
    inner = paragraph("NotGiven", words)
    return table_row(table_cell(sum(column.mm for column in columns), inner, span=len(columns)))


def table(
    columns: Sequence[Column],
    rows: str,
    *,
    name: str,
    summary: str,
    style: str = TABLE,
    headed: bool = True,
) -> str:
    """A table with its name and summary for screen readers."""
    grid = "".join(f'<w:gridCol w:w="{dxa(column.mm)}"/>' for column in columns)
    width = sum(dxa(column.mm) for column in columns)
    look = f'w:val="{"00A0" if headed else "0080"}" w:firstRow="{int(headed)}" w:lastRow="0" w:firstColumn="1"'
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook {look} w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(name)}/><w:tblDescription w:val={quoteattr(summary)}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{head_row(columns) if headed else ''}{rows}</w:tbl>"
    )


def list_table(
    columns: Sequence[Column],
    each: str,
    *,
    empty: str,
    name: str,
    summary: str,
    more: str = "",
    style: str = TABLE,
) -> str:
    """A table with one row for each element of a sequence, and one sentence when there is none.

    `each` is what stands after `for`; `more` are rows after the last one.
    """
    rows = (
        tag_row(columns, f"for {each}")
        + row_of(columns)
        + tag_row(columns, "else")
        + empty_row(columns, empty)
        + tag_row(columns, "endfor")
        + more
    )
    return table(columns, rows, name=name, summary=summary, style=style)


def fact_table(columns: tuple[Column, Column], each: str, *, empty: str, name: str, summary: str) -> str:
    """A table of points and what was found: the first column stands out."""
    return list_table(columns, each, empty=empty, name=name, summary=summary)


def grid_table(columns: Sequence[Column], rows: str, *, name: str, summary: str, headed: bool = True) -> str:
    """A table of boxes that people write in."""
    return table(columns, rows, name=name, summary=summary, style=GRID, headed=headed)


def chart_frame(relation: str, condition: str, alt: str, *, number: int, height_mm: float) -> str:
    """A native chart in a paragraph of its own, shown when a condition holds. `alt` is Jinja for its words."""
    drawing = (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{emu(170)}" cy="{emu(height_mm)}"/><wp:docPr id="{number}" name="Chart {number}" '
        f'descr="{{{{ {alt} }}}}"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        f'<c:chart r:id="{relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )
    shown = f'<w:p><w:pPr><w:pStyle w:val="Chart"/></w:pPr>{drawing}</w:p>'
    return control(f"if {condition}") + shown + control("endif")
