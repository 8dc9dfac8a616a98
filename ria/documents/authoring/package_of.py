"""A whole template: its document, and every part that goes with it."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from ria.documents.authoring.furniture import PACKAGE_RELATIONS, footer, header, page_setup, properties, settings
from ria.documents.authoring.logo import RELATIONS, logo_line, logo_part
from ria.documents.authoring.numbering import numbering
from ria.documents.authoring.package import CHART, OFFICE, SHEET, Part, docx, xml_part
from ria.documents.authoring.result import CHARTS
from ria.documents.authoring.styles import BOARD, PUBLIC, styles
from ria.documents.authoring.theme import theme, themed
from ria.documents.bands import LOOKS
from ria.documents.charts import Bar, chart_xml, workbook

FILLS = {look.word: look.fill for look in LOOKS}
SAMPLE = (Bar("Right", 20, "Critical", 10, "High"),)
"""What the chart shows in a template that nobody has filled."""


def board_document(title: str, body: str) -> bytes:
    """A Word template for a board, a bidder or a contract: classification and draft mark on every page, two charts."""
    return document(title, body + page_setup(), styles(BOARD), (header(), footer()), *charts())


def house_document(title: str, body: str) -> bytes:
    """The same with fonts and colours from a theme, which Word changes at once, and a place for a logo."""
    relations, parts = charts()
    relations["rIdTheme"] = (f"{OFFICE}/theme", "theme/theme1.xml")
    around = (header(above=logo_line(), relations=RELATIONS), footer())
    setup = page_setup(header_at=6)
    return document(title, body + setup, themed(styles(BOARD)), around, relations, [*parts, theme(), logo_part()])


def charts() -> tuple[dict[str, tuple[str, str]], list[Part]]:
    """Two charts with the workbook behind each: their relations, and their parts."""
    relations, parts = {}, list[Part]()
    for relation, name in CHARTS:
        relations[relation] = (f"{OFFICE}/chart", f"charts/{name}.xml")
        sheet = {"rId1": (f"{OFFICE}/package", f"../embeddings/{name}.xlsx")}
        parts.append(Part(f"word/charts/{name}.xml", CHART, chart_xml(SAMPLE, FILLS), sheet))
        parts.append(Part(f"word/embeddings/{name}.xlsx", SHEET, workbook(SAMPLE)))
    return relations, parts


def plain_document(title: str, body: str) -> bytes:
    """The same without charts."""
    return document(title, body + page_setup(), styles(BOARD), (header(), footer()))


def public_document(title: str, body: str) -> bytes:
    """A Word template for the public: larger type, the authority and the day on every page and nothing else."""
    around = (header(board=False), footer(board=False))
    return document(title, body + page_setup(top=18, bottom=17), styles(PUBLIC), around)


def document(
    title: str,
    body: str,
    style_content: str,
    around: tuple[Part, Part],
    more_relations: Mapping[str, tuple[str, str]] = MappingProxyType({}),
    more_parts: Sequence[Part] = (),
) -> bytes:
    """A Word template from its body: styles, numbering, header and footer round it."""
    relations: dict[str, tuple[str, str]] = {
        "rIdStyles": (f"{OFFICE}/styles", "styles.xml"),
        "rIdNumbering": (f"{OFFICE}/numbering", "numbering.xml"),
        "rIdSettings": (f"{OFFICE}/settings", "settings.xml"),
        "rIdHeader": (f"{OFFICE}/header", "header1.xml"),
        "rIdFooter": (f"{OFFICE}/footer", "footer1.xml"),
        **more_relations,
    }
    parts = [
        *more_parts,
        xml_part("word/document.xml", "document.main", "document", f"<w:body>{body}</w:body>", relations),
        xml_part("word/styles.xml", "styles", "styles", style_content),
        xml_part("word/numbering.xml", "numbering", "numbering", numbering()),
        settings(),
        *around,
        *properties(title),
    ]
    return docx(parts, PACKAGE_RELATIONS)
