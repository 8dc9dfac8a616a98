"""What a template is tried with: the worked examples, and an assessment in which nothing is answered yet.

They are opened from their files. No database is read, and none is changed.
"""

from dataclasses import replace
from datetime import timedelta
from functools import cache

from ria.content.example_files import Example
from ria.content.examples import load_examples
from ria.content.loader import EDITIONS, load_edition
from ria.documents.house.apart import Filling
from ria.documents.house.catalogue import Shape, shape_of
from ria.documents.kinds import DOCUMENTS
from ria.documents.report import Issue
from ria.domain.assessment import Assessment, Heading
from ria.domain.discussion import Comment
from ria.domain.edition import Edition
from ria.domain.opened import Opened
from ria.domain.record import assessment_from
from ria.domain.version import Version
from ria.workbench.examples import example_heading, moment, saved_rows

REVIEWER, COMMENT, REPLY = "A. Reviewer", "Say by when the provider must answer.", "Done: within five working days."
SAMPLE_HASH = "c0ffee" * 10 + "c0ff"
"""Stands for the hash of a record: the list of fields stays the same when a word of an example changes elsewhere."""

Tried = tuple[Opened, Issue]


@cache
def edition(name: str) -> Edition:
    """An edition that ships with the workbench, read once."""
    return load_edition(EDITIONS / name)


@cache
def tried() -> tuple[Tried, ...]:
    """An assessment without answers, then each worked example with a comment and its earlier versions."""
    examples = load_examples(edition)
    return (without_answers(examples[0]), *map(with_answers, examples))


def without_answers(example: Example) -> Tried:
    """An assessment just started: lists are empty, nothing is scored."""
    heading = replace(example_heading(example), title="A service without answers", id=1)
    return stated(Opened(edition(example.edition), Assessment(heading), example.today), ())


def with_answers(example: Example) -> Tried:
    """A worked example as it is on its day."""
    heading, at = replace(example_heading(example), id=1), moment(example.today)
    rows = saved_rows(example.rows, example.owner, at, example.owner)
    place = next(row.place for row in rows if row.part == "answer")
    comments = (
        Comment(1, place, None, COMMENT, REVIEWER, at),
        Comment(2, place, 1, REPLY, example.owner, at + timedelta(hours=1)),
    )
    versions = [frozen(heading, number, example) for number in range(1, len(example.versions) + 1)]
    return stated(Opened(edition(example.edition), assessment_from(heading, rows), example.today, (), comments),
                  tuple(reversed(versions)))  # fmt: skip


def frozen(heading: Heading, number: int, example: Example) -> Version:
    """An earlier version of an example."""
    past = example.versions[number - 1]
    return Version(
        assessment_id=heading.id,
        number=number,
        sha256=SAMPLE_HASH,
        label=past.label,
        gate=past.gate,
        change=heading.change,
        frozen_at=moment(past.on),
        frozen_by=example.owner,
        bands={},
        decision=past.decision,
        decided_on=past.on,
        decided_by=past.decided_by,
        minute=past.minute,
    )


def stated(opened: Opened, history: tuple[Version, ...]) -> Tried:
    """A draft of the present state."""
    return opened, Issue(SAMPLE_HASH, None, history)


@cache
def fillings(document: str) -> tuple[Filling, ...]:
    """What a template of one document is tried with, the fullest last."""
    kind = DOCUMENTS[document]
    reports = [kind.report(opened, issue) for opened, issue in tried() if not kind.blocked(opened)]
    fullest_last = sorted(reports, key=lambda one: len(str(one)))
    return tuple(Filling(one, f"{kind.title}: {one['front']['title']}") for one in fullest_last)


@cache
def shape(document: str) -> Shape:
    """The fields of a document, with examples of the fullest assessment first."""
    return shape_of(one.context for one in reversed(fillings(document)))
