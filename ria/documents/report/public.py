"""The context of the public summary: plain sentences for people whom the service is for."""

from typing import Any

from ria.documents.report.front import NO_AUTHORITY
from ria.documents.report.issue import Issue
from ria.documents.report.listening import LEADS, NOT_SAID, theme_items, who_missed
from ria.documents.report.planned import next_steps, plan
from ria.documents.report.withheld import withheld_here, withheld_words
from ria.documents.report.words import counted, gist, listed, long_day, lower_first, role_words, sentence
from ria.domain.asking import as_list
from ria.domain.consultation import reach, total, words
from ria.domain.document_words import RouteWords
from ria.domain.model import Band, band_word
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.scoring import RightResult
from ria.domain.withholding import Published, published
from ria.domain.wording import item_title

BANDS = "Risk left: Low, Medium, High or Critical."
NOT_RATED = " Not assessed means that nobody has rated it yet."
STOP = " While a risk is Critical we may not go ahead as planned."
DRAFT = ". Draft, not approved"
"""Stands on every page: the word mark behind the text is only in Word files."""
MOST_SAFEGUARDS = 3
LONGEST_PURPOSE = 600
"""Characters of the purpose; somebody who wants to know more asks for the assessment."""
REACH = ("activity_invited", "activity_took_part")


def public_summary(opened: Opened, issue: Issue) -> dict[str, Any]:
    """Everything that the public summary prints. What is marked stays out, and is named with its ground."""
    shown = published(opened)
    found = printed(shown, issue)
    missing = withheld_here(shown, lambda one: printed(one, issue))
    said = [withheld_words(shown, missing), held_back(shown)]
    found["public"]["left_out"] = " ".join(one for one in said if one) or "Nothing was left out."
    return found


def left_out_by_mark(opened: Opened) -> str:
    """How many answers the summary leaves out because they are marked; empty when none is."""
    shown = published(opened)
    missing = withheld_here(shown, lambda one: printed(one, Issue("")))
    return f"Leaves out {counted(len(missing), 'answer')}" if missing else ""


def printed(opened: Published, issue: Issue) -> dict[str, Any]:
    """What the public may read, but for the list of what was left out."""
    authority = opened.summary.authority or "The authority"
    purpose = sentence(gist(role_words(opened.form, Role.SERVICE_PURPOSE), LONGEST_PURPOSE))
    return public_frame(opened, issue) | {
        "public": {
            "line": state_line(opened, issue),
            "lead_in": "What the service does. " if purpose else "",
            "lead": purpose or f"{authority} plans a service and has looked at what it could mean for people's rights.",
            "plan": plan(opened, authority),
            "risks": [risk(opened, one) for one in opened.scorecard.main.rights],
            "bands": critical(opened),
            "asked": asked(opened),
            "themes": themes(opened),
            "unknown": unknown(opened),
            "next": next_steps(opened, authority),
            "disagree": [
                {"title": one.title, "when": f" ({lower_first(one.when)}). ", "text": one.text}
                for one in routes(opened)
            ],
        },
    }


def public_frame(opened: Opened, issue: Issue) -> dict[str, Any]:
    """What stands round the text of a public document: the authority and the day, nothing else."""
    authority = opened.summary.authority or NO_AUTHORITY
    frozen = issue.version.frozen_at.date() if issue.version else opened.today
    return {
        "front": {
            "authority": authority,
            "authority_and_date": f"{authority}, {long_day(frozen)}{DRAFT if issue.draft else ''}",
            "title": opened.summary.title,
        },
        "watermark": issue.draft,
        "bars": [],
    }


def state_line(opened: Opened, issue: Issue) -> str:
    """The state of the text, and that an example is one."""
    state = f"{issue.name[:1].upper()}{issue.name[1:]}" if issue.version else "Draft, not approved"
    example = " Worked example for a made-up authority. No real provider is described."
    return f"{state}.{example if opened.assessment.heading.example else ''}"


