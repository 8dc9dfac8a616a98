"""A mark read back from a record: on what ground an answer is left out of what is published, by whom and since when."""

from dataclasses import replace

from ria.domain.assessment import Place, Saved
from ria.domain.edition import Edition
from ria.domain.node import Node
from ria.domain.withholding import markable

MARK = ("ground", "by", "at")


def mark_of(edition: Edition, place: Place, mark: Node, stamp: Saved) -> Saved:
    """The saved mark. Raises `BadInput` for an unknown ground, or a question whose answers are never left out."""
    mark.only(MARK)
    if place.question not in markable(edition):
        mark.wrong("left out here: the answer to this question is not published, or is always published")
    ground = mark["ground"].one_of([one.id for one in edition.document_words.grounds])
    if not ground:
        mark["ground"].wrong("a ground of the edition")
    return replace(stamp, value=ground, by=mark["by"].words or stamp.by, at=mark["at"].moment or stamp.at)
