"""A list that collects faults while the checks go on."""

from collections import Counter
from collections.abc import Iterable


class FaultList(list[str]):
    """Faults of one edition, each written as `file > id: what is wrong`."""

    def need(self, sound: object, place: str, words: str) -> None:
        """Record a fault at a place unless something holds."""
        if not sound:
            self.append(f"{place}: {words}")

    def known(self, names: Iterable[str], known: Iterable[str], place: str, what: str) -> None:
        """Record the names that nothing is known by."""
        if strangers := sorted(set(names) - set(known)):
            self.append(f"{place}: unknown {what} {', '.join(strangers)}")

    def once(self, names: Iterable[str], place: str, what: str) -> None:
        """Record the names that stand twice."""
        if twice := sorted(name for name, count in Counter(names).items() if count > 1):
            self.append(f"{place}: {what} stands twice: {', '.join(twice)}")
