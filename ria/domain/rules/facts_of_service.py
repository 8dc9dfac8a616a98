"""Facts about the assessment as a whole (`facts.toml`, scope assessment)."""

from datetime import date

from ria.domain.asking import Form, as_list
from ria.domain.assessment import Place
from ria.domain.model import Band
from ria.domain.roles import Role
from ria.domain.rules.situation import Situation
from ria.domain.scoring.sensitivity import single_steps
from ria.domain.scoring.variants import IN_HOUSE, PREFERRED, Variant, options
from ria.domain.summary import due_actions

CENTRAL = ("central-department", "executive-agency", "ndpb")
PROCUREMENT_ACT = "pa-2023"
CONCESSION = "concession"
OUTSOURCED = "outsourced"
REJECTED = "rejected"


def listed_code(situation: Situation) -> bool | None:
    """Whether the main CPV code is on the light touch list; `None` without a code (rule LT6: first eight digits)."""
    code = situation.form.role(Role.CPV_MAIN)
    if not isinstance(code, str) or not code[:8].isdigit():
        return None
    return code[:8] in situation.edition.light_touch_codes


def light_touch(situation: Situation) -> bool:
    """Declared light touch; without a clear answer the code decides."""
    declared = situation.form.role(Role.LIGHT_TOUCH_DECLARED)
    return declared == "yes" or (declared in (None, "unsure") and listed_code(situation) is True)


def light_touch_code_conflict(situation: Situation) -> bool:
    """The code is on the list but light touch is denied, or the other way round."""
    declared, listed = situation.form.role(Role.LIGHT_TOUCH_DECLARED), listed_code(situation)
    return (declared == "no" and listed is True) or (declared == "yes" and listed is False)


def below_light_touch_threshold(situation: Situation) -> bool:
    """Light touch is declared under the Act, but the value is below the threshold for its kind."""
    form = situation.form
    value = form.role(Role.CONTRACT_VALUE)
    declared = form.role(Role.LIGHT_TOUCH_DECLARED) == "yes"
    under_act = form.role(Role.PROCUREMENT_REGIME) in (None, PROCUREMENT_ACT)
    if not declared or not under_act or not isinstance(value, int | float):
        return False
    concession = form.role(Role.CONTRACT_KIND) == CONCESSION
    return value < form.edition.number("light_touch_threshold_concession" if concession else "light_touch_threshold")


def public_interest_test_in_scope(situation: Situation) -> bool:
    """A central body, a value above the setting, and a tender notice on or after the first day of the test."""
    form = situation.form
    value, notice = form.role(Role.CONTRACT_VALUE), form.role(Role.TENDER_NOTICE_DATE)
    if form.role(Role.AUTHORITY_KIND) not in CENTRAL:
        return False
    if not isinstance(value, int | float) or not isinstance(notice, date):
        return False
    first_day = date.fromisoformat(str(form.edition.setting["public_interest_test_from"]))
    return value > form.edition.number("public_interest_test_value") and notice >= first_day


def coercive_setting(situation: Situation) -> bool:
    """The provider detains, restrains, cares for, houses or has sole charge; the profile decides until answered."""
    answer = situation.form.role(Role.COERCIVE_SETTING)
    if answer is None:
        return coercive_in_profile(situation)
    return any(one not in situation.edition.method.coercive.not_counted for one in as_list(answer))


def coercive_in_profile(situation: Situation) -> bool:
    """The profile of the service type says the setting is coercive."""
    profile = situation.edition.service_type.get(situation.scorecard.setting.service_type)
    return bool(profile and profile.coercive_setting)


def hangs_on_one_change(situation: Situation) -> bool:
    """One step in one likelihood or one safeguard changes the overall band."""
    return situation.result.assessed and any(True for _ in single_steps(situation.scorecard))


