"""The result: the worst scenario for each right, the worst right for the whole (RIA method, section 3.3)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ria.domain.method import OverallRule, RiskMethod
from ria.domain.model import Band
from ria.domain.scoring.formula import Outcome
from ria.domain.scoring.index import index


@dataclass(frozen=True)
class RightResult:
    """The result for one engaged right. `before` and `after` are `None` while it is not assessed.

    Several scenarios may be scored: `before` is the worst one before safeguards, `after` the worst one after. The worse
    end of a range looks at them all: a milder scenario on weak evidence can reach further.
    """

    right: str
    before: Outcome | None = None
    after: Outcome | None = None
    before_item: str = ""
    after_item: str = ""
    outcomes: tuple[Outcome, ...] = ()

    @property
    def inherent(self) -> Band | None:
        """The band before safeguards."""
        return self.before.inherent if self.before else None

    @property
    def residual(self) -> Band | None:
        """The band after safeguards."""
        return self.after.residual if self.after else None

    @property
    def worse_residual(self) -> Band | None:
        """The worse end of the range after safeguards; gates use this one."""
        return max((one.worse_residual for one in self.outcomes), default=None)

    @property
    def worse_inherent(self) -> Band | None:
        """The worse end of the range before safeguards."""
        return max((one.worse_inherent for one in self.outcomes), default=None)

    @property
    def worst_likelihood(self) -> int | None:
        """The likelihood after safeguards of the likeliest scenario, at the worse end of its range."""
        return max((one.worse_L_res for one in self.outcomes), default=None)

    def high_and_possible(self, rule: OverallRule, *, worse_end: bool) -> bool:
        """Whether a scenario ends in the band and with the likelihood that the four-High rule counts."""
        ends = [(o.worse_residual, o.worse_L_res) if worse_end else (o.residual, o.L_res) for o in self.outcomes]
        least = rule.four_high_rule_residual_likelihood_from
        return any(band == rule.four_high_rule_band and L_res >= least for band, L_res in ends)

    @property
    def weak(self) -> bool:
        """Whether any scenario rests on weak evidence."""
        return any(one.factors.weak_evidence for one in self.outcomes)


@dataclass(frozen=True)
class Result:
    """The overall result of a set of rights. Overall bands are `None` while an engaged right is not assessed."""

    method: RiskMethod
    rights: tuple[RightResult, ...]
    undecided: tuple[str, ...] = ()

    @cached_property
    def rated(self) -> tuple[RightResult, ...]:
        """The rights that have a score, worst first."""
        return tuple(one for one in self.rights if one.after)

    @cached_property
    def not_assessed(self) -> tuple[str, ...]:
        """Engaged rights without a score."""
        return tuple(one.right for one in self.rights if one.after is None)

    @property
    def assessed(self) -> bool:
        """Whether there is an overall band: every right decided, and every engaged one scored."""
        return bool(self.rated) and not self.not_assessed and not self.undecided

    @cached_property
    def so_far(self) -> tuple[Band | None, Band | None]:
        """The worst bands before and after safeguards among the rights rated so far."""
        if not self.rated:
            return None, None
        before = max(one.before.inherent for one in self.rated if one.before)
        return before, self.worst(worse_end=False)

    @cached_property
    def inherent(self) -> Band | None:
        """The overall band before safeguards."""
        return self.so_far[0] if self.assessed else None

    @cached_property
    def residual(self) -> Band | None:
        """The overall band after safeguards."""
        return self.so_far[1] if self.assessed else None

    @cached_property
    def worse_inherent(self) -> Band | None:
        """The overall band before safeguards at the worse end of its range."""
        return max((one.worse_inherent or Band.LOW for one in self.rated), default=None) if self.assessed else None

    @cached_property
    def worse_residual(self) -> Band | None:
        """The overall band after safeguards at the worse end of its range."""
        return self.worst(worse_end=True) if self.assessed else None

    @cached_property
    def four_high(self) -> bool:
        """Whether four rights or more stay High and possible, at the worse end of their ranges."""
        return self.many_high(worse_end=True)

    def many_high(self, *, worse_end: bool) -> bool:
        """Whether the four-High rule applies (section 3.3)."""
        rule = self.method.overall
        counted = sum(one.high_and_possible(rule, worse_end=worse_end) for one in self.rated)
        return counted >= rule.four_high_rule_count

    def worst(self, *, worse_end: bool) -> Band:
        """The highest band after safeguards; four Highs count as Critical. Needs a rated right."""
        bands = [one.worse_residual if worse_end else one.residual for one in self.rated]
        worst = max(band for band in bands if band)
        return max(worst, self.method.overall.four_high_rule_result) if self.many_high(worse_end=worse_end) else worst

    @cached_property
    def rri_inherent(self) -> int | None:
        """The comparison index before safeguards, 0 to 100."""
        return index(self.method, [one.before.R for one in self.rated if one.before]) if self.assessed else None

    @cached_property
    def rri_residual(self) -> int | None:
        """The comparison index after safeguards, 0 to 100."""
        return index(self.method, [one.after.R_res for one in self.rated if one.after]) if self.assessed else None

    def count(self, band: Band) -> int:
        """How many rights end in a band after safeguards."""
        return sum(one.residual == band for one in self.rated)

    def right(self, right: str) -> RightResult | None:
        """The result of one right; `None` when it is not engaged."""
        return next((one for one in self.rights if one.right == right), None)


def combined(method: RiskMethod, outcomes: Mapping[str, list[tuple[str, Outcome]]], undecided: Iterable[str]) -> Result:
    """The overall result from the outcomes of every scenario, by right; worst right first."""
    rights = []
    for right, scenarios in outcomes.items():
        if not scenarios:
            rights.append(RightResult(right))
            continue
        before = max(scenarios, key=lambda one: (one[1].inherent, one[1].S, one[1].R))
        after = max(
            scenarios, key=lambda one: (one[1].residual, one[1].worse_residual, one[1].S_res, one[1].R_res, one[1].R)
        )
        outcomes_of = tuple(one for _, one in scenarios)
        rights.append(RightResult(right, before[1], after[1], before[0], after[0], outcomes_of))

    def worst_first(one: RightResult) -> tuple[int, int, int]:
        return (-one.after.residual, -one.after.S_res, -one.after.R_res) if one.after else (1, 0, 0)

    return Result(method, tuple(sorted(rights, key=worst_first)), tuple(undecided))
