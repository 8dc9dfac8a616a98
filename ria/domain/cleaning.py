"""Text as XML can hold it. What XML forbids is replaced by a visible mark, never dropped in silence."""

import re

VISIBLE_MARK = "\ufffd"
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What XML 1.0 forbids or discourages, and lone surrogates (XML 1.0, section 2.2)."""


def clean(words: str) -> str:
    """Words with one kind of line break, and a visible mark for each character that XML cannot hold."""
    return FORBIDDEN.sub(VISIBLE_MARK, words.replace("\r\n", "\n").replace("\r", "\n"))
