"""The history of an answer as people read it: what one person saved in one go is one sitting."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from ria.domain.assessment import Saved

LONGEST_PAUSE = timedelta(minutes=10)
"""A longer pause begins another sitting. What is typed is saved after each pause of a second or two."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """Revisions that one person saved shortly after one another: the last one, and those before it, newest first."""

    last: Saved
    earlier: tuple[Saved, ...] = ()


def sittings(history: Iterable[Saved]) -> list[Sitting]:
    """The revisions of one place, given newest first, by sitting.

    What came from a notice, a profile or another assessment was not typed, and is never one with what was.
    """
    found: list[list[Saved]] = []
    for saved in history:
        if found and continues(found[-1][-1], saved):
            found[-1].append(saved)
        else:
            found.append([saved])
    return [Sitting(last, tuple(earlier)) for last, *earlier in found]


def continues(later: Saved, saved: Saved) -> bool:
    """Whether `later` goes on with what the same person saved before it."""
    same_hand = (later.by, later.origin) == (saved.by, saved.origin)
    return same_hand and later.at - saved.at <= LONGEST_PAUSE
