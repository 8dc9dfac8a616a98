"""A text that met somebody else's: set aside, with its place and who typed it."""

from dataclasses import dataclass
from datetime import datetime

from ria.domain.assessment import Content, Part, Place


@dataclass(frozen=True, slots=True)
class Conflict:
    """A text set aside, with its place and who typed it."""

    id: int
    part: Part
    place: Place
    value: Content
    by: str
    at: datetime
