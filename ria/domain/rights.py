"""The rights of individuals that a service can breach, and where they stand in law."""

from collections.abc import Collection
from typing import Literal

from pydantic import Field

from ria.domain.model import Checked, Data

Nature = Literal["absolute", "limited", "qualified", "statutory", "common_law"]


class Group(Data):
    """A family of rights."""

    id: str
    name: str


class LegalSource(Data):
    """Where a right stands in law. `service_types` are the only ones that it bears on; empty where it bears on all."""

    instrument: str
    provision: str
    note: str
    check: Checked
    service_types: tuple[str, ...] = ()


class TypicalSafeguards(Data):
    """Safeguards that usually protect a right, by kind."""

    contract: tuple[str, ...]
    procedural: tuple[str, ...]
    monitoring: tuple[str, ...]


class Right(Data):
    """A right of an individual that a service can breach. Floors are severities, 1 to 5."""

    id: str
    name: str
    short: str
    group: str
    nature: Nature
    severity_floor: int = Field(ge=1, le=5)
    severity_floor_coercive: int = Field(ge=1, le=5)
    description: str
    typically_affected: tuple[str, ...]
    breach_scenarios: tuple[str, ...]
    early_warning_indicators: tuple[str, ...]
    legal_sources: tuple[LegalSource, ...]
    safeguards: TypicalSafeguards

    def law(self, service_type: str, known: Collection[str]) -> tuple[LegalSource, ...]:
        """The sources that bear on a type of service; all of them while it is none of the known ones."""
        if service_type not in known:
            return self.legal_sources
        return tuple(one for one in self.legal_sources if not one.service_types or service_type in one.service_types)


class CrossCuttingFact(Data):
    """A point of law that bears on every right."""

    fact: str
    check: Checked


class HumanRightsActReach(Data):
    """Whether the provider itself owes Convention rights."""

    summary: str
    product_rule: str
    facts: tuple[CrossCuttingFact, ...]


class CrossCutting(Data):
    """Points of law that bear on every right."""

    human_rights_act_reach: HumanRightsActReach
    state_remains_responsible: tuple[CrossCuttingFact, ...]
