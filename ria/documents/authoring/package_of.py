"""A whole template: its document, and every part that goes with it."""

from ria.documents.authoring.furniture import PACKAGE_RELATIONS, footer, header, page_setup, properties, settings
from ria.documents.authoring.numbering import numbering
from ria.documents.authoring.package import CHART, OFFICE, SHEET, Part, docx, xml_part
from ria.documents.authoring.result import CHARTS
from ria.documents.authoring.styles import BOARD, PUBLIC, Look, styles
from ria.documents.bands import LOOKS
from ria.documents.charts import Bar, chart_xml, workbook

FILLS = {look.word: look.fill for look in LOOKS}
SAMPLE = (Bar("Right", 20, "Critical", 10, "High"),)
"""What the chart shows in a template that nobody has filled."""


def board_document(title: str, body: str) -> bytes:
    """A Word template for a board, a bidder or a contract: classification and draft mark on every page, two charts."""
    relations, parts = {}, list[Part]()
    for relation, name in CHARTS:
        relations[relation] = (f"{OFFICE}/chart", f"charts/{name}.xml")
        sheet = {"rId1": (f"{OFFICE}/package", f"../embeddings/{name}.xlsx")}
        parts.append(Part(f"word/charts/{name}.xml", CHART, chart_xml(SAMPLE, FILLS), sheet))
        parts.append(Part(f"word/embeddings/{name}.xlsx", SHEET, workbook(SAMPLE)))
    around = (header(), footer())
    return document(title, body + page_setup(), BOARD, around, relations, parts)


def plain_document(title: str, body: str) -> bytes:
    """The same without charts."""
    return document(title, body + page_setup(), BOARD, (header(), footer()))


def public_document(title: str, body: str, *, bottom: float = 20) -> bytes:
    """A Word template for the public: larger type, the authority and the day on every page and nothing else."""
    around = (header(board=False), footer(board=False))
    return document(title, body + page_setup(bottom=bottom), PUBLIC, around)


def document(
    title: str,
    body: str,
    look: Look,
    around: tuple[Part, Part],
    charts: dict[str, tuple[str, str]] | None = None,
    chart_parts: list[Part] | None = None,
) -> bytes:
    """A Word template from its body: styles, numbering, header and footer round it."""
    relations = {
        "rIdStyles": (f"{OFFICE}/styles", "styles.xml"),
        "rIdNumbering": (f"{OFFICE}/numbering", "numbering.xml"),
        "rIdSettings": (f"{OFFICE}/settings", "settings.xml"),
        "rIdHeader": (f"{OFFICE}/header", "header1.xml"),
        "rIdFooter": (f"{OFFICE}/footer", "footer1.xml"),
    } | (charts or {})
    parts = [
        *(chart_parts or ()),
        xml_part("word/document.xml", "document.main", "document", f"<w:body>{body}</w:body>", relations),
        xml_part("word/styles.xml", "styles", "styles", styles(look)),
        xml_part("word/numbering.xml", "numbering", "numbering", numbering()),
        settings(),
        *around,
        *properties(title),
    ]
    return docx(parts, PACKAGE_RELATIONS)
