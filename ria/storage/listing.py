"""Lists: search, filter, sort and page over projections. Never reads an answer.

What is found is never looked at one by one when there is much of it: a count stops at `COUNTED_TO`, few are gathered
and sorted, and many are read in the order of an index until the page is full. See docs/adr/0013.
"""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, Subquery, and_, case, func, literal, literal_column, select

from ria.domain.listing import COUNTED_TO, ONLY, Listed, Only, Page, Query, Sort
from ria.domain.model import Band
from ria.storage.projection_tables import ActionRow, RightScoreRow, SummaryRow
from ria.storage.word_endings import FEW, WordEndings

SUMMARY: Any = SummaryRow.__table__  # type: ignore[attr-defined]
RIGHT_SCORE: Any = RightScoreRow.__table__  # type: ignore[attr-defined]
ACTION: Any = ActionRow.__table__  # type: ignore[attr-defined]
BY_INDEX = "SET LOCAL enable_seqscan = off; SET LOCAL jit = off"
"""PostgreSQL takes what a list looks for to be spread evenly and reads the table, which holds it all in one place."""
KEYS = [
    SUMMARY.c[name]
    for name in (
        *("assessment_id", "owner", "shown_worst", "rri_worst", "hard_stops"),
        *("due_or_last", "changed_at", "sort_title", "newest"),
    )
]
"""What decides the group and the place of an assessment."""
HELD: dict[Sort, tuple[Only, ...]] = {"due": ONLY, "worst": ("critical", "high")}
"""The groups that an index holds in each order."""


