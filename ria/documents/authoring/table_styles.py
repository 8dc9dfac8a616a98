"""Table styles: for results, for boxes that people write in, for the heat map, for the strip on page one."""

from ria.documents.authoring.style_xml import border
from ria.documents.authoring.xml import dxa
from ria.documents.bands import EDGE, WHITE

NAVY, RULE, FILL = "14365D", "AEB8C4", "EDF1F6"
TABLE, CLOSE, GRID, HEAT, STRIP = "RiaTable", "RiaClose", "RiaGrid", "RiaHeat", "RiaStrip"


def margins(vertical: float, sides: float) -> str:
    """Cell margins in millimetres."""
    parts = {"top": vertical, "left": sides, "bottom": vertical, "right": sides}
    rows = "".join(f'<w:{side} w:w="{dxa(mm)}" w:type="dxa"/>' for side, mm in parts.items())
    return f"<w:tblCellMar>{rows}</w:tblCellMar>"


def table_style(name: str, title: str, borders: str, margin: str, conditions: str = "") -> str:
    """A table style in XML."""
    lines = f"<w:tblBorders>{borders}</w:tblBorders>" if borders else ""
    return (
        f'<w:style w:type="table" w:styleId="{name}"><w:name w:val="{title}"/><w:basedOn w:val="TableNormal"/>'
        f'<w:qFormat/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{lines}{margin}</w:tblPr>{conditions}</w:style>'
    )


def table_styles() -> str:
    """Every table style."""
    header = (
        '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr>'
        f"<w:tcBorders>{border('bottom', 8, NAVY)}</w:tcBorders>"
        f'<w:shd w:val="clear" w:color="auto" w:fill="{FILL}"/></w:tcPr></w:tblStylePr>'
    )
    plain_header = '<w:tblStylePr w:type="firstRow"><w:tblPr/></w:tblStylePr>'
    row_header = '<w:tblStylePr w:type="firstCol"><w:tblPr/></w:tblStylePr>'
    lines = border("top", 8, NAVY) + border("bottom", 8, NAVY) + border("insideH", 4, RULE)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return "".join(
        (
            '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
            '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
            f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{margins(0, 1.6)}</w:tblPr></w:style>',
            table_style(TABLE, "RIA Table", lines, margins(0.9, 1.6), header + row_header),
            table_style(CLOSE, "RIA Table close rows", lines, margins(0.6, 1.6), header + row_header),
            table_style(
                GRID,
                "RIA Grid",
                "".join(border(side, 6, EDGE) for side in sides),
                margins(1.1, 1.8),
                plain_header + row_header,
            ),
            table_style(
                HEAT,
                "RIA Heat",
                "".join(border(side, 12, WHITE) for side in sides),
                margins(1.1, 1.0),
                plain_header + row_header,
            ),
            table_style(STRIP, "RIA Strip", "", margins(0, 0)),
        )
    )
