"""The tables. Answers are only ever added; what lists and comparisons read is projected beside them.

Table classes stay inside `ria/storage`: SQLModel does not validate them, so they are never the domain model.
"""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Text,
    TypeDecorator,
)
from sqlmodel import Field, SQLModel

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Utc(TypeDecorator[datetime]):
    """A moment in UTC. SQLite forgets time zones, so none is stored and UTC is put back on reading."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """UTC without its zone."""
        return value.astimezone(UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """The moment with its zone."""
        return value.replace(tzinfo=UTC) if value else None


def key(kind: Any, *, to: str = "", cascade: bool = True) -> Any:
    """A column of a primary key, perhaps pointing at another table."""
    rule = [ForeignKey(to, ondelete="CASCADE" if cascade else None)] if to else []
    return Field(sa_column=Column(kind, *rule, primary_key=True, nullable=False, autoincrement=False))


def column(kind: Any, *, nullable: bool = False, index: bool = False, to: str = "", unique: bool = False) -> Any:
    """A plain column, perhaps pointing at another table."""
    rule = [ForeignKey(to, ondelete="CASCADE")] if to else []
    return Field(
        default=None if nullable else ..., sa_column=Column(kind, *rule, nullable=nullable, index=index, unique=unique)
    )


class AssessmentRow(SQLModel, table=True):
    """What identifies an assessment. `change` counts every saved change and orders them."""

    __tablename__ = "assessment"
    id: int | None = Field(default=None, sa_column=Column(Integer, primary_key=True, autoincrement=True))
    uid: str = column(String(36), unique=True)
    title: str = column(Text)
    edition: str = column(String(40))
    gate: str = column(String(20))
    status: str = column(String(20))
    owner: str = column(Text)
    started_at: datetime = column(Utc)
    started_by: str = column(Text)
    change: int = column(Integer)
    changed_at: datetime = column(Utc)
    changed_by: str = column(Text)
    follows: int | None = Field(
        default=None, sa_column=Column(Integer, ForeignKey("assessment.id", ondelete="SET NULL"), nullable=True)
    )
    example: bool = column(Boolean)


class RemovedRow(SQLModel, table=True):
    """The number of an assessment that was removed: it is never given again, so that no open page means another."""

    __tablename__ = "removed"
    id: int | None = Field(default=None, sa_column=Column(Integer, primary_key=True, autoincrement=False))


class AnswerRow(SQLModel, table=True):
    """One saved answer, note, list of evidence, or presence of an entry. Rows are added, never changed.

    A second save from the same starting revision meets the primary key.
    """

    __tablename__ = "answer"
    __table_args__ = (Index("ix_answer_assessment_id_change", "assessment_id", "change"),)
    assessment_id: int = key(Integer, to="assessment.id")
    part: str = key(String(10))
    section: str = key(String(60))
    item: str = key(String(60))
    question: str = key(String(80))
    revision: int = key(Integer)
    change: int = column(Integer)
    value: str = column(Text)
    origin: str = column(String(10))
    saved_by: str = column(Text)
    saved_at: datetime = column(Utc)


class ConflictRow(SQLModel, table=True):
    """A text that met somebody else's, kept until a person chooses."""

    __tablename__ = "conflict"
    id: int | None = Field(default=None, sa_column=Column(Integer, primary_key=True, autoincrement=True))
    assessment_id: int = column(Integer, to="assessment.id", index=True)
    part: str = column(String(10))
    section: str = column(String(60))
    item: str = column(String(60))
    question: str = column(String(80))
    value: str = column(Text)
    saved_by: str = column(Text)
    saved_at: datetime = column(Utc)
    settled_at: datetime | None = column(Utc, nullable=True)
    settled_by: str | None = column(Text, nullable=True)


class CommentRow(SQLModel, table=True):
    """A comment on a question, or a reply to one."""

    __tablename__ = "comment"
    id: int | None = Field(default=None, sa_column=Column(Integer, primary_key=True, autoincrement=True))
    assessment_id: int = column(Integer, to="assessment.id", index=True)
    section: str = column(String(60))
    item: str = column(String(60))
    question: str = column(String(80))
    reply_to: int | None = column(Integer, nullable=True, to="comment.id")
    text: str = column(Text)
    written_by: str = column(Text)
    written_at: datetime = column(Utc)
    resolved_by: str | None = column(Text, nullable=True)
    resolved_at: datetime | None = column(Utc, nullable=True)


class FileRow(SQLModel, table=True):
    """An attachment, stored once under the SHA-256 of its bytes."""

    __tablename__ = "file"
    sha256: str = key(String(64))
    media_type: str = column(String(120))
    size: int = column(BigInteger)
    content: bytes = column(LargeBinary)
    stored_at: datetime = column(Utc)


class VersionRow(SQLModel, table=True):
    """A frozen state of an assessment as canonical JSON, with its SHA-256 and what was decided on it."""

    __tablename__ = "version"
    assessment_id: int = key(Integer, to="assessment.id")
    number: int = key(Integer)
    sha256: str = column(String(64))
    label: str = column(Text)
    gate: str = column(String(20))
    change: int = column(Integer)
    frozen_at: datetime = column(Utc)
    frozen_by: str = column(Text)
    content: str = column(Text)
    bands: str = column(Text)
    decision: str | None = column(String(20), nullable=True)
    decided_on: date | None = column(Date, nullable=True)
    decided_by: str | None = column(Text, nullable=True)
    minute: str | None = column(Text, nullable=True)
