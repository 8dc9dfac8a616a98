"""Who was asked, who was missed, what people said and what was done."""

from typing import Any

from ria.documents.report.words import counted, lower_first, sentence, words_of
from ria.domain.asking import Form, as_list
from ria.domain.consultation import Reach, principles, reach, share_of, timeline, total, words
from ria.domain.opened import Opened
from ria.domain.wording import date_words, item_title

NOBODY = "Nobody has been asked yet. From Medium upwards this is hard stop HS4."
LEADS = {"did": "We did.", "part": "We did part of it.", "did-not": "We did not.", "open": "Not decided yet."}
NOT_SAID = "No answer yet."


def listening(opened: Opened) -> dict[str, Any]:
    """The section on consultation."""
    form = opened.form
    activities = reach(form)
    themes = theme_rows(form)
    return {
        "lead": lead(activities, form),
        "activities": [activity_row(one) for one in activities],
        "all": all_row(activities),
        "missed": who_missed(form),
        "themes": themes,
        "principles": [
            {"name": one.title, "met": one.met or "Not shown", "evidence": one.evidence or "No evidence was given."}
            for one in principles(form, opened.findings)
        ],
        "dates": " • ".join(f"{name}: {date_words(when)}" for name, when in timeline(form)),
        "heard": log_rows(form),
    }


def lead(activities: tuple[Reach, ...], form: Form) -> str:
    """How many took part, and how many requests were met or refused."""
    if not activities:
        reason = words(form, "consultation_none_reason", "")
        return f"{NOBODY} Reason recorded: {sentence(reason)}" if reason else NOBODY
    invited, took_part = total(activities)
    responses = [form.field("theme_response", item) for item in theme_items(form)]
    did = sum(one in ("did", "part") for one in responses)
    refused = sum(one == "did-not" for one in responses)
    first = f"{took_part:,} of {invited:,} people and bodies invited took part." if invited else ""
    no = f"{refused or 'none'} {'were' if refused > 1 else 'was'} refused with reasons."
    second = f"{counted(did, 'request was', 'requests were')} met in full or in part; {no}"
    return f"{first} {second if responses else 'No request is recorded.'}".strip()


def theme_items(form: Form) -> tuple[str, ...]:
    """The entries of "You said, we did"."""
    return form.items(form.edition.home[form.edition.fields["theme_title"]])


def number(value: int | None) -> str:
    """A number of people; words when it was not given."""
    return f"{value:,}" if value is not None else "Not given"


def activity_row(one: Reach) -> dict[str, str]:
    """One activity with its reach."""
    return {
        "name": one.activity,
        "groups": "; ".join(one.groups),
        "invited": number(one.invited),
        "took_part": number(one.took_part),
        "share": f"{one.share:.0%}" if one.share is not None else "–",
        "method": one.method or "Not given",
    }


def all_row(activities: tuple[Reach, ...]) -> dict[str, str]:
    """The totals; empty words while nothing can be added up."""
    invited, took_part = total(activities)
    if not invited:
        return {"invited": "", "took_part": "", "share": ""}
    part = share_of(took_part, invited)
    share = f"{part:.0%}" if part is not None else "–"
    return {"invited": f"{invited:,}", "took_part": f"{took_part:,}", "share": share}


def who_missed(form: Form) -> str:
    """Who could not be reached, and what was done about it."""
    section = form.edition.home[form.edition.fields["activity_name"]]
    parts = []
    for item in form.items(section):
        missed, action = words(form, "activity_missed", item), words(form, "activity_missed_action", item)
        if missed:
            done = f"What we did: {sentence(action)}" if action else ""
            parts.append(f"{sentence(missed)} {done}".strip())
    return " ".join(parts)


def theme_rows(form: Form) -> list[dict[str, str]]:
    """You said, we did: the theme, who raised it, a quotation with consent, the response, the effect."""
    section = form.edition.home[form.edition.fields["theme_title"]]
    rows = []
    for item in theme_items(form):
        response = form.field("theme_response", item)
        did, did_not = words(form, "theme_did", item), words(form, "theme_did_not", item)
        quotable = form.field("theme_quote_consent", item) == "yes"
        quote = words(form, "theme_quote", item) if quotable else ""
        rows.append(
            {
                "title": item_title(form, section, item),
                "said": words(form, "theme_said", item),
                "who": words(form, "theme_groups", item),
                "quote": quoted(quote),
                "lead": LEADS.get(str(response), NOT_SAID),
                "did": " ".join(part for part in (sentence(did), sentence(did_not)) if part),
                "effect": effect(form, item),
            }
        )
    return rows


def quoted(words_said: str) -> str:
    """A quotation within one pair of quotation marks; empty without one."""
    bare = words_said.strip(' "“”')
    return f"“{bare}”" if bare else ""


def effect(form: Form, item: str) -> str:
    """The effect of a theme on the scores."""
    rights = "; ".join(
        form.edition.right[one].short for one in as_list(form.field("theme_right", item)) if one in form.edition.right
    )
    score = words_of(form, form.edition.fields["theme_score"], form.field("theme_score", item))
    if score == "No":
        return "Effect on the scores: no change"
    return f"Effect on the scores: {lower_first(score) or 'not said'}{f' ({rights})' if rights else ''}"


def log_rows(form: Form) -> list[dict[str, str]]:
    """The engagement log: when, with whom, what was heard, what it changed."""
    section = form.edition.home[form.edition.fields["log_title"]]
    return [
        {
            "title": item_title(form, section, item),
            "when": words(form, "log_date", item) or "No date",
            "who": words(form, "log_groups", item),
            "heard": words(form, "log_heard", item) or "Nothing is recorded.",
            "effect": words(form, "log_effect", item),
            "change": words(form, "log_change", item),
        }
        for item in form.items(section)
    ]