class Listing:
    """Reads lists within one connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def page(self, query: Query) -> Page:
        """One page of assessments with the counts of each group. Counting stops at `COUNTED_TO`."""
        if self.connection.dialect.name == "postgresql":
            self.connection.exec_driver_sql(BY_INDEX)
        words = sorted(set(query.words.casefold().split()), key=lambda word: (-len(word), word))
        near = WordEndings(self.connection).rarest(words)
        if near is not None:
            return self.among(near, words, query)
        found = [*with_words(words), *filters(query)]
        only = [group(one, query) for one in query.only]
        total, counts = self.counts([*found, *only], *([*found, group(one, query)] for one in ONLY))
        if (words or only) and total <= COUNTED_TO:
            rows = ordered(some(*found, *only), query)
        else:
            rows = in_order(words, query, counts)
        return Page(self.listed(rows), total, counts)

    def among(self, near: Subquery, words: list[str], query: Query) -> Page:
        """A page of the few assessments that may hold a rare word."""
        check = [*with_words(words), *map(unindexed, filters(query))]
        few = some(self.numbered(near), *check)
        groups = {one: group(one, query, few.c) for one in ONLY}
        only = and_(True, *(groups[one] for one in query.only))
        asked: list[Any] = [func.count().filter(one) for one in (only, *groups.values())]
        total, counts = self.numbers(select(*asked).select_from(few))
        return Page(self.listed(ordered(few, query, only)), total, counts)

    def numbered(self, near: Subquery) -> Any:
        """Those with one of some numbers. PostgreSQL is given an array: it must never work the numbers out again."""
        numbers = select(near.c.assessment_id)
        if self.connection.dialect.name == "postgresql":
            return SUMMARY.c.assessment_id == func.any(func.array(numbers.scalar_subquery()))
        return SUMMARY.c.assessment_id.in_(numbers)

    def counts(self, *conditions: list[Any]) -> tuple[int, dict[Only, int]]:
        """How many meet all of the first conditions, and how many those of each group, up to `COUNTED_TO` and one."""
        met = (
            select(literal(1)).select_from(SUMMARY).where(*one).limit(COUNTED_TO + 1).subquery() for one in conditions
        )
        return self.numbers(select(*(counted(one) for one in met)))

    def numbers(self, asked: Select[Any]) -> tuple[int, dict[Only, int]]:
        """A total and the count of each group, from one statement."""
        total, *counts = (min(one, COUNTED_TO + 1) for one in self.connection.execute(asked).one())
        return total, dict(zip(ONLY, counts, strict=True))

    def listed(self, rows: Select[Any]) -> tuple[Listed, ...]:
        """Assessments as a list shows them."""
        return tuple(read_listed(row) for row in self.connection.execute(rows))

    def some(self, ids: tuple[int, ...]) -> tuple[Listed, ...]:
        """These assessments, in the order asked for; unknown ones are left out."""
        found = {one.id: one for one in self.listed(select(SUMMARY).where(SUMMARY.c.assessment_id.in_(ids)))}
        return tuple(found[one] for one in ids if one in found)


def counted(rows: Subquery) -> Any:
    """The number of rows, as a value of another query."""
    return select(func.count()).select_from(rows).scalar_subquery()


def some(*conditions: Any) -> Subquery:
    """Those that meet all conditions, when there are few. The limit keeps a database from sorting all there are."""
    return select(*KEYS).where(*conditions).limit(FEW + 1).subquery()


def ordered(few: Subquery, query: Query, *conditions: Any) -> Select[Any]:
    """The rows of one page, out of few."""
    one_page = cut(select(few).where(*conditions).order_by(*order(query.sort, few.c)), query).subquery()
    rows = select(SUMMARY).join(one_page, SUMMARY.c.assessment_id == one_page.c.assessment_id)
    return rows.order_by(*order(query.sort, one_page.c))


def in_order(words: list[str], query: Query, counts: dict[Only, int]) -> Select[Any]:
    """The rows of one page, read in the order of an index that holds the filter and, if there is one, a group."""
    only = sorted(query.only, key=lambda one: counts[one])
    held = next((one for one in only if one in HELD.get(query.sort, ())), None)
    checked = [*with_words(words), *(unindexed(group(one, query)) for one in only if one != held)]
    rows = select(SUMMARY).where(*filters(query), *checked).order_by(*order(query.sort))
    return cut(rows.where(group(held, query)) if held else rows, query)


def cut(rows: Select[Any], query: Query) -> Select[Any]:
    """The rows of one page."""
    return rows.limit(query.page_size).offset((query.page - 1) * query.page_size)


def unindexed(condition: Any) -> Any:
    """A condition that is checked on each row and never chosen as the way to find rows: it is true of too many."""
    return case((condition, 1), else_=0) == 1


def with_words(words: list[str]) -> list[Any]:
    """Each word must be found, wherever it stands. A database takes only so many conditions in one chain."""
    each = [SUMMARY.c.search.contains(word, autoescape=True) for word in words]
    return [unindexed(and_(*some)) for some in batched(each)]


def batched(conditions: list[Any], size: int = 100) -> list[list[Any]]:
    """Conditions in batches."""
    return [conditions[start : start + size] for start in range(0, len(conditions), size)]


def filters(query: Query) -> list[Any]:
    """The status and the type of service, each with an index for every order and group."""
    wanted = ((SUMMARY.c.status, query.status), (SUMMARY.c.service_type, query.service_type))
    return [column == value for column, value in wanted if value]


def group(only: Only, query: Query, columns: Any = SUMMARY.c) -> Any:
    """The condition of one group."""
    match only:
        case "mine":
            return columns.owner == query.me
        case "critical":
            return columns.shown_worst == -Band.CRITICAL
        case "high":
            return columns.shown_worst == -Band.HIGH
        case "hard_stops":
            return columns.hard_stops > literal_column("0")
        case "due_soon":
            return columns.due_or_last <= (query.soon or date.min)


def order(sort: Sort, columns: Any = SUMMARY.c) -> list[Any]:
    """The order of a list; the newest first where nothing else decides."""
    match sort:
        case "due":
            return [columns.due_or_last, columns.newest]
        case "worst":
            return [columns.shown_worst, columns.rri_worst, columns.newest]
        case "changed":
            return [columns.changed_at.desc()]
        case "title":
            return [columns.sort_title, columns.newest]


def read_listed(row: Row[Any]) -> Listed:
    """A listed assessment from its row."""
    bands = ("inherent", "residual", "so_far_inherent", "so_far_residual")
    values = {name: getattr(row, name) for name in Listed.__dataclass_fields__ if name != "id"}
    values |= {name: Band(values[name]) if values[name] is not None else None for name in bands}
    return Listed(id=row.assessment_id, **values)
