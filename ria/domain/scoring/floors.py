"""Which floors apply to a scenario: rules that raise likelihood or severity (RIA method, sections 2.5 and 3)."""

from ria.domain.asking import Form, as_list
from ria.domain.method_rules import LikelihoodFloor
from ria.domain.reckoning import reckoned
from ria.domain.rights import Right
from ria.domain.roles import Role
from ria.domain.scoring.formula import Factors, Ratings

ENTITLEMENTS = "entitlements"


class Setting:
    """What the answers about the service as a whole mean for every scenario."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.method = form.edition.method
        self.reckoning = form.reckoning

    @reckoned
    def service_type(self) -> str:
        """The id of the service type; empty while it is not chosen."""
        chosen = self.form.role(Role.SERVICE_TYPE)
        return chosen if isinstance(chosen, str) else ""

    @reckoned
    def coercive(self) -> bool:
        """Whether the provider detains, restrains, cares for or has sole charge of people.

        Without an answer the profile decides; with no profile, coercive floors apply.
        """
        answer = self.form.role(Role.COERCIVE_SETTING)
        if answer is not None:
            return any(one not in self.method.coercive.not_counted for one in as_list(answer))
        profile = self.form.edition.service_type.get(self.service_type)
        return profile.coercive_setting if profile else True

    @reckoned
    def rights_with_cases(self) -> frozenset[str]:
        """Rights harmed in a documented case of the same service type."""
        counts = self.method.documented_cases.counts
        cases = [case for case in self.form.edition.cases if case.outcome_kind in counts]
        return frozenset(r for case in cases if case.service_type == self.service_type for r in case.rights)

    @reckoned
    def unseen_or_uncontracted(self) -> bool:
        """Whether people are assessed without contact, or without a written contract today."""
        rule, form = self.method.assessment_service, self.form
        assesses = form.role(Role.ASSESSES_PEOPLE)
        if assesses is not None and assesses not in rule.assesses:
            return False
        contact = form.role(Role.ASSESSOR_CONTACT)
        if contact is None or contact in rule.no_contact:
            return True
        provider = form.role(Role.CURRENT_PROVIDER_KIND)
        provided = provider is None or provider in rule.provider_runs
        return provided and form.role(Role.CURRENT_WRITTEN_CONTRACT) not in rule.contract

    @reckoned
    def rights_of_assessments(self) -> frozenset[str]:
        """The rights that the floor for unseen or uncontracted assessments covers."""
        floor = self.method.floor["no_contact_or_contract"]
        named = [right for right in floor.rights if right in self.form.edition.right]
        entitlement = self.form.role(Role.ENTITLEMENT_RIGHT)
        return frozenset([*named, entitlement if isinstance(entitlement, str) else self.profile_entitlement])

    @reckoned
    def profile_entitlement(self) -> str:
        """The first entitlement right of the service profile; empty without a profile."""
        profile = self.form.edition.service_type.get(self.service_type)
        usual = [default.right for default in profile.default_rights] if profile else []
        groups = {right.id: right.group for right in self.form.edition.rights}
        return next((right for right in usual if groups[right] == ENTITLEMENTS), "")

    def severity_floor(self, right: Right) -> int:
        """The lowest severity of an engaged right in this setting."""
        return right.severity_floor_coercive if self.coercive else right.severity_floor

    def minimum_likelihood(self, right: Right) -> int:
        """L_min: 2 for an absolute right in a coercive setting, else 1."""
        absolute = right.id in self.method.absolute.rights
        rule = self.method.minimum_likelihood
        return rule.absolute_right_in_coercive_setting if absolute and self.coercive else rule.normal

    def weak(self, item: str) -> bool:
        """Whether the evidence for a scenario is weak or missing."""
        confidence = self.form.role(Role.LIKELIHOOD_CONFIDENCE, item)
        return confidence is None or confidence in self.method.confidence.weak

    def floor_applies(self, floor: LikelihoodFloor, item: str, right: str) -> bool:
        """Whether one likelihood floor applies to a scenario. Raises `ValueError` for an unknown floor."""
        form = self.form
        match floor.id:
            case "no_evidence":
                given = form.role(Role.LIKELIHOOD_EVIDENCE, item)
                confidence = form.role(Role.LIKELIHOOD_CONFIDENCE, item)
                return given is None or confidence == self.method.confidence.letters[-1]
            case "weak_evidence":
                return self.weak(item)
            case "documented_case":
                return form.role(Role.FLOOR_DOCUMENTED_CASE, item) == "yes" or right in self.rights_with_cases
            case "upheld_finding":
                upheld = form.role(Role.FLOOR_UPHELD_FINDING, item) == "yes"
                return upheld and form.role(Role.FLOOR_FIX_VERIFIED, item) != "yes"
            case "no_contact_or_contract":
                return self.unseen_or_uncontracted and right in self.rights_of_assessments
            case "happening_now":
                return form.role(Role.FLOOR_HAPPENING_NOW, item) == "yes"
            case unknown:
                raise ValueError(f"no rule for the likelihood floor {unknown}")

    def factors(self, item: str, right: Right) -> Factors | None:
        """All that decides a scenario before safeguards; `None` while one of its five ratings is missing."""
        given = [
            self.form.role(role, item)
            for role in (Role.GRAVITY, Role.SCOPE, Role.IRREMEDIABILITY, Role.VULNERABILITY, Role.LIKELIHOOD)
        ]
        G, B, I, V, L = (value if isinstance(value, int) else None for value in given)
        if G is None or B is None or I is None or V is None or L is None:
            return None
        floors = self.method.likelihood_floors
        return Factors(
            ratings=Ratings(G, B, I, V, L),
            severity_floor=self.severity_floor(right),
            minimum_likelihood=self.minimum_likelihood(right),
            floors=tuple(floor.id for floor in floors if self.floor_applies(floor, item, right.id)),
            weak_evidence=self.weak(item),
        )
