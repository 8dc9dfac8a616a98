"""From the answers to the scorecard of the planned model, and of any change of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from ria.domain.asking import Form
from ria.domain.reckoning import reckoned
from ria.domain.roles import Role
from ria.domain.scoring.floors import Setting
from ria.domain.scoring.formula import Credit, Factors, outcome
from ria.domain.scoring.proof import cap
from ria.domain.scoring.result import Result, combined
from ria.domain.scoring.strength import Safeguard, safeguards_of, strengths


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario that can be scored: its entry, and what decides it."""

    item: str
    factors: Factors


@dataclass(frozen=True)
class Change:
    """How an option or a bidder differs from the planned model, right by right."""

    likelihood: Mapping[str, int] = field(default_factory=dict)
    lost: Mapping[str, frozenset[str]] = field(default_factory=dict)
    findings: frozenset[str] = frozenset()
    without_provider: bool = False


class Scorecard:
    """The scored assessment: the planned model, and what any change of it would do."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.setting = Setting(form)
        self.method = form.edition.method
        self.reckoning = form.reckoning

    @reckoned
    def cap(self) -> int:
        """The highest strength that counts."""
        return cap(self.form)

    @reckoned
    def safeguards(self) -> tuple[Safeguard, ...]:
        """The register of safeguards with their strengths."""
        return safeguards_of(self.form)

    @reckoned
    def scenarios(self) -> dict[str, list[Scenario]]:
        """The scenarios of each engaged right; none while one of them lacks a score, for it may be the worst."""
        found: dict[str, list[Scenario]] = {right: [] for right in self.form.engaged_rights}
        unscored = set()
        for item in self.form.role_entries(Role.SCENARIO_RIGHT):
            right = self.form.role(Role.SCENARIO_RIGHT, item)
            if isinstance(right, str) and right in found:
                if factors := self.setting.factors(item, self.form.edition.right[right]):
                    found[right].append(Scenario(item, factors))
                else:
                    unscored.add(right)
        return {right: [] if right in unscored else scenarios for right, scenarios in found.items()}

    @property
    def results(self) -> tuple[Result, dict[str, list[Scenario]], tuple[Safeguard, ...], int]:
        """All that decides the result of a right, and what it hangs on."""
        return self.main, self.scenarios, self.safeguards, self.cap

    @reckoned
    def main(self) -> Result:
        """The result of the planned model."""
        return self.with_safeguards(self.safeguards)

    def credit(self, right: str, safeguards: Iterable[Safeguard]) -> Credit:
        """What the safeguards of a right may take off."""
        E, ER = strengths(self.form, safeguards, right)
        return Credit(E, ER, self.cap)

    def with_safeguards(self, safeguards: Iterable[Safeguard], change: Change | None = None) -> Result:
        """The result with these safeguards, and with a change of the model."""
        kept = tuple(safeguards)
        outcomes = {}
        for right, scenarios in self.scenarios.items():
            lost = change.lost.get(right, frozenset()) if change else frozenset()
            credit = self.credit(right, [one for one in kept if one.item not in lost])
            outcomes[right] = [
                (one.item, outcome(self.method, self.changed(one.factors, right, change), credit)) for one in scenarios
            ]
        return combined(self.method, outcomes, self.form.undecided_rights)

    def changed(self, factors: Factors, right: str, change: Change | None) -> Factors:
        """The factors of a scenario under a change of the model."""
        if change is None:
            return factors
        floors = factors.floors
        if right in change.likelihood:
            factors = replace(factors, ratings=replace(factors.ratings, L=change.likelihood[right]))
            if change.without_provider:
                floors = tuple(one for one in floors if self.method.floor[one].follows == "evidence")
        if right in change.findings:
            floors = tuple(dict.fromkeys([*floors, "upheld_finding"]))
        return replace(factors, floors=floors)


def score(form: Form) -> Scorecard:
    """The scorecard of an assessment. Pure: the same form gives the same result."""
    return Scorecard(form)
