"""A template filled by docxtpl alone, the yardstick for our own filling: no check, no chart, no clean-up."""

import io
from collections.abc import Mapping
from typing import Any

from docxtpl import DocxTemplate


def fill_bare(template: bytes, context: Mapping[str, Any]) -> bytes:
    """The document as docxtpl makes it of a template and its context."""
    document = DocxTemplate(io.BytesIO(template))
    document.render(dict(context), autoescape=True)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
