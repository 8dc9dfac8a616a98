"""What is worked out from the answers, and worked out again only where an answer that it read has changed.

Each result is kept with what it read: answers, and other results. After a change of answers the next reckoning takes
over every result that the change cannot touch, as a spreadsheet does.
"""

import threading
from collections.abc import Callable, Iterable
from typing import Any, Generic, Protocol, TypeVar, overload

Answered = tuple[str, str]
"""A question and its item."""
Read = Answered | str
"""What a result reads: an answer, or another result by its name."""

T = TypeVar("T")


class Notes(threading.local):
    """What the result that this thread is working out has read so far; `None` between results.

    `under_way`: the answers that it is looking up, so that a question which leads back to itself comes to an end.
    """

    def __init__(self) -> None:
        self.reads: set[Read] | None = None
        self.under_way: set[tuple[int, str, str]] = set()


notes = Notes()


class Reckoning:
    """Results by name, each with what it read. Threads may share one: at worst two work out the same result."""

    def __init__(self, earlier: "Reckoning | None" = None, changed: Iterable[Answered] = ()) -> None:
        """Nothing, or all that `earlier` worked out and the change of these answers does not touch."""
        self._results: dict[str, tuple[Any, frozenset[Read]]] = {}
        if earlier:
            self._take_over(earlier, set(changed))

    def _take_over(self, earlier: "Reckoning", stale: set[Read]) -> None:
        """Results stand in the order in which they were finished: one that others read stands before them."""
        for name, found in list(earlier._results.items()):
            if found[1].isdisjoint(stale):
                self._results[name] = found
            else:
                stale.add(name)

    def once(self, name: str, work_out: Callable[[], T]) -> T:
        """The result of this name, worked out the first time. It must be plain data that holds on to no form."""
        found = self._results.get(name)
        if found is None:
            value, reads = reading(work_out)
            found = self._results[name] = (value, frozenset(reads))
        note(name)
        result: T = found[0]
        return result


def reading(work_out: Callable[[], T]) -> tuple[T, set[Read]]:
    """A result with all that it read."""
    outer, notes.reads = notes.reads, set()
    try:
        return work_out(), notes.reads
    finally:
        notes.reads = outer


def note(*reads: Read) -> None:
    """Note that the result which is being worked out read this."""
    if notes.reads is not None:
        notes.reads.update(reads)


class Reckoned(Protocol):
    """What has a reckoning."""

    @property
    def reckoning(self) -> Reckoning:
        """The results worked out so far."""


class reckoned(Generic[T]):  # noqa: N801 - it is read as a decorator, like `property`
    """A property that is worked out once in the reckoning of its owner."""

    def __init__(self, method: Callable[[Any], T]) -> None:
        self.method = method
        self.__doc__ = method.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> "reckoned[T]": ...

    @overload
    def __get__(self, owner: Reckoned, kind: type) -> T: ...

    def __get__(self, owner: Reckoned | None, kind: type) -> "reckoned[T] | T":
        if owner is None:
            return self
        return owner.reckoning.once(self.method.__qualname__, lambda: self.method(owner))
