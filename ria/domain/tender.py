"""The tender: weights the band requires, minimum rights standards, and templates (RIA process, section 7.1)."""

from dataclasses import dataclass

from ria.domain.asking import Form, as_list
from ria.domain.governance import CriterionTemplate
from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.questionnaire import options_of
from ria.domain.roles import Role
from ria.domain.rules.facts_of_service import weights

KINDS = {"price": "Price", "rights": "Rights quality", "quality": "Other quality", "social-value": "Social value"}


@dataclass(frozen=True, slots=True)
class Weight:
    """The weight of one kind of criterion, in per cent, with what the band requires of it."""

    kind: str
    weight: float
    limit: str
    kept: bool


@dataclass(frozen=True, slots=True)
class NeededStandard:
    """A right at Medium or above: its band, the standards that name it, and the template to start from."""

    right: str
    band: Band
    standards: tuple[str, ...]
    template: CriterionTemplate


def weight_table(opened: Opened) -> tuple[Weight, ...]:
    """The weights by kind, each with its limit at the present band; empty while no criterion has a weight."""
    found, band, number = weights(opened.form), opened.scorecard.main.worse_residual, opened.edition.number
    if not found:
        return ()
    rows = []
    for kind, words in [*KINDS.items(), ("other", "Other")]:
        weight = found.get(kind, 0)
        limit, kept = "", True
        if kind == "price" and band is not None and band >= Band.HIGH:
            cap = number("price_weight_cap_high")
            limit, kept = f"at most {cap:g}%", weight <= cap
        if kind == "rights" and band is not None and band >= Band.MEDIUM:
            floor = number("rights_weight_high" if band >= Band.HIGH else "rights_weight_medium")
            limit, kept = f"at least {floor:g}%", weight >= floor
        if weight or limit:
            rows.append(Weight(words, weight, limit, kept))
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class Specification:
    """What the specification states and what it leaves open, in words (RIA process, section 12, row 35)."""

    stated: tuple[str, ...]
    open: tuple[str, ...]


def specification(form: Form) -> Specification | None:
    """How complete the specification is; `None` while nobody has said."""
    chosen = form.field("value_spec_items")
    if chosen is None:
        return None
    options = options_of(form.edition.question[form.edition.fields["value_spec_items"]])
    stated = as_list(chosen)
    return Specification(
        tuple(one.label for one in options if one.id in stated),
        tuple(one.label for one in options if one.id not in stated),
    )


def total_weight(form: Form) -> float:
    """All weights added up, in per cent."""
    return sum(weights(form).values())


def needed_standards(opened: Opened) -> tuple[NeededStandard, ...]:
    """Every right that needs a pass or fail standard at its band, worst first."""
    form = opened.form
    templates = {template.right: template for template in opened.edition.award_criteria.templates}
    items = form.role_entries(Role.STANDARD_RIGHTS)
    needed = (
        NeededStandard(
            right=one.right,
            band=one.worse_residual,
            standards=tuple(item for item in items if one.right in as_list(form.role(Role.STANDARD_RIGHTS, item))),
            template=templates[one.right],
        )
        for one in opened.scorecard.main.rights
        if one.worse_residual is not None and one.worse_residual >= Band.MEDIUM
    )
    return tuple(sorted(needed, key=lambda one: -one.band))
