"""Values in words: what a person reads on a page, in a table and in a document."""

from datetime import date
from decimal import Decimal

from ria.domain.answers import Value
from ria.domain.asking import Form, as_list
from ria.domain.questionnaire import (
    MoneyQuestion,
    NumberQuestion,
    Question,
    RatingQuestion,
    ReferenceQuestion,
    Section,
    options_of,
)

GONE = "an entry that was removed"
ONE_OF = {"people": "person", "cases a year": "case a year"}
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def date_words(day: date) -> str:
    """A day as people write it: 12 Dec 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def number_words(number: int | float) -> str:
    """A number with thousands separators, every decimal kept and none added."""
    return f"{int(number):,}" if float(number).is_integer() else f"{Decimal(repr(number)):,f}"


def money_words(amount: int | float, unit: str = "GBP") -> str:
    """An amount of money in its unit, as £1,260,000 or £240,000 a year; pence only where there are any."""
    pence = round(amount, 2) == amount and not float(amount).is_integer()
    figures = f"{amount:,.2f}" if pence else number_words(amount)
    return f"£{figures}{unit.removeprefix('GBP')}" if unit.startswith("GBP") else f"{figures} {unit}"


def lower_first(words: str) -> str:
    """Words that go on within a sentence: a small first letter, but an abbreviation is left alone."""
    return words[:1].lower() + words[1:] if words[1:2].islower() or words[:2] == "A " else words


def value_words(form: Form, question: Question, value: Value) -> str:
    """An answer in the words of its edition; several answers are joined by semicolons."""
    match question:
        case MoneyQuestion() if isinstance(value, int | float):
            return money_words(value, question.unit)
        case NumberQuestion() if isinstance(value, int | float):
            return number_words(value) + unit_words(question.unit, value)
        case RatingQuestion() if isinstance(value, int):
            return f"{value} {form.edition.scale[question.scale].level(value).label}"
        case ReferenceQuestion():
            return "; ".join(reference_words(form, question, one) for one in as_list(value))
        case _ if isinstance(value, date):
            return date_words(value)
        case _:
            labels = {option.id: option.label for option in options_of(question)}
            return "; ".join(labels.get(one, one) for one in as_list(value))


def unit_words(unit: str, number: int | float) -> str:
    """A unit behind its number: 12%, 3 days, 1 day, 1 person."""
    if not unit or unit == "%":
        return unit
    return f" {ONE_OF.get(unit, unit.removesuffix('s')) if number == 1 else unit}"


def reference_words(form: Form, question: ReferenceQuestion, item: str) -> str:
    """The name of what a reference points at."""
    section = form.edition.section[question.refers_to]
    if item not in (form.edition.right if section.repeat_for == "rights" else form.items(section)):
        return GONE
    return item_title(form, section, item)


def item_title(form: Form, section: Section, item: str) -> str:
    """What an item is called: the right, the clause, or the answer that names the entry."""
    match section.repeat_for:
        case "rights":
            return form.edition.right[item].name
        case "clauses":
            return f"{form.edition.clause[item].number} {form.edition.clause[item].title}"
        case "entries":
            return entry_title(form, section, item)
        case "nothing":
            return section.title


def entry_title(form: Form, section: Section, item: str) -> str:
    """The answer that names an entry, in words; its number while it has none."""
    value = form.value(section.entry_title, item)
    if value is None or value == ():
        entries = form.items(section)
        number = entries.index(item) + 1 if item in entries else 0
        return f"{section.entry_name.capitalize()} {number}"
    return value_words(form, form.edition.question[section.entry_title], value)
