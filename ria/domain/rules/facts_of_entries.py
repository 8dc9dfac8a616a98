"""Facts about one right, entry, bidder or clause (`facts.toml`, other scopes)."""

from datetime import date

from ria.domain.asking import as_list
from ria.domain.governance import Obligation
from ria.domain.model import Band
from ria.domain.roles import Role
from ria.domain.rules.situation import Situation

CLAUSES = "clauses"
ASSESSES = ("yes", "unsure")
ASSESS = "assess"
DROPPED = ("missing", "not-applicable")


def not_assessed(situation: Situation, right: str) -> bool:
    """The right is engaged and no scenario of it has all five scores."""
    return right in situation.result.not_assessed


def default_right(situation: Situation, right: str) -> bool:
    """The profile lists this right; or people are assessed and it is fair process or access to challenge."""
    profile = situation.edition.service_type.get(situation.scorecard.setting.service_type)
    usual = {default.right for default in profile.default_rights} if profile else set()
    if situation.form.role(Role.ASSESSES_PEOPLE) in ASSESSES:
        rights = situation.edition.method.floor["no_contact_or_contract"].rights
        usual |= {one for one in rights if one in situation.edition.right}
    return right in usual


def absolute_right_likely(situation: Situation, right: str) -> bool:
    """The right is absolute and its likelihood after safeguards is 4 or 5, at the worse end."""
    rule, result = situation.edition.method.absolute, situation.result.right(right)
    likelihood = result.worst_likelihood if result else None
    return right in rule.rights and likelihood is not None and likelihood >= rule.hard_stop_residual_likelihood_from


def absolute_right_likely_if_worse(situation: Situation, right: str) -> bool:
    """The same, but only because weak evidence widens the range: as rated, the likelihood ends below 4."""
    result, limit = situation.result.right(right), situation.edition.method.absolute.hard_stop_residual_likelihood_from
    return (
        absolute_right_likely(situation, right)
        and result is not None
        and all(one.L_res < limit for one in result.outcomes)
    )


def safeguard_strength_zero(situation: Situation, right: str) -> bool:
    """No safeguard for this right has a strength above 0."""
    return not any(right in one.rights and one.strength > 0 for one in situation.scorecard.safeguards)


def no_minimum_standard(situation: Situation, right: str) -> bool:
    """The right is at Medium or above, and no minimum standard names it."""
    form, result = situation.form, situation.result.right(right)
    if not result or not result.worse_residual or result.worse_residual < Band.MEDIUM:
        return False
    standards = form.role_entries(Role.STANDARD_RIGHTS)
    return not any(right in as_list(form.role(Role.STANDARD_RIGHTS, item)) for item in standards)


def gap_between_scorers(situation: Situation, item: str) -> bool:
    """Any of the five second scores differs from the scenario by the setting or more."""
    form = situation.form
    scenario = form.role(Role.SECOND_SCENARIO, item)
    if not isinstance(scenario, str):
        return False
    first_roles = (Role.GRAVITY, Role.SCOPE, Role.IRREMEDIABILITY, Role.VULNERABILITY, Role.LIKELIHOOD)
    first = [form.role(role, scenario) for role in first_roles]
    pairs = zip(first, form.roles(Role.SECOND_RATINGS, item), strict=True)
    gap = form.edition.number("scorer_gap")
    return any(isinstance(a, int) and isinstance(b, int) and abs(a - b) >= gap for a, b in pairs)


def safeguard_clause_dropped(situation: Situation, item: str) -> bool:
    """A clause named by the safeguard is missing or not applicable."""
    form = situation.form
    return any(form.role(Role.CLAUSE_STATUS, one) in DROPPED for one in as_list(form.role(Role.SAFEGUARD_CLAUSE, item)))


def names_absolute_right(situation: Situation, item: str) -> bool:
    """A right named by the breach is absolute."""
    named = as_list(situation.form.role(Role.DEDUCTION_RIGHTS, item))
    return bool(set(named) & set(situation.edition.method.absolute.rights))


def incident_on_low_right(situation: Situation, item: str) -> bool:
    """A right named by the incident was Low, or not engaged, in the version before the incident."""
    day = situation.form.role(Role.INCIDENT_DATE, item)
    version = situation.before(day) if isinstance(day, date) else None
    if version is None:
        return False
    named = as_list(situation.form.role(Role.INCIDENT_RIGHTS, item))
    return any(one not in version.rights or version.rights[one] == Band.LOW for one in named)


def is_preferred_bidder(situation: Situation, item: str) -> bool:
    """The bidder is the preferred one."""
    return situation.form.role(Role.PREFERRED_BIDDER) == item


def excluded_firm_in_chain(situation: Situation, item: str) -> bool:
    """A firm listed for the bidder is excluded, or not known to be clear of it, and not replaced."""
    form = situation.form
    firms = [one for one in form.role_entries(Role.FIRM_BIDDER) if form.role(Role.FIRM_BIDDER, one) == item]
    return any(
        form.role(Role.FIRM_EXCLUDED, one) != "no" and form.role(Role.FIRM_REPLACED, one) != "yes" for one in firms
    )


def clause_needed(situation: Situation, clause_id: str) -> bool:
    """The clause fits the work and the band asks for it; or people are assessed and it is always needed for that."""
    form, clause = situation.form, situation.edition.clause[clause_id]
    assesses = form.role(Role.ASSESSES_PEOPLE) in ASSESSES
    if assesses and ASSESS in clause.always_for:
        return True
    work = as_list(form.role(Role.WORK_KINDS))
    fits = not work or "all" in clause.applies_to or bool(set(work) & set(clause.applies_to))
    return fits and clause.needed_from in needed_from(situation)


def needed_from(situation: Situation) -> tuple[str, ...]:
    """Which groups of clauses the overall band asks for; only those for every band until there is one."""
    duty: Obligation = next(one for one in situation.edition.obligations if one.id == CLAUSES)
    band = situation.result.worse_residual
    if duty.needed_from is None:
        return ()
    return duty.needed_from.at(band) if band else duty.needed_from.low


def more_took_part_than_invited(situation: Situation, activity: str) -> bool:
    """Both numbers of a consultation activity are given, and more people took part than were invited."""
    invited = situation.form.field("activity_invited", activity)
    took_part = situation.form.field("activity_took_part", activity)
    return isinstance(invited, int | float) and isinstance(took_part, int | float) and took_part > invited