def band_changed(situation: Situation) -> bool:
    """A band differs from the version that was last decided."""
    decided = situation.decided()
    if decided is None:
        return False
    now = {one.right: one.residual for one in situation.result.rights}
    return decided.overall != situation.result.residual or dict(decided.rights) != now


def option_bands(situation: Situation, model: str) -> list[Band]:
    """The residual bands, at their worse end, of the scored options of a model."""
    return [
        one.result.worse_residual
        for one in options(situation.scorecard)
        if one.scored and situation.form.role(Role.OPTION_MODEL, one.item) == model and one.result.worse_residual
    ]


def e4_not_borne_out(situation: Situation) -> bool:
    """No in-house or no outsourced option has a band, or outsourcing is not the safer one."""
    in_house, outsourced = option_bands(situation, IN_HOUSE), option_bands(situation, OUTSOURCED)
    return not in_house or not outsourced or min(outsourced) >= min(in_house)


def in_house_not_scored(situation: Situation) -> bool:
    """No in-house option has a residual band."""
    return not option_bands(situation, IN_HOUSE)


def worse_option_preferred(situation: Situation) -> bool:
    """The preferred option has a higher band than another that is not rejected."""
    scored = [one for one in options(situation.scorecard) if one.scored and one.result.worse_residual]
    status = {one.item: situation.form.role(Role.OPTION_STATUS, one.item) for one in scored}
    preferred = [band_of(one) for one in scored if status[one.item] == PREFERRED]
    others = [band_of(one) for one in scored if status[one.item] not in (PREFERRED, REJECTED)]
    return bool(preferred and others) and max(preferred) > min(others)


def band_of(variant: Variant) -> Band:
    """The residual band of a scored option at its worse end."""
    return variant.result.worse_residual or Band.CRITICAL


def budget_below_lawful_cost(situation: Situation) -> bool:
    """The yearly budget is below the yearly cost of a lawful service."""
    budget, cost = situation.form.role(Role.BUDGET_YEAR), situation.form.role(Role.LAWFUL_COST)
    return isinstance(budget, int | float) and isinstance(cost, int | float) and budget < cost


def weights(form: Form) -> dict[str, float]:
    """The weights of the award criteria, added up by kind, in per cent."""
    found: dict[str, float] = {}
    for item in form.role_entries(Role.CRITERION_KIND):
        kind, weight = form.role(Role.CRITERION_KIND, item), form.role(Role.CRITERION_WEIGHT, item)
        if isinstance(weight, int | float):
            found[str(kind or "other")] = found.get(str(kind or "other"), 0) + weight
    return found


def weights_wrong(situation: Situation) -> bool:
    """Weights do not add up to 100, price weighs too much, or rights too little, for the band."""
    found, band = weights(situation.form), situation.result.worse_residual
    if not found:
        return False
    number = situation.edition.number
    if abs(sum(found.values()) - 100) > 0.01:
        return True
    if band is None or band < Band.MEDIUM:
        return False
    high = band >= Band.HIGH
    too_dear = high and found.get("price", 0) > number("price_weight_cap_high")
    return too_dear or found.get("rights", 0) < number("rights_weight_high" if high else "rights_weight_medium")


def signed_contract_attached(situation: Situation) -> bool:
    """A file is attached as evidence to the answer that the contract is signed."""
    edition = situation.edition
    question = edition.role_of[Role.CONTRACT_SIGNED][0]
    place = Place(edition.home[question].id, "", question)
    return any(one.file for one in situation.form.assessment.evidence(place))


def action_overdue(situation: Situation) -> bool:
    """An entry of a register with an action table has passed its date and is not done."""
    return any(one.due and one.due < situation.today and not one.done for one in due_actions(situation.form))


def highest_below_expected(situation: Situation) -> bool:
    """Both numbers of cases are given, and the highest to plan for is lower than the expected one."""
    expected, high = situation.form.field("volume_expected"), situation.form.field("volume_high")
    return isinstance(expected, int | float) and isinstance(high, int | float) and high < expected
