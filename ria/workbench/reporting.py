"""Making documents: from a frozen version, or marked DRAFT from the present state."""

from dataclasses import dataclass

from ria.documents.build_templates import AUTHORED
from ria.documents.build_templates import template as shipped_template
from ria.documents.report import Issue, board_summary, full_ria
from ria.documents.word import fill
from ria.domain.access import Action, Person, allow
from ria.domain.opened import Opened
from ria.domain.record import canonical, digest, record_of
from ria.errors import BadInput
from ria.storage.unit_of_work import reading
from ria.workbench.bench import Workbench

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
REPORTS = {"full_ria": full_ria, "board_summary": board_summary}
TITLES = {"full_ria": "Rights impact assessment", "board_summary": "Board summary"}


@dataclass(frozen=True, slots=True)
class Made:
    """A document: the name of its file, its bytes, its media type."""

    name: str
    data: bytes
    mime: str


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
    if document not in REPORTS:
        raise BadInput(f"There is no document called {document}. Choose one of {', '.join(AUTHORED)}.")
    opened = bench.open(person, assessment_id)
    allow(person, Action.EXPORT, opened.assessment.heading)
    with reading(bench.database) as work:
        history = work.versions.of(assessment_id)
    record = record_of(opened.assessment)
    issue = Issue(digest(canonical(record)), None, history)
    data = fill(
        template if template is not None else shipped_template(document),
        REPORTS[document](opened, issue),
        title=f"{TITLES[document]}: {opened.summary.title}",
        record=record,
    )
    return Made(file_name(opened, issue, document), data, WORD)


def file_name(opened: Opened, issue: Issue, document: str) -> str:
    """The name of the file: reference, document, and version or draft."""
    return f"{opened.assessment.heading.reference}-{document.replace('_', '-')}-{issue.name.replace(' ', '-')}.docx"
