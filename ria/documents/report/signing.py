"""The decision: conditions, accepted risks, open hard stops, who signs, who confirms the record of what was said."""

from typing import Any

from ria.documents.report.first_things import ordered_conditions, stop_rows
from ria.documents.report.front import central
from ria.documents.report.issue import Issue
from ria.documents.report.words import counted, day
from ria.domain.consultation import reach, words
from ria.domain.governance import Signer
from ria.domain.model import Band, band_word
from ria.domain.opened import Opened
from ria.domain.wording import item_title

SIGNS = "□ Agree"
"""The first box of a post that signs; one that is informed has another."""

MOST_BOXES = 8
"""Rows to sign that fit on one page with the decision."""


def signing(opened: Opened, issue: Issue) -> dict[str, Any]:
    """The section on decision and signatures."""
    band = opened.scorecard.main.worse_residual
    rule = next(one for one in opened.edition.sign_off.bands if one.band == (band.id if band else "not_assessed"))
    signers = {one.id: one for one in opened.edition.sign_off.signers}
    rows = [signer_row(opened, signers[one], band, informed=False) for one in rule.signers]
    rows += [signer_row(opened, signers[one], band, informed=True) for one in rule.informed]
    who = counted(len(rule.signers), "officer signs", "officers sign")
    told = f" and {counted(len(rule.informed), 'person is', 'people are')} informed" if rule.informed else ""
    lead = f"The decision binds to record {issue.record} only. Overall band {band_word(band)}"
    lead += f": {who}{told}." if rule.may_approve else f". {rule.report}"
    if band != opened.scorecard.main.residual:
        lead += " The worse end of the range counts."
    return {
        "lead": lead,
        "stops": stop_rows(opened),
        "conditions": all_conditions(opened),
        "risks": accepted_risks(opened),
        "everybody": everybody(rows),
        "signers": rows,
        "consulted": consulted(opened, MOST_BOXES - len(rows)),
    }


def signer_row(opened: Opened, one: Signer, band: Band | None, *, informed: bool) -> dict[str, Any]:
    """One post that signs or is informed, with what it confirms."""
    texts = {each.id: each.text for each in opened.edition.sign_off.attestations}
    return {
        "post": one.central if central(opened.form) else one.council,
        "why": f"{'Informed' if informed else 'Required'} at {band_word(band)}",
        "confirms": [texts[name] for name in one.attestations],
        "views": ["□ Informed"] if informed else [SIGNS, "□ Do not agree"],
    }


def everybody(rows: list[dict[str, Any]]) -> list[str]:
    """What all who sign confirm; taken from what each confirms, so that it is said once. Empty for one signer."""
    signing = [set(one["confirms"]) for one in rows if SIGNS in one["views"]]
    shared = [line for line in rows[0]["confirms"] if all(line in one for one in signing)] if len(signing) > 1 else []
    for one in rows:
        one["confirms"] = [line for line in one["confirms"] if line not in shared]
    return shared


def all_conditions(opened: Opened) -> list[dict[str, str]]:
    """Every condition, met or not."""
    form = opened.form
    section = form.edition.home[form.edition.fields["condition_title"]]
    return [
        {
            "when": words(form, "condition_before", item) or "Step not said",
            "what": item_title(form, section, item),
            "who": words(form, "condition_owner", item) or "Owner not named",
            "by": day(form.field("condition_due", item)) or "No date",
            "met": day(form.field("condition_met", item)) or "Not yet",
        }
        for item in ordered_conditions(opened)
    ]


def accepted_risks(opened: Opened) -> list[dict[str, str]]:
    """Risks that are accepted, by whom, why, and until when."""
    form = opened.form
    section = form.edition.home[form.edition.fields["acceptance_title"]]
    return [
        {
            "title": item_title(form, section, item),
            "right": words(form, "acceptance_right", item),
            "who": words(form, "acceptance_person", item) or "Nobody named",
            "why": words(form, "acceptance_reason", item) or "No reason was given.",
            "ends": day(form.field("acceptance_ends", item)) or "No date",
            "review": day(form.field("acceptance_review", item)) or "No date",
        }
        for item in form.items(section)
    ]


def consulted(opened: Opened, most: int) -> list[dict[str, str]]:
    """Those who may confirm that the record of what they said is fair."""
    names = dict.fromkeys(one.activity for one in reach(opened.form) if one.activity)
    return [{"name": name} for name in list(names)[:most]]
