"""The starter for a house style: the full report, whose fonts, colours and logo Word changes in three places.

It is the full report and not a shorter one, because that one flows: another font moves its pages and breaks nothing.
"""

from ria.documents.authoring.full import TITLE, full_body
from ria.documents.authoring.package_of import house_document
from ria.documents.authoring.xml import paragraph, run

NOTES = (
    "How to make this your house style. This box is not printed.",
    "Fonts: Design, Fonts. Colours: Design, Colours. Both change the whole document at once.",
    "Logo: double click the header, right click the logo, Change Picture. Then View Alt Text: write your name.",
    "Change nothing in curly brackets. Upload the file on the page Templates and look at the preview.",
)


def house_style() -> bytes:
    """The starter template."""
    notes = "".join(paragraph("Callout", run(f"{{#p {note} #}}")) for note in NOTES)
    return house_document(TITLE, notes + full_body())
