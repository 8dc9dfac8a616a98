"""Bidders: each bidder's checks side by side, what of its past still counts, the risk left, the board statement."""

from datetime import date

import streamlit as st

from ria.domain.bidder_checks import BidderCheck, Outcome, bidder_checks
from ria.domain.board_statement import Statement, bidder_items, board_statement, name, preferred
from ria.domain.model import Band, band_word, reached
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.scoring.variants import Variant, bidders
from ria.domain.track_record import event
from ria.ui import charts, layout, marks, state
from ria.ui.last_time_box import last_time_box
from ria.ui.stage_page import section_of, stage_page

VERDICT, SIDE_BY_SIDE, LEFT = "verdict", "side-by-side", "risk-left"
SYMBOL: dict[Outcome, str] = {"met": marks.COMPLETE, "doubtful": "error", "failed": "cancel", "open": marks.UNTOUCHED}
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
PLANNED = "As planned"


def bidders_page() -> None:
    """The bidders page."""
    stage_page(
        "bidders",
        first=above,
        said={"bidder_name": stands_in_the_way, "event_title": past_line},
        after={
            "bidder_name": lambda _: st.fragment(side_by_side, key=SIDE_BY_SIDE)(),
            Role.BIDDER_RIGHT_BIDDER: lambda _: st.fragment(risk_left, key=LEFT)(),
        },
        live=(VERDICT, SIDE_BY_SIDE, LEFT),
    )


def above(opened: Opened) -> None:
    """What stands above the questions: the board statement, then the record of the last contract."""
    st.fragment(verdict_box, key=VERDICT)()
    last_time_box(opened)


def verdict_box() -> None:
    """Award or do not award: the five questions of the board statement, as they stand now."""
    opened = state.current()
    statement = board_statement(opened)
    blocking = [one for one in statement if one.blocks]
    with st.container(border=True, gap="small"):
        st.header("Award, or do not award", anchor=False)
        if blocking and not begun(opened):
            st.markdown(
                "The board answers these five questions before an award. **Nothing is due before the bids are in.**"
            )
        elif blocking:
            verb = "stands" if len(blocking) == 1 else "stand"
            st.markdown(f"**{len(blocking)} of the five questions still {verb} in the way of an award.**")
        else:
            st.markdown(f"{marks.icon(marks.COMPLETE)} **Nothing on this page is in the way of an award.**")
        for number, one in enumerate(statement, start=1):
            statement_line(number, one, "error" if begun(opened) else marks.UNTOUCHED)


def begun(opened: Opened) -> bool:
    """Whether an award is near: its gate is reached, or a bidder is recorded."""
    return reached(opened.assessment.heading.gate, "award") or bool(bidder_items(opened))


def statement_line(number: int, one: Statement, blocking: str) -> None:
    """One question of the board statement with its answer."""
    symbol = marks.icon(blocking if one.blocks else marks.COMPLETE)
    with st.container(gap="xxsmall"):
        st.markdown(f"{symbol} **{number}. {one.question}**")
        st.markdown(marks.plain(one.answer))


def stands_in_the_way(opened: Opened, item: str) -> str:
    """What stands in the way of one bidder, in one line."""
    found = bidder_checks(opened.form, item)
    wrong = [f"{one.title.lower()} ({marks.plain(one.found.lower())})" for one in found if one.outcome == "failed"]
    doubt = [one.title.lower() for one in found if one.outcome == "doubtful"]
    parts = [f"**In the way:** {', '.join(wrong)}."] if wrong else []
    parts += [f"**In doubt:** {', '.join(doubt)}."] if doubt else []
    unasked = sum(one.outcome == "open" for one in found)
    parts += [f"{marks.plural(unasked, 'check')} not answered."] if unasked else []
    return marks.small(" ".join(parts) or "Every check is met.")


