"""The screening result, criterion by criterion: triggers, insourcing, functions, light touch, and why (stage 0)."""

from dataclasses import dataclass

from ria.domain.answers import Value
from ria.domain.asking import Form, as_list
from ria.domain.governance import LawRule, LightTouchGap
from ria.domain.questionnaire import options_of
from ria.domain.roles import Role
from ria.domain.rules import Situation
from ria.domain.rules.evaluate import Reader
from ria.domain.rules.facts import holds
from ria.domain.wording import item_title, value_words

POSSIBLE = ("yes", "unsure")
ENDING = ("contract-ending", "contract-terminated")
OUTWARD = ("part", "outsource", "undecided")
OWES_DUTIES = ("statute", "case-law")
KEPT = "keep"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion of the result: whether it applies (`None`: not answered yet), and why."""

    title: str
    applies: bool | None
    reason: str


@dataclass(frozen=True, slots=True)
class FunctionCheck:
    """One function that would be handed over: the verdict in words, the rules for its area, and what blocks it.

    `owes` says whether the provider itself owes human rights duties; `None` while nobody has said. `kept`: the
    authority keeps the function, so that nothing is handed over.
    """

    item: str
    title: str
    answered: bool
    verdict: str
    owes: bool | None
    rules: tuple[LawRule, ...]
    reserved: tuple[str, ...]
    blocked: bool
    kept: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """A duty that light touch switches off, and whether the authority keeps it by choice."""

    rule: LightTouchGap
    kept: bool


def triggers(form: Form) -> tuple[Criterion, ...]:
    """The three trigger questions (process, section 3.1)."""
    at_risk, coercive = form.field("screen_at_risk"), form.field("screen_coercive")
    rights = form.engaged_rights
    names = "; ".join(form.edition.right[right].short for right in rights)
    return (
        Criterion(
            "T1 People at risk", applies(at_risk), reason_of(at_risk, "the service has contact with people at risk")
        ),
        Criterion("T2 Coercive powers", applies(coercive), reason_of(coercive, "coercive powers are used")),
        Criterion(
            "T3 Rights that could be infringed",
            bool(rights) if rights or not form.undecided_rights else None,
            f"{len(rights)} ticked: {names}" if rights else "no right is ticked",
        ),
    )


def applies(answer: Value | None) -> bool | None:
    """Whether a trigger applies. Not sure counts as yes."""
    return None if answer is None else answer in POSSIBLE


def reason_of(answer: Value | None, words: str) -> str:
    """Why a trigger applies or not."""
    match answer:
        case None:
            return "not answered yet"
        case "yes":
            return f"you say {words}"
        case "unsure":
            return f"you are not sure whether {words}, and not sure counts as yes"
        case _:
            return f"you do not say that {words}"


def insourcing(form: Form) -> Criterion:
    """Whether the default is to bring the work in-house, and what stands against it (process, section 3.1)."""
    title = "Insourcing presumption"
    test = form.field("insourcing_test")
    if test is None:
        return Criterion(title, None, "not answered yet")
    if test == "off":
        given = form.field("insourcing_off_reason")
        return Criterion(title, False, f"switched off: {given}" if given else "switched off, without a reason so far")
    trigger, plan = form.field("assessment_trigger"), form.field("insourcing_plan")
    if trigger is None:
        return Criterion(title, None, "it is not answered yet whether a contract is ending")
    if trigger not in ENDING:
        return Criterion(title, False, "no contract is ending or was stopped, so the default does not arise")
    found = [one.applies for one in triggers(form)]
    if not any(found):
        if None in found:
            return Criterion(title, None, "the trigger questions are not all answered yet")
        return Criterion(title, False, "no trigger applies")
    if plan is None:
        return Criterion(title, None, "it is not answered yet what is planned when today's arrangement ends")
    if plan not in OUTWARD:
        return Criterion(title, False, "the work is planned to come in-house")
    question = form.edition.question[form.edition.fields["insourcing_exceptions"]]
    chosen = tuple(one for one in as_list(form.field("insourcing_exceptions")) if one != "none")
    if chosen:
        return Criterion(title, True, f"the default is in-house; you rely on {value_words(form, question, chosen)}")
    return Criterion(
        title, True, "a trigger applies as the contract ends, so the default is in-house; no exception is named"
    )


def function_checks(situation: Situation) -> tuple[FunctionCheck, ...]:
    """Every function with its verdict; `blocked` while hard stop HS1 holds for it."""
    form = situation.form
    section = form.edition.home[form.edition.fields["function_name"]]
    return tuple(function_check(situation, section.id, item) for item in form.items(section))


def function_check(situation: Situation, section_id: str, item: str) -> FunctionCheck:
    """One function with its verdict."""
    form, section = situation.form, situation.edition.section[section_id]
    reader = Reader(situation, section_id, item)
    stops = [one for one in situation.edition.checks if one.kind == "hard_stop" and one.scope == f"entry:{section_id}"]
    area = form.field("function_area", item)
    delegable, reach = form.field("function_delegable", item), form.field("function_public_reach", item)
    question = form.edition.question[form.edition.fields["function_delegable"]]
    return FunctionCheck(
        item=item,
        title=item_title(form, section, item),
        answered=delegable is not None,
        verdict=value_words(form, question, delegable) if delegable is not None else "Not answered",
        owes=None if reach is None else reach in OWES_DUTIES,
        rules=tuple(rule for rule in form.edition.law.rules if rule.area and rule.area == area),
        reserved=reserved(form, section_id, item),
        blocked=any(reader.true(stop.when) for stop in stops),
        kept=form.field("function_rescope", item) == KEPT,
    )


def reserved(form: Form, section_id: str, item: str) -> tuple[str, ...]:
    """What was ticked among the functions that the law reserves, in words."""
    found = []
    for question in form.edition.section[section_id].questions:
        if question.type == "choices":
            labels = {option.id: option.label for option in options_of(question)}
            chosen = as_list(form.value(question.id, item))
            found += [labels[one] for one in chosen if one not in ("none", "unsure") and one in labels]
    return tuple(found)


def unprotected_functions(form: Form) -> tuple[str, ...]:
    """Functions handed over for which it is not sure that the provider itself owes human rights duties.

    Source: RIA process, section 3.3.
    """
    section = form.edition.home[form.edition.fields["function_name"]]
    return tuple(
        item_title(form, section, item)
        for item in form.items(section)
        if form.field("function_public_reach", item) not in OWES_DUTIES and form.field("function_rescope", item) != KEPT
    )


def light_touch(situation: Situation) -> Criterion:
    """Whether the contract is light touch, and what says so."""
    form = situation.form
    declared, code = form.role(Role.LIGHT_TOUCH_DECLARED), form.role(Role.CPV_MAIN)
    listed = isinstance(code, str) and code[:8] in form.edition.light_touch_codes
    code_words = (
        f"CPV {str(code)[:8]} {'is' if listed else 'is not'} on the official list" if code else "no CPV code is given"
    )
    if declared is None and not code:
        return Criterion("Light touch contract", None, "not answered yet, and no CPV code is given")
    said = {"yes": "you say yes", "no": "you say no", "unsure": "you are not sure"}.get(str(declared), "not answered")
    return Criterion("Light touch contract", holds(situation, "light_touch", ""), f"{said}; {code_words}")


def gaps(form: Form) -> tuple[Gap, ...]:
    """What light touch switches off, and what the authority keeps by choice."""
    kept = as_list(form.field("light_touch_keep"))
    return tuple(Gap(rule, rule.kept_by in kept) for rule in form.edition.law.light_touch_gaps)
