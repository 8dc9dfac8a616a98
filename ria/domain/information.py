"""What each person is told, item by item, and what may be asked for under freedom of information (stage 9)."""

from dataclasses import dataclass

from ria.domain.asking import Form, as_list
from ria.domain.questionnaire import options_of
from ria.domain.wording import item_title, value_words


@dataclass(frozen=True, slots=True)
class Told:
    """One thing each person must be told. `known` is what this assessment already records for it, in words."""

    item: str
    label: str
    told: bool
    known: str
    write: str
    missing: str


@dataclass(frozen=True, slots=True)
class Held:
    """Information about the service that people may ask for. `here`: the authority can answer from its own data."""

    label: str
    here: bool
    measure: bool = False


def told(form: Form) -> tuple[Told, ...]:
    """The ten things each person is told, in the order of the checklist; `missing` is a question without an answer."""
    question = form.edition.question[form.edition.fields["letter_checked"]]
    labels = {option.id: option.label for option in options_of(question)}
    ticked = as_list(form.field("letter_checked"))
    rows = []
    for rule in form.edition.publishing.information:
        known = next((words for one in rule.answers if (words := recorded(form, one))), "")
        missing = rule.answers[-1] if rule.answers and not known else ""
        rows.append(Told(rule.item, labels[rule.item], rule.item in ticked, known, rule.write, missing))
    return tuple(rows)


def recorded(form: Form, question_id: str) -> str:
    """The answer to a question in words; for a register, the answers of all its entries."""
    question, section = form.edition.question[question_id], form.edition.home[question_id]
    found = []
    for item in form.items(section):
        value = form.value(question_id, item)
        if value is not None:
            words = value_words(form, question, value)
            found.append(words)
    return "; ".join(found)


def schedule(form: Form) -> tuple[Held, ...]:
    """Who holds what: the basic facts about the service, then each measure."""
    rule, edition = form.edition.publishing.schedule, form.edition
    held = as_list(form.value(rule.held_here))
    rows = [Held(one.label, one.id in held) for one in options_of(edition.question[rule.held_here])]
    measures = edition.home[rule.measure_source]
    for item in form.items(measures):
        source = form.value(rule.measure_source, item)
        rows.append(Held(item_title(form, measures, item), source not in (None, *rule.held_by_provider), measure=True))
    return tuple(rows)
