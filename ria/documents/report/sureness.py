"""How sure the result is, in words and never as false precision (RIA method, section 6, rule 3)."""

from ria.documents.report.result import pending
from ria.documents.report.what_would_change import no_award
from ria.documents.report.words import counted, gist, listed, lower_first, those_that_fit
from ria.domain.consultation import reach, words
from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.scoring.sensitivity import Step, hangs_on

LONGEST = 420
GROUP, GROUPS = 90, 200
"""Characters for one group that was missed, and for all of them."""


def sure_words(opened: Opened) -> tuple[str, str]:
    """How sure we are in two words, and why in a few."""
    result = opened.scorecard.main
    rated = len(result.rated)
    if not rated:
        return "Not known", "no right is scored"
    weak = sum(one.weak for one in result.rated)
    if not result.assessed:
        waiting = len(result.not_assessed) + len(result.undecided)
        return "Not finished", f"{counted(waiting, 'right')} not assessed or not decided"
    why = f"{weak} of {counted(rated, 'right')}: weak evidence"
    if not weak:
        return "Sure", "no right rests on weak evidence"
    return ("Fairly sure" if weak * 2 < rated else "Not sure"), why


def how_sure(opened: Opened) -> str:
    """What the result hangs on, who could not be reached, who checked the scores."""
    parts = [pending(opened), hanging(opened), missed(opened), checked(opened)]
    return gist(" ".join(part for part in parts if part), LONGEST)


def hanging(opened: Opened) -> str:
    """The change that would move the overall band."""
    result = opened.scorecard.main
    if not result.rated:
        return "Nothing is scored yet, so nothing can be said."
    steps = hangs_on(opened.scorecard)
    clauses = [step for step in steps if step.kind == "clause"]
    if clauses:
        return clause_words(opened, clauses[0])
    if steps:
        names = listed([opened.edition.right[one].short for one in dict.fromkeys(step.subject for step in steps)])
        worst = max(step.overall for step in steps)
        return f"One step worse for {names} would make the overall band {worst.word}{so_that(opened, worst)}."
    return "No single step in one score, and no clause, would move the overall band."


def clause_words(opened: Opened, step: Step) -> str:
    """What the loss of a clause, or of two, would do."""
    numbers = [opened.edition.clause[one].number for one in step.subject.split(" and ")]
    clauses = "clause" if len(numbers) == 1 else "clauses"
    it = {1: "it", 2: "both"}.get(len(numbers), "all of them")
    rights = counted(len(step.rights), "right becomes", "rights become")
    return (
        f"The result hangs on {clauses} {listed(numbers)}. Without {it}, {rights} worse and the overall band is "
        f"{step.overall.word}{so_that(opened, step.overall)}."
    )


def so_that(opened: Opened, band: Band) -> str:
    """What a band would mean for the award."""
    stop = no_award(opened, band)
    return f", so that {stop}" if stop else ""


def missed(opened: Opened) -> str:
    """Who could not be reached."""
    activities = reach(opened.form)
    if not activities:
        return "Nobody has been asked yet."
    names = [lower_first(gist(one.missed, GROUP).rstrip(".")) for one in activities if one.missed]
    return f"Not reached: {those_that_fit(names, GROUPS)}." if names else ""


def checked(opened: Opened) -> str:
    """Whether users or advocates checked the scores, as answered."""
    answer = words(opened.form, "facts_users_checked", "")
    if not answer:
        return ""
    if answer == "Yes":
        return "Users or advocates checked the scores."
    return "Users or advocates have not checked the scores."
