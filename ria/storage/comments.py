"""Comments on questions: threads that can be resolved and stay on the record."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from ria.domain.assessment import Place
from ria.domain.discussion import Comment
from ria.storage.tables import CommentRow

COMMENT: Any = CommentRow.__table__  # type: ignore[attr-defined]


class Comments:
    """Reads and adds comments within one connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def add(self, assessment_id: int, place: Place, text: str, *, reply_to: int | None, by: str, at: datetime) -> int:
        """Add a comment; returns its number."""
        result = self.connection.execute(
            insert(COMMENT).values(
                assessment_id=assessment_id,
                section=place.section,
                item=place.item,
                question=place.question,
                reply_to=reply_to,
                text=text,
                written_by=by,
                written_at=at,
            )
        )
        key = result.inserted_primary_key
        return int(key[0]) if key else 0

    def of(self, assessment_id: int) -> tuple[Comment, ...]:
        """All comments of an assessment, oldest first."""
        query = select(COMMENT).where(COMMENT.c.assessment_id == assessment_id).order_by(COMMENT.c.id)
        return tuple(
            Comment(
                row.id,
                Place(row.section, row.item, row.question),
                row.reply_to,
                row.text,
                row.written_by,
                row.written_at,
                row.resolved_by,
                row.resolved_at,
            )
            for row in self.connection.execute(query)
        )

    def resolve(self, assessment_id: int, comment_id: int, *, by: str | None, at: datetime | None) -> None:
        """Mark a thread as resolved, or open it again with `None`."""
        self.connection.execute(
            update(COMMENT)
            .where(COMMENT.c.id == comment_id, COMMENT.c.assessment_id == assessment_id)
            .values(resolved_by=by, resolved_at=at)
        )
