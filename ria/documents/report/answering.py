"""Who answers for each step, how people can challenge, and who watches from outside (RIA process, 12)."""

from collections.abc import Iterator
from typing import Any

from ria.documents.report.choice import Choice
from ria.documents.report.words import counted, day, listed, lower_first, sentence, upper_first
from ria.domain.asking import Form, as_list
from ria.domain.consultation import words
from ria.domain.contract_gaps import POWERS
from ria.domain.information import told
from ria.domain.opened import Opened
from ria.domain.wording import item_title


def answering(opened: Opened, choice: Choice) -> dict[str, Any]:
    """Steps, ways to challenge and outside bodies, as far as the choice leaves their stages in."""
    form, edition = opened.form, opened.edition
    keeps_steps, keeps_bodies = choice.keeps(edition, "step_title"), choice.keeps(edition, "body_name")
    kept = ((name, said) for field, name, said in challenge(form) if said and choice.keeps(edition, field))
    return {
        "chain": chain_words(form) if keeps_steps else "",
        "steps": step_rows(form) if keeps_steps else [],
        "challenge": [{"name": name, "value": said} for name, said in kept],
        "bodies": body_rows(form) if keeps_bodies else [],
        "again": again_words(form) if keeps_bodies else "",
    }


def chain_words(form: Form) -> str:
    """Whether firms further down the chain have the same duties; empty without an answer."""
    said = words(form, "contract_supply_chain", "")
    return f"Every firm in the chain has the same duties in its contract: {lower_first(said)}." if said else ""


def step_rows(form: Form) -> list[dict[str, str]]:
    """Each step that people meet: which body, which person, and what our own officer can do there."""
    section = form.edition.home[form.edition.fields["step_title"]]
    return [
        {
            "title": item_title(form, section, item),
            "body": words(form, "step_body", item) or "Not said",
            "owner": words(form, "step_owner", item) or "Nobody is named",
            "control": powers_words(form, item),
        }
        for item in form.items(section)
    ]


def powers_words(form: Form, item: str) -> str:
    """What the accountable officer can do at a step."""
    powers = as_list(form.field("step_control", item))
    if not powers:
        return "Not said"
    return upper_first(listed([one for one in POWERS if one in powers])) or "Neither see, direct nor stop"


def challenge(form: Form) -> Iterator[tuple[str, str, str]]:
    """Each point on complaints and challenge with the field whose stage it belongs to."""
    ways = sentence(words(form, "routes_available", ""))
    written = f"Written down for users: {lower_first(words(form, 'routes_written', '') or 'not answered')}."
    yield "routes_available", "Ways that are open", f"{ways} {written}" if ways else ""
    yield "routes_available", "Tested", tested_words(form) if ways else ""
    yield "routes_available", "Who owns complaints", words(form, "routes_owner", "")
    yield "routes_available", "What the decision letter says", letter_words(form)
    yield "routes_available", "Forms it comes in", words(form, "letter_formats", "")
    yield "routes_available", "Free, independent help", words(form, "letter_advice", "")
    yield "group_complaint_barriers", "What could stop people", barrier_words(form)
    yield "monitoring_voice", "Heard without the provider", words(form, "monitoring_voice", "")


def tested_words(form: Form) -> str:
    """Whether somebody tried the ways to challenge, and how many tries reached the right place."""
    if form.field("routes_tested") != "yes":
        return "Not tested yet."
    calls, passed = form.field("routes_test_calls"), form.field("routes_test_passed")
    on = day(form.field("routes_tested_on"))
    start = f"Yes, on {on}." if on else "Yes, on a day that is not given."
    if not isinstance(calls, int) or not isinstance(passed, int):
        return start
    return f"{start} {passed} of {counted(calls, 'call or form', 'calls and forms')} reached the right place."


def letter_words(form: Form) -> str:
    """How much of what people must be told the letter tells them, and what it does not."""
    if not as_list(form.field("letter_checked")):
        return ""
    every = told(form)
    missing = [lower_first(one.label) for one in every if not one.told]
    said = f"{len(every) - len(missing)} of {len(every)} points."
    return f"{said} Missing: {listed(missing)}." if missing else said


def barrier_words(form: Form) -> str:
    """What could stop each group from complaining."""
    section = form.edition.home[form.edition.fields["group_complaint_barriers"]]
    return " ".join(
        f"{item_title(form, section, item)}: {sentence(barrier)}"
        for item in form.items(section)
        if (barrier := words(form, "group_complaint_barriers", item))
    )


def body_rows(form: Form) -> list[dict[str, str]]:
    """Each inspectorate, ombudsman or other body: whether it keeps its reach, and what it last said."""
    section = form.edition.home[form.edition.fields["body_name"]]
    return [
        {
            "name": item_title(form, section, item),
            "kind": words(form, "body_kind", item) or "Kind not said",
            "reach": words(form, "body_reach", item) or "Not answered",
            "contract": words(form, "body_contract", item) or "Not answered",
            "report": report_words(form, item),
        }
        for item in form.items(section)
    ]


def report_words(form: Form, item: str) -> str:
    """The day of its last report and what is still open of it."""
    on, still = day(form.field("body_last_report", item)), form.field("body_open", item)
    if not on:
        return "None is recorded"
    return f"{on}; {still or 'none'} open" if isinstance(still, int) else on


def again_words(form: Form) -> str:
    """After which events the scores are given again; empty without an answer."""
    said = words(form, "monitoring_triggers", "")
    return f"Scored again after: {sentence(lower_first(said))}" if said else ""
