"""What screening comes to: every criterion with its reason, and how deep the assessment must go (stage 0)."""

from dataclasses import dataclass

from ria.domain.asking import Form
from ria.domain.model import DEPTHS, Depth
from ria.domain.roles import Role
from ria.domain.rules import Situation
from ria.domain.screening import (
    Criterion,
    function_checks,
    insourcing,
    light_touch,
    triggers,
    unprotected_functions,
)
from ria.domain.suggestions import depth as suggested_depth
from ria.domain.suggestions import profile_of


@dataclass(frozen=True, slots=True)
class DepthNeeded:
    """How deep the assessment must go at least and why; `least` is `None` while the triggers are open.

    `chosen` is `None` while nobody chose. `reason_given` says whether less depth is explained.
    """

    least: Depth | None
    reason: str
    chosen: Depth | None
    reason_given: bool

    @property
    def too_low(self) -> bool:
        """Whether the chosen depth is less than the answers call for."""
        if self.least is None or self.chosen is None:
            return False
        return DEPTHS.index(self.chosen) < DEPTHS.index(self.least)


def criteria(situation: Situation) -> tuple[Criterion, ...]:
    """Every criterion of the result, in the order of the page."""
    form = situation.form
    return (
        *triggers(form),
        insourcing(form),
        not_delegable(situation),
        provider_duties(form),
        light_touch(situation),
    )


def not_delegable(situation: Situation) -> Criterion:
    """Whether a function stands in the way because it may not be handed over (hard stop HS1)."""
    title = "Functions that may not be handed over"
    checks = function_checks(situation)
    if not checks:
        return Criterion(title, None, "no function is listed yet")
    blocked = [one.title for one in checks if one.blocked]
    if blocked:
        return Criterion(title, True, f"hard stop HS1 for {'; '.join(blocked)}")
    if any(not one.answered for one in checks):
        return Criterion(title, None, "not every function is answered yet")
    words = "the one function" if len(checks) == 1 else f"all {len(checks)} functions"
    return Criterion(title, False, f"{words} may be handed over as described, or stay with you")


def provider_duties(form: Form) -> Criterion:
    """Whether the contract must give the provider the human rights duties that the law does not (clause C2)."""
    title = "Human rights duties by contract"
    names = unprotected_functions(form)
    if not form.items(form.edition.home[form.edition.fields["function_name"]]):
        return Criterion(title, None, "no function is listed yet")
    if names:
        return Criterion(title, True, f"clause C2 must give the provider these duties for {'; '.join(names)}")
    return Criterion(title, False, "for what is handed over, the provider owes these duties by statute or by case law")


def depth_needed(form: Form) -> DepthNeeded:
    """How deep the assessment must go, as the answers stand."""
    found = suggested_depth(form, profile_of(form))
    chosen = form.own(form.edition.role_of[Role.RIA_DEPTH][0])
    return DepthNeeded(
        least=next((one for one in DEPTHS if found and one == found.value), None),
        reason=found.reason if found else "the trigger questions are not answered yet",
        chosen=next((one for one in DEPTHS if one == chosen), None),
        reason_given=bool(form.field("depth_reason")),
    )
