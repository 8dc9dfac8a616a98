"""Text as a Word file can hold it. What XML forbids is replaced by a visible mark, never dropped in silence."""

import re
from collections.abc import Mapping
from typing import Any

VISIBLE_MARK = "\ufffd"
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What XML 1.0 forbids or discourages, and lone surrogates (XML 1.0, section 2.2)."""


def clean(words: str) -> str:
    """Words with one kind of line break, and a visible mark for each character that XML cannot hold."""
    return FORBIDDEN.sub(VISIBLE_MARK, words.replace("\r\n", "\n").replace("\r", "\n"))


def cleaned(value: Any) -> Any:
    """The same with every text in dictionaries and lists cleaned."""
    match value:
        case str():
            return clean(value)
        case Mapping():
            return {name: cleaned(one) for name, one in value.items()}
        case list() | tuple():
            return [cleaned(one) for one in value]
        case _:
            return value
