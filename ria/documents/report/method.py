"""What the report rests on: the method in short, versions, the record, what is not verified, sources."""

import re
from typing import Any

from ria.documents.report.choice import UNVERIFIED
from ria.documents.report.contract import listed_clauses
from ria.documents.report.issue import Issue
from ria.documents.report.service import printed_gaps
from ria.documents.report.words import day
from ria.domain.author import author_name
from ria.domain.model import Band, band_word
from ria.domain.opened import Opened
from ria.domain.screening import function_checks
from ria.domain.version import OVERALL, Version

NAME_END = re.compile(r" [\[(]|[;,]| and | Part ")
"""What ends the name of an instrument: a report number, a year, another instrument."""

ALWAYS_NAMED = frozenset({"own work"})


def method(opened: Opened, issue: Issue) -> dict[str, Any]:
    """The last appendix."""
    unverified = unverified_facts(opened) if UNVERIFIED not in issue.choice.without else []
    lead = (
        "These points of law are not checked against their source. Confirm each before you rely on it."
        if unverified
        else "No point of law in this report is marked as unverified. Each was read against its source, some in part "
        "or through commentary, as the sources below say. A lawyer has not approved them."
    )
    return {
        "lines": method_lines(opened),
        "versions": [version_row(one) for one in issue.history],
        "record": record_rows(opened, issue),
        "unverified_lead": lead if UNVERIFIED not in issue.choice.without else "",
        "unverified": unverified,
        "sources": cited_sources(opened),
    }


def cited_sources(opened: Opened) -> list[str]:
    """The sources behind the law and the method that this report names, each with the parts that were read."""
    edition = opened.edition
    named = [source.instrument for right in opened.form.engaged_rights for source in opened.law(right)]
    named += [one.clause.source for one in listed_clauses(opened)] + [one.source for one in printed_gaps(opened)]
    named += [rule.source for one in function_checks(opened.situation) for rule in one.rules]
    text = " ".join(named)
    return [
        one.name if one.what.startswith(one.name) else f"{one.name}: {one.what}"
        for one in edition.sources
        if one.kind in ALWAYS_NAMED or NAME_END.split(one.name)[0] in text
    ]


def method_lines(opened: Opened) -> list[str]:
    """How a band comes about, from the rules of the edition."""
    rule, card = opened.edition.method, opened.scorecard
    steps = {1: "one step", 2: "two steps", 3: "three steps"}
    return [
        "Severity is gravity for one person, raised by up to two steps when the harm cannot be undone, many people "
        "are exposed, or they are acutely vulnerable. Absolute rights have a lowest severity.",
        "Likelihood is as rated, and raised where a rule says so: no evidence, a documented case of this type of "
        "service, an upheld finding, people assessed without contact or contract, harm that happens now.",
        "The band is read from the matrix in section 1. "
        f"Safeguards lower likelihood by at most {steps.get(card.cap, str(card.cap))} now"
        + (", and the band by at most one." if card.cap == rule.residual.one_band_rule_while_cap_is else "."),
        "The worst right decides; nothing is averaged. Four rights that stay High and possible count as Critical. "
        "A right that is not assessed is never low. On weak evidence the range is wider, and gates use its worse end.",
    ]


def version_row(one: Version) -> dict[str, Any]:
    """One frozen version."""
    overall = one.bands.get(OVERALL)
    decision = f"{one.decision} by {one.decided_by}, {day(one.decided_on)}" if one.decision else "No decision recorded"
    return {
        "number": one.number,
        "on": day(one.frozen_at.date()),
        "label": one.label or "No name",
        "band": band_word(Band(overall) if overall else None),
        "by": author_name(one.frozen_by) or "Not named",
        "decision": decision,
    }


def record_rows(opened: Opened, issue: Issue) -> list[dict[str, str]]:
    """What identifies the record that the file carries."""
    heading = opened.assessment.heading
    rows = {
        "Reference": heading.reference,
        "Identity": heading.uid,
        "State": issue.name if issue.version else f"draft of {day(opened.today)}",
        "Questionnaire": f"{opened.edition.title} ({opened.edition.id}), law as at {opened.edition.as_of}",
        "Depth": {"short": "Short", "standard": "Standard", "full": "Full"}[opened.form.depth],
        "Record (SHA-256)": issue.sha256,
        "In this file": carried_words(issue),
    }
    return [{"name": name, "value": value} for name, value in rows.items()]


def carried_words(issue: Issue) -> str:
    """Whether the file carries its record, and why not."""
    if issue.carries_record:
        return "Carries the answers, notes and evidence of this record, so that it can be read back."
    if not issue.choice.readable:
        return "Carries no record: it would hand on what was left out by choice. The whole Word file can be read back."
    return "Carries no record. The Word file of the full assessment does, and can be read back."


def unverified_facts(opened: Opened) -> list[str]:
    """Points of law that this report names and that nobody has checked."""
    found = []
    for right_id in opened.form.engaged_rights:
        right = opened.edition.right[right_id]
        for one in opened.law(right_id):
            if one.check == "unverified":
                found.append(f"{right.short}: {one.instrument}, {one.provision}")
    clauses = [one.clause for one in listed_clauses(opened)]
    found += [f"Clause {one.number}: {one.source}" for one in clauses if one.check == "unverified"]
    found += [f"{one.duty}: {one.source}" for one in printed_gaps(opened) if one.check == "unverified"]
    return found
