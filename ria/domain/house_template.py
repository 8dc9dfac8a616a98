"""A Word template of the house, as people choose it. Its bytes stay in storage."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class HouseTemplate:
    """A template of the house. `document` is the kind of document it is for; `usual` means chosen unless told."""

    id: int
    name: str
    document: str
    sha256: str
    size: int
    usual: bool
    uploaded_by: str
    uploaded_at: datetime
