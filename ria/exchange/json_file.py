"""Reading JSON that strangers made: one clear message for whatever is wrong with it."""

import json
import math
from collections import Counter
from typing import Any

from ria.domain.node import shortened
from ria.errors import BadInput

LARGEST = 20 * 1024 * 1024
"""Bytes."""
NO_JSON = {
    b"PK": "a Word file, a workbook or another packed file",
    b"\xd0\xcf\x11\xe0": "an old Word file or workbook",
    b"%PDF-": "a PDF",
}
"""How files begin that are taken for JSON by mistake, and what they are."""


def read_json(data: bytes, name: str, largest: int = LARGEST) -> Any:
    """The content of a JSON file of at most `largest` bytes, without a repeated field, NaN or infinity.

    Raises `BadInput` for a file too large, not text, not JSON, or nested too deep.
    """
    if len(data) > largest:
        most, size = largest // 2**20, math.ceil(len(data) / 2**20)
        raise BadInput(f"{name} has {size} MB; at most {most} MB can be read. Choose a smaller file or split it.")
    if named := next((kind for start, kind in NO_JSON.items() if data.startswith(start)), ""):
        raise BadInput(f"{name} is {named}, or part of one, not a JSON file. Choose the JSON file.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(f"{name} is not UTF-8 text (byte {error.start:,}). Save it as UTF-8 and try again.") from error
    if not text.strip():
        raise BadInput(f"{name} is empty. Download the file again.")
    try:
        return json.loads(text, object_pairs_hook=lambda pairs: fields_of(pairs, name))
    except json.JSONDecodeError as error:
        raise BadInput(
            f"{name} is not valid JSON: line {error.lineno}, column {error.colno}: {error.msg}. "
            "Download the file again; it may be cut off."
        ) from error
    except RecursionError as error:
        raise BadInput(f"{name} is nested too deeply to be read. No notice or record looks like that.") from error
    except ValueError as error:
        raise BadInput(f"{name} holds a number of thousands of figures. No number is that long; correct it.") from error


def fields_of(pairs: list[tuple[str, Any]], name: str) -> dict[str, Any]:
    """The fields of an object. Raises `BadInput` for one that is given twice, or that is no number of JSON."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = Counter(key for key, _ in pairs)
        twice = names.most_common(1)[0][0]
        raise BadInput(
            f"{name} gives the field “{shortened(twice)}” twice in one object, so that nobody can tell which counts. "
            "Remove one of the two."
        )
    for key, value in pairs:
        numbers = value if isinstance(value, list) else (value,)
        if any(isinstance(one, float) and not math.isfinite(one) for one in numbers):
            raise BadInput(f"{name} > {shortened(key)}: this number is not finite (NaN or infinity). Correct it.")
    return found
