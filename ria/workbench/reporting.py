"""Making documents: from a frozen version, or marked DRAFT from the present state."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ria.documents import report
from ria.documents.build_templates import template as shipped_template
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


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of document: its id, its title, who reads it, and what makes its words."""

    id: str
    title: str
    reader: str
    report: Callable[[Opened, Issue], dict[str, Any]]


KINDS = (
    Document(
        "full_ria",
        "Full assessment",
        "For the approval board. The answer on page 1, then every stage, evidence, charts, sign-off boxes.",
        report.full_ria,
    ),
    Document("board_summary", "Board summary", "Two pages for the board pack.", report.board_summary),
    Document("public_summary", "Public summary", "Plain language, to publish.", report.public_summary),
    Document("tender_schedule", "Tender schedule", "For bidders: standards and criteria.", report.tender_schedule),
    Document(
        "contract_schedule",
        "Contract schedule",
        "For the contract: agreed clauses, measures, deductions.",
        report.contract_schedule,
    ),
    Document(
        "challenge_leaflet",
        "Challenge leaflet",
        "For service users: what to do when a decision is wrong.",
        report.challenge_leaflet,
    ),
    Document(
        "interest_test",
        "Public Interest Test record",
        "For central government: the test with its answers and the options.",
        report.interest_test,
    ),
)
DOCUMENTS = {kind.id: kind for kind in KINDS}
"""Every kind of document, by id."""


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


def make(
    bench: Workbench,
    person: Person,
    assessment_id: int,
    document: str = "full_ria",
    version: int | None = None,
    template: bytes | None = None,
) -> Made:
    """A document. Without a version it shows the present state and says DRAFT on every page.

    Raises `NotFound`, `NotAllowed`, and `BadInput` for an unknown document or a template that cannot be filled.
    """
    if document not in DOCUMENTS:
        raise BadInput(f"There is no document called {document}. Choose one of {', '.join(DOCUMENTS)}.")
    kind = DOCUMENTS[document]
    opened = bench.open(person, assessment_id)
    allow(person, Action.EXPORT, opened.assessment.heading)
    with reading(bench.database) as work:
        history = work.versions.of(assessment_id)
        content = work.versions.content(assessment_id, version) if version is not None else ""
        record = json.loads(content) if content else record_of(opened.assessment)
        files = carried_files(work, record)
    if version is None:
        issue = Issue(digest(canonical(record)), None, history)
    else:
        frozen = chosen(history, version)
        opened = as_frozen(opened, record, frozen, history)
        issue = Issue(frozen.sha256, frozen, tuple(one for one in history if one.number <= version))
    data = fill(
        template if template is not None else shipped_template(document),
        kind.report(opened, issue),
        title=f"{kind.title}: {opened.summary.title}",
        record=with_files(record, files),
    )
    return Made(file_name_of(opened, document, version), data, WORD)


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
