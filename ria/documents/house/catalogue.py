"""The fields of a document, learned from what reports hold: their type, and an example of each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

OURS = ("bars", "chart_mm")
"""What reports hold for charts alone."""

EXAMPLE = 70
"""So many characters of an example are shown."""


@dataclass(slots=True)
class Shape:
    """A field: a group with named parts, a list with what each entry is, or a value with an example.

    `kind` is group, list, text, number, yes or no, or unknown for entries that no example has.
    """

    kind: str = "unknown"
    example: str = ""
    parts: dict[str, "Shape"] = field(default_factory=dict)
    entry: "Shape | None" = None

    def add(self, value: Any) -> None:
        """Learn from one more value of the field."""
        match value:
            case Mapping():
                self.kind = "group"
                for name, one in value.items():
                    self.parts.setdefault(name, Shape()).add(one)
            case list() | tuple():
                self.kind = "list"
                self.entry = self.entry or Shape()
                for one in value:
                    self.entry.add(one)
            case _:
                self.kind = KINDS[type(value)]
                if not self.example and (words := " ".join(str(value).split())):
                    self.example = words if len(words) <= EXAMPLE else f"{words[: EXAMPLE - 1]}…"


KINDS = {str: "text", bool: "yes or no", int: "number", float: "number", type(None): "text"}


@dataclass(frozen=True, slots=True)
class Field:
    """A field as people read about it: its path, its type, an example. `[]` follows each list on the way."""

    path: str
    kind: str
    example: str


def shape_of(contexts: Iterable[Mapping[str, Any]]) -> Shape:
    """The fields of a document, from the words of several examples."""
    shape = Shape("group")
    for context in contexts:
        shape.add({name: value for name, value in context.items() if name not in OURS})
    return shape


def fields(shape: Shape, path: str = "") -> Iterator[Field]:
    """Every field with its path, in order of the report; groups only through their parts."""
    for name, one in shape.parts.items():
        here = f"{path}.{name}" if path else name
        if one.kind != "group":
            yield Field(here, one.kind, one.example)
        yield from fields(one, here)
        if one.entry is not None:
            yield from entries(one.entry, f"{here}[]")


def entries(shape: Shape, path: str) -> Iterator[Field]:
    """The fields of the entries of a list; a list of plain texts has one without a name."""
    if shape.kind == "group":
        yield from fields(shape, path)
    elif shape.entry is not None:
        yield from entries(shape.entry, f"{path}[]")
    else:
        yield Field(path, shape.kind, shape.example)


@dataclass(frozen=True, slots=True)
class Written:
    """A field as one writes it in a template, and the loops around it, outermost first: name and list."""

    tag: str
    loops: tuple[tuple[str, str], ...]


def written(path: str) -> Written:
    """How a path is written: `stages[].sections[].title` is `section.title`, within two loops."""
    *lists, last = path.split("[]")
    loops, name = list[tuple[str, str]](), ""
    for one in lists:
        sequence = f"{name}{one}"
        name = entry_name(sequence)
        loops.append((name, sequence))
    return Written(f"{name}{last}", tuple(loops))


def entry_name(sequence: str) -> str:
    """What an entry of a list is called: theme for themes, reply for replies; one where that gives no word."""
    word = sequence.rpartition(".")[2]
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else "one"
