"""Making documents: from a frozen version, or marked DRAFT from the present state."""

import json
from dataclasses import dataclass
from typing import Any

from ria.documents.build_templates import template as shipped_template
from ria.documents.kinds import DOCUMENTS, Document
from ria.documents.pdf import to_pdf
from ria.documents.report import Issue
from ria.documents.word import fill
from ria.domain.access import Action, Person, allow
from ria.domain.opened import Opened
from ria.domain.record import canonical, digest, record_of
from ria.domain.record_files import with_files
from ria.domain.record_reading import assessment_of
from ria.domain.version import Version
from ria.errors import BadInput, NotFound
from ria.storage.unit_of_work import reading
from ria.workbench.bench import Workbench, past_version
from ria.workbench.exporting import carried_files

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Made:
    """A document: the name of its file, its bytes, its media type."""

    name: str
    data: bytes
    mime: str


@dataclass(frozen=True, slots=True)
class Gap:
    """What a board would ask for first: in words, the page that cures it, and whether it is a hard stop."""

    text: str
    page: str
    stops: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """Which document is asked for: its kind, a frozen version or the present state, a template or the usual one."""

    document: str = "full_ria"
    version: int | None = None
    template: bytes | None = None


def make(
    bench: Workbench,
    person: Person,
    assessment_id: int,
    document: str = "full_ria",
    version: int | None = None,
    template: bytes | None = None,
) -> Made:
    """A Word document. Without a version it shows the present state and says DRAFT on every page.

    Raises `NotFound`, `NotAllowed`, and `BadInput` for an unknown document, one that cannot be made yet, or a template
    that cannot be filled.
    """
    asked = Asked(document, version, template)
    opened, issue, record = printed(bench, person, assessment_id, asked)
    data = filled(asked, opened, kind_of(asked).report(opened, issue), record)
    return Made(file_name_of(opened, document, version), data, WORD)


def make_pdf(
    bench: Workbench, person: Person, assessment_id: int, document: str = "full_ria", version: int | None = None
) -> Made:
    """The same as a tagged PDF, where LibreOffice is installed. Raises `DocumentError` where it is not.

    A draft says so in the header; the word mark behind the text stays out, because a PDF would tag it as a picture.
    """
    asked = Asked(document, version)
    opened, issue, _record = printed(bench, person, assessment_id, asked)
    context = kind_of(asked).report(opened, issue) | {"watermark": False}
    alternatives = [text for text in context.get("charts", {}).values() if text]
    name = file_name_of(opened, document, version).replace(".docx", ".pdf")
    return Made(name, to_pdf(filled(asked, opened, context, None), alternatives), PDF)


def kind_of(asked: Asked) -> Document:
    """The kind of document asked for. Raises `BadInput` for an unknown one."""
    if asked.document not in DOCUMENTS:
        raise BadInput(f"There is no document called {asked.document}. Choose one of {', '.join(DOCUMENTS)}.")
    return DOCUMENTS[asked.document]


def printed(bench: Workbench, person: Person, assessment_id: int, asked: Asked) -> tuple[Opened, Issue, dict[str, Any]]:
    """The state that a document prints, what identifies it, and the record that the file carries."""
    kind = kind_of(asked)
    opened = bench.open(person, assessment_id)
    allow(person, Action.EXPORT, opened.assessment.heading)
    with reading(bench.database) as work:
        history = work.versions.of(assessment_id)
        content = work.versions.content(assessment_id, asked.version) if asked.version is not None else ""
        record = json.loads(content) if content else record_of(opened.assessment)
        files = carried_files(work, record)
    if asked.version is None:
        issue = Issue(digest(canonical(record)), None, history)
    else:
        frozen = chosen(history, asked.version)
        opened = as_frozen(opened, record, frozen, history)
        issue = Issue(frozen.sha256, frozen, tuple(one for one in history if one.number <= asked.version))
    if reason := kind.blocked(opened):
        raise BadInput(f"The {kind.title.lower()} cannot be made yet. {reason}")
    return opened, issue, with_files(record, files)


def filled(asked: Asked, opened: Opened, context: dict[str, Any], record: dict[str, Any] | None) -> bytes:
    """The bytes of the Word file."""
    return fill(
        asked.template if asked.template is not None else shipped_template(asked.document),
        context,
        title=f"{kind_of(asked).title}: {opened.summary.title}",
        record=record,
    )


def chosen(history: tuple[Version, ...], number: int) -> Version:
    """One version out of all. Raises `NotFound`."""
    for one in history:
        if one.number == number:
            return one
    raise NotFound(f"There is no version {number}.")


def as_frozen(opened: Opened, record: dict[str, Any], frozen: Version, history: tuple[Version, ...]) -> Opened:
    """The assessment as it stood when a version was frozen, with the comments made until then."""
    return Opened(
        opened.edition,
        assessment_of(opened.edition, opened.assessment.heading, record),
        frozen.frozen_at.date(),
        tuple(past_version(one) for one in history if one.number < frozen.number),
        tuple(one for one in opened.comments if one.at <= frozen.frozen_at),
    )


def file_name_of(opened: Opened, document: str, version: int | None = None) -> str:
    """The name of the file: reference, document, and version or draft."""
    state = f"version-{version}" if version is not None else "draft"
    return f"{opened.assessment.heading.reference}-{document.replace('_', '-')}-{state}.docx"


def missing_before_download(opened: Opened) -> tuple[Gap, ...]:
    """What a board would ask for first: open hard stops, rights without a score, pages with answers missing."""
    gaps = {
        (one.check.hard_stop, one.check.id): Gap(f"{one.check.hard_stop}: {one.check.message}", one.check.page, True)
        for one in opened.hard_stops
    }
    found = list(gaps.values())
    result = opened.scorecard.main
    rights_page = opened.edition.section[opened.edition.scope_section("right")].page
    if waiting := len(result.not_assessed) + len(result.undecided):
        words = "1 right has" if waiting == 1 else f"{waiting} rights have"
        found.append(Gap(f"{words} no score yet, so there is no overall result.", rights_page, False))
    for page in opened.pages:
        if page.missing and page.page != rights_page:
            words = "1 answer is" if page.missing == 1 else f"{page.missing} answers are"
            title = opened.edition.page[page.page].title
            found.append(Gap(f"{title}: {words} needed at this stage and not given.", page.page, False))
    return tuple(found)
