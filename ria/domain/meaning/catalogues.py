"""Rights, service types, cases, clauses, criteria, notice fields and coverage: every name leads somewhere."""

import re

from ria.domain.catalogue import ServiceType
from ria.domain.edition import Edition
from ria.domain.meaning.fault_list import FaultList
from ria.domain.meaning.questions import PAGES
from ria.domain.questionnaire import options_of
from ria.domain.roles import Role

NO_ROUTE = "none"
CPV_START = re.compile(r"[0-9]{2,8}")


def catalogue_faults(edition: Edition) -> list[str]:
    """Faults of the catalogues."""
    faults = FaultList()
    for things, place in (
        ([right.id for right in edition.rights], "rights.toml"),
        ([profile.id for profile in edition.service_types], "service_types.toml"),
        ([case.id for case in edition.cases], "cases.toml"),
        ([clause.id for clause in edition.clauses], "clauses.toml"),
        ([term.term for term in edition.terms], "glossary.toml"),
        ([setting.id for setting in edition.settings], "edition.toml > settings"),
    ):
        faults.once(things, place, "id")
    rights_and_cases(faults, edition)
    templates_and_fields(faults, edition)
    coverage(faults, edition)
    publishing(faults, edition)
    hard_stops(faults, edition)
    public_words(faults, edition)
    return faults


def public_words(faults: FaultList, edition: Edition) -> None:
    """Every way to challenge that can be ticked has its words for the leaflet; "none" has none."""
    offered = [one.id for one in options_of(edition.question[edition.fields["routes_available"]]) if one.id != NO_ROUTE]
    written = [one.id for one in edition.document_words.routes]
    faults.need(offered == written, "documents.toml > routes", f"must be {', '.join(offered)}, in this order")
    grounds = [one.id for one in edition.document_words.grounds]
    faults.need(bool(grounds) and len(set(grounds)) == len(grounds), "documents.toml > grounds", "needs unlike ids")


def rights_and_cases(faults: FaultList, edition: Edition) -> None:
    """Rights, profiles, cases and patterns name each other rightly."""
    groups, cases = {group.id for group in edition.groups}, {case.id for case in edition.cases}
    for right in edition.rights:
        faults.known([right.group], groups, f"rights.toml > {right.id}", "group")
        ordered = right.severity_floor <= right.severity_floor_coercive
        faults.need(ordered, f"rights.toml > {right.id}", "the coercive floor is below the normal one")
        for source in right.legal_sources:
            place = f"rights.toml > {right.id} > {source.instrument}"
            faults.known(source.service_types, edition.service_type, place, "service type")
    for profile in edition.service_types:
        place = f"service_types.toml > {profile.id}"
        faults.known([default.right for default in profile.default_rights], edition.right, place, "right")
        faults.known(profile.related_cases, cases, place, "case")
        cues(faults, profile, edition.light_touch.service_type_hints.get(profile.id, ()), place)
    for case in edition.cases:
        faults.known(case.rights, edition.right, f"cases.toml > {case.id}", "right")
        faults.known([case.service_type], edition.service_type, f"cases.toml > {case.id}", "service type")
        faults.known(case.bears_on, edition.question, f"cases.toml > {case.id}", "question")
    for pattern in edition.patterns:
        faults.known(pattern.cases, cases, f"cases.toml > {pattern.id}", "case")
        faults.known(pattern.bears_on, edition.question, f"cases.toml > {pattern.id}", "question")
    type_question = edition.question.get(next(iter(edition.role_of.get(Role.SERVICE_TYPE, ())), ""))
    if type_question:
        offered = {option.id for option in options_of(type_question)}
        same = offered == set(edition.service_type) | {"other"}
        faults.need(same, f"sections > {type_question.id}", "options differ from service_types.toml")
        names = {kind.id: kind.name for kind in edition.service_types}
        unlike = [one.label for one in options_of(type_question) if names.get(one.id, one.label) != one.label]
        faults.need(not unlike, f"sections > {type_question.id}", f"named otherwise than the type: {', '.join(unlike)}")
    faults.known(edition.light_touch.service_type_hints, edition.service_type, "light_touch_cpv.toml", "service type")


