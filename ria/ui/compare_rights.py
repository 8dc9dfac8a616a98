"""Compare right by right: a heat map of bands, and how far safeguards move each right."""

import pandas as pd
import streamlit as st

from ria.domain.comparison import STATE_WORDS, Comparison, Subject, When
from ria.ui import address, charts, layout, marks

WHENS: dict[When, str] = {"after": "After safeguards", "before": "Before safeguards"}
WHEN = "when"
LEGEND = "○ before safeguards ● after safeguards. Positions are bands read from the matrix, not products."


def right_by_right(found: Comparison) -> None:
    """The heat map with its table."""
    if not found.rights:
        layout.section("Right by right", "No right is ticked in any of these assessments yet.")
        return
    with layout.section("Right by right"):
        address.one(WHEN, WHENS, "after")
        st.segmented_control(
            "Bands",
            list(WHENS),
            key=WHEN,
            required=True,
            label_visibility="collapsed",
            format_func=lambda one: f":blue[{WHENS[one]}]",
            on_change=address.keep,
            args=(WHEN,),
        )
        when: When = "before" if st.session_state[WHEN] == "before" else "after"
        cells = [
            charts.Cell(name, one.short, standing.words(when), standing.band(when), standing.state == "rated")
            for right, name in found.rights
            for one in found.subjects
            for standing in [one.standing(right)]
        ]
        words = f"Bands {WHENS[when].lower()} of {len(found.rights)} rights in {len(found.subjects)} assessments"
        st.vega_lite_chart(charts.heat_map(cells, charts.mode()), theme=None, width="stretch", alt=words)
        st.caption(explained(found))
        with st.expander("The same as a table", icon=":material/table:"):
            st.table(table(found, when), border="horizontal", hide_index=True, alt=words)


def explained(found: Comparison) -> str:
    """What the cells without a band mean, as far as they occur."""
    states = {one.standing(right).state for right, _ in found.rights for one in found.subjects}
    meanings = {
        "not engaged": f"{STATE_WORDS['not engaged']} means the right is not affected by that service.",
        "not rated": "Not rated means the right is affected and has no score yet: it never counts as low.",
        "not decided": "Not decided means nobody has said yet whether the service can affect the right.",
        "not asked": "Not asked means the edition of that assessment does not ask about the right.",
    }
    return " ".join(words for state, words in meanings.items() if state in states)


def table(found: Comparison, when: When) -> pd.DataFrame:
    """The heat map as a table: one row for each right."""
    rows = [
        {"Right": name} | {one.short: one.standing(right).words(when) for one in found.subjects}
        for right, name in found.rights
    ]
    return pd.DataFrame(rows)


def safeguards_move(found: Comparison) -> None:
    """A dot chart for each assessment that has a rated right."""
    if not any(one.opened.scorecard.main.rated for one in found.subjects):
        return
    with layout.section("How far safeguards move each right", LEGEND):
        grid = st.grid(min(3, len(found.subjects)), min_column_width=320)
        for one in found.subjects:
            with grid.container(gap="xsmall"):
                st.markdown(f":gray-badge[{one.letter}] **{marks.plain(one.title)}**")
                dots(found, one)


def dots(found: Comparison, one: Subject) -> None:
    """Before and after of each rated right of one assessment, in the order of the comparison."""
    moves = [
        (name, standing.before, standing.after)
        for right, name in found.rights
        for standing in [one.standing(right)]
        if standing.before and standing.after
    ]
    if not moves:
        st.caption("No right is rated here yet.")
        return
    words = "; ".join(f"{name}: {before.word} before, {after.word} after" for name, before, after in moves)
    st.vega_lite_chart(charts.dot_chart(moves, charts.mode()), theme=None, width="stretch", alt=words)
