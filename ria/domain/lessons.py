"""Documented cases and patterns: found by words, service type and right, with what each changes in an assessment."""

from dataclasses import dataclass

from ria.domain.catalogue import Case, Figure, Pattern
from ria.domain.edition import Edition
from ria.domain.questionnaire import Question
from ria.domain.wording import money_words, number_words

DOCUMENTED = "documented_case"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person looks for; empty words, type or right leave that open."""

    words: str = ""
    service_type: str = ""
    right: str = ""


def cases(edition: Edition, wanted: Wanted) -> tuple[Case, ...]:
    """The cases that have every word and the chosen type and right, newest first."""
    words = wanted.words.casefold().split()
    found = [
        case
        for case in edition.cases
        if wanted.service_type in ("", case.service_type)
        and (not wanted.right or wanted.right in case.rights)
        and all(word in searched(edition, case) for word in words)
    ]
    return tuple(sorted(found, key=lambda case: (-case.year, case.title)))


def searched(edition: Edition, case: Case) -> str:
    """Everything of a case that words are looked for in."""
    rights = [edition.right[right].name for right in case.rights]
    figures = [f"{one.measure} {one.value}" for one in case.figures]
    where = edition.service_type[case.service_type].name
    parts = [case.title, case.provider, case.commissioner, case.what_happened, where, str(case.year)]
    return " ".join([*parts, *rights, *case.lessons, *figures, *case.sources]).casefold()


def patterns(edition: Edition, wanted: Wanted, found: tuple[Case, ...]) -> tuple[Pattern, ...]:
    """The patterns that the cases found belong to; and those whose own words are looked for."""
    ids = {case.id for case in found}
    words = wanted.words.casefold().split()
    open_otherwise = not wanted.service_type and not wanted.right
    return tuple(
        one
        for one in edition.patterns
        if ids & set(one.cases) or (open_otherwise and all(word in one.text.casefold() for word in words))
    )


def floor_of(edition: Edition, case: Case) -> int | None:
    """The likelihood its rights start at in the same type of service; `None` where it is no record of harm."""
    counts = case.outcome_kind in edition.method.documented_cases.counts
    return edition.method.floor[DOCUMENTED].likelihood if counts else None


def questions(edition: Edition, ids: tuple[str, ...]) -> tuple[tuple[Question, str], ...]:
    """The questions beside which something is shown, each with the title of its page, in the order of the journey."""
    order = list(edition.question)
    return tuple(
        (edition.question[one], edition.page[edition.home[one].page].title) for one in sorted(ids, key=order.index)
    )


def figure_words(one: Figure) -> str:
    """A figure with its unit and period: £115; 43,220 women (January-June 2018)."""
    period = f" ({one.period})" if one.period else ""
    if isinstance(one.value, str):
        return f"{one.value}{'' if one.unit in ('text', 'share') else f' {one.unit}'}{period}"
    if one.unit.startswith("GBP"):
        rest = one.unit.removeprefix("GBP").strip()
        return f"{money_words(one.value)}{f' {rest}' if rest else ''}{period}"
    return f"{number_words(one.value)} {one.unit}{period}"
