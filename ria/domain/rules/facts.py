"""The named facts of `facts.toml`: computed from roles, scorecard and catalogues. One that cannot be is false."""

from collections.abc import Callable

from ria.domain.rules import facts_of_entries, facts_of_service
from ria.domain.rules.situation import Situation

FACTS: dict[str, Callable[[Situation, str], bool]] = {
    "light_touch": lambda situation, _: facts_of_service.light_touch(situation),
    "light_touch_code_conflict": lambda situation, _: facts_of_service.light_touch_code_conflict(situation),
    "below_light_touch_threshold": lambda situation, _: facts_of_service.below_light_touch_threshold(situation),
    "public_interest_test_in_scope": lambda situation, _: facts_of_service.public_interest_test_in_scope(situation),
    "coercive_setting": lambda situation, _: facts_of_service.coercive_setting(situation),
    "coercive_setting_in_profile": lambda situation, _: facts_of_service.coercive_in_profile(situation),
    "overall_not_assessed": lambda situation, _: not situation.result.assessed,
    "four_high_rule": lambda situation, _: situation.result.four_high,
    "cap_is_two": lambda situation, _: situation.scorecard.cap == situation.edition.method.cap.start,
    "result_hangs_on_one_change": lambda situation, _: facts_of_service.hangs_on_one_change(situation),
    "band_changed_since_snapshot": lambda situation, _: facts_of_service.band_changed(situation),
    "e4_not_borne_out": lambda situation, _: facts_of_service.e4_not_borne_out(situation),
    "in_house_not_scored": lambda situation, _: facts_of_service.in_house_not_scored(situation),
    "worse_option_preferred": lambda situation, _: facts_of_service.worse_option_preferred(situation),
    "budget_below_lawful_cost": lambda situation, _: facts_of_service.budget_below_lawful_cost(situation),
    "weights_wrong": lambda situation, _: facts_of_service.weights_wrong(situation),
    "signed_contract_attached": lambda situation, _: facts_of_service.signed_contract_attached(situation),
    "action_overdue": lambda situation, _: facts_of_service.action_overdue(situation),
    "highest_below_expected": lambda situation, _: facts_of_service.highest_below_expected(situation),
    "more_took_part_than_invited": facts_of_entries.more_took_part_than_invited,
    "not_assessed": facts_of_entries.not_assessed,
    "default_right": facts_of_entries.default_right,
    "absolute_right_likely": facts_of_entries.absolute_right_likely,
    "absolute_right_likely_if_worse": facts_of_entries.absolute_right_likely_if_worse,
    "safeguard_strength_zero": facts_of_entries.safeguard_strength_zero,
    "no_minimum_standard": facts_of_entries.no_minimum_standard,
    "gap_between_scorers": facts_of_entries.gap_between_scorers,
    "safeguard_clause_dropped": facts_of_entries.safeguard_clause_dropped,
    "names_absolute_right": facts_of_entries.names_absolute_right,
    "incident_on_low_right": facts_of_entries.incident_on_low_right,
    "is_preferred_bidder": facts_of_entries.is_preferred_bidder,
    "excluded_firm_in_chain": facts_of_entries.excluded_firm_in_chain,
    "clause_needed": facts_of_entries.clause_needed,
}


def holds(situation: Situation, fact: str, item: str) -> bool:
    """Whether a fact holds for an item of its scope. Raises `KeyError` for a fact that has no rule here."""
    return FACTS[fact](situation, item)
