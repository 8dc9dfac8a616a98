"""Attaching evidence: a source, a link, a file. Files are checked by content and stored once."""

from dataclasses import replace

from ria.domain.access import Action, Person, allow
from ria.domain.answers import keep_text
from ria.domain.assessment import Evidence, Place
from ria.domain.attachments import check_attachment
from ria.errors import BadInput, NotFound
from ria.storage.files import StoredFile
from ria.storage.unit_of_work import reading, writing
from ria.workbench.answering import Given, append, begin, find_question
from ria.workbench.bench import Workbench


def add_evidence(
    bench: Workbench,
    person: Person,
    assessment_id: int,
    place: Place,
    evidence: Evidence,
    file: tuple[str, bytes] | None = None,
) -> Given:
    """Add a piece of evidence to an answer, perhaps with a file (its name and its bytes)."""
    attachment = check_attachment(*file) if file else None
    evidence = replace(evidence, source=keep_text(evidence.source), link=keep_text(evidence.link))
    if attachment:
        evidence = replace(evidence, file=attachment.sha256, file_name=keep_text(attachment.name))
    if not (evidence.source.strip() or evidence.link.strip() or evidence.file):
        raise BadInput("Name the source, give a link or choose a file.")
    if evidence.link and not evidence.link.startswith(("https://", "http://")):
        raise BadInput("A link starts with https:// or http://.")
    with writing(bench.database) as work:
        opened = begin(bench, work, person, assessment_id)
        find_question(opened.form, place)
        if attachment:
            size = len(attachment.content)
            stored = StoredFile(attachment.sha256, attachment.media_type, size, attachment.content)
            work.files.add(stored, bench.clock())
        present = opened.assessment.evidence(place)
        seen = opened.assessment.revision("evidence", place)
        return append(bench, work, opened, person, "evidence", place, (*present, evidence), seen)


def remove_evidence(bench: Workbench, person: Person, assessment_id: int, place: Place, evidence: Evidence) -> Given:
    """Remove a piece of evidence. Earlier revisions keep it. Raises `NotFound` for one that is gone already."""
    with writing(bench.database) as work:
        opened = begin(bench, work, person, assessment_id)
        present = opened.assessment.evidence(place)
        if evidence not in present:
            raise NotFound("This piece of evidence was removed already.")
        index = present.index(evidence)
        kept = present[:index] + present[index + 1 :]
        seen = opened.assessment.revision("evidence", place)
        return append(bench, work, opened, person, "evidence", place, kept or None, seen)


def attachment_bytes(bench: Workbench, person: Person, assessment_id: int, sha256: str) -> bytes:
    """The bytes of an attachment that the evidence of this assessment names, now or in an earlier revision.

    Raises `NotFound` for any other file, and `NotAllowed`.
    """
    with reading(bench.database) as work:
        allow(person, Action.READ, work.assessments.heading(assessment_id))
        if not work.assessments.names_file(assessment_id, sha256):
            raise NotFound("This attachment is not stored here.")
        return work.files.get(sha256).content
