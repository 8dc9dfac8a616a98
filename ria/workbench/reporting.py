"""Making documents: from a frozen version, or marked DRAFT from the present state."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from ria.documents.build_templates import template as shipped_template
from ria.documents.house.alternatives import alternatives
from ria.documents.house.apart import Filling, fill_apart
from ria.documents.kinds import DOCUMENTS, Document
from ria.documents.pdf import pages_of_headings, to_pdf
from ria.documents.report import Issue
from ria.documents.report.choice import Choice, chosen
from ria.documents.report.contents import with_pages
from ria.documents.word import fill
from ria.domain.access import Person
from ria.domain.opened import Opened
from ria.domain.record import canonical, digest
from ria.errors import BadInput
from ria.workbench.bench import Workbench
from ria.workbench.states import State, packed_record, state_of, with_marks_of

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Made:
    """A document: the name of its file, its bytes, its media type."""

    name: str
    data: bytes
    mime: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Which document is asked for: its kind, a frozen version or the present state, a template or the usual one.

    `without` are the words of what is left out by choice.
    """

    document: str = "full_ria"
    version: int | None = None
    template: bytes | None = None
    without: tuple[str, ...] = ()


def make(
    bench: Workbench,
    person: Person,
    assessment_id: int,
    document: str = "full_ria",
    version: int | None = None,
    template: bytes | None = None,
    without: Iterable[str] = (),
) -> Made:
    """A Word document. Without a version it shows the present state and says DRAFT on every page.

    The full assessment carries its record, to be read back, unless stages or evidence are left out of it. No other
    document does: bidders and the public would be handed every answer with it. Raises `NotFound`, `NotAllowed`, and
    `BadInput` for an unknown document or choice, one that cannot be made yet, or a template that cannot be filled.
    """
    asked = Asked(document, version, template, tuple(without))
    state, issue = printed(bench, person, assessment_id, asked)
    kind = kind_of(asked)
    issue = replace(issue, carries_record=kind.carries_record and issue.choice.readable)
    record = packed_record(bench, state) if issue.carries_record else None
    data = filled(asked, kind.report(state.opened, issue), record)
    return Made(file_name_of(state.opened, document, version, partial=bool(asked.without)), data, WORD)


def make_pdf(
    bench: Workbench,
    person: Person,
    assessment_id: int,
    document: str = "full_ria",
    version: int | None = None,
    template: bytes | None = None,
    without: Iterable[str] = (),
) -> Made:
    """The same as a tagged PDF, where LibreOffice is installed. Raises `DocumentError` where it is not.

    Contents get the pages that their headings have in a first PDF: Word numbers them itself, LibreOffice does not.
    A draft says so in the header; the word mark behind the text stays out, because a PDF would tag it as a picture.
    """
    asked = Asked(document, version, template, tuple(without))
    state, issue = printed(bench, person, assessment_id, asked)
    context = kind_of(asked).report(state.opened, issue) | {"watermark": False}
    name = file_name_of(state.opened, document, version, partial=bool(asked.without)).replace(".docx", ".pdf")
    word = filled(asked, context, None)
    if "contents" in context:
        numbered = context | {"contents": with_pages(context["contents"], pages_of_headings(word))}
        word = filled(asked, numbered, None)
    return Made(name, to_pdf(word, alternatives(word)), PDF)


def kind_of(asked: Asked) -> Document:
    """The kind of document asked for. Raises `BadInput` for an unknown one."""
    if asked.document not in DOCUMENTS:
        raise BadInput(f"There is no document called {asked.document}. Choose one of {', '.join(DOCUMENTS)}.")
    return DOCUMENTS[asked.document]


def printed(bench: Workbench, person: Person, assessment_id: int, asked: Asked) -> tuple[State, Issue]:
    """The state that a document prints, and what identifies it."""
    kind = kind_of(asked)
    state = state_of(bench, person, assessment_id, asked.version)
    if state.version and kind.for_public:
        state = replace(state, opened=with_marks_of(state.opened, bench.open(person, assessment_id)))
    sha256 = state.version.sha256 if state.version else digest(canonical(state.record))
    if reason := kind.blocked(state.opened):
        raise BadInput(f"The {kind.title.lower()} cannot be made yet. {reason}")
    return state, Issue(sha256, state.version, state.history, choice=choice_of(kind, state.opened, asked))


def choice_of(kind: Document, opened: Opened, asked: Asked) -> Choice:
    """What is left out by choice. Raises `BadInput` for a document of which nothing can be left out."""
    if asked.without and not kind.has_choice:
        whole = ", ".join(one.id for one in DOCUMENTS.values() if one.has_choice)
        raise BadInput(f"Nothing can be left out of the {kind.title.lower()} by choice, only of {whole}.")
    return chosen(opened.edition, asked.without)


def filled(asked: Asked, context: dict[str, Any], record: dict[str, Any] | None) -> bytes:
    """The bytes of the Word file. Its title is the one that the document prints, so that it says no more.

    A template of the house is filled in a process of its own.
    """
    title = f"{kind_of(asked).title}: {context['front']['title']}"
    if asked.template is not None:
        return fill_apart(asked.template, Filling(context, title, record))
    return fill(shipped_template(asked.document), context, title=title, record=record)


def file_name_of(opened: Opened, document: str, version: int | None = None, *, partial: bool = False) -> str:
    """The name of the file: reference, document, version or draft, and whether something was left out by choice."""
    state = f"version-{version}" if version is not None else "draft"
    part = "-in-part" if partial else ""
    return f"{opened.assessment.heading.reference}-{document.replace('_', '-')}-{state}{part}.docx"
