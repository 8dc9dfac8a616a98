"""A place in nested data that strangers may have written. Reading the wrong kind raises `BadInput` with its path."""

import math
from collections.abc import Collection
from datetime import UTC, date, datetime
from typing import Any, NoReturn

from ria.domain.answers import LARGEST_NUMBER, keep_text
from ria.errors import BadInput

LONGEST_SHOWN = 40


class Node:
    """A value as JSON gives it (object, list, text, number, true, false or nothing), and where it stands."""

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
        return Node(self.object.get(key), f"{self.path} > {key}")

    @property
    def object(self) -> dict[str, Any]:
        """The fields of an object as they are; none when it is missing."""
        if self.missing:
            return {}
        if not isinstance(self.value, dict):
            self.wrong("an object")
        return self.value

    @property
    def fields(self) -> dict[str, "Node"]:
        """The fields of an object by name; none when it is missing."""
        return {key: Node(one, f"{self.path} > {shortened(str(key))}") for key, one in self.object.items()}

    def only(self, known: Collection[str]) -> None:
        """Raise `BadInput` for a field that is not known."""
        for name, field in self.fields.items():
            if name not in known:
                raise BadInput(f"{field.path}: this field is not known here. Known are {', '.join(sorted(known))}.")

    @property
    def items(self) -> list["Node"]:
        """The elements of a list, counted from 1; none when it is missing."""
        if self.missing:
            return []
        if not isinstance(self.value, list):
            self.wrong("a list")
        return [Node(one, f"{self.path} > {at}") for at, one in enumerate(self.value, start=1)]

    @property
    def words(self) -> str:
        """A text exactly as it is, but for what cannot be stored; empty when it is missing."""
        if self.missing:
            return ""
        if not isinstance(self.value, str):
            self.wrong("a text")
        return keep_text(self.value)

    @property
    def text(self) -> str:
        """A text without blanks round it; empty when it is missing. A number is taken as its digits."""
        if isinstance(self.value, int | float) and not isinstance(self.value, bool):
            return str(self.number)
        return self.words.strip()

    def one_of(self, known: Collection[str]) -> str:
        """One of these texts; empty when it is missing."""
        if not self.missing and (not isinstance(self.value, str) or self.value not in known):
            self.wrong(f"one of {', '.join(known)}")
        return self.words

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
        if abs(found) >= LARGEST_NUMBER or not math.isfinite(found):
            self.wrong(f"a number below {LARGEST_NUMBER:,}")
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

    @property
    def moment(self) -> datetime | None:
        """A moment (ISO 8601), in UTC where it names no zone; `None` when it is missing."""
        if self.missing:
            return None
        try:
            found = datetime.fromisoformat(self.words)
            found = found if found.tzinfo else found.replace(tzinfo=UTC)
            found.astimezone(UTC)  # no zone may take it out of the calendar
        except (ValueError, OverflowError) as error:
            raise BadInput(
                f"{self.path}: {shortened(self.words)} is not a moment such as 2026-11-24T10:31:00+00:00."
            ) from error
        return found


def kind_of(value: Any) -> str:
    """What something in a record is called."""
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
            return f"“{shortened(value)}”" if value.strip() else "an empty text"
        case int() if abs(value) >= LARGEST_NUMBER:
            return "a number of too many digits"
        case _:
            return str(value)


def shortened(text: str) -> str:
    """The beginning of a text, fit to be shown."""
    return keep_text(text[:LONGEST_SHOWN])
