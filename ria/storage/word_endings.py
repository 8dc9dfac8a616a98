"""Finding assessments by part of a word: an index of every ending of every word. See docs/adr/0013."""

from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, Subquery, delete, func, insert, select, union_all

from ria.storage.projection_tables import ENDING_LENGTH, WordEndingRow

ENDING: Any = WordEndingRow.__table__  # type: ignore[attr-defined]
MOST_ENDINGS = 2000
"""Endings kept of one assessment. Names have far fewer; one with more is looked into at every search."""
NOT_ALL = ""
MOST_ASKED = 10
FEW = 5000
"""Assessments that are looked at one by one: to look at more takes longer than to read on in the order of a list."""
LAST = "\U0010ffff" * ENDING_LENGTH


def endings(text: str) -> frozenset[str]:
    """Every ending of every word of a text, cut to `ENDING_LENGTH`; `NOT_ALL` alone when there are too many.

    One that another begins with is left out: whatever it would find, the other finds.
    """
    words = frozenset(text.split())
    if sum(map(len, words)) > MOST_ENDINGS:
        return frozenset((NOT_ALL,))
    found = sorted({word[at : at + ENDING_LENGTH] for word in words for at in range(len(word))})
    return frozenset(one for one, after in pairwise((*found, "")) if not after.startswith(one))


def holding(word: str) -> Subquery:
    """Numbers of assessments that may hold a word, up to one more than `FEW`; a number may come twice."""
    start = word[:ENDING_LENGTH]
    number = ENDING.c.assessment_id
    parts = (ENDING.c.ending.between(start, start + LAST), ENDING.c.ending == NOT_ALL)
    some = (select(number).where(one).limit(FEW + 1).subquery() for one in parts)
    return union_all(*(select(one.c.assessment_id) for one in some)).subquery()


class WordEndings:
    """Writes and asks the index within one connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def keep(self, assessment_id: int, text: str) -> None:
        """Make the endings of an assessment those of a text; what is there already stays."""
        mine = ENDING.c.assessment_id == assessment_id
        before = frozenset(self.connection.execute(select(ENDING.c.ending).where(mine)).scalars())
        wanted = endings(text)
        if gone := before - wanted:
            self.connection.execute(delete(ENDING).where(mine, ENDING.c.ending.in_(gone)))
        if new := wanted - before:
            self.connection.execute(
                insert(ENDING), [{"assessment_id": assessment_id, "ending": one} for one in sorted(new)]
            )

    def rarest(self, words: list[str]) -> Subquery | None:
        """The assessments that may hold the first word that is rare; nothing when the first few are all common."""
        for word in words[:MOST_ASKED]:
            found = holding(word)
            counted = self.connection.execute(select(func.count()).select_from(found)).scalar_one()
            if counted <= FEW:
                return found
        return None
