"""Reading JSON that strangers made: one clear message for whatever is wrong with it, and its place."""

import json
import math
from datetime import date, datetime
from typing import Any, NoReturn

from ria.errors import BadInput

LARGEST = 20 * 1024 * 1024
"""Bytes."""


def read_json(data: bytes, name: str) -> Any:
    """The content of a JSON file. Raises `BadInput` for a file too large, not text, not JSON, or nested too deep."""
    if len(data) > LARGEST:
        most, size = LARGEST // 2**20, math.ceil(len(data) / 2**20)
        raise BadInput(f"{name} has {size} MB; at most {most} MB can be read. Choose a smaller file or split it.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(f"{name} is not UTF-8 text (byte {error.start:,}). Save it as UTF-8 and try again.") from error
    try:
        return json.loads(text, parse_constant=refuse_constant)
    except json.JSONDecodeError as error:
        raise BadInput(
            f"{name} is not valid JSON: line {error.lineno}, column {error.colno}: {error.msg}. "
            "Download the file again; it may be cut off."
        ) from error
    except RecursionError as error:
        raise BadInput(f"{name} is nested too deeply to be read. No notice or record looks like that.") from error
    except ValueError as error:
        raise BadInput(f"{name} holds a number that cannot be read: {error}.") from error


def refuse_constant(word: str) -> NoReturn:
    """NaN and Infinity are no JSON."""
    raise ValueError(word)


class Node:
    """A place in a JSON file. Reading a field of the wrong kind raises `BadInput` with its full path."""

    def __init__(self, value: Any, path: str) -> None:
        self.value = value
        self.path = path

    def wrong(self, wanted: str) -> NoReturn:
        """Say what should stand here."""
        raise BadInput(
            f"{self.path}: this must be {wanted}, not {kind_of(self.value)}. Mend the file or choose another."
        )

    @property
    def missing(self) -> bool:
        """Whether nothing is said here."""
        return self.value is None

    def __getitem__(self, key: str) -> "Node":
        """A field of an object; missing when it is not there."""
        if self.missing:
            return Node(None, f"{self.path} > {key}")
        if not isinstance(self.value, dict):
            self.wrong("an object")
        return Node(self.value.get(key), f"{self.path} > {key}")

    @property
    def items(self) -> list["Node"]:
        """The elements of a list, counted from 1; none when it is missing."""
        if self.missing:
            return []
        if not isinstance(self.value, list):
            self.wrong("a list")
        return [Node(one, f"{self.path} > {at}") for at, one in enumerate(self.value, start=1)]

    @property
    def text(self) -> str:
        """A text without blanks round it; empty when it is missing. A number is taken as its digits."""
        if self.missing:
            return ""
        if isinstance(self.value, bool) or not isinstance(self.value, str | int | float):
            self.wrong("a text")
        return str(self.value).strip()

    @property
    def number(self) -> int | float | None:
        """A number, also one that was written as text; `None` when it is missing or empty."""
        if self.missing or self.value == "":
            return None
        if isinstance(self.value, bool) or not isinstance(self.value, str | int | float):
            self.wrong("a number")
        try:
            found = float(self.value) if isinstance(self.value, str) else self.value
        except ValueError:
            self.wrong("a number")
        if not math.isfinite(found):
            self.wrong("a number")
        return int(found) if float(found).is_integer() else found

    @property
    def day(self) -> date | None:
        """The day of a date or of a moment (ISO 8601); `None` when it is missing or empty."""
        words = self.text
        if not words:
            return None
        try:
            return datetime.fromisoformat(words).date()
        except ValueError:
            self.wrong("a date such as 2027-02-15")


def kind_of(value: Any) -> str:
    """What something in a JSON file is called."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "true or false"
        case dict():
            return "an object"
        case list():
            return "a list"
        case str():
            return f"“{value[:40]}”" if value.strip() else "an empty text"
        case _:
            return str(value)[:40]
