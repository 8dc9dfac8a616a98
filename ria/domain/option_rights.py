"""What sets a delivery option apart, right by right: likelihood, safeguards, the band they lead to, and why."""

from dataclasses import dataclass

from ria.domain.asking import Form
from ria.domain.consultation import words
from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.questionnaire import options_of
from ria.domain.roles import Role
from ria.domain.scoring.variants import options

ALWAYS_COMPARED = ("in-house", "mixed", "outsourced")


@dataclass(frozen=True, slots=True)
class OptionRight:
    """One right under one option. Likelihood and `taken` are `None` while the right is not rated.

    `taken` is what safeguards take off likelihood; `reason` says why the option differs, and is empty without one.
    """

    right: str
    likelihood: int | None
    taken: int | None
    before: Band | None
    after: Band | None
    worse_after: Band | None
    reason: str


def option_rights(opened: Opened, item: str) -> tuple[OptionRight, ...]:
    """Every engaged right under one option, worst first."""
    form = opened.form
    variant = next(one for one in options(opened.scorecard) if one.item == item)
    return tuple(
        OptionRight(
            right=one.right,
            likelihood=one.after.L if one.after else None,
            taken=one.after.L - one.after.L_res if one.after else None,
            before=one.inherent,
            after=one.residual,
            worse_after=one.worse_residual,
            reason=difference(form, item, one.right),
        )
        for one in variant.result.rights
    )


def difference(form: Form, item: str, right: str) -> str:
    """Why an option differs for a right."""
    found = [
        words(form, "option_difference_reason", entry)
        for entry in form.role_entries(Role.DIFFERENCE_OPTION)
        if form.role(Role.DIFFERENCE_OPTION, entry) == item and form.role(Role.DIFFERENCE_RIGHT, entry) == right
    ]
    return " ".join(one for one in found if one)


def not_compared(form: Form) -> tuple[str, ...]:
    """The models that belong in every comparison and are not in this one, in the words of the form."""
    question = form.edition.question[form.edition.role_of[Role.OPTION_MODEL][0]]
    present = {form.role(Role.OPTION_MODEL, item) for item in form.role_entries(Role.OPTION_MODEL)}
    return tuple(one.label for one in options_of(question) if one.id in ALWAYS_COMPARED and one.id not in present)
