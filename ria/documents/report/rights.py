"""Each right in detail: the scenario, the table that is the arithmetic, the evidence, the law."""

from typing import Any

from ria.documents.report.answers import evidence_words
from ria.documents.report.choice import EVERYTHING, EVIDENCE, LEFT_OUT, Choice
from ria.documents.report.result import letters, meaning
from ria.documents.report.safeguards import refs
from ria.documents.report.words import checked_words, extract, role_words, sentence, those_that_fit
from ria.documents.report.worse_end import worse_ends
from ria.domain.asking import Form
from ria.domain.consultation import words
from ria.domain.model import NOT_ASSESSED, band_word
from ria.domain.opened import Opened
from ria.domain.questionnaire import RatingQuestion
from ria.domain.roles import Role
from ria.domain.scoring import RightResult
from ria.domain.scoring.formula import Outcome
from ria.domain.scoring.sensitivity import RightSensitivity, right_sensitivities
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
    steps = {one.right: one for one in right_sensitivities(opened.scorecard)}
    evidence = EVIDENCE not in choice.without
    return [detail(opened, one, steps.get(one.right), evidence=evidence) for one in opened.scorecard.main.rights]


def detail(opened: Opened, one: RightResult, step: RightSensitivity | None, *, evidence: bool) -> dict[str, Any]:
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
        "rows": [*rows(opened, one, evidence=evidence), *closing_rows(opened, one, step)],
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
    return f"Also scored, and no worse: {sentence(those_that_fit(titles, OTHERS, 'more'))}" if titles else ""


def rows(opened: Opened, one: RightResult, *, evidence: bool) -> list[dict[str, str]]:
    """The arithmetic: five factors, before, safeguards, after."""
    form, outcome, item = opened.form, one.after, one.after_item
    if outcome is None:
        return [row("Before and after safeguards", "–", "", NO_SOURCE, NOT_ASSESSED)]
    severity_source = words(form, "scenario_severity_evidence", item)
    found: list[dict[str, str]] = []
    for name, role in FACTORS:
        where = source(form, role, item, evidence=evidence) or severity_source
        again = found and where not in ("", LEFT_OUT) and where == found[0]["source"]
        found.append(row(name, *rated(form, role, item), "Same source as gravity." if again else where))
    score, reason = rated(form, Role.LIKELIHOOD, item)
    if score != str(outcome.L):
        raised = likelihood_line(opened.edition.method, outcome).reason
        reason = sentence(raised.removeprefix("= ").replace("you rated", "rated"))
    rests_on = role_words(form, Role.LIKELIHOOD_EVIDENCE, item)
    rests_on = rests_on or source(form, Role.LIKELIHOOD, item, evidence=evidence)
    found.append(row("Likelihood", str(outcome.L), reason, rests_on))
    before = f"Severity {outcome.S} × likelihood {outcome.L}"
    found.append(row("Before safeguards", str(outcome.R), "", before, outcome.inherent.word))
    found.append(safeguards_row(opened, one, outcome))
    after = f"Severity {outcome.S_res} × likelihood {outcome.L_res}"
    if outcome.worse_L_res > outcome.L_res:
        after += f", {outcome.worse_L_res} at the worse end because the evidence is weak"
    found.append(row("After safeguards", str(outcome.R_res), "", after, outcome.residual.word))
    return found


def row(name: str, score: str, why: str, where: str, band: str = "") -> dict[str, str]:
    """One line of the arithmetic; a band stands in the place of the reason."""
    return {"name": name, "score": score, "why": why or "–", "source": where or NO_SOURCE, "band": band}


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
    return row("Safeguard strength", f"{outcome.credit.E} of 3", reason, where)


def closing_rows(opened: Opened, one: RightResult, step: RightSensitivity | None) -> list[dict[str, str]]:
    """The grade of the evidence, and what one step worse would do."""
    if one.after is None or step is None:
        return []
    grade = role_words(opened.form, Role.LIKELIHOOD_CONFIDENCE, one.after_item) or "not graded"
    wider = f" The range reaches {band_word(one.worse_residual)}." if one.worse_residual != one.residual else ""
    if worse := next((end.worse for end in worse_ends(opened) if end.right == one.right), 0):
        wider += f" Weak evidence: the likelihood after safeguards counts as {worse}."
    effect = meaning(opened, step, opened.scorecard.main.so_far[1])
    return [row("If one step worse", "–", effect, f"Evidence: {sentence(grade.split('. ')[0])}{wider}")]