def cues(faults: FaultList, profile: ServiceType, hints: tuple[str, ...], place: str) -> None:
    """What a profile is told by in a notice: words that say something, and CPV codes or beginnings of codes."""
    faults.once(profile.cue_words, place, "cue word")
    faults.need(all(word.strip() for word in profile.cue_words), place, "a cue word is empty")
    wrong = [code for code in (*profile.cue_codes, *hints) if not CPV_START.fullmatch(code)]
    faults.need(not wrong, place, f"a CPV code has 2 to 8 figures, not {', '.join(wrong)}")


def templates_and_fields(faults: FaultList, edition: Edition) -> None:
    """Clauses, tender templates, law and notice fields."""
    for clause in edition.clauses:
        faults.known(clause.rights, edition.right, f"clauses.toml > {clause.id}", "right")
    templates = [template.right for template in edition.award_criteria.templates]
    faults.need(
        sorted(templates) == sorted(edition.right), "award_criteria.toml", "must hold one template for each right"
    )
    for rule in edition.law.rules:
        faults.known([rule.page], PAGES, f"law.toml > {rule.topic}", "page")
    for field in edition.notice_fields:
        faults.known([field.question], edition.question, f"edition.toml > notice_fields > {field.path}", "question")


def coverage(faults: FaultList, edition: Edition) -> None:
    """The 36 recommendations are all there, and each is answered by something that exists."""
    rows = [row.row for row in edition.coverage]
    faults.need(rows == list(range(1, 37)), "coverage.toml", "rows 1 to 36 must stand in order")
    checks = {check.id for check in edition.checks}
    for row in edition.coverage:
        place = f"coverage.toml > row {row.row}"
        faults.known(row.questions, edition.question, place, "question")
        faults.known(row.checks, checks, place, "check")
        faults.known(row.clauses, edition.clause, place, "clause")
        faults.need(row.questions or row.checks or row.clauses, place, "nothing answers this recommendation")
        faults.need(row.document, place, "no place in a document is named")


def publishing(faults: FaultList, edition: Edition) -> None:
    """Publications, what people are told, and the information schedule name what exists."""
    place, rules, question = "publications.toml", edition.publishing, edition.question
    faults.once([one.id for one in rules.publications], place, "id")
    kinds = [option.id for option in options_of(question[edition.fields["publication_kind"]])]
    keeps = [option.id for option in options_of(question[edition.fields["light_touch_keep"]])]
    regimes = [option.id for option in options_of(question[edition.role_of[Role.PROCUREMENT_REGIME][0]])]
    obligations = {one.id for one in edition.obligations}
    for one in rules.publications:
        here = f"{place} > {one.id}"
        faults.known([one.kind], kinds, here, "kind of publication")
        faults.known([one.kept_by] if one.kept_by else [], keeps, here, "duty that may be kept")
        faults.known(one.regimes, regimes, here, "buying rules")
        faults.known([one.months_of] if one.months_of else [], obligations, here, "obligation")
        settings = [name for name in (one.above, one.above_central, one.days, one.days_light_touch) if name]
        faults.known(settings, edition.setting, here, "setting")
    items = [option.id for option in options_of(question[edition.fields["letter_checked"]])]
    same = [one.item for one in rules.information] == items
    faults.need(same, f"{place} > information", f"must be {', '.join(items)}, in this order")
    for told in rules.information:
        faults.known(told.answers, question, f"{place} > {told.item}", "question")
    schedule = rules.schedule
    faults.known([schedule.held_here, schedule.measure_source], question, f"{place} > schedule", "question")


def hard_stops(faults: FaultList, edition: Edition) -> None:
    """Every hard stop has a name and a check, and every check of one names it; obligations name checks."""
    names = [one.id for one in edition.sign_off.hard_stops]
    faults.once(names, "sign_off.toml", "hard stop")
    checked = {check.hard_stop for check in edition.checks if check.hard_stop}
    faults.known(checked, names, "checks.toml", "hard stop")
    faults.need(set(names) <= checked, "sign_off.toml > hard_stops", "a hard stop that no check raises")
    checks = {check.id for check in edition.checks}
    for duty in edition.obligations:
        faults.known(duty.checks, checks, f"obligations.toml > {duty.id}", "check")
