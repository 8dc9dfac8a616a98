"""The places of a Word template: its headings as they are printed."""

import re
from io import BytesIO
from zipfile import ZipFile

PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)
HEADING = re.compile(r'<w:pStyle w:val="(?:Heading\d|Appendix(?:Page)?)"')
TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")


def headings(template: bytes) -> tuple[str, ...]:
    """The words of every heading of a template of ours, in order; those filled in later stand as their field."""
    with ZipFile(BytesIO(template)) as package:
        body = package.read("word/document.xml").decode("utf-8")
    paragraphs = (found.group() for found in PARAGRAPH.finditer(body))
    return tuple("".join(TEXT.findall(one)) for one in paragraphs if HEADING.search(one))
