"""One style in XML, from what distinguishes it: size, weight, colour, spacing, and borders, indents or numbering."""

from dataclasses import dataclass, field

from ria.documents.authoring.xml import dxa


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style. `size` in points, spacing in points, `line` as a multiple; `layout` is further properties."""

    id: str
    name: str
    size: float = 0
    bold: bool = False
    italic: bool = False
    colour: str = ""
    before: float = 0
    after: float = 0
    line: float = 1.0
    based_on: str = "Normal"
    follows: str = ""
    layout: dict[str, str] = field(default_factory=dict)


KEEP = {"keepNext": "<w:keepNext/>", "keepLines": "<w:keepLines/>"}
ORDER = (
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "numPr",
    "pBdr",
    "shd",
    "tabs",
    "spacing",
    "ind",
    "jc",
    "outlineLvl",
)


def border(side: str, size: int, colour: str, space: int = 0, kind: str = "single") -> str:
    """One side of a border; `size` in eighths of a point."""
    return f'<w:{side} w:val="{kind}" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


def box(*sides: str) -> dict[str, str]:
    """Borders round a paragraph."""
    return {"pBdr": f"<w:pBdr>{''.join(sides)}</w:pBdr>"}


def fill(colour: str) -> dict[str, str]:
    """A background."""
    return {"shd": f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'}


def indent(left: float = 0, right: int = 0, hanging: float = 0) -> dict[str, str]:
    """Left and hanging indent in millimetres, right indent in twentieths of a point."""
    hang = f' w:hanging="{dxa(hanging)}"' if hanging else ""
    return {"ind": f'<w:ind w:left="{dxa(left)}" w:right="{right}"{hang}/>'}


def outline(level: int) -> dict[str, str]:
    """A place in the outline, 0 for the highest."""
    return {"outlineLvl": f'<w:outlineLvl w:val="{level}"/>'}


def numbered(number: int) -> dict[str, str]:
    """Numbering by a list of `numbering`."""
    return {"numPr": f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'}


def tabs(*stops: tuple[str, float, str]) -> dict[str, str]:
    """Tab stops: kind, millimetres, leader."""
    rows = "".join(f'<w:tab w:val="{kind}" w:leader="{leader}" w:pos="{dxa(mm)}"/>' for kind, mm, leader in stops)
    return {"tabs": f"<w:tabs>{rows}</w:tabs>"}


def paragraph_style(style: Style) -> str:
    """A paragraph style in XML."""
    own_spacing = style.based_on == "Normal"
    line = round(style.line * 240)
    spacing = (
        f'<w:spacing w:before="{round(style.before * 20)}" w:after="{round(style.after * 20)}" '
        f'w:line="{line}" w:lineRule="auto"/>'
    )
    layout = style.layout | ({"spacing": spacing} if own_spacing else {})
    properties = "".join(layout[name] for name in ORDER if name in layout)
    size = round(style.size * 2)
    look = "".join(
        (
            "<w:b/><w:bCs/>" if style.bold else "",
            "<w:i/><w:iCs/>" if style.italic else "",
            f'<w:color w:val="{style.colour}"/>' if style.colour else "",
            f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "",
        )
    )
    following = f'<w:next w:val="{style.follows}"/>' if style.follows else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style.based_on}"/>{following}<w:qFormat/>'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
    )
