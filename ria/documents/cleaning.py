"""Everything that a Word file shows, cleaned of what XML cannot hold."""

from collections.abc import Mapping
from typing import Any

from ria.domain.cleaning import clean


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
