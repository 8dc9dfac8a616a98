"""Fills a template: Jinja in a sandbox, every text cleaned and escaped, then charts and the record put in.

Two fillings of one template with the same words give the same bytes.
"""

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from docx.opc.part import Part
from docxtpl import DocxTemplate
from jinja2 import Environment
from jinja2.exceptions import TemplateError
from lxml import etree

from ria.documents import embedding
from ria.documents.band_styles import band_styles
from ria.documents.chart_frames import draw_charts
from ria.documents.cleaning import cleaned
from ria.documents.finishing import finish
from ria.documents.house.repairing import repair
from ria.documents.packing import packed
from ria.documents.report.words import cut
from ria.documents.sandbox import SANDBOX
from ria.domain.cleaning import clean
from ria.errors import BadInput

TEMPLATE_FAULTS = (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, etree.XMLSyntaxError)
"""What a template raises that cannot be filled: its tags, or what they work out."""

LONGEST_TITLE = 255
"""Characters of the title among the properties of a Word file; the format allows no more."""


def fill(
    template: bytes,
    context: Mapping[str, Any],
    *,
    title: str,
    record: dict[str, Any] | None = None,
    environment: Environment = SANDBOX,
) -> bytes:
    """The filled document. `context["bars"]` holds the bars of each chart, `chart_mm` how high one may be at most.

    `record` is put in to be read back; one that the template carries is left out. `environment` reads the tags.

    Raises `BadInput` for a template that cannot be filled: not a Word file, a broken tag, an unknown name; and
    `MemoryError` when it grows beyond the memory of the process.
    """
    document = opened(template)
    try:
        document.render(cleaned(context), jinja_env=environment, autoescape=True)
    except TEMPLATE_FAULTS as error:
        if isinstance(error, etree.XMLSyntaxError) and getattr(error, "code", 0) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error  # lxml calls it an unknown error of syntax
        raise BadInput(
            f"The template cannot be filled: {str(error).rstrip('.')}. Mend the tag named and upload it again."
        ) from error
    word = document.docx
    word.core_properties.title = title_that_fits(clean(title))
    word.core_properties.language = "en-GB"
    styles = band_styles(styles_of(word))
    draw_charts(word, cleaned(context), styles.fills)
    if environment is not SANDBOX:
        repair(word)
    finish(word.element.body, styles)
    drop_record(word)
    if record is not None:
        embed(word, record)
    return saved(word)


def title_that_fits(title: str) -> str:
    """The title as it was typed, or the beginning of one that the properties of a file cannot hold."""
    return title if len(title) <= LONGEST_TITLE else cut(title, LONGEST_TITLE - 1)


def opened(template: bytes) -> DocxTemplate:
    """A template, opened. Raises `BadInput` when it is not a Word file."""
    try:
        document = DocxTemplate(io.BytesIO(template))
        document.init_docx()
    except (KeyError, ValueError, OSError, zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise BadInput("The template is not a Word file (.docx). Choose another file.") from error
    return document


def styles_of(word: Any) -> bytes:
    """The styles of a document."""
    blob: bytes = word.part._styles_part.blob
    return blob


def drop_record(word: Any) -> None:
    """Take out the record that a template carries which was made from an exported assessment."""
    for name, relation in list(word.part.rels.items()):
        if relation.reltype == embedding.ITEM_RELATION and embedding.NAMESPACE.encode() in relation.target_part.blob:
            del word.part.rels[name]


def embed(word: Any, record: dict[str, Any]) -> None:
    """Put the record into the file as a custom XML part."""
    part, package = word.part, word.part.package
    content = embedding.record_xml(record, embedding.visible_sha256(word.element.body))
    item = Part(package.next_partname(embedding.ITEM), embedding.ITEM_TYPE, content, package)
    part.relate_to(item, embedding.ITEM_RELATION)
    place = package.next_partname(embedding.PROPERTIES)
    properties = Part(place, embedding.PROPERTIES_TYPE, embedding.properties_xml(), package)
    item.relate_to(properties, embedding.PROPERTIES_RELATION)


def saved(word: Any) -> bytes:
    """The bytes of the document: parts in order, no clock in them, compressed."""
    buffer = io.BytesIO()
    word.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return packed(files, compressed=True)
