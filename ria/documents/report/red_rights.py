"""The rights on page one: which stay red, why, what holds the others, and what came out worse than forecast."""

from ria.documents.report.first_things import CELL, Where
from ria.documents.report.safeguards import refs
from ria.documents.report.words import cut, gist, listed, sentence, those_that_fit
from ria.domain.closing import outcomes
from ria.domain.consultation import words
from ria.domain.model import Band, band_word
from ria.domain.opened import Opened
from ria.domain.scoring import RightResult

NOTHING = "Nothing lowers it yet."


def red_title(opened: Opened, number: int) -> str:
    """How many rights stay red."""
    rated = opened.summary.rights_rated
    if not rated:
        return "No right is scored yet"
    scored = f"{'scored ' if opened.scorecard.main.not_assessed else ''}{'right' if rated == 1 else 'rights'}"
    if not number:
        return f"No {scored.removesuffix('s')} stays red after safeguards"
    return f"{number} of {rated} {scored} {'stays' if number == 1 else 'stay'} red after safeguards"


def red_row(opened: Opened, one: RightResult) -> dict[str, str]:
    """A red right: why it is red, and what its lower band rests on."""
    form = opened.form
    scenarios = form.edition.home[form.edition.fields["scenario_title"]]
    title = words(form, "scenario_title", one.after_item) or scenarios.entry_name.capitalize()
    return {
        "name": opened.edition.right[one.right].short,
        "before": band_word(one.inherent),
        "after": band_word(one.residual),
        "why": gist(sentence(title), CELL),
        "rests": rests_on(opened, one),
    }


def rests_on(opened: Opened, one: RightResult) -> str:
    """The strongest safeguards of a right with their clauses, in words."""
    mine = [guard for guard in opened.scorecard.safeguards if one.right in guard.rights and guard.strength]
    if one.residual == one.inherent:
        named = [refs(opened)[guard.item] for guard in mine]
        return f"{listed(named)} {'does' if len(named) == 1 else 'do'} not lower the band." if named else NOTHING
    strongest = max((guard.strength for guard in mine), default=0)
    parts = []
    for guard in mine:
        if guard.strength == strongest:
            held = f" ({listed([opened.edition.clause[clause].number for clause in guard.counting_clauses])})"
            parts.append(cut(words(opened.form, "safeguard_title", guard.item), CELL - len(held)) + held)
    return sentence(those_that_fit(parts, CELL, "more safeguard", "more safeguards")) if parts else NOTHING


def worse_than_forecast(opened: Opened) -> str:
    """At the end: which rights came out worse than was forecast; empty before, and where none did."""
    found = [one for one in outcomes(opened) if one.held is False]
    if opened.assessment.heading.gate != "closing" or not found:
        return ""
    names = listed([f"{opened.edition.right[one.right].short} ({band_word(one.happened)})" for one in found])
    return f"What happened was worse than forecast for {names}."


def not_red(opened: Opened, hidden: tuple[RightResult, ...], where: Where) -> str:
    """The rights that are not red in one line; red ones that did not fit are counted."""
    others = []
    for one in opened.scorecard.main.rights:
        if one.residual is None or one.residual >= Band.HIGH:
            continue
        extra = ", weak evidence" if one.weak else ""
        if one.worse_residual and one.residual and one.worse_residual > one.residual:
            extra += f", could be {one.worse_residual.word}"
        others.append(f"{opened.edition.right[one.right].short} ({band_word(one.residual)}{extra})")
    parts = [one for one in (worse_than_forecast(opened),) if one]
    if hidden:
        names = listed([f"{opened.edition.right[one.right].short} ({band_word(one.residual)})" for one in hidden])
        parts.append(f"Also red: {names}.")
    if others:
        parts.append(f"Not red after safeguards: {', '.join(others)}.")
    if unrated := opened.scorecard.main.not_assessed:
        parts.append(f"Not assessed, so never low: {listed([opened.edition.right[one].short for one in unrated])}.")
    return " ".join(parts)
