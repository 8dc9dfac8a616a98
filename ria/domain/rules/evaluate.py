"""One condition, read in one place: true or false. A comparison with a missing answer is false."""

from datetime import date, timedelta
from typing import assert_never

from ria.domain.asking import ONCE, as_list
from ria.domain.model import Band
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
from ria.domain.rules.facts import holds
from ria.domain.rules.situation import Situation


class Reader:
    """Reads conditions for one item of one section; both are empty for the assessment as a whole."""

    def __init__(self, situation: Situation, section: str = "", item: str = ONCE) -> None:
        self.situation = situation
        self.form = situation.form
        self.section = section
        self.item = item

    def item_for(self, question: str) -> str:
        """The item under which a question is read here."""
        return self.item if self.form.edition.home[question].id == self.section else ONCE

    def true(self, one: Predicate) -> bool:
        """Whether a condition holds."""
        match one:
            case AllOf():
                return all(self.true(part) for part in one.all)
            case AnyOf():
                return any(self.true(part) for part in one.any)
            case Not():
                return not self.true(one.negated)
            case Always():
                return True
            case FactHolds():
                return holds(self.situation, one.fact, self.item)
            case BandAtLeast():
                band = self.band(one)
                return band is not None and band >= one.at_least
            case AnyEntry():
                return self.count(one.any_entry, one.where) > 0
            case NoEntry():
                return self.count(one.no_entry, one.where) == 0
            case EveryEntry():
                return self.count(one.every_entry, one.where) == len(self.items(one.every_entry))
            case FewEntries():
                return self.count(one.entries, one.where) < self.number(one.fewer_than)
            case IsAnyOf() | IncludesAnyOf() | IsEmpty() | Above() | Below() | OnOrAfter() | Before():
                return self.answer(one)
            case _:
                assert_never(one)

    def answer(self, one: IsAnyOf | IncludesAnyOf | IsEmpty | Above | Below | OnOrAfter | Before) -> bool:
        """Whether a condition on an answer holds."""
        item = self.item_for(one.question)
        value = self.form.value(one.question, item)
        match one:
            case IsEmpty():
                asked = self.form.asked(self.form.edition.question[one.question], item)
                return asked and (value is None) == one.is_empty
            case IsAnyOf():
                return bool(set(as_list(value)) & set(one.is_any_of))
            case IncludesAnyOf():
                return bool(set(as_list(value)) & set(one.includes_any_of))
            case Above():
                return isinstance(value, int | float) and value > self.number(one.above)
            case Below():
                return isinstance(value, int | float) and value < self.number(one.below)
            case OnOrAfter(on_or_after=other) | Before(before=other):
                against = self.form.value(other, self.item_for(other))
                if not isinstance(value, date) or not isinstance(against, date):
                    return False
                limit = against + timedelta(days=one.plus_days)
                return value >= limit if isinstance(one, OnOrAfter) else value < limit

    def number(self, value: int | float | SettingRef) -> float:
        """A number, or the value of a setting."""
        return self.form.edition.number(value.setting) if isinstance(value, SettingRef) else value

    def items(self, section: str) -> tuple[str, ...]:
        """The items of a section."""
        return self.form.items(self.form.edition.section[section])

    def count(self, section: str, where: Predicate) -> int:
        """How many entries of a section meet a condition."""
        return sum(Reader(self.situation, section, item).true(where) for item in self.items(section))

    def band(self, one: BandAtLeast) -> Band | None:
        """A band at the worse end of its range."""
        result = self.situation.result
        match one.band:
            case "overall_residual":
                return result.worse_residual
            case "overall_inherent":
                return result.worse_inherent
            case "right_residual":
                right = result.right(self.item)
                return right.worse_residual if right else None
            case "right_inherent":
                right = result.right(self.item)
                return right.worse_inherent if right else None
            case "option_residual":
                return None
