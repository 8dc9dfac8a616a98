"""Lists: search, filter, sort and page over projections. Never reads an answer."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, select

from ria.domain.listing import COUNTED_TO, ONLY, Listed, Only, Page, Query, Sort
from ria.domain.model import Band
from ria.storage.projection_tables import ActionRow, RightScoreRow, SummaryRow

SUMMARY: Any = SummaryRow.__table__  # type: ignore[attr-defined]
RIGHT_SCORE: Any = RightScoreRow.__table__  # type: ignore[attr-defined]
ACTION: Any = ActionRow.__table__  # type: ignore[attr-defined]


class Listing:
    """Reads lists within one connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def page(self, query: Query) -> Page:
        """One page of assessments with the counts of each group. Counting stops at `COUNTED_TO`."""
        found = conditions(query)
        narrowed = [*found, *(group(one, query) for one in query.only)]
        counts = {one: self.count([*found, group(one, query)]) for one in ONLY}
        rows = self.connection.execute(
            select(SUMMARY)
            .where(*narrowed)
            .order_by(*order(query.sort))
            .limit(query.page_size)
            .offset((query.page - 1) * query.page_size)
        )
        return Page(tuple(read_listed(row) for row in rows), self.count(narrowed), counts)

    def count(self, found: list[Any]) -> int:
        """How many assessments meet all conditions, up to one more than `COUNTED_TO`."""
        some = select(SUMMARY.c.assessment_id).where(*found).limit(COUNTED_TO + 1).subquery()
        return self.connection.execute(select(func.count()).select_from(some)).scalar_one()

    def some(self, ids: tuple[int, ...]) -> tuple[Listed, ...]:
        """These assessments, in the order asked for; unknown ones are left out."""
        rows = self.connection.execute(select(SUMMARY).where(SUMMARY.c.assessment_id.in_(ids)))
        found = {row.assessment_id: read_listed(row) for row in rows}
        return tuple(found[one] for one in ids if one in found)


def conditions(query: Query) -> list[Any]:
    """The search words, status and service type as conditions. Each word must be found."""
    found: list[Any] = [SUMMARY.c.search.contains(word, autoescape=True) for word in query.words.casefold().split()]
    if query.status:
        found.append(SUMMARY.c.status == query.status)
    if query.service_type:
        found.append(SUMMARY.c.service_type == query.service_type)
    return found


def group(only: Only, query: Query) -> Any:
    """The condition of one group."""
    match only:
        case "mine":
            return SUMMARY.c.owner == query.me
        case "critical":
            return SUMMARY.c.shown_worst == -Band.CRITICAL
        case "high":
            return SUMMARY.c.shown_worst == -Band.HIGH
        case "hard_stops":
            return SUMMARY.c.hard_stops > 0
        case "due_soon":
            return SUMMARY.c.due_or_last <= (query.soon or date.min)


def order(sort: Sort) -> list[Any]:
    """The order of a list; the newest first where nothing else decides."""
    match sort:
        case "due":
            return [SUMMARY.c.due_or_last, SUMMARY.c.newest]
        case "worst":
            return [SUMMARY.c.shown_worst, SUMMARY.c.rri_worst, SUMMARY.c.newest]
        case "changed":
            return [SUMMARY.c.changed_at.desc()]
        case "title":
            return [SUMMARY.c.sort_title, SUMMARY.c.newest]


def read_listed(row: Row[Any]) -> Listed:
    """A listed assessment from its row."""
    bands = ("inherent", "residual", "so_far_inherent", "so_far_residual")
    values = {name: getattr(row, name) for name in Listed.__dataclass_fields__ if name != "id"}
    values |= {name: Band(values[name]) if values[name] is not None else None for name in bands}
    return Listed(id=row.assessment_id, **values)
