"""An assessment: what has been answered so far, where, and by whom. Immutable; a change makes a new one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Literal, NamedTuple

from ria.domain.answers import Value
from ria.domain.model import Gate

Origin = Literal["person", "notice", "carried", "profile", "import"]
"""Who gave an answer. All but `person` are shown as such until a person confirms them."""

Part = Literal["answer", "note", "evidence", "withheld", "entry"]
"""What a saved row holds: the answer itself, its note, its evidence, the ground on which the answer is left out of what
is published, or whether an entry is there."""

Confidence = Literal["A", "B", "C", ""]


class Place(NamedTuple):
    """Where an answer belongs. `item` is empty for a section that is asked once."""

    section: str
    item: str
    question: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an answer rests on. `file` is the SHA-256 of an attachment; `confidence` is A, B, C or empty."""

    source: str = ""
    link: str = ""
    file: str = ""
    file_name: str = ""
    dated: date | None = None
    confidence: Confidence = ""


Content = Value | tuple[Evidence, ...] | bool | None


@dataclass(frozen=True, slots=True)
class Saved:
    """One saved row, the latest of its place and part. `order` is the moment it was first saved."""

    value: Content
    revision: int
    by: str
    at: datetime
    origin: Origin = "person"
    order: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A saved row with its place: what storage hands over and takes."""

    part: Part
    place: Place
    saved: Saved


@dataclass(frozen=True, slots=True)
class Heading:
    """What identifies an assessment. `change` counts every saved change since it was started."""

    id: int
    uid: str
    title: str
    edition: str
    gate: Gate
    status: str
    owner: str
    started_at: datetime
    change: int
    changed_at: datetime
    follows: int | None = None
    example: bool = False

    @property
    def reference(self) -> str:
        """The reference people use: RIA-2026-014."""
        return f"RIA-{self.started_at.year}-{self.id:03d}"


@dataclass(frozen=True)
class Assessment:
    """The current state: the latest row of every place and part."""

    heading: Heading
    rows: Mapping[Part, Mapping[Place, Saved]] = field(default_factory=dict)

    def with_rows(self, heading: Heading, rows: Iterable[Row]) -> "Assessment":
        """The same assessment after these rows were saved."""
        parts = {part: dict(places) for part, places in self.rows.items()}
        for row in rows:
            places = parts.setdefault(row.part, {})
            earlier = places.get(row.place)
            saved = replace(row.saved, order=earlier.order) if earlier else row.saved
            places[row.place] = saved
        return Assessment(heading, parts)

    def saved(self, part: Part, place: Place) -> Saved | None:
        """The latest row of a place, or `None`."""
        return self.rows.get(part, {}).get(place)

    def answer(self, place: Place) -> Value | None:
        """The answer given at a place, or `None`."""
        saved = self.rows.get("answer", {}).get(place)
        return saved.value if saved else None  # type: ignore[return-value]

    def note(self, place: Place) -> str:
        """The note at a place; empty when there is none."""
        saved = self.saved("note", place)
        return saved.value if saved and isinstance(saved.value, str) else ""

    def evidence(self, place: Place) -> tuple[Evidence, ...]:
        """The evidence at a place; empty when there is none."""
        saved = self.saved("evidence", place)
        return saved.value if saved and isinstance(saved.value, tuple) else ()  # type: ignore[return-value]

    def withheld(self, place: Place) -> str:
        """The ground on which the answer at a place is left out of what is published; empty when it is not."""
        saved = self.saved("withheld", place)
        return saved.value if saved and isinstance(saved.value, str) else ""

    def revision(self, part: Part, place: Place) -> int:
        """The number of the latest row of a place; 0 when nothing was saved."""
        saved = self.saved(part, place)
        return saved.revision if saved else 0

    def entries(self, section: str) -> tuple[str, ...]:
        """The ids of the entries of a section, in the order in which they were added."""
        present = [
            (saved.order, place.item)
            for place, saved in self.rows.get("entry", {}).items()
            if place.section == section and saved.value is True
        ]
        return tuple(item for _, item in sorted(present))
