"""Starting from files: published notices, exported assessments and our own Word files. All of a file, or nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from ria.documents.reading import embedded_record
from ria.domain.access import Person
from ria.domain.answers import Value
from ria.domain.asking import ONCE
from ria.domain.assessment import Heading, Place, Row, Saved
from ria.domain.attachments import check_attachment
from ria.domain.edition import Edition
from ria.domain.model import GATES, Gate
from ria.domain.notice import Notice, filled_in, named, ocid_question
from ria.domain.opened import Opened
from ria.domain.record import FORMAT
from ria.domain.record_files import file_names, files_in
from ria.domain.record_reading import check_format, moment
from ria.domain.record_reading import rows_of as rows_of_record
from ria.domain.roles import Role
from ria.errors import BadInput
from ria.exchange.json_file import read_json
from ria.exchange.ocds import notices
from ria.storage.files import StoredFile
from ria.storage.unit_of_work import Work, writing
from ria.workbench.bench import Workbench
from ria.workbench.starting import insert, new_heading, rows_of

ZIP = b"PK\x03\x04"
Progress = Callable[[int, int], None]
"""Told how many are done, and of how many."""


def read_notices(data: bytes, name: str) -> tuple[Notice, ...]:
    """The notices in a file, for a person to choose from. Raises `BadInput` for a file that holds none."""
    content = read_json(data, name)
    if is_record(content):
        raise BadInput(f"{name} is an exported assessment, not a notice. Choose “A file” to start from it.")
    return notices(content, name)


def is_record(content: object) -> bool:
    """Whether the content of a JSON file is an assessment of ours."""
    return isinstance(content, dict) and content.get("format") == FORMAT


def start_from_notice(bench: Workbench, person: Person, notice: Notice, service_type: str = "") -> int:
    """Start from a published notice; what it says is marked until a person confirms it. Returns the number."""
    with writing(bench.database) as work:
        opened = insert_notice(bench, work, person, notice, service_type)
        work.commit()
    bench.keep(opened)
    return opened.assessment.heading.id


def insert_notice(bench: Workbench, work: Work, person: Person, notice: Notice, service_type: str) -> Opened:
    """Insert an assessment with the answers that a notice gives, and with the notice as their evidence."""
    edition = bench.newest_edition
    answers = filled_in(edition, notice)
    heading = new_heading(bench, person, named(edition, answers), edition)
    rows = rows_of(edition, heading, person, answers, "notice")
    if service_type:
        chosen: dict[str, Value] = {edition.role_of[Role.SERVICE_TYPE][0]: service_type}
        rows += rows_of(edition, heading, person, chosen, "person")
    question = ocid_question(edition)
    place = Place(edition.home[question].id, ONCE, question)
    rows.append(Row("evidence", place, Saved((notice.evidence,), 1, person.name, heading.changed_at, order=1)))
    return insert(bench, work, person, heading, rows)


def import_file(
    bench: Workbench, person: Person, name: str, data: bytes, progress: Progress | None = None
) -> list[int]:
    """Import a file: every notice of a package, or one assessment from our JSON or our Word file.

    Returns the numbers of the new assessments. Nothing is overwritten: an assessment that is here already is imported
    as a new one that follows it. Raises `BadInput`, and stores nothing, for a file that cannot be used in whole.
    """
    content = embedded_record(data) if data.startswith(ZIP) else read_json(data, name)
    found = () if is_record(content) else notices(content, name)
    stored: list[Opened] = []
    with writing(bench.database) as work:
        if is_record(content):
            stored.append(insert_record(bench, work, person, cast("dict[str, Any]", content), name))
        for done, notice in enumerate(found, start=1):
            stored.append(insert_notice(bench, work, person, notice, ""))
            if progress:
                progress(done, len(found))
        work.commit()
    for opened in stored:
        bench.keep(opened)
    return [opened.assessment.heading.id for opened in stored]


def insert_record(bench: Workbench, work: Work, person: Person, record: dict[str, Any], name: str) -> Opened:
    """Insert the assessment that a record describes, with its attachments."""
    check_format(record)
    edition = bench.edition(str(record.get("edition")))
    heading = heading_of(bench, person, record, edition, name)
    if (known := work.assessments.with_uid(heading.uid)) is not None:
        heading = replace(heading, uid=bench.new_uid(), follows=known)
    rows = rows_of_record(edition, heading, record)
    called = file_names(record)
    for file in files_in(record, name):
        checked = check_attachment(called.get(file.sha256, file.sha256), file.content)
        work.files.add(StoredFile(file.sha256, checked.media_type, len(file.content), file.content), bench.clock())
    return insert(bench, work, person, heading, rows)


def heading_of(bench: Workbench, person: Person, record: dict[str, Any], edition: Edition, name: str) -> Heading:
    """The heading that a record describes. Raises `BadInput` for a gate or a moment that cannot be read."""
    gate = record.get("gate", "tender")
    if gate not in GATES:
        raise BadInput(f"{name} > gate: {gate} is not a stage of decision. Use one of {', '.join(GATES)}.")
    started: datetime = moment(record["started_at"], name) if "started_at" in record else bench.clock()
    fresh = new_heading(bench, person, str(record.get("title", "")), edition)
    return replace(
        fresh,
        uid=str(record.get("uid") or fresh.uid),
        gate=cast("Gate", gate),
        owner=str(record.get("owner") or fresh.owner),
        started_at=started,
    )
