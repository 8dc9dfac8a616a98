"""Each right in detail: the scenario, the table that is the arithmetic, the evidence, the law."""

from typing import Any

from ria.documents.report.answers import evidence_words
from ria.documents.report.choice import EVERYTHING, EVIDENCE, LEFT_OUT, Choice
from ria.documents.report.letters import letters
from ria.documents.report.safeguards import refs
from ria.documents.report.words import checked_words, extract, listed, role_words, sentence, those_that_fit
from ria.documents.report.worse_end import worse_ends
from ria.domain.asking import Form
from ria.domain.consultation import words
from ria.domain.model import NOT_ASSESSED, band_word
from ria.domain.opened import Opened
from ria.domain.questionnaire import RatingQuestion
from ria.domain.roles import Role
from ria.domain.scoring import RightResult
from ria.domain.scoring.formula import Outcome
from ria.domain.scoring.trace import likelihood_line, safeguard_line

SHORT_ANCHOR, OTHERS = 60, 300
"""Characters of the meaning of a level, and of the names of all further scenarios."""
NO_SOURCE = "No source was given."
FACTORS = (
    ("Gravity for one person", Role.GRAVITY),
    ("How many people", Role.SCOPE),
    ("How hard to put right", Role.IRREMEDIABILITY),
    ("Vulnerability", Role.VULNERABILITY),
)
NATURES = {
    "absolute": "Absolute: no benefit can justify a breach",
    "limited": "Limited: only the exceptions in the law",
    "qualified": "Qualified: only where lawful, for a stated aim, and in proportion",
    "statutory": "Right under an Act",
    "common_law": "Right at common law",
}


def right_details(opened: Opened, choice: Choice = EVERYTHING) -> list[dict[str, Any]]:
    """Every engaged right, worst first."""
    evidence = EVIDENCE not in choice.without
    return [detail(opened, one, evidence=evidence) for one in opened.scorecard.main.rights]


def detail(opened: Opened, one: RightResult, *, evidence: bool) -> dict[str, Any]:
    """One right."""
    right = opened.edition.right[one.right]
    law = "; ".join(
        checked_words(f"{source.instrument} {source.provision}".strip(), source.check)
        for source in opened.law(one.right)
    )
    return {
        "title": f"{letters(opened)[one.right]}. {right.name}",
        "scenario": scenario(opened.form, one),
        "others": other_scenarios(opened, one),
        "rows": rows(opened, one, evidence=evidence),
        "law": f"{NATURES[right.nature]}. {law}.",
    }


def scenario(form: Form, one: RightResult) -> str:
    """What could go wrong, in the words of the assessment."""
    if not one.after_item:
        return "No scenario is scored yet. A right that is not assessed is never low."
    title, story = words(form, "scenario_title", one.after_item), words(form, "scenario_story", one.after_item)
    return extract(f"{sentence(title)} {story}".strip())


def other_scenarios(opened: Opened, one: RightResult) -> str:
    """The further scenarios of a right; the worst one decides."""
    form = opened.form
    found = [
        words(form, "scenario_title", scored.item)
        for scored in opened.scorecard.scenarios.get(one.right, [])
        if scored.item != one.after_item
    ]
    titles = [title for title in dict.fromkeys(found) if title]
    return f"Also scored, and no worse: {sentence(those_that_fit(titles, OTHERS))}" if titles else ""


