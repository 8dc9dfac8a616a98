"""The live result of a right: bands, the arithmetic in words, the matrix, and what it hangs on."""

import streamlit as st

from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.scoring import RightResult
from ria.domain.scoring.sensitivity import holding, right_sensitivities
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
            st.markdown(
                marks.small(
                    "Rate all five scales, of each scenario, to see the result. A right that is not rated is never low."
                )
            )
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
        if result.after and (likelier := result.worst_likelihood or 0) > result.after.L_res:
            words = (
                f"Weak evidence: likelihood {result.after.L_res} as rated, {likelier} at the worse end, which counts."
            )
            st.markdown(marks.small(words))


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
        st.markdown(marks.small(held_by_words(opened, right_id)))


def held_by_words(opened: Opened, right_id: str) -> str:
    """The clauses without which the band of this right would be worse, in a sentence."""
    now, found = opened.scorecard.main.right(right_id), holding(opened.scorecard, right_id)
    if now is None or now.residual is None or found is None:
        return "No safeguard for this right is in the contract yet, so nothing lowers its result."
    band = now.residual.word
    if not found.clauses:
        return f"Without all the clauses that count here it would still be {band}."
    names = [clause_words(opened, clause) for clause in found.clauses]
    clauses = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    stop = " Critical means *do not award*." if found.without == Band.CRITICAL else ""
    if found.together:
        return (
            f"{clauses} hold this at {band} together: while any one of them stands, it stays {band}. "
            f"Without all {len(names)} it is {found.without.word}.{stop}"
        )
    verb, each = ("holds", "it") if len(names) == 1 else ("hold", "any of them")
    return f"{clauses} {verb} this at {band}. Without {each} it is {found.without.word}.{stop}"


def clause_words(opened: Opened, clause: str) -> str:
    """A clause by number and title."""
    one = opened.edition.clause[clause]
    return f"**{one.number} {one.title.lower()}**"
