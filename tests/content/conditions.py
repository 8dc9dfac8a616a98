"""Answers that meet a condition of `checks.toml`, or that do not: built from the condition itself, branch by branch.

It knows nothing of `ria.domain.rules`: the tests hold what it builds against what the rules find.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from ria.domain import predicates as p
from ria.domain.answers import Value
from ria.domain.model import Band
from ria.domain.questionnaire import Question, options_of
from tests.content import facts
from tests.content.facts import BANDS, PROFILES, Fact, Named
from tests.domain.stage_forms import edition, question_of

Key = tuple[str, str]
UNANSWERED = None
A_DAY = date(2026, 6, 15)


@dataclass(frozen=True)
class Plan:
    """Answers, entries and rated rights that are decided so far. `barred` are options that may not be chosen."""

    answers: dict[Key, Value | None] = field(default_factory=dict)
    barred: frozenset[tuple[Key, str]] = frozenset()
    entries: tuple[tuple[str, str], ...] = ()
    profile: str = ""
    fact: Fact = field(default_factory=Fact)

    def with_answer(self, key: Key, value: Value | None) -> "Plan | None":
        """The plan with one more answer; `None` when it is decided otherwise already."""
        if key in self.answers:
            return self if self.answers[key] == value else None
        return replace(self, answers={**self.answers, key: value})

    def items(self, section: str) -> list[str]:
        return [item for home, item in self.entries if home == section]

    def with_entry(self, section: str, item: str) -> "Plan":
        return self if (section, item) in self.entries else replace(self, entries=(*self.entries, (section, item)))


class Builder:
    """Plans for a condition read for one item of one section."""

    def __init__(self, section: str = "", item: str = "") -> None:
        self.section = section
        self.item = item

    def key(self, question: str) -> Key:
        return question, self.item if edition().home[question].id == self.section else ""

    def plans(self, one: p.Predicate, want: bool, plan: Plan) -> Iterator[Plan]:
        """Every way in which the condition is as wanted."""
        match one:
            case p.AllOf() if want:
                yield from self.together(one.all, want, plan)
            case p.AllOf():
                yield from self.either(one.all, want, plan)
            case p.AnyOf() if want:
                yield from self.either(one.any, want, plan)
            case p.AnyOf():
                yield from self.together(one.any, want, plan)
            case p.Not():
                yield from self.plans(one.negated, not want, plan)
            case p.Always():
                yield from [plan] if want else []
            case p.FactHolds():
                yield from self.with_fact(one.fact, want, plan)
            case p.BandAtLeast():
                yield from self.with_band(one.at_least, want, plan)
            case p.AnyEntry():
                yield from self.with_entries(one.any_entry, one.where, 1 if want else 0, plan)
            case p.NoEntry():
                yield from self.with_entries(one.no_entry, one.where, 0 if want else 1, plan)
            case p.EveryEntry():
                yield from self.with_entries(one.every_entry, p.Not(**{"not": one.where}), 0 if want else 1, plan)
            case p.FewEntries():
                number = int(number_of(one.fewer_than))
                yield from self.with_entries(one.entries, one.where, number - 1 if want else number, plan)
            case _:
                yield from self.with_answer(one, want, plan)

    def together(self, parts: tuple[p.Predicate, ...], want: bool, plan: Plan) -> Iterator[Plan]:
        if not parts:
            yield plan
            return
        for first in self.plans(parts[0], want, plan):
            yield from self.together(parts[1:], want, first)

    def either(self, parts: tuple[p.Predicate, ...], want: bool, plan: Plan) -> Iterator[Plan]:
        for part in parts:
            yield from self.plans(part, want, plan)

    def with_band(self, least: Band, want: bool, plan: Plan) -> Iterator[Plan]:
        for name in PROFILES:
            band = BANDS[name]
            if plan.profile in ("", name) and (band is not None and band >= least) == want:
                yield replace(plan, profile=name)
                if not plan.profile and want:
                    return

    def with_fact(self, name: str, want: bool, plan: Plan) -> Iterator[Plan]:
        for fact in facts.FACTS[name](self.item, want):
            if fact.profiles and plan.profile and plan.profile not in fact.profiles:
                continue
            new = replace(plan, fact=plan.fact.joined(fact))
            if fact.profiles and not plan.profile:
                new = replace(new, profile=fact.profiles[0])
            for named, item in fact.entries:
                new = new.with_entry(edition().home[question_of(named)].id, item)
            yield from self.with_answers(fact.answers, new)

    def with_answers(self, answers: tuple[tuple[Named, str, Value | None], ...], plan: Plan) -> Iterator[Plan]:
        """The plan with answers that a fact names, and with what reveals them."""
        if not answers:
            yield plan
            return
        named, item, value = answers[0]
        question = edition().question[question_of(named)]
        there = Builder(edition().home[question.id].id, item)
        for shown in there.shown(question, plan):
            for one in put(shown, (question.id, item), value):
                yield from self.with_answers(answers[1:], one)

    def with_entries(self, section: str, where: p.Predicate, number: int, plan: Plan) -> Iterator[Plan]:
        """Just so many entries that meet the condition."""
        found = [plan]
        for at, item in enumerate(plan.items(section)):
            meets = at < number
            found = [two for one in found for two in Builder(section, item).plans(where, meets, one)]
        for at in range(len(plan.items(section)), number):
            item = f"{section}-{at + 1}"
            found = [
                two for one in found for two in Builder(section, item).plans(where, True, one.with_entry(section, item))
            ]
        yield from found

    def with_answer(self, one: p.Predicate, want: bool, plan: Plan) -> Iterator[Plan]:
        question = edition().question[one.question]  # type: ignore[union-attr]
        key = self.key(question.id)
        for shown in self.shown(question, plan):
            match one:
                case p.IsEmpty():
                    yield from self.given(question, key, one.is_empty != want, shown)
                case p.IsAnyOf():
                    yield from self.chosen(question, key, one.is_any_of, want, shown)
                case p.IncludesAnyOf():
                    yield from self.included(key, one.includes_any_of, want, shown)
                case p.Above():
                    yield from put(shown, key, above(question, number_of(one.above)) if want else number_of(one.above))
                case p.Below():
                    yield from put(shown, key, number_of(one.below) - 1 if want else number_of(one.below))
                case p.OnOrAfter():
                    yield from self.dated(key, self.key(one.on_or_after), one.plus_days - (not want), shown)
                case p.Before():
                    yield from self.dated(key, self.key(one.before), one.plus_days - want, shown)

    def shown(self, question: Question, plan: Plan) -> Iterator[Plan]:
        """The plan with what reveals a question."""
        if question.show_if is None:
            yield plan
            return
        parent = edition().question[question.show_if.question]
        for shown in self.shown(parent, plan):
            several = parent.type == "choices"
            chosen = self.included if several else lambda key, ids, want, at: self.chosen(parent, key, ids, want, at)
            yield from chosen(self.key(parent.id), question.show_if.is_any_of, True, shown)

    def given(self, question: Question, key: Key, answered: bool, plan: Plan) -> Iterator[Plan]:
        if answered and plan.answers.get(key) is not None:
            yield plan
        elif answered:
            yield from put(plan, key, some_value(question))
        elif question.prefill_from:
            yield from (
                two for one in put(plan, key, UNANSWERED) for two in put(one, self.key(question.prefill_from), None)
            )
        else:
            yield from put(plan, key, UNANSWERED)

    def chosen(self, question: Question, key: Key, ids: tuple[str, ...], want: bool, plan: Plan) -> Iterator[Plan]:
        for option in options_of(question):
            if (option.id in ids) == want:
                yield from put(plan, key, option.id)
        if not want:
            yield from self.given(question, key, False, plan)

    def included(self, key: Key, ids: tuple[str, ...], want: bool, plan: Plan) -> Iterator[Plan]:
        held = plan.answers.get(key, ())
        if held is None:
            yield from [] if want else [plan]
            return
        assert isinstance(held, tuple)
        if not want:
            if not set(held) & set(ids):
                yield replace(plan, barred=plan.barred | {(key, one) for one in ids})
            return
        for one in ids:
            if one in held:
                yield plan
            elif (key, one) not in plan.barred:
                yield replace(plan, answers={**plan.answers, key: (*held, one)})

    def dated(self, key: Key, other: Key, days: int, plan: Plan) -> Iterator[Plan]:
        """The day of one answer so many days after that of another."""
        mine, theirs = plan.answers.get(key), plan.answers.get(other)
        if isinstance(mine, date) and not isinstance(theirs, date):
            yield from put(plan, other, mine - timedelta(days=days))
        else:
            day = theirs if isinstance(theirs, date) else A_DAY
            for one in put(plan, other, day):
                yield from put(one, key, day + timedelta(days=days))


def put(plan: Plan, key: Key, value: Value | None) -> Iterator[Plan]:
    new = plan.with_answer(key, value)
    if new:
        yield new


def number_of(value: float | p.SettingRef) -> float:
    return edition().number(value.setting) if isinstance(value, p.SettingRef) else value


def above(question: Question, number: float) -> float:
    """The next number, or the next level of a scale."""
    return int(number) + 1 if question.type in ("rating", "number", "money") else number


def some_value(question: Question) -> Value:
    """An answer of the right type."""
    match question.type:
        case "number" | "money":
            return 7
        case "date":
            return A_DAY
        case "choices":
            return (options_of(question)[0].id,)
        case "choice" | "yes_no_unsure":
            return options_of(question)[0].id
        case "rating":
            return 1
        case "reference":
            return ("life",) if getattr(question, "many", False) else "life"
        case _:
            return "As recorded in the minutes"
