"""Checks: every condition names what exists, and can be read where it stands."""

from ria.domain.checks import Check
from ria.domain.edition import Edition
from ria.domain.meaning.fault_list import FaultList
from ria.domain.meaning.questions import PAGES
from ria.domain.predicates import (
    Above,
    AllOf,
    Always,
    AnyEntry,
    AnyOf,
    BandAtLeast,
    Before,
    Below,
    EveryEntry,
    FactHolds,
    FewEntries,
    IncludesAnyOf,
    IsAnyOf,
    IsEmpty,
    NoEntry,
    Not,
    OnOrAfter,
    Predicate,
    SettingRef,
)
from ria.domain.questionnaire import options_of

NUMERIC = ("number", "money", "rating")


def scopes(edition: Edition) -> set[str]:
    """Every scope a check or fact may have."""
    entries = {f"entry:{section.id}" for section in edition.sections if section.repeat_for == "entries"}
    return {"assessment", "right", "bidder", "clause"} | entries


def condition_faults(edition: Edition) -> list[str]:
    """Faults of `checks.toml`."""
    faults = FaultList()
    faults.once([check.id for check in edition.checks], "checks.toml", "check id")
    for check in edition.checks:
        place = f"checks.toml > {check.id}"
        faults.known([check.scope], scopes(edition), place, "scope")
        faults.known([check.page], PAGES, place, "page")
        faults.need((check.kind == "hard_stop") == bool(check.hard_stop), place, "hard_stop and kind differ")
        faults.need(len(check.message.split()) <= 30, place, "the message is longer than 30 words")
        predicate_faults(faults, edition, check, check.when, check.scope)
        for case in check.cases:
            faults.need(len(case.message.split()) <= 30, place, "the message of a case is longer than 30 words")
            predicate_faults(faults, edition, check, case.when, check.scope)
    raised = {check.hard_stop for check in edition.checks} - {""}
    faults.need(raised == {f"HS{n}" for n in range(1, 10)}, "checks.toml", "hard stops HS1 to HS9 are not complete")
    return faults


def predicate_faults(faults: FaultList, edition: Edition, check: Check, one: Predicate, scope: str) -> None:
    """Faults of one condition, read in a scope."""
    place = f"checks.toml > {check.id}"
    match one:
        case AllOf():
            for part in one.all:
                predicate_faults(faults, edition, check, part, scope)
        case AnyOf():
            for part in one.any:
                predicate_faults(faults, edition, check, part, scope)
        case Not():
            predicate_faults(faults, edition, check, one.negated, scope)
        case FactHolds():
            scope_of = {fact.name: fact.scope for fact in edition.facts}
            faults.need(one.fact in scope_of, place, f"unknown fact {one.fact}")
            faults.need(scope_of.get(one.fact) in {"assessment", scope}, place, f"fact {one.fact} has another scope")
        case BandAtLeast():
            overall, own = one.band.startswith("overall"), one.band.split("_")[0] == scope
            faults.need(overall or own, place, f"band {one.band} cannot be read in scope {scope}")
        case AnyEntry(any_entry=section) | NoEntry(no_entry=section) | EveryEntry(every_entry=section):
            entry_faults(faults, edition, check, section, one.where)
        case FewEntries():
            setting_faults(faults, edition, place, one.fewer_than)
            entry_faults(faults, edition, check, one.entries, one.where)
        case Always():
            pass
        case IsAnyOf() | IncludesAnyOf() | IsEmpty() | Above() | Below() | OnOrAfter() | Before():
            answer_faults(faults, edition, place, one, scope)


def entry_faults(faults: FaultList, edition: Edition, check: Check, section: str, where: Predicate) -> None:
    """Faults of a condition over the entries of a section."""
    faults.known([section], edition.section, f"checks.toml > {check.id}", "section")
    predicate_faults(faults, edition, check, where, f"entry:{section}")


def setting_faults(faults: FaultList, edition: Edition, place: str, number: int | float | SettingRef) -> None:
    """A setting that is compared with must exist and be a number."""
    if isinstance(number, SettingRef):
        sound = isinstance(edition.setting.get(number.setting), int | float)
        faults.need(sound, place, f"{number.setting} is no numeric setting")


def answer_faults(
    faults: FaultList,
    edition: Edition,
    place: str,
    one: IsAnyOf | IncludesAnyOf | IsEmpty | Above | Below | OnOrAfter | Before,
    scope: str,
) -> None:
    """Faults of a condition on an answer."""
    if not (question := edition.question.get(one.question)):
        faults.need(False, place, f"unknown question {one.question}")
        return
    section = edition.home[question.id]
    readable = not section.repeats or section.id == edition.scope_section(scope)
    faults.need(readable, place, f"{question.id} cannot be read in scope {scope}")
    options = [option.id for option in options_of(question)]
    match one:
        case IsAnyOf():
            faults.known(one.is_any_of, options, place, f"option of {question.id}")
            faults.need(question.type != "choices", place, f"{question.id} has many answers: use includes_any_of")
        case IncludesAnyOf():
            faults.known(one.includes_any_of, options, place, f"option of {question.id}")
            faults.need(question.type == "choices", place, f"{question.id} has one answer: use is_any_of")
        case Above(above=number) | Below(below=number):
            setting_faults(faults, edition, place, number)
            faults.need(question.type in NUMERIC, place, f"{question.id} is not a number")
        case OnOrAfter(on_or_after=other) | Before(before=other):
            dates = question.type == "date" and other in edition.question and edition.question[other].type == "date"
            faults.need(dates, place, f"{question.id} or {other} is not a date")
        case IsEmpty():
            pass
