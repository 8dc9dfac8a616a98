"""The tables of projections: what lists, comparisons and calendars read. `rebuild` can make them anew."""

from datetime import date, datetime

from sqlalchemy import Boolean, Date, Float, Index, Integer, String, Text, text
from sqlmodel import SQLModel

from ria.storage.tables import Utc, column, key

ENDING_LENGTH = 24
"""Characters kept of an ending; a longer word is found by its first ones and then looked up in the text."""

SUMMARY_INDEXES = {
    "by_due": ("due_or_last", "newest"),
    "by_band": ("shown_worst", "rri_worst", "newest"),
    "by_change": ("changed_at",),
    "by_title": ("sort_title", "newest"),
    "owner": ("owner", "due_or_last", "newest"),
    "band": ("shown_worst", "due_or_last", "newest"),
    "hard_stops": ("due_or_last", "newest"),
}
"""Every order of a list, and its groups in the usual order. They are there for all assessments and for each filter."""
STOPPED = {"hard_stops": text("hard_stops > 0")}
"""Indexes over some of the rows."""


class SummaryRow(SQLModel, table=True):
    """Projection: one row for each assessment, all that a list shows, filters or sorts by.

    The last five columns exist so that every order is an index read forwards: a missing due date counts as the last
    day there is, bands and numbers are negated so that worst and newest come first.
    """

    __tablename__ = "summary"
    __table_args__ = tuple(
        Index(
            "_".join(("ix_summary", *filters, name)),
            *filters,
            *columns,
            sqlite_where=STOPPED.get(name),
            postgresql_where=STOPPED.get(name),
        )
        for filters in ((), ("status",), ("service_type",))
        for name, columns in SUMMARY_INDEXES.items()
    )
    assessment_id: int = key(Integer, to="assessment.id")
    title: str = column(Text)
    reference: str = column(String(20))
    service_type: str = column(String(40))
    authority: str = column(Text)
    status: str = column(String(20))
    gate: str = column(String(20))
    edition: str = column(String(40))
    owner: str = column(Text)
    depth: str = column(String(10))
    search: str = column(Text)
    inherent: int | None = column(Integer, nullable=True)
    residual: int | None = column(Integer, nullable=True)
    worse_residual: int | None = column(Integer, nullable=True)
    so_far_inherent: int | None = column(Integer, nullable=True)
    so_far_residual: int | None = column(Integer, nullable=True)
    rri_inherent: int | None = column(Integer, nullable=True)
    rri_residual: int | None = column(Integer, nullable=True)
    rights_engaged: int = column(Integer)
    rights_rated: int = column(Integer)
    critical: int = column(Integer)
    high: int = column(Integer)
    answered: int = column(Integer)
    needed: int = column(Integer)
    hard_stops: int = column(Integer)
    warnings: int = column(Integer)
    value: float | None = column(Float, nullable=True)
    due: date | None = column(Date, nullable=True)
    started_at: datetime = column(Utc)
    changed_at: datetime = column(Utc)
    due_or_last: date = column(Date)
    shown_worst: int = column(Integer)
    rri_worst: int = column(Integer)
    sort_title: str = column(Text)
    newest: int = column(Integer)


class WordEndingRow(SQLModel, table=True):
    """Projection: the endings of the words that an assessment is found by. An empty one says that not all are here.

    A part of a word is the start of one of its endings, so one index finds every part.
    """

    __tablename__ = "word_ending"
    __table_args__ = (Index("ix_word_ending_assessment_id", "assessment_id"), {"sqlite_with_rowid": False})
    ending: str = key(String(ENDING_LENGTH).with_variant(String(ENDING_LENGTH, collation="C"), "postgresql"))
    assessment_id: int = key(Integer, to="assessment.id")


class RightScoreRow(SQLModel, table=True):
    """Projection: one row for each engaged right and variant. `variant` is empty for the planned model."""

    __tablename__ = "right_score"
    assessment_id: int = key(Integer, to="assessment.id")
    variant: str = key(String(80))
    right: str = key(String(60))
    gravity: int | None = column(Integer, nullable=True)
    scope: int | None = column(Integer, nullable=True)
    irremediability: int | None = column(Integer, nullable=True)
    vulnerability: int | None = column(Integer, nullable=True)
    likelihood_rated: int | None = column(Integer, nullable=True)
    severity: int | None = column(Integer, nullable=True)
    likelihood: int | None = column(Integer, nullable=True)
    inherent: int | None = column(Integer, nullable=True)
    strength: int | None = column(Integer, nullable=True)
    remedy_strength: int | None = column(Integer, nullable=True)
    severity_after: int | None = column(Integer, nullable=True)
    likelihood_after: int | None = column(Integer, nullable=True)
    residual: int | None = column(Integer, nullable=True)
    worse_residual: int | None = column(Integer, nullable=True)


class ActionRow(SQLModel, table=True):
    """Projection: one row for each entry of a register with an action table: what is due, from whom."""

    __tablename__ = "action"
    __table_args__ = (Index("ix_action_done_due", "done", "due"),)
    assessment_id: int = key(Integer, to="assessment.id")
    section: str = key(String(60))
    item: str = key(String(60))
    title: str = column(Text)
    owner: str = column(Text)
    due: date | None = column(Date, nullable=True)
    done: bool = column(Boolean)
