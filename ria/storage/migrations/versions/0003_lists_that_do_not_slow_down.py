"""Lists that do not slow down: endings of words to search by, and an index for every order of a filtered list."""

from itertools import pairwise

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

LENGTH, MOST, AT_ONCE = 24, 2000, 500
INDEXES = {
    "by_due": ["due_or_last", "newest"],
    "by_band": ["shown_worst", "rri_worst", "newest"],
    "by_change": ["changed_at"],
    "by_title": ["sort_title", "newest"],
    "owner": ["owner", "due_or_last", "newest"],
    "band": ["shown_worst", "due_or_last", "newest"],
    "hard_stops": ["due_or_last", "newest"],
}
KEPT = {"by_due", "by_band", "by_change", "by_title"}
SOME = {"hard_stops": sa.text("hard_stops > 0")}
SUMMARY = sa.table("summary", sa.column("assessment_id", sa.Integer), sa.column("search", sa.Text))


def upgrade() -> None:
    """Move up to this schema."""
    later = op.get_context().dialect.name == "postgresql"
    text = sa.String(length=LENGTH).with_variant(sa.String(length=LENGTH, collation="C"), "postgresql")
    number = ["assessment_id"]
    key, points = op.f("pk_word_ending"), op.f("fk_word_ending_assessment_id")
    rules = [
        sa.ForeignKeyConstraint(number, ["assessment.id"], name=points, ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("ending", *number, name=key),
    ]
    table = op.create_table(
        "word_ending",
        sa.Column("ending", text, autoincrement=False, nullable=False),
        sa.Column("assessment_id", sa.Integer(), autoincrement=False, nullable=False),
        *([] if later else rules),
        sqlite_with_rowid=False,
    )
    fill(table)
    if later:  # to check each row while it is written would take several times as long
        op.create_primary_key(key, "word_ending", ["ending", *number])
        op.create_foreign_key(points, "word_ending", "assessment", number, ["id"], ondelete="CASCADE")
    op.create_index("ix_word_ending_assessment_id", "word_ending", number)
    for old in ("owner", "hard_stops", "status", "service_type"):
        op.drop_index(f"ix_summary_{old}", "summary")
    for name, columns in INDEXES.items():
        where = {"sqlite_where": SOME.get(name), "postgresql_where": SOME.get(name)}
        if name not in KEPT:
            op.create_index(f"ix_summary_{name}", "summary", columns, **where)
        for one in ("status", "service_type"):
            op.create_index(f"ix_summary_{one}_{name}", "summary", [one, *columns], **where)


def fill(table: sa.Table) -> None:
    """Write the endings of all words that lists search today."""
    connection, last = op.get_bind(), 0
    some = sa.select(SUMMARY).order_by(SUMMARY.c.assessment_id).limit(AT_ONCE)
    while rows := connection.execute(some.where(SUMMARY.c.assessment_id > last)).all():
        last = rows[-1].assessment_id
        new = [(one, row.assessment_id) for row in rows for one in endings(row.search)]
        if not new:
            continue
        if connection.dialect.name == "postgresql":
            lists = zip(*new, strict=True)
            columns = (sa.cast(list(one), ARRAY(kind)) for one, kind in zip(lists, (sa.Text, sa.Integer), strict=True))
            chosen = sa.select(*map(sa.func.unnest, columns))
            connection.execute(sa.insert(table).from_select(["ending", "assessment_id"], chosen))
        else:
            connection.execute(sa.insert(table), [{"ending": one, "assessment_id": number} for one, number in new])


def endings(text: str) -> set[str]:
    """Every ending of every word that none other begins with; an empty one alone for a text with too many."""
    words = set(text.split())
    if sum(map(len, words)) > MOST:
        return {""}
    found = sorted({word[at : at + LENGTH] for word in words for at in range(len(word))})
    return {one for one, after in pairwise((*found, "")) if not after.startswith(one)}
