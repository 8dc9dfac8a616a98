"""The arithmetic for one scenario: severity, likelihood, bands before and after safeguards.

Letters are those of the method: G gravity, B scope, I irremediability, V vulnerability, L likelihood, E and ER the
strength of preventive and remedy safeguards, S severity (RIA method, sections 3 to 3.2).
"""

from dataclasses import dataclass, replace

from ria.domain.method import RiskMethod
from ria.domain.model import Band


@dataclass(frozen=True, slots=True)
class Ratings:
    """What a person rated: G, B, I, L from 1 to 5, V from 0 to 2."""

    G: int
    B: int
    I: int
    V: int
    L: int


@dataclass(frozen=True, slots=True)
class Factors:
    """Everything that decides a scenario before safeguards. `floors` are ids of likelihood floors."""

    ratings: Ratings
    severity_floor: int = 1
    minimum_likelihood: int = 1
    floors: tuple[str, ...] = ()
    weak_evidence: bool = False


@dataclass(frozen=True, slots=True)
class Credit:
    """What safeguards may take off: strengths E and ER from 0 to 3, and the cap, 2 or 3."""

    E: int = 0
    ER: int = 0
    cap: int = 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result for one scenario. `worse_*` is the precautionary end, wider than the band on weak evidence."""

    factors: Factors
    credit: Credit
    steps: tuple[str, ...]
    S: int
    L: int
    R: int
    inherent: Band
    S_res: int
    L_res: int
    R_res: int
    residual: Band
    held_by_one_band_rule: bool
    worse_inherent: Band
    worse_residual: Band
    worse_L_res: int


def severity(method: RiskMethod, ratings: Ratings, floor: int) -> tuple[int, tuple[str, ...]]:
    """S from 1 to 5, and the letters of the steps that raised it (section 3)."""
    rule = method.severity
    steps = tuple(
        letter
        for letter, applies in (
            ("I", rule.step_irremediability_from <= ratings.I),
            ("B", rule.step_scope_from <= ratings.B),
            ("V", rule.step_vulnerability_at == ratings.V),
        )
        if applies
    )
    if rule.gravity_without_steps == ratings.G:
        return max(ratings.G, floor), ()
    return max(min(rule.highest, ratings.G + min(rule.most_steps, len(steps))), floor), steps


def likelihood(method: RiskMethod, factors: Factors) -> int:
    """L from 1 to 5: the rating, raised by floors and by the minimum (sections 2.5 and 3)."""
    floors = (method.floor[floor].likelihood for floor in factors.floors)
    return max(factors.ratings.L, factors.minimum_likelihood, *floors)


def outcome(method: RiskMethod, factors: Factors, credit: Credit) -> Outcome:
    """The result of a scenario, with the worse end of its range."""
    S, steps = severity(method, factors.ratings, factors.severity_floor)
    L = likelihood(method, factors)
    plain = residual(method, factors, credit, S, L)
    inherent = method.band[S, L]
    worse_inherent, worse = inherent, plain
    if factors.weak_evidence:
        one_step_likelier = min(5, L + 1)
        one_step_weaker = replace(credit, E=max(0, credit.E - 1))
        worse_inherent = method.band[S, one_step_likelier]
        worse = residual(method, factors, one_step_weaker, S, one_step_likelier)
    return Outcome(
        factors=factors,
        credit=credit,
        steps=steps,
        S=S,
        L=L,
        R=S * L,
        inherent=inherent,
        S_res=plain.S,
        L_res=plain.L,
        R_res=plain.S * plain.L,
        residual=plain.band,
        held_by_one_band_rule=plain.held,
        worse_inherent=worse_inherent,
        worse_residual=max(plain.band, worse.band),
        worse_L_res=max(plain.L, worse.L),
    )


@dataclass(frozen=True, slots=True)
class AfterSafeguards:
    """Severity, likelihood and band after safeguards; whether the one-band rule held them up."""

    S: int
    L: int
    band: Band
    held: bool


def residual(method: RiskMethod, factors: Factors, credit: Credit, S: int, L: int) -> AfterSafeguards:
    """The result after safeguards (section 3.2).

    The one-band rule is tested with S, before the remedy credit, so that a better remedy never raises likelihood.
    """
    rule, inherent = method.residual, method.band[S, L]
    L_res = max(factors.minimum_likelihood, L - min(credit.E, credit.cap))
    one_band_rule = credit.cap == rule.one_band_rule_while_cap_is
    lowest = Band(max(Band.LOW, inherent - rule.most_bands_down))
    held = False
    while one_band_rule and method.band[S, L_res] < lowest:
        L_res, held = L_res + 1, True
    S_res = S
    strong_remedy = rule.severity_credit_needs_remedy_strength <= credit.ER
    if strong_remedy and rule.severity_credit_highest_irremediability >= factors.ratings.I:
        S_res = max(factors.severity_floor, S - rule.severity_credit)
    band = method.band[S_res, L_res]
    if one_band_rule and band < lowest:
        band, held = lowest, True
    return AfterSafeguards(S_res, L_res, band, held)
