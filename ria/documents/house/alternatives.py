"""The alternative texts that a PDF needs, read from the Word file: LibreOffice drops those of native charts."""

import io
import zipfile

from lxml import etree

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
PROPERTIES = f"{{{DRAWING}/wordprocessingDrawing}}docPr"
CHART, PICTURE = f"{{{DRAWING}/chart}}chart", f"{{{DRAWING}/picture}}pic"


def alternatives(word: bytes) -> list[str]:
    """One text for each figure of the body that a PDF would leave without: charts, and pictures that have none.

    The text of a picture without one is empty, so that it is not given that of the next chart.
    """
    with zipfile.ZipFile(io.BytesIO(word)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    found = []
    for one in body.iter(PROPERTIES):
        words, inside = one.get("descr", ""), {part.tag for part in one.itersiblings() for part in part.iter()}
        if CHART in inside or (PICTURE in inside and not words):
            found.append(words)
    return found
