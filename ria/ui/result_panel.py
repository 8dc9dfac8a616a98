"""The live result of a right: bands, the arithmetic in words, the matrix, and what it hangs on."""

import streamlit as st

from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.scoring import RightResult
from ria.domain.scoring.sensitivity import right_sensitivities, without_clause
from ria.domain.scoring.trace import trace
from ria.ui import charts, marks, state


def result_panel(right_id: str) -> None:
    """The result box, and under it what one step worse would do. Redrawn after each answer."""
    opened = state.current()
    result = opened.scorecard.main.right(right_id)
    with st.container(border=True, gap="small"):
        st.header("Result", anchor=False)
        if result is None or result.before is None or result.after is None:
            st.markdown(f"{marks.band(None)} **so far**")
            st.markdown(marks.small("Rate all five scales to see the result. A right that is not rated is never low."))
            return
        floors_line(opened, result)
        bands(result)
        for line in trace(opened.edition.method, result.after):
            st.markdown(marks.small(f"**{line.lead}** {line.reason}" if line.lead else line.reason))
        matrix(opened, result)
    hangs_on_box(opened, right_id)


def bands(result: RightResult) -> None:
    """The band before safeguards and the band after, with the worse end where evidence is weak."""
    with st.container(gap="xxsmall"):
        st.markdown(f"{marks.band(result.inherent)} before safeguards")
        st.markdown(f"{marks.span(result.residual, result.worse_residual)} **after safeguards**")


def floors_line(opened: Opened, result: RightResult) -> None:
    """Where a rule raised likelihood: to what, and that the own rating is kept."""
    before = result.before
    if before and before.L > before.factors.ratings.L:
        st.markdown(
            f":blue-badge[:material/vertical_align_top: Raised to {before.L}] "
            f"Your likelihood of {before.factors.ratings.L} is kept on the record."
        )


def matrix(opened: Opened, result: RightResult) -> None:
    """The matrix with the place before and after safeguards; the same in words below."""
    before, after = result.before, result.after
    if before is None or after is None:
        return
    spec = charts.matrix_chart(
        opened.edition.method, [(before.S, before.L, "")], [(after.S_res, after.L_res, "")], charts.mode()
    )
    words = (
        f"Before safeguards: severity {before.S}, likelihood {before.L}, {before.inherent.word}. "
        f"After safeguards: severity {after.S_res}, likelihood {after.L_res}, {after.residual.word}."
    )
    st.caption("Matrix: ○ before, ● after safeguards")
    st.vega_lite_chart(spec, theme=None, width="stretch", alt=words)


def hangs_on_box(opened: Opened, right_id: str) -> None:
    """What one step in likelihood or safeguards would do to this right, and which clauses hold it."""
    one = next((one for one in right_sensitivities(opened.scorecard) if one.right == right_id), None)
    if one is None:
        return
    with st.container(border=True, gap="small"):
        st.header("What this hangs on", anchor=False)
        st.markdown(f"One step more likely: {marks.band(one.likelier)}")
        st.markdown(f"Safeguards one step weaker: {marks.band(one.weaker)}")
        if words := clauses_that_hold(opened, right_id):
            st.markdown(marks.small(words))
        else:
            st.markdown(marks.small("No clause of the contract holds this result."))


def clauses_that_hold(opened: Opened, right_id: str) -> str:
    """The clauses without which the band of this right would be worse, in a sentence."""
    card, now = opened.scorecard, opened.scorecard.main.right(right_id)
    if now is None or now.residual is None:
        return ""
    clauses = dict.fromkeys(c for one in card.safeguards if right_id in one.rights for c in one.counting_clauses)
    holding: list[str] = []
    worst = now.residual
    for clause in clauses:
        without = card.with_safeguards(without_clause(card.safeguards, clause)).right(right_id)
        if without and without.residual and without.residual > now.residual:
            holding.append(f"**{opened.edition.clause[clause].number} {opened.edition.clause[clause].title.lower()}**")
            worst = max(worst, without.residual)
    if not holding:
        return ""
    stop = " Critical means *do not award*." if worst == Band.CRITICAL else ""
    verb = "holds" if len(holding) == 1 else "hold"
    each = "it" if len(holding) == 1 else "any of them"
    return f"{' and '.join(holding)} {verb} this at {now.residual.word}. Without {each} it is {worst.word}.{stop}"
