"""What a contract leaves open: breaches with no penalty, redactions with no ground, steps without power (stage 7)."""

from ria.domain.asking import Form, as_list
from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.roles import Role

COMMERCIAL, OTHER_GROUND = "commercial", "other"
POWERS = ("see", "direct", "stop")


def rights_without_breach(opened: Opened) -> tuple[str, ...]:
    """The rights at Medium or above, worst first, that no serious breach of the contract names."""
    form = opened.form
    named = {
        right
        for item in form.role_entries(Role.DEDUCTION_RIGHTS)
        for right in as_list(form.role(Role.DEDUCTION_RIGHTS, item))
    }
    return tuple(
        one.right
        for one in opened.scorecard.main.rights
        if one.worse_residual is not None and one.worse_residual >= Band.MEDIUM and one.right not in named
    )


def breach_gaps(form: Form, item: str) -> tuple[str, ...]:
    """What one serious breach lacks (clause C7)."""
    gaps = []
    if form.field("deduction_definition", item) is None:
        gaps.append("it does not say what counts as this breach")
    amount, end = form.field("deduction_amount", item), form.field("deduction_end", item)
    if not amount and end != "yes":
        gaps.append("nothing follows: no deduction, and the contract cannot be ended")
    elif not amount:
        gaps.append("no deduction is set")
    days = form.field("deduction_fix_days", item)
    absolute = set(as_list(form.role(Role.DEDUCTION_RIGHTS, item))) & set(form.edition.method.absolute.rights)
    if absolute and isinstance(days, int | float) and days > 0:
        gaps.append("it names an absolute right, so there can be no days to fix it")
    return tuple(gaps)


def redaction_gaps(form: Form, item: str) -> tuple[str, ...]:
    """Why a part of the contract may not be held back yet (Procurement Act 2023 s.94)."""
    gaps, ground = [], form.field("redaction_ground", item)
    if ground is None:
        gaps.append("no ground is chosen")
    elif ground == OTHER_GROUND:
        gaps.append("this is not one of the two grounds in the law")
    if ground in (COMMERCIAL, OTHER_GROUND) and form.field("redaction_public_interest", item) is None:
        gaps.append("the public interest in holding it back is not shown")
    if form.field("redaction_rights", item) != "no":
        gaps.append("it may hide a standard, a measure or a penalty")
    if form.field("redaction_stated", item) != "yes":
        gaps.append("the published copy does not say that it is held back and why")
    return tuple(gaps)


def step_gaps(form: Form, item: str) -> tuple[str, ...]:
    """What nobody can do at one step: no owner, or a power that the accountable officer lacks."""
    gaps = [] if form.field("step_owner", item) else ["nobody is named as its owner"]
    powers = as_list(form.field("step_control", item))
    if powers:
        lacking = [one for one in POWERS if one not in powers]
        names = {"see": "see what happens", "direct": "direct the provider", "stop": "stop it"}
        gaps += [f"your accountable officer cannot {' or '.join(names[one] for one in lacking)}"] if lacking else []
    return tuple(gaps)
