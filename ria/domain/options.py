"""Delivery options side by side: result for rights, control, capacity and cost (RIA process, section 4)."""

from dataclasses import dataclass

from ria.domain.asking import Form
from ria.domain.consultation import words
from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.scoring import Result
from ria.domain.scoring.variants import PREFERRED, Variant, options
from ria.domain.wording import item_title, value_words


@dataclass(frozen=True, slots=True)
class Option:
    """One way of running the service. Bands are `None` while the option is not scored. Cost in pounds a year."""

    item: str
    name: str
    model: str
    status: str
    preferred: bool
    scored: bool
    before: Band | None
    after: Band | None
    worse_after: Band | None
    in_red: int
    rights: tuple[tuple[str, Band | None, Band | None], ...]
    control: str
    reversible: str
    capacity: str
    capacity_cost: str
    yearly_cost: str
    difference: str
    reason: str


def side_by_side(opened: Opened) -> tuple[Option, ...]:
    """Every delivery option with its result, in the order of the register."""
    return tuple(option(opened.form, one) for one in options(opened.scorecard))


def option(form: Form, variant: Variant) -> Option:
    """One option in words and bands."""
    item, result = variant.item, variant.result
    section = form.edition.home[form.edition.role_of[Role.OPTION_MODEL][0]]
    shown = result if variant.scored else None
    return Option(
        item=item,
        name=item_title(form, section, item),
        model=role_words(form, Role.OPTION_MODEL, item),
        status=role_words(form, Role.OPTION_STATUS, item),
        preferred=form.role(Role.OPTION_STATUS, item) == PREFERRED,
        scored=variant.scored,
        before=shown.inherent if shown else None,
        after=shown.residual if shown else None,
        worse_after=shown.worse_residual if shown else None,
        in_red=in_red(shown) if shown else 0,
        rights=tuple((one.right, one.residual, one.worse_residual) for one in shown.rights) if shown else (),
        control=words(form, "option_control", item),
        reversible=words(form, "option_reversible", item),
        capacity=words(form, "option_capacity", item),
        capacity_cost=words(form, "option_capacity_cost", item),
        yearly_cost=words(form, "option_yearly_cost", item),
        difference=words(form, "option_rights_difference", item),
        reason=words(form, "option_status_reason", item),
    )


def in_red(result: Result) -> int:
    """How many rights stay High or Critical after safeguards, at the worse end of their ranges."""
    return sum(one.worse_residual is not None and one.worse_residual >= Band.HIGH for one in result.rights)


def role_words(form: Form, role: Role, item: str) -> str:
    """The answer that plays a role, in words; empty without one."""
    value = form.role(role, item)
    return value_words(form, form.edition.question[form.edition.role_of[role][0]], value) if value is not None else ""
