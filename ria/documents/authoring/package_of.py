"""A whole template: its document, and every part that goes with it."""

from ria.documents.authoring.furniture import PACKAGE_RELATIONS, footer, header, page_setup, properties, settings
from ria.documents.authoring.numbering import numbering
from ria.documents.authoring.package import CHART, OFFICE, SHEET, Part, docx, xml_part
from ria.documents.authoring.result import CHARTS
from ria.documents.authoring.styles import BOARD, styles
from ria.documents.bands import LOOKS
from ria.documents.charts import Bar, chart_xml, workbook

FILLS = {look.word: look.fill for look in LOOKS}
SAMPLE = (Bar("Right", 20, "Critical", 10, "High"),)
"""What the chart shows in a template that nobody has filled."""


def board_document(title: str, body: str) -> bytes:
    """A Word template for a board: styles, numbering, header and footer, two charts."""
    relations = {
        "rIdStyles": (f"{OFFICE}/styles", "styles.xml"),
        "rIdNumbering": (f"{OFFICE}/numbering", "numbering.xml"),
        "rIdSettings": (f"{OFFICE}/settings", "settings.xml"),
        "rIdHeader": (f"{OFFICE}/header", "header1.xml"),
        "rIdFooter": (f"{OFFICE}/footer", "footer1.xml"),
    }
    parts: list[Part] = []
    for relation, name in CHARTS:
        relations[relation] = (f"{OFFICE}/chart", f"charts/{name}.xml")
        sheet = {"rId1": (f"{OFFICE}/package", f"../embeddings/{name}.xlsx")}
        parts.append(Part(f"word/charts/{name}.xml", CHART, chart_xml(SAMPLE, FILLS), sheet))
        parts.append(Part(f"word/embeddings/{name}.xlsx", SHEET, workbook(SAMPLE)))
    document = f"<w:body>{body}{page_setup()}</w:body>"
    parts += [
        xml_part("word/document.xml", "document.main", "document", document, relations),
        xml_part("word/styles.xml", "styles", "styles", styles(BOARD)),
        xml_part("word/numbering.xml", "numbering", "numbering", numbering()),
        settings(),
        header(),
        footer(),
        *properties(title),
    ]
    return docx(parts, PACKAGE_RELATIONS)