def risk(opened: Opened, one: RightResult) -> dict[str, str]:
    """What could go wrong for one right, what will be done, and the risk left."""
    form = opened.form
    title = words(form, "scenario_title", one.after_item) if one.after_item else ""
    name = opened.edition.right[one.right].name
    section = form.edition.home[form.edition.role_of[Role.SAFEGUARD_RIGHTS][0]]
    counting = [safe for safe in opened.scorecard.safeguards if one.right in safe.rights and safe.strength]
    strongest = sorted(counting, key=lambda safe: -safe.strength)[:MOST_SAFEGUARDS]
    do = " ".join(sentence(item_title(form, section, safe.item)) for safe in strongest)
    return {
        "wrong": sentence(title) or f"{name}: we have not yet said what could go wrong.",
        "do": do or "Nothing is agreed yet.",
        "band": band_word(one.worse_residual),
    }


def critical(opened: Opened) -> str:
    """What the bands mean for going ahead."""
    rules = [one.may_proceed for one in opened.edition.obligations if one.may_proceed is not None]
    stops = any(not rule.at(Band.CRITICAL) for rule in rules)
    return BANDS + (NOT_RATED if opened.scorecard.main.not_assessed else "") + (STOP if stops else "")


def asked(opened: Published) -> str:
    """How many people were asked and how many answered. A total without a number that is left out would be wrong."""
    activities = reach(opened.form)
    if not activities:
        return "Nobody has been asked yet."
    invited, took_part = total(activities)
    held = counted(len(activities), "way", "ways")
    items = opened.form.items(opened.edition.home[opened.edition.fields["activity_name"]])
    if any(opened.form.withholds(field, item) for field in REACH for item in items):
        return f"We asked in {held}. How many people took part is left out."
    reached = f" {took_part:,} of {invited:,} people and bodies we invited took part." if invited else ""
    return f"We asked in {held}.{reached}"


def themes(opened: Opened) -> list[dict[str, str]]:
    """You said, we did; quotations stay in the board's papers."""
    form = opened.form
    section = form.edition.home[form.edition.fields["theme_title"]]
    return [
        {
            "said": sentence(words(form, "theme_said", item)) or sentence(item_title(form, section, item)),
            "lead": LEADS.get(str(form.field("theme_response", item)), NOT_SAID),
            "did": " ".join(sentence(words(form, field, item)) for field in ("theme_did", "theme_did_not")).strip(),
        }
        for item in theme_items(form)
    ]


def unknown(opened: Opened) -> list[str]:
    """Whom we missed, and where the evidence is weak."""
    found = []
    if not opened.scorecard.main.rated:
        found.append("Nobody has rated the risks yet.")
    if not reach(opened.form):
        found.append("Nobody has been asked yet, so we do not know what people think.")
    if missed := who_missed(opened.form):
        found.append(f"We did not reach everybody. {missed}")
    if weak := [opened.edition.right[one.right].short for one in opened.scorecard.main.rights if one.weak]:
        found.append(f"Our evidence is weak on: {listed(weak)}. The table shows the higher risk that is possible.")
    if unrated := opened.scorecard.main.not_assessed:
        found.append(f"Not rated yet: {listed([opened.edition.right[one].short for one in unrated])}.")
    return found


def routes(opened: Opened) -> list[RouteWords]:
    """The ways to challenge that are set up, in the order in which people use them."""
    ticked = as_list(opened.form.field("routes_available"))
    return [one for one in opened.edition.document_words.routes if one.id in ticked]


def held_back(opened: Published) -> str:
    """How many parts of the contract will be held back, and on what ground; empty when none is."""
    form = opened.form
    section = form.edition.home[form.edition.fields["redaction_place"]]
    items = form.items(section)
    if not items:
        return ""
    grounds = dict.fromkeys(words(form, "redaction_ground", item) or "no ground given" for item in items)
    parts = counted(len(items), "part of the contract is", "parts of the contract are")
    return f"{parts} held back. Grounds: {listed(list(grounds)).lower()}."
