"""Starting from files: published notices, exported assessments and our own Word files. All of a file, or nothing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeGuard, cast

from ria.documents.reading import embedded_record, text_was_changed
from ria.domain.access import Person
from ria.domain.answers import Value
from ria.domain.asking import ONCE
from ria.domain.assessment import Evidence, Place, Row, Saved
from ria.domain.attachments import check_attachment, safe_name
from ria.domain.edition import Edition
from ria.domain.node import Node
from ria.domain.notice import Notice, filled_in, named, ocid_question
from ria.domain.opened import Opened
from ria.domain.record import FORMAT
from ria.domain.record_files import FILES, Carried, files_in
from ria.domain.record_reading import heading_of, identity, record_node
from ria.domain.record_reading import rows_of as rows_of_record
from ria.domain.roles import Role
from ria.errors import BadInput
from ria.exchange.json_file import LARGEST, read_json
from ria.exchange.ocds import notices
from ria.storage.files import StoredFile
from ria.storage.unit_of_work import Work, writing
from ria.workbench.bench import Workbench
from ria.workbench.starting import insert, new_heading, rows_of

ZIP, WORD = b"PK\x03\x04", ".docx"
LARGEST_RECORD = 100 * 1024 * 1024
"""Bytes of a JSON file of ours, attachments included."""

LONGEST_UID = 36
Progress = Callable[[int, int], None]
"""Told how many are done, and of how many."""


def read_notices(data: bytes, name: str) -> tuple[Notice, ...]:
    """The notices in a file, for a person to choose from. Raises `BadInput` for a file that holds none."""
    content = read_json(data, name)
    if is_record(content):
        raise BadInput(f"{name} is an exported assessment, not a notice. Choose “A file” to start from it.")
    return notices(content, name)


def is_record(content: object) -> TypeGuard[dict[str, Any]]:
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
    stamp = Saved(None, 1, person.name, heading.changed_at, "notice", heading.change)
    rows.append(Row("evidence", place, replace(stamp, value=(notice.evidence,))))
    if notice.rest:
        rows.append(Row("note", place, replace(stamp, value=notice.rest)))
    return insert(bench, work, person, heading, rows)


def import_file(
    bench: Workbench, person: Person, name: str, data: bytes, progress: Progress | None = None
) -> list[int]:
    """Import a file: every notice of a package, or one assessment from our JSON or our Word file.

    Returns the numbers of the new assessments. Nothing is overwritten: an assessment that is here already is imported
    as a new one that follows it. Raises `BadInput`, and stores nothing, for a file that cannot be used in whole.
    """
    content = content_of(data, name)
    found = () if is_record(content) else notices(content, name)
    stored: list[Opened] = []
    with writing(bench.database) as work:
        if is_record(content):
            stored.append(insert_record(bench, work, person, content, name))
        for done, notice in enumerate(found, start=1):
            stored.append(insert_notice(bench, work, person, notice, ""))
            if progress:
                progress(done, len(found))
        work.commit()
    for opened in stored:
        bench.keep(opened)
    return [opened.assessment.heading.id for opened in stored]


def refuse_notices(data: bytes, name: str) -> None:
    """Raise `BadInput` for a file of published notices, of which a person chooses one; and for any that is not ours."""
    content = content_of(data, name)
    if not is_record(content):
        found = len(notices(content, name))
        held = "a published notice" if found == 1 else f"{found} published notices"
        raise BadInput(f"{name} holds {held}, not an assessment. Choose “A published notice” to start from it.")


def content_of(data: bytes, name: str) -> Any:
    """What a JSON file holds, or the record in a Word file. A record may carry attachments and thus be larger."""
    if not data.startswith(ZIP):
        if name.lower().endswith(WORD):
            raise BadInput(f"{name} is not a Word file, or is damaged. Choose the file as it was downloaded.")
        return read_json(data, name, LARGEST_RECORD if FORMAT.encode() in data else LARGEST)
    try:
        return embedded_record(data)
    except BadInput as error:
        raise BadInput(f"{name}: {error}") from error


def remark_on(bench: Workbench, person: Person, number: int, data: bytes, name: str) -> str:
    """What to tell the person who imported a file; empty in most cases.

    That the assessment was here already and the new one follows it; that the visible text is not what was read.
    """
    found, follows = [], bench.open(person, number).assessment.heading.follows
    if follows is not None:
        past = bench.open(person, follows).assessment.heading.reference
        found.append(f"{past} is here already and stays as it is. {name} became a new assessment that follows it.")
    if data.startswith(ZIP) and text_was_changed(data):
        found.append(
            f"The text of {name} was changed after this workbench wrote it. The answers were read from the record "
            "inside the file, so the visible text may differ from them. Enter here what somebody changed in the text."
        )
    return " ".join(found)


def insert_record(bench: Workbench, work: Work, person: Person, record: dict[str, Any], name: str) -> Opened:
    """Insert the assessment that a record describes, with its attachments, as a draft."""
    file = record_node(record, name)
    edition = edition_of(bench, file)
    started = replace(heading_of(new_heading(bench, person, "", edition), file), status="draft")
    known = work.assessments.with_uid(file["uid"].words)
    uid = bench.new_uid() if known is not None or file["uid"].missing else identity(file["uid"], LONGEST_UID)
    rows = [safely_named(row) for row in rows_of_record(edition, started, file)]
    heading = replace(started, uid=uid, follows=known, change=len(rows) + 1)
    packed = {one.sha256: one for one in files_in(record, name)}
    for sha256, called in attached(rows).items():
        work.files.add(attachment(packed, sha256, called, name), bench.clock())
    return insert(bench, work, person, heading, rows)


def safely_named(row: Row) -> Row:
    """Evidence whose files have names that could also be given here; any other row as it is."""
    if row.part != "evidence":
        return row
    pieces = cast("tuple[Evidence, ...]", row.saved.value)
    named = tuple(replace(piece, file_name=safe_name(piece.file_name)) for piece in pieces)
    return replace(row, saved=replace(row.saved, value=named))


def attached(rows: Iterable[Row]) -> dict[str, str]:
    """What the evidence among these rows calls its attachments, by SHA-256."""
    pieces = (
        piece for row in rows if row.part == "evidence" for piece in cast("tuple[Evidence, ...]", row.saved.value)
    )
    return {piece.file: piece.file_name for piece in pieces if piece.file}


def edition_of(bench: Workbench, file: Node) -> Edition:
    """The edition of a record. Raises `BadInput` for one that is not installed."""
    if file["edition"].words not in bench.edition_ids:
        known = ", ".join(bench.edition_ids)
        file["edition"].wrong(f"an edition that is installed here ({known})")
    return bench.edition(file["edition"].words)


def attachment(packed: Mapping[str, Carried], sha256: str, called: str, name: str) -> StoredFile:
    """An attachment that evidence names. Raises `BadInput` for one that is not in the file or cannot be attached."""
    where = f"{name} > {FILES} > {sha256}"
    if sha256 not in packed:
        raise BadInput(
            f"{where}: evidence names this attachment ({called or 'without a name'}), but the file does not hold it. "
            "Ask for a file with its attachments."
        )
    content = packed[sha256].content
    try:
        checked = check_attachment(called, content)
    except BadInput as error:
        raise BadInput(f"{where}: {error}") from error
    return StoredFile(sha256, checked.media_type, len(content), content)
