"""Rights, service types, cases, clauses, criteria, notice fields and coverage: every name leads somewhere."""

from ria.domain.edition import Edition
from ria.domain.meaning.fault_list import FaultList
from ria.domain.meaning.questions import PAGES
from ria.domain.questionnaire import options_of
from ria.domain.roles import Role


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
    return faults


def rights_and_cases(faults: FaultList, edition: Edition) -> None:
    """Rights, profiles, cases and patterns name each other rightly."""
    groups, cases = {group.id for group in edition.groups}, {case.id for case in edition.cases}
    for right in edition.rights:
        faults.known([right.group], groups, f"rights.toml > {right.id}", "group")
        ordered = right.severity_floor <= right.severity_floor_coercive
        faults.need(ordered, f"rights.toml > {right.id}", "the coercive floor is below the normal one")
    for profile in edition.service_types:
        place = f"service_types.toml > {profile.id}"
        faults.known([default.right for default in profile.default_rights], edition.right, place, "right")
        faults.known(profile.related_cases, cases, place, "case")
    for case in edition.cases:
        faults.known(case.rights, edition.right, f"cases.toml > {case.id}", "right")
        faults.known([case.service_type], edition.service_type, f"cases.toml > {case.id}", "service type")
    for pattern in edition.patterns:
        faults.known(pattern.cases, cases, f"cases.toml > {pattern.id}", "case")
    type_question = edition.question.get(next(iter(edition.role_of.get(Role.SERVICE_TYPE, ())), ""))
    if type_question:
        offered = {option.id for option in options_of(type_question)}
        same = offered == set(edition.service_type) | {"other"}
        faults.need(same, f"sections > {type_question.id}", "options differ from service_types.toml")
    faults.known(edition.light_touch.service_type_hints, edition.service_type, "light_touch_cpv.toml", "service type")


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
