"""Delivery options: every way of running the service side by side, then the Public Interest Test."""

import streamlit as st

from ria.domain.model import Band, band_word
from ria.domain.opened import Opened
from ria.domain.option_rights import OptionRight, not_compared, option_rights
from ria.domain.options import Option, side_by_side
from ria.domain.roles import Role
from ria.ui import charts, layout, marks, state
from ria.ui.interest_test import scope_box, test_result
from ria.ui.option_cards import LETTERS, card, safest
from ria.ui.stage_page import stage_page

COMPARED, SCOPE, TESTED = "options-compared", "test-scope", "test-result"


def options_page() -> None:
    """The delivery options page."""
    stage_page(
        "delivery_options",
        after={
            Role.OPTION_MODEL: lambda _: st.fragment(compared, key=COMPARED)(),
            "pit_use": lambda _: st.fragment(test_result, key=TESTED)(),
        },
        group={"pit_use": lambda _: st.fragment(scope_box, key=SCOPE)()},
        live=(COMPARED, SCOPE, TESTED),
    )


def compared() -> None:
    """The options as lettered cards, then right by right."""
    opened = state.current()
    found = side_by_side(opened)
    if not found:
        return
    note = "Severity is the same whoever runs the service; likelihood and safeguards may differ."
    with layout.section("The options side by side", note):
        st.markdown(safest(found))
        if missing := not_compared(opened.form):
            names = " · ".join(missing)
            st.markdown(f"{marks.icon('error')} Not compared yet, by who would run the service: **{names}**.")
        grid = st.grid(min(3, len(found)), min_column_width=280)
        for letter, one in zip(LETTERS, found, strict=False):
            with grid.container(border=True, gap="xsmall"):
                card(opened, letter, one)
    if opened.scorecard.main.rated and any(one.scored for one in found):
        right_by_right(opened, [(letter, one) for letter, one in zip(LETTERS, found, strict=False) if one.scored])


def right_by_right(opened: Opened, found: list[tuple[str, Option]]) -> None:
    """The band of each right under each scored option, with the likelihood and safeguards behind it."""
    rows = {letter: option_rights(opened, one.item) for letter, one in found}
    short = {right.id: right.short for right in opened.edition.rights}
    order = [one.right for one in rows[found[0][0]]]
    at = {letter: {one.right: one for one in results} for letter, results in rows.items()}
    cells = [
        charts.Cell(short[right], letter, word(one), one.worse_after, rated=one.worse_after is not None)
        for right in order
        for letter, _ in found
        for one in [at[letter][right]]
    ]
    legend = " · ".join(f"{letter} {marks.plain(one.name)}" for letter, one in found)
    with layout.section("Right by right under each option", f"After safeguards, at the worse end. {legend}."):
        words = "; ".join(f"{one.row}, {one.column}: {one.words}" for one in cells)
        st.vega_lite_chart(charts.heat_map(cells, charts.mode()), theme=None, width="stretch", alt=words)
        for letter, one in found:
            with st.expander(f"{letter} {marks.plain(one.name)}: likelihood and safeguards", icon=marks.icon("table")):
                st.table([table_row(opened, right) for right in rows[letter]], border="horizontal", hide_index=True)
                for right in rows[letter]:
                    if right.reason:
                        st.markdown(marks.small(f"**{short[right.right]}** {marks.plain(right.reason)}"))


def word(one: OptionRight) -> str:
    """The band of a cell."""
    return one.worse_after.word if one.worse_after else "Not rated"


def table_row(opened: Opened, one: OptionRight) -> dict[str, str]:
    """One right under one option, as a row of words."""
    behind = f"{one.likelihood} of 5, less {one.taken}" if one.likelihood else "Not rated"
    return {
        "Right": opened.edition.right[one.right].short,
        "Likelihood, less safeguards": behind,
        "After": span_words(one.after, one.worse_after),
    }


def span_words(better: Band | None, worse: Band | None) -> str:
    """A band, or both ends of its range, in words."""
    return band_word(better) if better == worse else f"{band_word(better)}–{band_word(worse)}"
