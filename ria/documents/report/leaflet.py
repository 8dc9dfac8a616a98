"""The context of the leaflet: for a person who thinks that a decision is wrong."""

from typing import Any

from ria.documents.report.issue import Issue
from ria.documents.report.public import public_frame, routes
from ria.documents.report.words import listed, lower_first, sentence, upper_first
from ria.domain.consultation import words
from ria.domain.opened import Opened
from ria.domain.withholding import published
from ria.domain.wording import item_title, number_words
from ria.errors import BadInput

REVIEW = "review"
ASK, BODIES = "Ask a local advice centre.", " These bodies are independent of the authority and the provider."
REACHABLE = ("ombudsman", "inspectorate", "complaints", "tribunal", "court", "regulator")


def challenge_leaflet(opened: Opened, issue: Issue) -> dict[str, Any]:
    """Everything that the leaflet prints. Raises `BadInput` while no way to challenge is set up (hard stop HS3)."""
    opened = published(opened)
    ways = routes(opened)
    if not ways:
        raise BadInput(
            "The leaflet cannot be made: no way to challenge is set up (hard stop HS3). "
            "Answer “Which ways to challenge are open to people?” on the page Transparency."
        )
    form, frame = opened.form, public_frame(opened, issue)
    authority = opened.summary.authority or "the authority"
    days = form.field("letter_evidence_days")
    evidence = {
        "title": "Ask to see the evidence",
        "text": "Ask for what the decision rests on. Say what is wrong or missing in it.",
        "when": f"Any time; you get it within {number_words(days)} days"
        if isinstance(days, int | float)
        else "Any time",
    }
    steps = [evidence, *({"title": one.title, "text": one.text, "when": one.when} for one in ways)]
    formats = words(form, "letter_formats", "")
    return frame | {
        "leaflet": {
            "about": f"How to challenge a decision about {opened.summary.title}",
            "first": "Keep the letter with the decision: the last day to act is in it. ",
            "promise": "Asking will not count against you." if form.field("letter_no_harm") == "yes" else "",
            "steps": [{"number": str(number), **step} for number, step in enumerate(steps, start=1)],
            "responsible": f"{upper_first(authority)} is responsible by law, whoever does the work. "
            "Its phone number and address are at the top of your letter.",
            "help": sentence(words(form, "letter_advice", "")) or (ASK + BODIES if bodies(opened) else ASK),
            "bodies": bodies(opened),
            "formats": f"You can ask for: {listed([lower_first(one) for one in formats.split('; ')])}."
            if formats
            else "",
            "form_title": "Ask us to look again" if any(one.id == REVIEW for one in ways) else "Tell us what is wrong",
            "form": f"Fill this in, or ask somebody to help you, and give it to {authority}.",
        },
    }


def bodies(opened: Opened) -> list[dict[str, str]]:
    """Independent bodies that a person can go to."""
    form = opened.form
    section = form.edition.home[form.edition.fields["body_name"]]
    return [
        {
            "name": item_title(form, section, item),
            "kind": words(form, "body_kind", item),
            "contact": words(form, "body_contact", item) or "Ask the authority how to reach it.",
        }
        for item in form.items(section)
        if form.field("body_kind", item) in REACHABLE and form.field("body_reach", item) != "no"
    ]
