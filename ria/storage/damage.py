"""What is stored but cannot be read: said with the assessment and the place, never as a mistake in the program."""

from collections.abc import Iterator
from contextlib import contextmanager

from ria.errors import Damaged

UNREADABLE = (ValueError, LookupError, TypeError)
"""What reading a value raises that nobody wrote as the workbench does: not JSON, no date, a part missing."""


@contextmanager
def readable(assessment_id: int, what: str) -> Iterator[None]:
    """Raise `Damaged`, with the assessment and what of it cannot be read."""
    try:
        yield
    except UNREADABLE as error:
        raise Damaged(
            f"Assessment {assessment_id}: {what} is damaged in the database and cannot be read ({error}). "
            "Bring back a copy of the database from before the damage."
        ) from error
