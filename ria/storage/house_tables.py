"""The table of the Word templates of the house. They belong to the workbench, not to an assessment."""

from datetime import datetime

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, String, Text, text
from sqlmodel import Field, SQLModel

from ria.storage.tables import Utc, column

KEPT = text("removed_at IS NULL")
USUAL = text("usual AND removed_at IS NULL")


class HouseTemplateRow(SQLModel, table=True):
    """A template with its bytes. What was removed keeps its name and hash, and loses its bytes.

    Among those kept, a document has no two of the same name (`name_key`, in small letters) and one usual template.
    """

    __tablename__ = "house_template"
    __table_args__ = (
        Index("ix_house_template_name", "document", "name_key", unique=True, sqlite_where=KEPT, postgresql_where=KEPT),
        Index("ix_house_template_usual", "document", unique=True, sqlite_where=USUAL, postgresql_where=USUAL),
    )
    id: int | None = Field(default=None, sa_column=Column(Integer, primary_key=True, autoincrement=True))
    name: str = column(Text)
    name_key: str = column(Text)
    document: str = column(String(40))
    sha256: str = column(String(64))
    size: int = column(Integer)
    content: bytes = column(LargeBinary)
    usual: bool = column(Boolean)
    uploaded_at: datetime = column(Utc)
    uploaded_by: str = column(Text)
    changed_at: datetime = column(Utc)
    changed_by: str = column(Text)
    removed_at: datetime | None = column(Utc, nullable=True)
    removed_by: str | None = column(Text, nullable=True)
