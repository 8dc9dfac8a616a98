"""A record read back: from the JSON of a frozen version or an exchanged file to an assessment.

Raises `BadInput` with the file and the place in it where something cannot be used. Nothing is passed over: an answer
whose section, question, entry or field is not known is refused, so that what was read is what the file says.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any, cast

from ria.domain.answers import Problem, Value, check_answer
from ria.domain.asking import as_list
from ria.domain.assessment import Assessment, Confidence, Evidence, Heading, Origin, Place, Row, Saved
from ria.domain.edition import Edition
from ria.domain.model import GATES, Gate
from ria.domain.node import Node, kind_of, shortened
from ria.domain.questionnaire import Question, RatingQuestion, ReferenceQuestion, Section
from ria.domain.record import FORMAT, FORMAT_VERSION
from ria.domain.record_marks import mark_of
from ria.errors import BadInput

RECORD = "The record"
ORIGINS: tuple[Origin, ...] = ("person", "notice", "carried", "profile", "import")
CONFIDENCE = ("", "A", "B", "C")
ANSWER = ("section", "question", "item", "value", "by", "at", "origin", "note", "evidence", "withheld")
EVIDENCE = tuple(one.name for one in fields(Evidence))
LONGEST_ITEM = 60
ID = re.compile(r"[\w.:-]+")
SHA256 = re.compile(r"[0-9a-f]{64}")

Entries = dict[str, tuple[str, ...]]
"""The items of each register, in order, by the id of its section."""


def assessment_of(edition: Edition, heading: Heading, record: dict[str, Any], name: str = RECORD) -> Assessment:
    """The assessment that a record describes. What the record says of title, gate, status and owner counts."""
    file = record_node(record, name)
    heading = heading_of(heading, file)
    return Assessment(heading).with_rows(heading, rows_of(edition, heading, file))


def record_node(record: object, name: str) -> Node:
    """A record as a place to read from. Raises `BadInput` unless it is ours and this workbench can read it."""
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise BadInput(f"{name} is not a record of a rights impact assessment. Choose a file made by this workbench.")
    version = record.get("format_version")
    if version != FORMAT_VERSION or isinstance(version, bool):
        raise BadInput(
            f"{name} has format version {kind_of(version)}; version {FORMAT_VERSION} can be read. "
            "Bring this workbench up to date."
        )
    return Node(record, name)


def heading_of(heading: Heading, file: Node) -> Heading:
    """A heading with what the record says of title, gate, status, owner and start."""
    return replace(
        heading,
        title=file["title"].words.strip() or heading.title,
        gate=cast("Gate", file["gate"].one_of(GATES) or heading.gate),
        status=file["status"].words or heading.status,
        owner=file["owner"].words or heading.owner,
        started_at=file["started_at"].moment or heading.started_at,
    )


def rows_of(edition: Edition, heading: Heading, file: Node) -> list[Row]:
    """Every entry, answer, note and piece of evidence as a row in its first revision, as changes 1, 2, 3 and so on."""
    entries = entries_of(edition, file["entries"])
    stamp = Saved(True, 1, heading.owner, heading.started_at)
    rows = [Row("entry", Place(section, item, ""), stamp) for section, items in entries.items() for item in items]
    seen: dict[Place, str] = {}
    for one in file["answers"].items:
        place = place_of(edition, entries, one)
        if place in seen:
            raise BadInput(f"{one.path}: this question is answered at {seen[place]} already. Remove one of the two.")
        seen[place] = one.path
        rows += answer_rows(edition, place, one, stamp)
    return [replace(row, saved=replace(row.saved, order=order)) for order, row in enumerate(rows, start=1)]


def entries_of(edition: Edition, node: Node) -> Entries:
    """The entries of each register."""
    found: Entries = {}
    for section, listed in node.fields.items():
        known = edition.section.get(section)
        if known is None:
            raise BadInput(f"{node.path}: edition {edition.id} has no section {shortened(section)}.")
        if known.repeat_for != "entries":
            raise BadInput(f"{listed.path}: this section has no entries in edition {edition.id}. Remove them.")
        if not isinstance(listed.value, list):
            listed.wrong("a list of texts")
        found[section] = tuple(identity(one) for one in listed.items)
        if len(set(found[section])) < len(found[section]):
            raise BadInput(f"{listed.path}: an entry is listed twice. Remove one of the two.")
    return found


def identity(node: Node, longest: int = LONGEST_ITEM) -> str:
    """The id of an entry, or of an assessment."""
    words = node.words
    if len(words) > longest or not ID.fullmatch(words):
        node.wrong(f"an id of at most {longest} letters, figures, dots, colons and hyphens")
    return words


def place_of(edition: Edition, entries: Entries, one: Node) -> Place:
    """Where an answer belongs."""
    one.only(ANSWER)
    section_id, question_id = identity(one["section"]), identity(one["question"])
    question = edition.question.get(question_id)
    section = edition.home[question.id] if question else None
    if question is None or section is None or section.id != section_id:
        asked = f"{shortened(question_id)} in {shortened(section_id)}"
        raise BadInput(f"{one.path}: edition {edition.id} has no question {asked}.")
    item = one["item"].words
    if item not in items_of(edition, section, entries):
        one["item"].wrong(
            "an entry of this section that the file lists" if section.repeats else "left out in this section"
        )
    return Place(section.id, item, question.id)


def items_of(edition: Edition, section: Section, entries: Entries) -> tuple[str, ...]:
    """The items that a section can be answered for."""
    match section.repeat_for:
        case "nothing":
            return ("",)
        case "entries":
            return entries.get(section.id, ())
        case "clauses":
            return tuple(edition.clause)
        case "rights":
            return tuple(edition.right)


def answer_rows(edition: Edition, place: Place, one: Node, stamp: Saved) -> Iterator[Row]:
    """One answer with its note and evidence."""
    stamp = replace(stamp, by=one["by"].words or stamp.by, at=one["at"].moment or stamp.at)
    value = value_of(edition, edition.question[place.question], one)
    if value is not None:
        yield Row("answer", place, replace(stamp, value=value, origin=origin_of(one)))
    if note := one["note"].words:
        yield Row("note", place, replace(stamp, value=note))
    if evidence := tuple(evidence_of(piece) for piece in one["evidence"].items):
        yield Row("evidence", place, replace(stamp, value=evidence))
    if not (mark := one["withheld"]).missing:
        yield Row("withheld", place, mark_of(edition, place, mark, stamp))


def origin_of(one: Node) -> Origin:
    """Who gave an answer."""
    said = one["origin"].words or "person"
    for origin in ORIGINS:
        if origin == said:
            return origin
    raise BadInput(f"{one.path}: {shortened(said)} is not a known origin. Use one of {', '.join(ORIGINS)}.")


def value_of(edition: Edition, question: Question, one: Node) -> Value | None:
    """The value of an answer; `None` for an empty one."""
    scale = edition.scale[question.scale] if isinstance(question, RatingQuestion) else None
    value = check_answer(question, scale, None, one["value"].value)
    if isinstance(value, Problem):
        raise BadInput(f"{one.path} > {question.id}: {value.message}")
    if isinstance(question, ReferenceQuestion):
        for item in as_list(value):
            identity(Node(item, f"{one.path} > {question.id}"))
    return value


def evidence_of(piece: Node) -> Evidence:
    """One piece of evidence."""
    piece.only(EVIDENCE)
    link, file = piece["link"], piece["file"]
    if link.words and not link.words.startswith(("https://", "http://")):
        link.wrong("a link that starts with https:// or http://")
    if file.words and not SHA256.fullmatch(file.words):
        file.wrong("the SHA-256 of an attachment, 64 hexadecimal digits")
    found = Evidence(
        source=piece["source"].words,
        link=link.words,
        file=file.words,
        file_name=piece["file_name"].words,
        dated=piece["dated"].day,
        confidence=cast("Confidence", piece["confidence"].one_of(CONFIDENCE)),
    )
    if not (found.source.strip() or found.link or found.file):
        raise BadInput(f"{piece.path}: this evidence names no source, link or attachment. Name one or remove it.")
    return found
