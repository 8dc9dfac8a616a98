"""What checking a template of the house finds: the fields it uses, why it is refused, and what could be better."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

SHOWN = 60
"""So many characters of a paragraph name it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found: where in the file, and what it is with its cure."""

    place: str
    text: str

    def __str__(self) -> str:
        return f"{self.place}: {self.text}"


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found. A template with `refused` is not kept; `advice` stands beside it and stops nothing."""

    fields: tuple[str, ...] = ()
    refused: tuple[Finding, ...] = ()
    advice: tuple[Finding, ...] = ()

    def data(self) -> dict[str, Any]:
        """The same as what JSON holds."""
        return asdict(self)


def findings_from(data: dict[str, Any]) -> Findings:
    """The findings that `Findings.data` wrote."""
    return Findings(tuple(data["fields"]), read(data["refused"]), read(data["advice"]))


def read(rows: Iterable[dict[str, str]]) -> tuple[Finding, ...]:
    """Findings from JSON."""
    return tuple(Finding(**row) for row in rows)


def quoted(words: str) -> str:
    """The beginning of a paragraph between quotation marks."""
    line = " ".join(words.split())
    return f"“{line[:SHOWN]}{'…' if len(line) > SHOWN else ''}”"
