"""Award criteria that the band calls for: each right at stake, price within its limit (RIA process, section 7.1)."""

from dataclasses import dataclass

from ria.domain.answers import Value
from ria.domain.asking import Form, as_list
from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.questionnaire import options_of
from ria.domain.roles import Role
from ria.domain.rules.facts_of_service import weights
from ria.domain.tender import NeededStandard, needed_standards

PRICE, RIGHTS, QUALITY = "price", "rights", "quality"
WHOLE = 100


@dataclass(frozen=True, slots=True)
class CriterionIdea:
    """A criterion that might fit: its title, kind, weight where the band settles one, and its first answers."""

    title: str
    kind: str
    weight: int | None
    answers: dict[str, Value]


@dataclass(frozen=True, slots=True)
class Limits:
    """What the band requires of the weights, in per cent; `None` where it sets nothing."""

    rights_least: int | None
    price_most: int | None


def limits(opened: Opened) -> Limits:
    """The limits at the band that stands, at its worse end."""
    band, number = opened.scorecard.main.worse_residual, opened.edition.number
    if band is None or band < Band.MEDIUM:
        return Limits(None, None)
    if band < Band.HIGH:
        return Limits(int(number("rights_weight_medium")), None)
    return Limits(int(number("rights_weight_high")), int(number("price_weight_cap_high")))


def criterion_ideas(opened: Opened) -> tuple[CriterionIdea, ...]:
    """The criteria that are still missing: price, the rights that no criterion serves, other quality.

    The rights share what is missing of the weight that the band requires, the worst first. Price gets its limit.
    Other quality gets what is left, where the band settles both of the others.
    """
    form, limit = opened.form, limits(opened)
    found = weights(form)
    kinds = {form.role(Role.CRITERION_KIND, item) for item in form.role_entries(Role.CRITERION_KIND)}
    served = served_rights(form)
    rights = [one for one in needed_standards(opened) if one.right not in served]
    owed = max(0, (limit.rights_least or 0) - int(found.get(RIGHTS, 0)))
    ideas = [] if PRICE in kinds else [plain_idea(form, PRICE, limit.price_most)]
    ideas += [rights_idea(opened, one, share) for one, share in zip(rights, shares(owed, len(rights)), strict=True)]
    if QUALITY not in kinds:
        rest = WHOLE - int(sum(found.values())) - sum(one.weight or 0 for one in ideas)
        settled = limit.price_most is not None and rest > 0
        ideas.append(plain_idea(form, QUALITY, rest if settled else None))
    return tuple(ideas)


def served_rights(form: Form) -> frozenset[str]:
    """The rights that a criterion names."""
    items = form.role_entries(Role.CRITERION_KIND)
    return frozenset(right for item in items for right in as_list(form.field("criterion_rights", item)))


def shares(whole: int, parts: int) -> list[int | None]:
    """A weight shared out in whole per cent, the first ones taking what does not divide; `None` for a share of 0."""
    if not parts:
        return []
    each, left = divmod(whole, parts)
    return [each + (place < left) or None for place in range(parts)]


def rights_idea(opened: Opened, needed: NeededStandard, weight: int | None) -> CriterionIdea:
    """The scored question of the edition for one right."""
    fields, template = opened.edition.fields, needed.template
    idea = plain_idea(opened.form, RIGHTS, weight)
    title = opened.edition.right[needed.right].short
    answers: dict[str, Value] = {
        fields["criterion_title"]: title,
        fields["criterion_text"]: f"{template.criterion}\n\nTop marks: {template.top_marks}",
        fields["criterion_rights"]: (needed.right,),
    }
    return CriterionIdea(title, idea.kind, weight, idea.answers | answers)


def plain_idea(form: Form, kind: str, weight: int | None) -> CriterionIdea:
    """A criterion of a kind, called as the form calls it."""
    edition = form.edition
    question = edition.role_of[Role.CRITERION_KIND][0]
    label = next(one.label for one in options_of(edition.question[question]) if one.id == kind)
    answers: dict[str, Value] = {edition.fields["criterion_title"]: label, question: kind}
    if weight is not None:
        answers[edition.role_of[Role.CRITERION_WEIGHT][0]] = weight
    return CriterionIdea(label, label, weight, answers)
