"""The result right by right: table, chart, heat map, and what would change it."""

from typing import Any

from ria.documents.report.letters import letters
from ria.documents.report.what_would_change import sensitivity_rows
from ria.documents.report.words import listed
from ria.documents.report.worse_end import likelihood_span, weak_lead, worse_ends
from ria.domain.model import Band, band_word
from ria.domain.opened import Opened
from ria.domain.scoring import RightResult
from ria.domain.scoring.formula import Outcome

MOST_BARS = 18
NONE = "–"
Bars = list[dict[str, Any]]


def red(opened: Opened) -> tuple[RightResult, ...]:
    """The rights that stay High or Critical after safeguards."""
    rights = opened.scorecard.main.rights
    return tuple(one for one in rights if one.residual is not None and one.residual >= Band.HIGH)


def span(after: Band | None, worse: Band | None) -> str:
    """The range: one band, or from the band to its worse end."""
    if after is None or worse is None:
        return "Not known"
    return after.word if worse <= after else f"{after.word}–{worse.word}"


def result_rows(opened: Opened) -> list[dict[str, Any]]:
    """One row for each engaged right, worst first."""
    refs, worse = letters(opened), {one.right: one.worse for one in worse_ends(opened)}
    rows = []
    for one in opened.scorecard.main.rights:
        right = opened.edition.right[one.right]
        before, after = one.before, one.after
        rows.append(
            {
                "ref": refs[one.right],
                "name": right.name,
                "short": right.short,
                "severity": severity_words(before, after),
                "likelihood": before.L if before else NONE,
                "before": band_word(one.inherent),
                "likelihood_after": likelihood_span(after.L_res, worse.get(one.right)) if after else NONE,
                "after": band_word(one.residual),
                "range": span(one.residual, one.worse_residual),
            }
        )
    return rows


def severity_words(before: Outcome | None, after: Outcome | None) -> str:
    """The severity; with safeguards that put harm right, what it falls to as well."""
    if before is None or after is None:
        return NONE
    return str(before.S) if after.S_res == before.S else f"{before.S} → {after.S_res}"


def held_lead(opened: Opened) -> str:
    """Which bands are worse than severity and likelihood say, because they may fall by one step only for now."""
    names = [
        opened.edition.right[one.right].short
        for one in opened.scorecard.main.rated
        if one.after and opened.edition.method.band[one.after.S_res, one.after.L_res] != one.residual
    ]
    return f"For now safeguards lower a band by one step at most: that holds {listed(names)}." if names else ""


def bars(opened: Opened) -> Bars:
    """The bars of the chart, in the order of the result; a right that is not assessed has none."""
    return [
        {
            "name": opened.edition.right[one.right].short,
            "before": one.before.R,
            "before_band": one.before.inherent.word,
            "after": one.after.R_res,
            "after_band": one.after.residual.word,
        }
        for one in opened.scorecard.main.rated
        if one.before and one.after
    ]


def charts(every: Bars) -> list[Bars]:
    """The bars of each chart: as many as fit on a page, and the others in a second one."""
    return [one for one in (every[:MOST_BARS], every[MOST_BARS:]) if one]


def alt_text(every: Bars) -> str:
    """The chart in words, every number in one sentence for each right."""
    rights = " ".join(
        f"{bar['name']}: before {bar['before']}, {bar['before_band']}; after {bar['after']}, {bar['after_band']}."
        for bar in every
    )
    return f"Bar chart of severity times likelihood for each right, before and after safeguards. {rights}"


def heat_map(opened: Opened) -> dict[str, str]:
    """The text of each cell: its band, and the letters of the rights that stand there before and after."""
    refs = letters(opened)
    before: dict[tuple[int, int], list[str]] = {}
    after: dict[tuple[int, int], list[str]] = {}
    for one in opened.scorecard.main.rated:
        if one.before and one.after:
            before.setdefault((one.before.S, one.before.L), []).append(refs[one.right])
            after.setdefault((one.after.S_res, one.after.L_res), []).append(refs[one.right])
    cells = {}
    for (severity, likelihood), band in opened.edition.method.band.items():
        lines = [band.word]
        if (severity, likelihood) in before:
            lines.append(f"before {', '.join(before[severity, likelihood])}")
        if (severity, likelihood) in after:
            lines.append(f"► after {', '.join(after[severity, likelihood])}")
        cells[f"s{severity}l{likelihood}"] = "\n".join(lines)
    return cells


def legend(opened: Opened) -> str:
    """The letters and the rights they stand for."""
    names = [f"{ref} {opened.edition.right[right].short}." for right, ref in letters(opened).items()]
    return " ".join(names) or "No right is scored yet."


def index_words(opened: Opened) -> str:
    """The comparison index before and after, for display only."""
    before, after = opened.summary.rri
    if before is None or after is None:
        return "The comparison index is not worked out until every right is assessed."
    change = f"falls from {before} to {after}" if after < before else f"is {before} before and {after} after"
    return f"The comparison index {change} (for display only, never used to decide)."


def pending(opened: Opened) -> str:
    """Rights on which the overall result still waits; empty when there are none."""
    result, names = opened.scorecard.main, opened.edition.right
    parts = []
    if result.not_assessed:
        parts.append(f"Not assessed yet: {listed([names[one].short for one in result.not_assessed])}.")
    if result.undecided:
        number = len(result.undecided)
        noun = "right" if number == 1 else "rights"
        more = "more " if result.rights else ""
        parts.append(f"Nobody has said yet whether the service can affect {number} {more}{noun}.")
    return " ".join(parts)


def result(opened: Opened) -> dict[str, Any]:
    """The section on the result."""
    return {
        "pending": pending(opened),
        "weak": " ".join(one for one in (weak_lead(opened), held_lead(opened)) if one),
        "rows": result_rows(opened),
        "heat": heat_map(opened),
        "legend": legend(opened),
        "index": index_words(opened),
        "sensitivity": sensitivity_rows(opened),
    }


def chart_context(opened: Opened) -> dict[str, Any]:
    """The bars of each chart, and each chart in words; empty words for a chart that is not shown."""
    drawn = charts(bars(opened))
    words = [alt_text(one) for one in drawn]
    return {"bars": drawn, "charts": {f"chart{n}": words[n - 1] if n <= len(words) else "" for n in (1, 2)}}
