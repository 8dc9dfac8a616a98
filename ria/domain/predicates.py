"""The closed vocabulary of conditions. Checks are content; there are no free expressions, ever."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from ria.domain.model import BandId, Data

Number = int | float


class SettingRef(Data):
    """A number that stands in `edition.toml` under settings."""

    setting: str


class IsAnyOf(Data):
    """The answer is one of these. False without an answer."""

    question: str
    is_any_of: tuple[str, ...]


class IncludesAnyOf(Data):
    """The list of answers holds one of these."""

    question: str
    includes_any_of: tuple[str, ...]


class IsEmpty(Data):
    """Asked and not answered (true), or answered (false)."""

    question: str
    is_empty: bool


class Above(Data):
    """Number or rating above a number."""

    question: str
    above: Number | SettingRef


class Below(Data):
    """Number or rating below a number."""

    question: str
    below: Number | SettingRef


class OnOrAfter(Data):
    """The date is on or after another question's date moved by `plus_days`."""

    question: str
    on_or_after: str
    plus_days: int = 0


class Before(Data):
    """The date is before another question's date moved by `plus_days`."""

    question: str
    before: str
    plus_days: int = 0


class BandAtLeast(Data):
    """The band, at the worse end of its range, is at least this. Never true while not assessed."""

    band: Literal["overall_residual", "overall_inherent", "right_residual", "right_inherent", "option_residual"]
    at_least: BandId


class FactHolds(Data):
    """A named fact of `facts.toml` holds."""

    fact: str


class AllOf(Data):
    """Every one of these is true."""

    all: tuple["Predicate", ...]


class AnyOf(Data):
    """At least one of these is true."""

    any: tuple["Predicate", ...]


class Not(Data):
    """This is false."""

    negated: "Predicate" = Field(alias="not")


class Always(Data):
    """`where = {}`: every entry."""


class AnyEntry(Data):
    """At least one entry of the section meets the condition."""

    any_entry: str
    where: "Predicate"


class NoEntry(Data):
    """No entry of the section meets the condition."""

    no_entry: str
    where: "Predicate"


class EveryEntry(Data):
    """Every entry of the section meets the condition. True of a section without entries."""

    every_entry: str
    where: "Predicate"


class FewEntries(Data):
    """Fewer entries than this meet the condition."""

    entries: str
    fewer_than: int | SettingRef
    where: "Predicate"


KINDS: dict[str, type[Data]] = {
    "is_any_of": IsAnyOf,
    "includes_any_of": IncludesAnyOf,
    "is_empty": IsEmpty,
    "above": Above,
    "below": Below,
    "on_or_after": OnOrAfter,
    "before": Before,
    "at_least": BandAtLeast,
    "fact": FactHolds,
    "all": AllOf,
    "any": AnyOf,
    "not": Not,
    "any_entry": AnyEntry,
    "no_entry": NoEntry,
    "every_entry": EveryEntry,
    "entries": FewEntries,
    "always": Always,
}


def kind_of(value: Any) -> str | None:
    """The kind of predicate that a table of a content file stands for; `None` when there is none."""
    if isinstance(value, dict):
        return next((key for key in KINDS if key in value), None if value else "always")
    return next((key for key, kind in KINDS.items() if type(value) is kind), None)


Predicate = Annotated[
    Annotated[IsAnyOf, Tag("is_any_of")]
    | Annotated[IncludesAnyOf, Tag("includes_any_of")]
    | Annotated[IsEmpty, Tag("is_empty")]
    | Annotated[Above, Tag("above")]
    | Annotated[Below, Tag("below")]
    | Annotated[OnOrAfter, Tag("on_or_after")]
    | Annotated[Before, Tag("before")]
    | Annotated[BandAtLeast, Tag("at_least")]
    | Annotated[FactHolds, Tag("fact")]
    | Annotated[AllOf, Tag("all")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[Not, Tag("not")]
    | Annotated[AnyEntry, Tag("any_entry")]
    | Annotated[NoEntry, Tag("no_entry")]
    | Annotated[EveryEntry, Tag("every_entry")]
    | Annotated[FewEntries, Tag("entries")]
    | Annotated[Always, Tag("always")],
    Discriminator(
        kind_of,
        custom_error_type="predicate",
        custom_error_message="unknown predicate: only the ones of the README may be used",
    ),
]

for _kind in (AllOf, AnyOf, Not, AnyEntry, NoEntry, EveryEntry, FewEntries):
    _kind.model_rebuild()
