"""What is bought and how it is paid: specification, volumes, cost and budget, side effects (RIA process, 12)."""

from collections.abc import Iterator

from ria.documents.report.choice import Choice
from ria.documents.report.words import counted, listed, lower_first, role_words, sentence
from ria.domain.asking import Form
from ria.domain.consultation import words
from ria.domain.opened import Opened
from ria.domain.oversight_needs import side_effects
from ria.domain.roles import Role
from ria.domain.tender import specification
from ria.domain.wording import money_words, number_words

EARNS = {
    "yes": "It earns more if {}.",
    "no": "It does not earn more if {}.",
    "unsure": "Whether it earns more if {} is not known.",
}
"""What the answer says about money that pulls the wrong way."""


def purchase(opened: Opened, choice: Choice) -> list[dict[str, str]]:
    """One row for each point that is answered, as far as the choice leaves its stage in."""
    kept = ((name, said) for field, name, said in points(opened.form) if said and choice.keeps(opened.edition, field))
    return [{"name": name, "value": said} for name, said in kept]


def points(form: Form) -> Iterator[tuple[str, str, str]]:
    """Each point with the field whose stage it belongs to; empty words where nothing is answered."""
    yield "value_spec_items", "Kinds of work", role_words(form, Role.WORK_KINDS)
    yield "value_spec_items", "Specification", specification_words(form)
    yield "value_volume_test", "If more people come", volume_words(form)
    yield "value_spec_items", "Cost and budget", budget_words(form)
    yield "value_payment_basis", "How the provider is paid", payment_words(form)
    yield "kpi_side_effects", "Side effects of the measures", measure_words(form)
    yield "lots_decision", "Lots and small bodies", lots_words(form)


def specification_words(form: Form) -> str:
    """How much of what a specification must say it says, and what it leaves open."""
    found = specification(form)
    if found is None:
        return ""
    every = len(found.stated) + len(found.open)
    if not found.open:
        return f"States all {every} points of the check."
    return (
        f"States {len(found.stated)} of {every} points. Not stated: {listed([lower_first(one) for one in found.open])}."
    )


def volume_words(form: Form) -> str:
    """The highest number of cases to plan for, and what then happens to people."""
    expected, high = form.field("volume_expected"), form.field("volume_high")
    planned = ""
    if isinstance(expected, int | float) and isinstance(high, int | float):
        planned = f"{number_words(expected)} cases a year are expected, {number_words(high)} planned for."
    return " ".join(part for part in (planned, sentence(words(form, "value_volume_test", ""))) if part)


def budget_words(form: Form) -> str:
    """What a lawful service costs against the budget."""
    cost, budget = form.role(Role.LAWFUL_COST), form.role(Role.BUDGET_YEAR)
    if not isinstance(cost, int | float) or not isinstance(budget, int | float):
        return ""
    said = f"A lawful service costs {money_words(cost)} a year; the budget is {money_words(budget)}."
    return f"{said} It is {money_words(cost - budget)} short." if budget < cost else said


def payment_words(form: Form) -> str:
    """How the provider is paid, whether that pulls the wrong way, and how it was tested."""
    turns = {"value_payment_direction": "decisions go one way", "value_payment_easy": "it picks easy cases"}
    answers: dict[str, list[str]] = {}
    for field, turn in turns.items():
        answers.setdefault(str(form.field(field)), []).append(turn)
    earns = [EARNS[answer].format(listed(found, "or")) for answer, found in answers.items() if answer in EARNS]
    parts = [sentence(words(form, "value_payment_basis", "")), *earns, sentence(words(form, "value_payment_test", ""))]
    return " ".join(part for part in parts if part)


def measure_words(form: Form) -> str:
    """Whether a measure could push staff the wrong way."""
    items = form.role_entries(Role.KPI_BETTER)
    looked_at = [found for item in items if (found := side_effects(form, item)) is not None]
    if not looked_at:
        return ""
    effects = dict.fromkeys(effect for found in looked_at for effect in found)
    said = f"{len(looked_at)} of {counted(len(items), 'measure')} looked at: "
    return said + (sentence(listed([lower_first(one) for one in effects])) if effects else "none found.")


def lots_words(form: Form) -> str:
    """Whether the contract is split, and what could keep small bodies out."""
    lots, small = words(form, "lots_decision", ""), words(form, "small_providers", "")
    parts = [f"Split into lots: {lower_first(lots)}." if lots else ""]
    parts += [f"What could keep small bodies out: {sentence(small)}" if small else ""]
    return " ".join(part for part in parts if part)