def side_by_side() -> None:
    """One card for each bidder: its band and every check, so that bids can be read against each other."""
    opened = state.current()
    found = bidders(opened.scorecard)
    if not found:
        return
    with layout.section("The bids side by side", "The letter stands for the bidder in the table of rights below."):
        grid = st.grid(min(3, len(found)), min_column_width=260)
        for letter, one in zip(LETTERS, found, strict=False):
            with grid.container(border=True, gap="xsmall"):
                card(opened, letter, one)


def card(opened: Opened, letter: str, one: Variant) -> None:
    """One bidder: letter, name, band after safeguards, checks."""
    result = one.result
    chosen = " :gray-badge[preferred]" if preferred(opened) == one.item else ""
    st.markdown(f":gray-badge[{letter}] **{marks.plain(name(opened, one.item))}**{chosen}")
    bands = marks.span(result.residual, result.worse_residual) if result.assessed else marks.band(None)
    st.markdown(f"{bands} after safeguards")
    with st.container(gap="xxsmall"):
        for check in bidder_checks(opened.form, one.item):
            st.markdown(check_line(check))


def check_line(one: BidderCheck) -> str:
    """One check in a line: symbol, title, what was found."""
    return marks.small(f"{marks.icon(SYMBOL[one.outcome])} {one.title}: **{marks.plain(one.found)}**")


def past_line(opened: Opened, item: str) -> str:
    """Whether a past event still counts, and what its bidder did about it."""
    section = section_of(opened, "event_title")
    day = opened.form.role(Role.BOARD_DECISION_DATE)
    one = event(opened.form, section.id, item, day if isinstance(day, date) else opened.today)
    healed = "what was put right is written down" if one.put_right else "nothing is written about what was put right"
    reply = {"Yes": "the supplier could reply", "No": "the supplier could not reply yet"}.get(
        one.reply, "whether the supplier could reply is open"
    )
    return marks.small(f"**{one.counts}.** {marks.plain(one.reason)} Self-cleaning: {healed}; {reply}.")


def risk_left() -> None:
    """The band of each right with each bidder, beside the plan."""
    opened = state.current()
    found = bidders(opened.scorecard)
    planned = opened.scorecard.main
    if not found or not planned.rights:
        return
    columns = [(PLANNED, planned), *((letter, one.result) for letter, one in zip(LETTERS, found, strict=False))]
    rows = [
        (opened.edition.right[one.right].short, [(column, result.right(one.right)) for column, result in columns])
        for one in planned.rights
    ]
    cells = [
        charts.Cell(right, column, word(band), band, rated=band is not None)
        for right, results in rows
        for column, result in results
        for band in [result.worse_residual if result else None]
    ]
    with layout.section("The risk left with each bidder", legend(opened, found)):
        words = "; ".join(f"{one.row}, {one.column}: {one.words}" for one in cells)
        st.vega_lite_chart(charts.heat_map(cells, charts.mode()), theme=None, width="stretch", alt=words)
        with st.expander("The same as a table", type="compact"):
            for one in found:
                st.markdown(f"**{marks.plain(name(opened, one.item))}**")
                st.table(table(opened, one), border="horizontal", hide_index=True)


def word(band: Band | None) -> str:
    """The band of a cell."""
    return band.word if band else "Not rated"


def legend(opened: Opened, found: tuple[Variant, ...]) -> str:
    """Which letter is which bidder, and who has no scores of its own."""
    names = [f"{letter} {marks.plain(name(opened, one.item))}" for letter, one in zip(LETTERS, found, strict=False)]
    same = [letter for letter, one in zip(LETTERS, found, strict=False) if not one.scored]
    note = f" {' and '.join(same)}: nothing is recorded that differs from the plan." if same else ""
    return f"After safeguards, at the worse end. {' · '.join(names)}.{note}"


def table(opened: Opened, one: Variant) -> list[dict[str, str]]:
    """The bands of one bidder beside the plan, right by right."""
    return [
        {
            "Right": opened.edition.right[right.right].short,
            PLANNED: band_word(planned.worse_residual if planned else None),
            "With this bidder": band_word(right.worse_residual),
        }
        for right in one.result.rights
        for planned in [opened.scorecard.main.right(right.right)]
    ]
