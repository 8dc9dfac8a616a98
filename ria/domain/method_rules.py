"""Parts of the risk method that read answers: floors, strength, cap, confidence, cost of failure."""

from typing import Literal

from ria.domain.model import Checked, Data


class LikelihoodFloor(Data):
    """A rule that raises likelihood. `follows` says what it stands on: the provider or the evidence."""

    id: str
    likelihood: int
    applies_when: str
    reason: str
    follows: Literal["provider", "evidence"]
    roles: tuple[str, ...]
    rights: str | tuple[str, ...]
    years: int = 0
    note: str = ""
    check: Checked = "proposal"


class AssessmentServiceRule(Data):
    """What counts as an assessment service without contact, and as a service that a provider runs today."""

    assesses: tuple[str, ...]
    no_contact: tuple[str, ...]
    provider_runs: tuple[str, ...]
    contract: tuple[str, ...]


class CaseRule(Data):
    """Which documented cases raise likelihood."""

    counts: tuple[str, ...]


class StrengthRule(Data):
    """How the strength of a safeguard follows from facts (section 3.2)."""

    kinds: dict[str, str]
    take: str
    counts_when_status: tuple[str, ...]
    counts_when_clause: tuple[str, ...]
    counts_when_consequence: tuple[str, ...]
    counts_when_checked_by: tuple[str, ...]
    level_1: tuple[str, ...]
    level_2: tuple[str, ...]
    level_3: tuple[str, ...]


class CapRule(Data):
    """The most that safeguards may take off, before and after proof."""

    start: int
    later: int
    later_needs_months_of_readings: int
    later_needs_months_since_start: int
    later_needs_independent_audit_done: bool
    roles: tuple[str, ...]


class ConfidenceRule(Data):
    """Which evidence counts as weak."""

    letters: tuple[str, ...]
    weak: tuple[str, ...]
    gate_uses: str


class SensitivityRule(Data):
    """The steps tried in the sensitivity test (section 6, rule 3)."""

    steps: tuple[str, ...]
    flag_when: str


class SeriousBreachRule(Data):
    """What counts as a serious breach of rights."""

    absolute_right: bool
    gravity_from: int
    repeated: bool


class FailureCostRule(Data):
    """The cost-of-failure model (RIA process, section 7.1)."""

    formula: str
    adjusted_price: str
    N: str
    e: str
    q: str
    u: str
    c_challenge: str
    c_redress: str
    p_major: str
    c_major: str
    shares_are_percent: bool
    per_bid: str
    years: str
    low: str
    high: str
    source: str
    check: Checked


class Benchmark(Data):
    """A published cost of failure, offered for comparison."""

    text: str
    source: str
    check: Checked
