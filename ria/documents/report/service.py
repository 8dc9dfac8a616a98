"""The service, the legal gateway, and what light touch leaves out."""

from datetime import date
from typing import Any

from ria.documents.report.words import checked_words, day, extract, lower_first, role_words, sentence
from ria.domain.asking import Form
from ria.domain.consultation import words
from ria.domain.governance import LightTouchGap
from ria.domain.model import reached
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.screening import Criterion, Gap, function_checks, gaps, insourcing, light_touch, triggers
from ria.domain.wording import item_title

TO_THE_READER = ("you ", "the default is in-house; you ")
"""How reasons begin that speak to the person at the form; the board reads them as our own words."""

ANSWER = {True: "Yes", False: "No", None: "Not answered"}


def service(opened: Opened) -> dict[str, Any]:
    """The section on the service."""
    light = light_touch(opened.situation)
    return {
        "facts": facts(opened),
        "criteria": [criterion_row(one) for one in (*triggers(opened.form), insourcing(opened.form), light)],
        "functions": function_rows(opened),
        "gaps": [gap_row(opened.form, one) for one in gaps(opened.form)] if light.applies else [],
    }


def printed_gaps(opened: Opened) -> list[LightTouchGap]:
    """The duties that light touch leaves out; none where it does not apply."""
    return [one.rule for one in gaps(opened.form)] if light_touch(opened.situation).applies else []


def facts(opened: Opened) -> list[dict[str, str]]:
    """What is bought, for whom, by whom today, for how much, under which rules. What is not known is left out."""
    form = opened.form
    contact = role_words(form, Role.ASSESSOR_CONTACT)
    months = role_words(form, Role.CONTRACT_MONTHS)
    start, end = day(form.role(Role.CONTRACT_START)), day(form.role(Role.CONTRACT_END))
    rows = {
        "What the service does": role_words(form, Role.SERVICE_PURPOSE),
        "Type of service": role_words(form, Role.SERVICE_TYPE),
        "People": people(form),
        "Speaks with the person": contact,
        "Provider today": provider(form),
        "Other firms": firms(form),
        "Agreed way to share information": words(form, "information_sharing_protocol", ""),
        "Problems today": words(form, "current_problems", ""),
        "Value": role_words(form, Role.CONTRACT_VALUE),
        "Length": ", ".join(part for part in (months, f"{start} to {end}" if start and end else "") if part),
        "Rules": role_words(form, Role.PROCUREMENT_REGIME),
        "Officer who answers for it": role_words(form, Role.ACCOUNTABLE_OFFICER),
        "Specification is fixed on": day(form.field("specification_frozen")),
        "Tender notice on": tender_notice(opened),
    }
    return [{"name": name, "value": extract(value)} for name, value in rows.items() if value]


def tender_notice(opened: Opened) -> str:
    """The day of the tender notice; a past day that nobody recorded as done is a plan, not a fact."""
    given = opened.form.role(Role.TENDER_NOTICE_DATE)
    if not isinstance(given, date):
        return ""
    passed = given < opened.today and not reached(opened.assessment.heading.gate, "award")
    return f"{day(given)} was planned; whether it was published is not recorded" if passed else day(given)


def people(form: Form) -> str:
    """How many people a year, and which groups."""
    section = form.edition.home[form.edition.fields["group_name"]]
    groups = "; ".join(item_title(form, section, item) for item in form.items(section))
    number = words(form, "volume_expected", "")
    return ". ".join(part for part in (f"About {number}" if number else "", groups) if part)


def provider(form: Form) -> str:
    """Who provides the service today, and whether there is a written contract."""
    name, kind = words(form, "current_provider_name", ""), role_words(form, Role.CURRENT_PROVIDER_KIND)
    contract = role_words(form, Role.CURRENT_WRITTEN_CONTRACT)
    who = ", ".join(part for part in (name, lower_first(kind) if name else kind) if part)
    return ". ".join(part for part in (who, f"Written contract: {lower_first(contract)}" if contract else "") if part)


def firms(form: Form) -> str:
    """Whether other firms would do part of the work, and which part."""
    parts = sentence(words(form, "subcontractors_expected", "")), words(form, "subcontractors_map", "")
    return " ".join(part for part in parts if part)


def criterion_row(one: Criterion) -> dict[str, str]:
    """One criterion of the screening result."""
    reason = one.reason.replace("you ", "we ", 1) if one.reason.startswith(TO_THE_READER) else one.reason
    return {"name": one.title, "applies": ANSWER[one.applies], "reason": sentence(reason)}


def function_rows(opened: Opened) -> list[dict[str, str]]:
    """Each function that would be handed over: whether the law allows it, and on what."""
    form, rows = opened.form, []
    for one in function_checks(opened.situation):
        law = [words(form, "function_law", one.item)]
        law += [checked_words(f"{rule.text} {rule.source}", rule.check) for rule in one.rules]
        reserved = f"Reserved by law: {'; '.join(one.reserved)}." if one.reserved else ""
        rows.append(
            {
                "name": one.title,
                "verdict": one.verdict + (". Hard stop HS1 is open." if one.blocked else ""),
                "law": " ".join(sentence(part) for part in (*law, reserved) if part) or "No law is named.",
            }
        )
    return rows


def gap_row(form: Form, gap: Gap) -> dict[str, str]:
    """One duty that a light touch contract switches off, and whether this contract keeps it."""
    rule = gap.rule
    return {
        "duty": rule.duty,
        "law": f"{rule.light_touch} ({checked_words(rule.source, rule.check)})",
        "here": gap_words(form, gap),
    }


def gap_words(form: Form, gap: Gap) -> str:
    """How a duty stands in this contract."""
    if gap.rule.softened:
        return "Required by law; the shorter time by choice" if gap.kept else "Required by law"
    if not gap.rule.kept_by:
        return "Required by law"
    if form.field("light_touch_keep") is None:
        return "Not answered"
    return "Kept by choice" if gap.kept else "Not kept"
