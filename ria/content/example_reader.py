"""Reads one worked example against its edition: every answer is checked as if a person had typed it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ria.content.example_files import (
    CommentEntry,
    EarlierAnswer,
    EvidenceEntry,
    Example,
    ExampleFile,
    ExampleRow,
    NoteEntry,
    Thread,
    WithheldEntry,
)
from ria.domain.answers import Problem, check_answer
from ria.domain.assessment import Evidence, Place
from ria.domain.attachments import Attachment, check_attachment
from ria.domain.edition import Edition
from ria.domain.questionnaire import Question, RatingQuestion, ReferenceQuestion, Section
from ria.domain.roles import Role
from ria.domain.withholding import markable
from ria.errors import BadInput

ID = "id"
Placed = NoteEntry | EvidenceEntry | WithheldEntry | CommentEntry | EarlierAnswer


class ExampleReader:
    """Reads one example against its edition and gathers its faults."""

    def __init__(self, name: str, file: ExampleFile, edition: Edition) -> None:
        self.name = name
        self.file = file
        self.edition = edition
        self.faults: list[str] = []
        self.files: dict[str, Attachment] = {}

    def example(self) -> Example:
        """The example as far as it can be read; what cannot is in `faults`."""
        file, rows = self.file, [*self.answers(), *self.items(), *self.notes(), *self.evidence(), *self.withheld()]
        return Example(
            Path(self.name).stem,
            file.title,
            file.edition,
            file.gate,
            file.status,
            file.owner,
            file.today,
            tuple(rows),
            tuple(self.files.values()),
            tuple(self.threads()),
        )

    def fault(self, message: str, *steps: str) -> None:
        """Note a fault with its place."""
        self.faults.append(f"{self.name}{''.join(f' > {step}' for step in steps if step)}: {message}")

    def answers(self) -> Iterator[ExampleRow]:
        """What identifies the assessment, and the answers of sections that are asked once."""
        file, role_of = self.file, self.edition.role_of
        given = {Role.SERVICE_NAME: file.title, Role.SERVICE_TYPE: file.service_type, Role.RIA_DEPTH: file.depth}
        for role, raw in given.items():
            question = role_of[role][0]
            yield from self.answer(self.edition.home[question], "", question, raw)
        for name, table in file.answers.items():
            section = self.section(name, "answers", repeats=False)
            for question, raw in table.items():
                yield from self.answer(section, "", question, raw) if section else ()

    def items(self) -> Iterator[ExampleRow]:
        """The entries of registers with their answers, and the answers about rights and clauses."""
        for name, entries in self.file.items.items():
            section = self.section(name, "items", repeats=True)
            seen = set[object]()
            for number, entry in enumerate(entries, start=1):
                item = entry.get(ID)
                if not isinstance(item, str) or item in seen:
                    self.fault("the id is missing or stands twice", "items", name, str(item or number))
                    continue
                seen.add(item)
                if section is None:
                    continue
                if section.repeat_for == "entries":
                    yield "entry", Place(section.id, item, ""), True
                elif item not in self.known(section.id):
                    self.fault(f"this is not one of the {section.repeat_for}", "items", name, item)
                    continue
                for question, raw in entry.items():
                    if question != ID:
                        yield from self.answer(section, item, question, raw)

    def section(self, name: str, table: str, *, repeats: bool) -> Section | None:
        """A section by id that is asked as the table says; a fault and `None` otherwise."""
        section = self.edition.section.get(name)
        if section is None:
            self.fault(f"there is no such section in edition {self.edition.id}", table, name)
        elif section.repeats != repeats:
            self.fault(f"put this section under {'items' if section.repeats else 'answers'}", table, name)
            return None
        return section

    def answer(self, section: Section, item: str, name: str, raw: object) -> Iterator[ExampleRow]:
        """One checked answer; a fault where it cannot be used."""
        question = self.edition.question.get(name)
        if question is None or self.edition.home[name].id != section.id:
            self.fault("there is no such question in this section", section.id, item, name)
            return
        value = check_answer(question, self.scale(question), self.referred(question), raw)
        if isinstance(value, Problem):
            self.fault(f"{raw!r} cannot be used. {value.message}", section.id, item, name)
        elif value is None:
            self.fault("this answer is empty; leave the line out", section.id, item, name)
        else:
            yield "answer", Place(section.id, item, name), value

    def scale(self, question: Question) -> Any:
        """The scale of a rating question, or `None`."""
        return self.edition.scale[question.scale] if isinstance(question, RatingQuestion) else None

    def referred(self, question: Question) -> tuple[str, ...] | None:
        """The ids that a reference may name; `None` for other questions."""
        return self.known(question.refers_to) if isinstance(question, ReferenceQuestion) else None

    def known(self, section: str) -> tuple[str, ...]:
        """The items of a section: rights, clauses, or the entries of this file."""
        match self.edition.section[section].repeat_for:
            case "rights":
                return tuple(self.edition.right)
            case "clauses":
                return tuple(self.edition.clause)
            case _:
                return tuple(str(entry.get(ID)) for entry in self.file.items.get(section, ()))

    def place(self, entry: Placed, table: str) -> Place | None:
        """The place of a note or of evidence; a fault and `None` when there is no such place."""
        section = self.edition.home.get(entry.question)
        if section is None or (entry.item not in self.known(section.id) if section.repeats else entry.item != ""):
            self.fault("there is no such question or item", table, entry.question, entry.item)
            return None
        return Place(section.id, entry.item, entry.question)

    def notes(self) -> Iterator[ExampleRow]:
        """The notes on answers."""
        for entry in self.file.notes:
            if place := self.place(entry, "notes"):
                yield "note", place, entry.text

    def evidence(self) -> Iterator[ExampleRow]:
        """The evidence for answers, in the order of the file."""
        found: dict[Place, tuple[Evidence, ...]] = {}
        for entry in self.file.evidence:
            if place := self.place(entry, "evidence"):
                found[place] = (*found.get(place, ()), self.piece(entry))
        for place, pieces in found.items():
            yield "evidence", place, pieces

    def withheld(self) -> Iterator[ExampleRow]:
        """The answers that are left out of what is published."""
        grounds = [one.id for one in self.edition.document_words.grounds]
        for entry in self.file.withheld:
            place = self.place(entry, "withheld")
            if place and entry.ground in grounds and entry.question in markable(self.edition):
                yield "withheld", place, entry.ground
            elif place:
                self.fault("this answer or ground cannot be used", "withheld", entry.question, entry.ground)

    def threads(self) -> Iterator[Thread]:
        """The comments of reviewers with their replies."""
        for entry in self.file.comments:
            if place := self.place(entry, "comments"):
                yield Thread(place, entry, entry.replies)

    def piece(self, entry: EvidenceEntry) -> Evidence:
        """One piece of evidence; its text becomes an attachment."""
        plain = Evidence(entry.source, entry.link, "", "", entry.dated, entry.confidence)
        if not entry.file_name:
            return plain
        try:
            file = check_attachment(entry.file_name, entry.text.encode())
        except BadInput as error:
            self.fault(str(error), "evidence", entry.question, entry.item)
            return plain
        self.files[file.sha256] = file
        return Evidence(entry.source, entry.link, file.sha256, file.name, entry.dated, entry.confidence)
