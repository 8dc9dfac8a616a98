"""The risk method as data: matrix, severity, residual, overall result (RIA method, section 3)."""

from functools import cached_property
from typing import Literal

from ria.domain.method_rules import (
    AssessmentServiceRule,
    Benchmark,
    CapRule,
    CaseRule,
    ConfidenceRule,
    FailureCostRule,
    LikelihoodFloor,
    SensitivityRule,
    SeriousBreachRule,
    StrengthRule,
)
from ria.domain.model import Band, BandId, Checked, Data


class MatrixRow(Data):
    """The bands of one severity, for likelihood 1 to 5."""

    severity: int
    bands: tuple[BandId, ...]


class SeverityRule(Data):
    """How severity rises from gravity (section 3)."""

    start_from: Literal["G"]
    gravity_without_steps: int
    step_irremediability_from: int
    step_scope_from: int
    step_vulnerability_at: int
    most_steps: int
    highest: int
    floor_normal: str
    floor_coercive: str


class CoerciveRule(Data):
    """Which answers make a setting coercive."""

    role: str
    not_counted: tuple[str, ...]


class MinimumLikelihood(Data):
    """L_min: the lowest likelihood that may be used."""

    normal: int
    absolute_right_in_coercive_setting: int


class ResidualRule(Data):
    """How the result after safeguards is worked out (section 3.2)."""

    likelihood_falls_by: str
    one_band_rule_while_cap_is: int
    most_bands_down: int
    severity_credit: int
    severity_credit_needs_remedy_strength: int
    severity_credit_highest_irremediability: int
    severity_credit_never_below: str


class OverallRule(Data):
    """Worst right wins; four Highs count as Critical (section 3.3)."""

    rule: Literal["worst right"]
    not_assessed_if_any_engaged_right_is_not_assessed: bool
    four_high_rule_count: int
    four_high_rule_band: BandId
    four_high_rule_residual_likelihood_from: int
    four_high_rule_result: BandId
    sort_by: tuple[str, ...]


class IndexRule(Data):
    """The comparison index, for charts only (section 3.4)."""

    name: str
    use: str
    weight_highest: float
    weight_mean_of_highest: float
    mean_of_highest: int
    divide_by: int
    times: int
    compare_order: tuple[str, ...]


class AbsoluteRule(Data):
    """Rules for absolute rights (section 3.5)."""

    rights: tuple[str, ...]
    no_justification: bool
    hard_stop_residual_likelihood_from: int
    hard_stop: str


class RiskMethod(Data):
    """The whole of `matrix.toml`."""

    source: str
    check: Checked
    bands: tuple[BandId, ...]
    matrix: tuple[MatrixRow, ...]
    severity: SeverityRule
    coercive: CoerciveRule
    minimum_likelihood: MinimumLikelihood
    likelihood_floors: tuple[LikelihoodFloor, ...]
    assessment_service: AssessmentServiceRule
    documented_cases: CaseRule
    safeguard_strength: StrengthRule
    cap: CapRule
    residual: ResidualRule
    overall: OverallRule
    index: IndexRule
    absolute: AbsoluteRule
    confidence: ConfidenceRule
    sensitivity: SensitivityRule
    serious_breach: SeriousBreachRule
    failure_cost: FailureCostRule
    failure_benchmarks: tuple[Benchmark, ...]

    @cached_property
    def band(self) -> dict[tuple[int, int], Band]:
        """The band for each pair of severity and likelihood."""
        return {
            (row.severity, likelihood): band
            for row in self.matrix
            for likelihood, band in enumerate(row.bands, start=1)
        }

    @cached_property
    def floor(self) -> dict[str, LikelihoodFloor]:
        """Likelihood floors by id."""
        return {floor.id: floor for floor in self.likelihood_floors}
