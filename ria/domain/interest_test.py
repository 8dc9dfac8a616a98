"""The Public Interest Test of PPN 024: who must do it, what its two parts show, and whether the choice follows it."""

from dataclasses import dataclass
from datetime import date

from ria.domain.answers import Value
from ria.domain.asking import Form
from ria.domain.consultation import words
from ria.domain.options import Option
from ria.domain.questionnaire import ChoiceQuestion, Question
from ria.domain.roles import Role
from ria.domain.rules.facts_of_service import CENTRAL
from ria.domain.screening import Criterion
from ria.domain.wording import date_words, money_words, value_words

DOING = ("required", "voluntary")
RESULT_OF = {"in-house": "in-house", "mixed": "mixed", "outsourced": "outsource", "public-body": ""}


@dataclass(frozen=True, slots=True)
class Scope:
    """Who must do the test. `required` is `None` while an answer it follows from is missing."""

    required: bool | None
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class PartAnswer:
    """One question of a part with its answer in words; `value` is `None` while there is none."""

    question: str
    value: Value | None
    words: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the test: its title and answers."""

    title: str
    answers: tuple[PartAnswer, ...]

    @property
    def tally(self) -> tuple[tuple[str, int], ...]:
        """How often each answer was given, the most frequent first."""
        given = [one.words for one in self.answers if one.value is not None]
        counts = {said: given.count(said) for said in dict.fromkeys(given)}
        return tuple(sorted(counts.items(), key=lambda one: -one[1]))


def scope(form: Form) -> Scope:
    """Whether this project must do the test: kind of body, value, day of the tender notice, exclusion (PPN 024)."""
    criteria = (body(form), value(form), notice(form), exclusion(form))
    meets = [one.applies for one in criteria[:3]]
    required: bool | None = None
    if criteria[3].applies or False in meets:
        required = False
    elif None not in meets:
        required = True
    return Scope(required, criteria)


def body(form: Form) -> Criterion:
    """Central departments, executive agencies and non-departmental public bodies must; others are encouraged to."""
    title, kind = "A body that must do the test", form.role(Role.AUTHORITY_KIND)
    if kind is None:
        return Criterion(title, None, "say what kind of public body it is")
    name = value_words(form, form.edition.question[form.edition.role_of[Role.AUTHORITY_KIND][0]], kind)
    if kind in CENTRAL:
        return Criterion(title, True, f"{name}: in scope")
    return Criterion(title, False, f"{name}: encouraged to use it, not required")


def value(form: Form) -> Criterion:
    """Whether the value is above the threshold."""
    limit, amount = form.edition.number("public_interest_test_value"), form.role(Role.CONTRACT_VALUE)
    title = f"Above {money_words(limit)}, VAT included"
    if not isinstance(amount, int | float):
        return Criterion(title, None, "give the value of the contract")
    above = amount > limit
    return Criterion(title, above, f"{money_words(amount)} is {'' if above else 'not '}above it")


def notice(form: Form) -> Criterion:
    """Whether the tender notice comes after the test began."""
    first, day = date.fromisoformat(str(form.edition.setting["public_interest_test_from"])), None
    given = form.role(Role.TENDER_NOTICE_DATE)
    day = given if isinstance(given, date) else None
    title = f"Tender notice from {date_words(first)} on"
    if day is None:
        return Criterion(title, None, "give the day of the tender notice")
    return Criterion(title, day >= first, f"planned for {date_words(day)}")


def exclusion(form: Form) -> Criterion:
    """Whether an exclusion is relied on."""
    named = words(form, "pit_exclusion", "")
    return Criterion("An exclusion", bool(named), named or "none is named")


def doing(form: Form) -> bool:
    """Whether the test is done here, because it must be or by choice."""
    return form.field("pit_use") in DOING


def parts(form: Form) -> tuple[Part, ...]:
    """The parts of the test with their answers: every group of choices between scope and result."""
    edition = form.edition
    section = edition.home[edition.fields["pit_use"]]
    ends = {edition.question[edition.fields[name]].group for name in ("pit_use", "pit_result")}
    asked = [one for one in section.questions if one.group not in ends and isinstance(one, ChoiceQuestion)]
    return tuple(
        Part(group, tuple(part_answer(form, one) for one in asked if one.group == group))
        for group in dict.fromkeys(one.group for one in asked)
    )


def part_answer(form: Form, question: Question) -> PartAnswer:
    """One question of a part with its answer."""
    given = form.value(question.id)
    return PartAnswer(question.label, given, value_words(form, question, given) if given is not None else "")


def follows(form: Form, options: tuple[Option, ...]) -> bool | None:
    """Whether the preferred option is what the test shows; `None` while one of them is open."""
    result = form.field("pit_result")
    preferred = [form.role(Role.OPTION_MODEL, one.item) for one in options if one.preferred]
    if result not in RESULT_OF.values() or not preferred:
        return None
    return all(RESULT_OF.get(str(model)) == result for model in preferred)
