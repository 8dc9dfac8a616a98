"""Ways to deliver the service, side by side."""

from typing import Any

from ria.documents.report.words import listed, sentence
from ria.domain.asking import Form, as_list
from ria.domain.consultation import words
from ria.domain.contract_gaps import POWERS
from ria.domain.model import Band, band_word
from ria.domain.opened import Opened
from ria.domain.options import Option, side_by_side

OVERSIGHT = {
    "yes": "An oversight body would lose reach.",
    "no": "No oversight body would lose reach.",
    "unsure": "Whether an oversight body would lose reach is not known.",
}


def options(opened: Opened) -> dict[str, Any]:
    """The section on delivery options."""
    compared = side_by_side(opened)
    return {"lead": lead(compared), "rows": [option_row(opened.form, one) for one in compared]}


def lead(compared: tuple[Option, ...]) -> str:
    """Which option is preferred, and how the results differ."""
    if not compared:
        return "No option was compared. A High band needs a comparison with in-house delivery."
    preferred = listed([one.name for one in compared if one.preferred])
    scored = [one for one in compared if one.scored]
    bands = {one.after for one in scored}
    unscored = len(compared) - len(scored)
    parts = [f"Preferred: {sentence(preferred)}" if preferred else "No option is preferred."]
    if len(scored) > 1 and len(bands) == 1:
        parts.append(f"All scored options end at {band_word(bands.pop())}.")
    if unscored:
        parts.append(f"{unscored} of {len(compared)} have no scores of their own.")
    return " ".join(parts)


def option_row(form: Form, one: Option) -> dict[str, Any]:
    """One option: bands, rights in red, capacity, what it means, who keeps hold of it."""
    red = sum(after is not None and after >= Band.HIGH for _, after, _ in one.rights)
    meaning = [sentence(one.difference), sentence(one.reason)]
    cost = f"{one.yearly_cost} a year" if one.yearly_cost and "year" not in one.yearly_cost else one.yearly_cost
    facts = [one.status, cost]
    return {
        "name": one.name,
        "before": band_word(one.before),
        "after": band_word(one.after),
        "red": red if one.scored else "–",
        "capacity": one.capacity or "Not answered",
        "means": " ".join(part for part in meaning if part) or "No reason was given.",
        "facts": ". ".join(part for part in facts if part),
        "control": control(form, one.item),
    }


def control(form: Form, item: str) -> str:
    """What the accountable officer could still do, and whether anything escapes oversight; empty without answers."""
    powers = as_list(form.field("option_control", item))
    able = [one for one in POWERS if one in powers]
    unable = [one for one in POWERS if one not in powers] if powers else []
    parts = [f"Our accountable officer can {listed(able)} the work" if able else ""]
    parts += [f"{'but not' if able else 'Our accountable officer cannot'} {listed(unable, 'or')} it" if unable else ""]
    loss = words(form, "option_accountability_loss", item)
    said = [
        sentence(", ".join(part for part in parts if part)),
        OVERSIGHT.get(str(form.field("option_oversight_shrinks", item)), ""),
        f"Harder to hold to account: {sentence(loss)}" if loss else "",
    ]
    return " ".join(part for part in said if part)
