"""Worked examples: the shape of their files, and what is read from one."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from ria.domain.assessment import Confidence, Content, Part, Place
from ria.domain.attachments import Attachment
from ria.domain.model import Data, Depth, Gate


class NoteEntry(Data):
    """A note on an answer. `item` is empty for a section that is asked once."""

    question: str
    item: str = ""
    text: str


class EvidenceEntry(Data):
    """A piece of evidence for an answer. With a file name, `text` is attached as that file."""

    question: str
    item: str = ""
    source: str
    link: str = ""
    dated: date | None = None
    confidence: Confidence
    file_name: str = ""
    text: str = ""


class WithheldEntry(Data):
    """An answer that is left out of what is published, on a ground of the edition."""

    question: str
    item: str = ""
    ground: str


class ReplyEntry(Data):
    """A comment, or a reply to one: who said it, and when."""

    by: str
    on: date
    text: str


class CommentEntry(ReplyEntry):
    """A reviewer's comment on an answer, with its replies; still open."""

    question: str
    item: str = ""
    replies: tuple[ReplyEntry, ...] = ()


class EarlierAnswer(Data):
    """What an answer was at an earlier day; with no value it was not given yet."""

    question: str
    item: str = ""
    value: Any = None


class VersionEntry(Data):
    """A version frozen at an earlier day: the example less what came later; notes and marks are of today."""

    label: str
    gate: Gate
    on: date
    decision: str
    decided_by: str
    minute: str
    without: tuple[str, ...]
    earlier: tuple[EarlierAnswer, ...] = ()


class ExampleFile(Data):
    """A worked example. `today` is the day on which it stands as it is shown."""

    title: str
    service_type: str
    depth: Depth
    edition: str
    gate: Gate
    status: str
    owner: str
    today: date
    answers: dict[str, dict[str, Any]]
    items: dict[str, list[dict[str, Any]]]
    notes: tuple[NoteEntry, ...] = ()
    evidence: tuple[EvidenceEntry, ...] = ()
    withheld: tuple[WithheldEntry, ...] = ()
    comments: tuple[CommentEntry, ...] = ()
    versions: tuple[VersionEntry, ...] = ()


ExampleRow = tuple[Part, Place, Content]


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment with its place and its replies."""

    place: Place
    first: ReplyEntry
    replies: tuple[ReplyEntry, ...]


@dataclass(frozen=True, slots=True)
class PastState:
    """A version that was frozen and decided on the day `on`, with its rows."""

    label: str
    gate: Gate
    on: date
    decision: str
    decided_by: str
    minute: str
    rows: tuple[ExampleRow, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A complete assessment. `rows` stand in the order of the file; `today` is the day it shows."""

    id: str
    title: str
    edition: str
    gate: Gate
    status: str
    owner: str
    today: date
    rows: tuple[ExampleRow, ...]
    files: tuple[Attachment, ...]
    threads: tuple[Thread, ...] = ()
    versions: tuple[PastState, ...] = ()
