"""Comments on questions: threads that can be resolved and stay on the record as proof of advice."""

from dataclasses import dataclass
from datetime import datetime

from ria.domain.assessment import Place


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment or a reply. `reply_to` names the first comment of the thread."""

    id: int
    place: Place
    reply_to: int | None
    text: str
    by: str
    at: datetime
    resolved_by: str | None = None
    resolved_at: datetime | None = None


def threads(comments: tuple[Comment, ...], place: Place) -> list[tuple[Comment, list[Comment]]]:
    """The threads of a place: each first comment with its replies, oldest first."""
    here = [one for one in comments if one.place == place]
    return [(one, [reply for reply in here if reply.reply_to == one.id]) for one in here if one.reply_to is None]
