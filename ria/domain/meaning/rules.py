"""Roles, facts, the risk method and what each band requires: bound, complete and never at odds."""

from ria.domain.edition import Edition
from ria.domain.fields import FIELDS
from ria.domain.meaning.conditions import scopes
from ria.domain.meaning.fault_list import FaultList
from ria.domain.model import GATES, Band
from ria.domain.predicates import FactHolds, Predicate
from ria.domain.roles import Role

USES = ("scoring", "facts", "projection", "documents", "charts")
KPI_PAIRS = (
    ("rights-kpis", "count", "rights_kpis"),
    ("publish-performance", "months", "publish_months"),
    ("re-score", "months", "rescore_months"),
    ("rights-weight", "percent", "rights_weight"),
)


def rule_faults(edition: Edition) -> list[str]:
    """Faults of facts, matrix, obligations and sign-off."""
    faults = FaultList()
    fact_faults(faults, edition)
    matrix_faults(faults, edition)
    obligation_faults(faults, edition)
    gates = tuple(gate.id for gate in edition.sign_off.gates)
    faults.need(gates == GATES, "sign_off.toml > gates", f"must be {', '.join(GATES)}, in this order")
    signers = {signer.id for signer in edition.sign_off.signers}
    for rule in edition.sign_off.bands:
        faults.known([*rule.signers, *rule.informed], signers, f"sign_off.toml > {rule.band}", "signer")
    texts = {attestation.id for attestation in edition.sign_off.attestations}
    for signer in edition.sign_off.signers:
        faults.known(signer.attestations, texts, f"sign_off.toml > {signer.id}", "attestation")
    return faults


def role_faults(edition: Edition) -> list[str]:
    """Each role of `ria/domain/roles.py` is bound exactly once, to questions of its type."""
    faults = FaultList()
    needed = {role.value: role for role in Role}
    names = [binding.name for binding in edition.roles]
    faults.once(names, "roles.toml", "role")
    faults.known(names, needed, "roles.toml", "role")
    for name in sorted(set(needed) - set(names)):
        faults.append(f"roles.toml: role {name} is not bound to a question")
    for binding in edition.roles:
        place = f"roles.toml > {binding.name}"
        faults.need(bool(binding.question) != bool(binding.questions), place, "give either question or questions")
        faults.known(binding.used_by, USES, place, "use")
        if binding.name in needed:
            fits = binding.type == needed[binding.name].question_type
            faults.need(fits, place, f"must be of type {needed[binding.name].question_type}")
        for bound in binding.bound:
            if not (question := edition.question.get(bound)):
                faults.append(f"{place}: unknown question {bound}")
                continue
            faults.need(question.type == binding.type, place, f"{bound} is not of type {binding.type}")
            faults.need(edition.home[bound].id == binding.section, place, f"{bound} is not in {binding.section}")
    bound_twice = [bound for binding in edition.roles for bound in binding.bound]
    faults.once(bound_twice, "roles.toml", "question bound to a role")
    return faults


def field_faults(edition: Edition) -> list[str]:
    """Each field of `ria/domain/fields.py` is bound to a question of its type, and nothing else is bound."""
    faults, place = FaultList(), "fields.toml"
    faults.known(edition.fields, FIELDS, place, "field")
    for name, question_type in FIELDS.items():
        if name not in edition.fields:
            faults.append(f"{place}: field {name} is not bound to a question")
        elif not (question := edition.question.get(edition.fields[name])):
            faults.append(f"{place} > {name}: unknown question {edition.fields[name]}")
        else:
            faults.need(question.type == question_type, f"{place} > {name}", f"must be of type {question_type}")
    return faults


def fact_faults(faults: FaultList, edition: Edition) -> None:
    """Facts have a scope that exists and read only roles."""
    faults.once([fact.name for fact in edition.facts], "facts.toml", "fact")
    roles = {role.value for role in Role}
    for fact in edition.facts:
        place = f"facts.toml > {fact.name}"
        faults.known([fact.scope], scopes(edition), place, "scope")
        faults.known(fact.roles, roles, place, "role")
    read = [one for check in edition.checks for one in (check.when, *(case.when for case in check.cases))]
    used = {name for condition in read for name in facts_in(condition)}
    for name in sorted({fact.name for fact in edition.facts} - used - {"cap_is_two"}):
        faults.append(f"facts.toml > {name}: nothing uses this fact")


def facts_in(one: Predicate) -> list[str]:
    """The facts that a condition names."""
    if isinstance(one, FactHolds):
        return [one.fact]
    parts = [*getattr(one, "all", ()), *getattr(one, "any", ())]
    parts += [part for name in ("negated", "where") if (part := getattr(one, name, None)) is not None]
    return [name for part in parts for name in facts_in(part)]


def matrix_faults(faults: FaultList, edition: Edition) -> None:
    """The matrix is complete and never falls; floors and cap read only roles."""
    method, place = edition.method, "matrix.toml"
    rows = {row.severity: row.bands for row in method.matrix}
    complete = sorted(rows) == [1, 2, 3, 4, 5] and all(len(bands) == 5 for bands in rows.values())
    faults.need(complete, place, "the matrix needs 5 severities with 5 bands each")
    if complete:
        for severity in range(1, 6):
            for step in range(1, 5):
                rises = rows[severity][step] >= rows[severity][step - 1]
                faults.need(rises, place, f"severity {severity} falls at likelihood {step + 1}")
            if severity > 1:
                above = all(high >= low for high, low in zip(rows[severity], rows[severity - 1], strict=True))
                faults.need(above, place, f"severity {severity} is lower than severity {severity - 1}")
    faults.need(method.bands == tuple(Band), place, "bands must be low, medium, high, critical")
    roles = {role.value for role in Role}
    for floor in method.likelihood_floors:
        faults.known(floor.roles, roles, f"{place} > {floor.id}", "role")
        rights = floor.rights if isinstance(floor.rights, tuple) else ()
        named = [right for right in rights if " " not in right]
        faults.known(named, edition.right, f"{place} > {floor.id}", "right")
    faults.known([*method.cap.roles, method.coercive.role], roles, f"{place} > cap", "role")
    absolute = {right.id for right in edition.rights if right.nature == "absolute"}
    faults.need(set(method.absolute.rights) == absolute, place, "absolute rights differ from rights.toml")


def obligation_faults(faults: FaultList, edition: Edition) -> None:
    """The numbers of `obligations.toml` are the settings that checks use."""
    duty = {obligation.id: obligation for obligation in edition.obligations}
    for name, field, setting in KPI_PAIRS:
        per_band = getattr(duty.get(name), field, None)
        for band in (Band.MEDIUM, Band.HIGH):
            same = per_band is not None and per_band.at(band) == edition.setting.get(f"{setting}_{band.id}")
            faults.need(same, f"obligations.toml > {name}", f"differs from setting {setting}_{band.id}")