def rows(opened: Opened, one: RightResult, *, evidence: bool) -> list[dict[str, str]]:
    """The arithmetic: five factors, before, safeguards, after."""
    form, outcome, item = opened.form, one.after, one.after_item
    if outcome is None:
        return [row("Before and after safeguards", "–", "", NO_SOURCE, NOT_ASSESSED)]
    found = severity_rows(form, item, evidence=evidence)
    score, reason = rated(form, Role.LIKELIHOOD, item)
    if score != str(outcome.L):
        raised = likelihood_line(opened.edition.method, outcome).reason
        reason = sentence(raised.removeprefix("= ").replace("you rated", "rated"))
    rests_on = role_words(form, Role.LIKELIHOOD_EVIDENCE, item)
    rests_on = rests_on or source(form, Role.LIKELIHOOD, item, evidence=evidence)
    found.append(row("Likelihood", str(outcome.L), reason, f"{sentence(rests_on) or NO_SOURCE} {grade(form, item)}"))
    before = f"Severity {outcome.S} × likelihood {outcome.L}"
    found.append(row("Before safeguards", str(outcome.R), "", before, outcome.inherent.word))
    found.append(safeguards_row(opened, one, outcome))
    found.append(row("After safeguards", str(outcome.R_res), "", after(opened, one, outcome), outcome.residual.word))
    return found


def severity_rows(form: Form, item: str, *, evidence: bool) -> list[dict[str, str]]:
    """The four factors of severity; a source that all of them share, or that all lack, is named once."""
    shared = words(form, "scenario_severity_evidence", item)
    wheres = [source(form, role, item, evidence=evidence) or shared or NO_SOURCE for _, role in FACTORS]
    first, *others = wheres
    if set(others) == {first}:
        wheres = ["No source was given for these four." if first == NO_SOURCE else f"For all four: {first}"]
        wheres += [""] * len(others)
    elif first not in (NO_SOURCE, LEFT_OUT):
        wheres = [first, *("Same source as gravity." if one == first else one for one in others)]
    pairs = zip(FACTORS, wheres, strict=True)
    return [row(name, *rated(form, role, item), where) for (name, role), where in pairs]


def row(name: str, score: str, why: str, where: str, band: str = "") -> dict[str, str]:
    """One line of the arithmetic; a band stands in the place of the reason."""
    return {"name": name, "score": score, "why": sentence(why) or "–", "source": where, "band": band}


def rated(form: Form, role: Role, item: str) -> tuple[str, str]:
    """A rating, and its level in words."""
    value, question = form.role(role, item), form.edition.question[form.edition.role_of[role][0]]
    if not isinstance(value, int) or not isinstance(question, RatingQuestion):
        return "–", ""
    level = form.edition.scale[question.scale].level(value)
    return str(value), f"{level.label}. {level.anchor}" if len(level.anchor) <= SHORT_ANCHOR else level.label


def source(form: Form, role: Role, item: str, *, evidence: bool) -> str:
    """The evidence given with a rating; that there is some, where it is left out by choice."""
    pieces = form.assessment.evidence(form.place(form.edition.role_of[role][0], item))
    return evidence_words(pieces) if evidence or not pieces else LEFT_OUT


def safeguards_row(opened: Opened, one: RightResult, outcome: Outcome) -> dict[str, str]:
    """The strength of the safeguards that count, and which they are."""
    named = refs(opened)
    mine = [named[guard.item] for guard in opened.scorecard.safeguards if one.right in guard.rights]
    where = f"{'Safeguard' if len(mine) == 1 else 'Safeguards'} {', '.join(mine)}" if mine else "No safeguard"
    reason = sentence(safeguard_line(outcome).reason)
    return row("Safeguard strength", f"{outcome.credit.E} of 3", reason, sentence(where))


def after(opened: Opened, one: RightResult, outcome: Outcome) -> str:
    """The sum after safeguards, and how far weak evidence widens it."""
    worse = next((end.worse for end in worse_ends(opened) if end.right == one.right), 0)
    reached = f"the range reaches {band_word(one.worse_residual)}" if one.worse_residual != one.residual else ""
    wider = [f"the likelihood after safeguards counts as {worse}" if worse else "", reached]
    said = f"Severity {outcome.S_res} × likelihood {outcome.L_res}"
    return f"{said}. Weak evidence: {listed([part for part in wider if part])}." if any(wider) else said


def grade(form: Form, item: str) -> str:
    """The grade of the evidence on the likelihood."""
    return f"Evidence: {sentence((role_words(form, Role.LIKELIHOOD_CONFIDENCE, item) or 'not graded').split('. ')[0])}"
