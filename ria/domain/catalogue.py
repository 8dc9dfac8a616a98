"""The catalogues of an edition: service types, cases, clauses, words, sources."""

from typing import Literal

from pydantic import Field

from ria.domain.model import Checked, Data


class KeyLaw(Data):
    """A law that matters for a type of service."""

    instrument: str
    provision: str
    check: Checked


class SuggestedRating(Data):
    """Scores a profile suggests for a right. They count only when a person confirms them."""

    right: str
    G: int = Field(ge=1, le=5)
    B: int = Field(ge=1, le=5)
    I: int = Field(ge=1, le=5)
    V: int = Field(ge=0, le=2)
    start_severity: int = Field(ge=1, le=5)
    why: str


class OversightBody(Data):
    """A body that oversees a type of service."""

    body: str
    kind: str
    note: str
    check: Checked


class ServiceType(Data):
    """The profile of a type of service: usual rights, law, groups, measures and oversight."""

    id: str
    name: str
    cue_words: tuple[str, ...]
    cue_codes: tuple[str, ...]
    typical_commissioner: str
    coercive_setting: bool
    light_touch_contract: str
    key_law: tuple[KeyLaw, ...]
    typical_vulnerable_groups: tuple[str, ...]
    coercive_powers: tuple[str, ...]
    delegability: str
    public_function_reach: str
    default_rights: tuple[SuggestedRating, ...]
    suggested_rights_kpis: tuple[str, ...]
    related_cases: tuple[str, ...]
    notes: tuple[str, ...]
    oversight_bodies: tuple[OversightBody, ...]


class Figure(Data):
    """A figure of a documented case, as its source gives it."""

    measure: str
    value: int | float | str
    unit: str
    period: str = ""


class Case(Data):
    """A documented failure, or a policy debate or good example, in our own words. `bears_on` names questions."""

    id: str
    title: str
    service_type: str
    provider: str = ""
    commissioner: str
    year: int
    outcome_kind: Literal["finding", "allegation", "policy_debate", "positive"]
    what_happened: str
    rights: tuple[str, ...]
    figures: tuple[Figure, ...]
    lessons: tuple[str, ...]
    sources: tuple[str, ...]
    check: Literal["verified", "partial", "unverified"]
    unverified: tuple[str, ...] = ()
    bears_on: tuple[str, ...] = ()


class Pattern(Data):
    """A finding that comes back across cases."""

    id: str
    text: str
    cases: tuple[str, ...]
    bears_on: tuple[str, ...] = ()


class Clause(Data):
    """A clause of the library C1 to C20: content, not contract wording."""

    id: str
    title: str
    content: str
    needed_from: Literal["all", "medium", "high"]
    always_for: tuple[str, ...]
    applies_to: tuple[str, ...]
    rights: tuple[str, ...]
    related_kpi: str
    recommendations: tuple[int, ...]
    hard_stop: str = ""
    note: str = ""
    source: str
    check: Checked

    @property
    def number(self) -> str:
        """The number as people write it: C1."""
        return self.id.upper()


class Term(Data):
    """A word of the glossary."""

    term: str
    meaning: str
    source: str
    check: Checked
    note: str = ""


class Source(Data):
    """Where a fact comes from."""

    name: str
    kind: str
    what: str
    where: str


class WeakPoint(Data):
    """A point the sources do not settle."""

    text: str
