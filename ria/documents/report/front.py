"""What stands round the text and at the top of page one: names, state, dates, version."""

from typing import Any

from ria.documents.report.choice import short_words
from ria.documents.report.issue import Issue
from ria.documents.report.words import day, long_day, lower_first, sentence
from ria.domain.asking import Form
from ria.domain.author import author_name
from ria.domain.opened import Opened
from ria.domain.roles import Role

NO_AUTHORITY = "Authority not named"
HEADER = 44
"""Characters of a name that leave room for the classification beside them; a longer name has a line of its own."""


def front(opened: Opened, issue: Issue) -> dict[str, Any]:
    """Header, footer and the first lines of page one."""
    summary, heading = opened.summary, opened.assessment.heading
    authority = summary.authority or NO_AUTHORITY
    return {
        "authority": authority,
        "header": header(authority),
        "classification": issue.classification,
        "mark": issue.mark,
        "identity": f"{heading.reference}, {issue.name}, record {issue.record}",
        "title": summary.title,
        "subtitle": f"For decision on {long_day(summary.due)}" if summary.due else "No day for the decision is set",
        "line": state_line(opened, issue),
    }


def header(authority: str) -> str:
    """The name in the header, before the classification."""
    return authority if len(authority) <= HEADER else f"{authority}\n"


def state_line(opened: Opened, issue: Issue) -> str:
    """Reference, version, day, gate and author in one line, and what was left out by choice."""
    heading = opened.assessment.heading
    if issue.version:
        state = f"{issue.name}, frozen {day(issue.version.frozen_at.date())}"
    else:
        state = f"draft of {day(opened.today)}"
    gate = next(one.title for one in opened.edition.sign_off.gates if one.id == heading.gate)
    parts = [f"{heading.reference}, {state}.", f"Stage: {lower_first(gate)}.", author(heading.owner)]
    if heading.example:
        parts.append("Worked example for a made-up authority. No real provider is described.")
    return " ".join([*parts, short_words(opened.edition, issue.choice)]).strip()


def author(name: str) -> str:
    """Who prepared the paper. The name of an account says no one's name and is left out."""
    found = author_name(name)
    return f"Prepared by {sentence(found)}" if found else "Author not named."


def central(form: Form) -> bool:
    """Whether the authority belongs to central government, so that posts have other names."""
    return form.role(Role.AUTHORITY_KIND) in ("central-department", "executive-agency", "ndpb")
