"""What every piece of edition content has in common: frozen, and no key that is not known."""

from enum import IntEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

Depth = Literal["short", "standard", "full"]
DEPTHS: tuple[Depth, ...] = ("short", "standard", "full")

Gate = Literal["tender", "award", "contract", "live", "review", "closing"]
GATES: tuple[Gate, ...] = ("tender", "award", "contract", "live", "review", "closing")


def reached(now: Gate, gate: Gate) -> bool:
    """Whether what is due at a gate is due now."""
    return GATES.index(now) >= GATES.index(gate)


Checked = Literal["verified", "unverified", "proposal"]
"""How far a fact was checked: against its source, from memory, or a choice of this project."""


class Data(BaseModel):
    """Content of an edition. A misspelt key is an error, never silently ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", ignored_types=(cached_property,))


class Band(IntEnum):
    """Result for a right, read from the matrix. `None` stands for "not assessed" and is never low."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4

    @property
    def word(self) -> str:
        """The word shown to people: Low, Medium, High or Critical."""
        return self.name.capitalize()

    @property
    def id(self) -> str:
        """The word used in content files: low, medium, high or critical."""
        return self.name.lower()


NOT_ASSESSED = "Not assessed"


def band_word(band: Band | None) -> str:
    """The word for a band, or "Not assessed"."""
    return band.word if band else NOT_ASSESSED


def read_band(value: object) -> object:
    """A band from its id in a content file; anything else is left for Pydantic to refuse."""
    names = {band.id: band for band in Band}
    return names.get(value, value) if isinstance(value, str) else value


BandId = Annotated[Band, BeforeValidator(read_band)]
