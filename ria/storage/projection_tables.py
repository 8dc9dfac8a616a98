"""The tables of projections: what lists, comparisons and calendars read. `rebuild` can make them anew."""

from datetime import date, datetime

from sqlalchemy import Boolean, Date, Float, Index, Integer, String, Text
from sqlmodel import SQLModel

from ria.storage.tables import Utc, column, key


class SummaryRow(SQLModel, table=True):
    """Projection: one row for each assessment, all that a list shows, filters or sorts by.

    The last five columns exist so that every order is an index read forwards: a missing due date counts as the last
    day there is, bands and numbers are negated so that worst and newest come first.
    """

    __tablename__ = "summary"
    __table_args__ = (
        Index("ix_summary_by_due", "due_or_last", "newest"),
        Index("ix_summary_by_band", "shown_worst", "rri_worst", "newest"),
        Index("ix_summary_by_change", "changed_at"),
        Index("ix_summary_by_title", "sort_title", "newest"),
        Index("ix_summary_owner", "owner"),
        Index("ix_summary_hard_stops", "hard_stops"),
        Index("ix_summary_status", "status"),
        Index("ix_summary_service_type", "service_type"),
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
