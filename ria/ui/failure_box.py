"""What failure would cost in a year, with its range and sources, and what each price comes to once it is counted."""

import streamlit as st

from ria.domain.asking import ONCE
from ria.domain.bidder_checks import bids_that_fail
from ria.domain.failure_cost import BidCost, Inputs, Range, bid_costs, contract_years, order_holds, ranges
from ria.domain.failure_cost import failure_cost as cost_of
from ria.domain.failure_inputs import inputs, missing
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.wording import item_title, money_words, number_words
from ria.ui import charts, marks, state
from ria.ui.stage_page import missing_line

NOT_USED = "no"
SAME = "The same as a table"


def failure_box() -> None:
    """The result of the model, its range as a chart, the figures with their sources, and published benchmarks."""
    opened = state.current()
    if opened.form.field("failure_use") in (None, NOT_USED):
        benchmarks(opened)
        return
    with st.container(border=True, gap="small"):
        st.header("What failure would cost in a year", anchor=False)
        found = cost_of(opened.form)
        if found is None:
            lacking = missing(opened.form)
            st.markdown(f"**Not worked out yet.** {marks.plural(len(lacking), 'figure is', 'figures are')} missing:")
            for question in lacking:
                missing_line(opened, opened.edition.home[question], opened.edition.question[question], ONCE)
        else:
            span = "" if found.low is None else f", between {pounds(found.low)} and {pounds(found.high)}"
            st.markdown(f"**{pounds(found.central)} a year**{span}.")
            st.markdown(marks.small(arithmetic(found.inputs)))
            if found.low is None:
                st.markdown(marks.small("Say by how much the figures could be wrong to see the range."))
            range_picture(ranges(opened.form))
    figures(opened)
    benchmarks(opened)


def pounds(amount: float | None) -> str:
    """Whole pounds; a dash when it is not known."""
    return money_words(round(amount)) if amount is not None else "–"


def arithmetic(one: Inputs) -> str:
    """The sum in words and figures."""
    everyday = (
        f"{number_words(one.N)} cases × {share(one.e)} wrong × ({share(one.q)} challenged × {pounds(one.c_challenge)} "
        f"+ {share(one.u)} put right × {pounds(one.c_redress)})"
    )
    return f"**Everyday errors** = {everyday}. **A major failure** = {share(one.p_major)} × {pounds(one.c_major)}."


def share(value: float) -> str:
    """A share in per cent."""
    return f"{value * 100:g}%"


def range_picture(found: tuple[Range, ...]) -> None:
    """The chart of the range, and the same as a table."""
    words = "; ".join(
        f"{one.name}: {pounds(one.low)} to {pounds(one.high)}, central {pounds(one.central)}" for one in found
    )
    st.vega_lite_chart(charts.range_chart(found, charts.mode()), theme=None, width="stretch", alt=words)
    st.caption("The bar runs from the low to the high figure; the mark is the central one.")
    with st.expander(SAME, icon=marks.icon("table")):
        rows = [
            {
                "A year": one.name,
                "Central": pounds(one.central),
                "Low to high": f"{pounds(one.low)} to {pounds(one.high)}",
            }
            for one in found
        ]
        st.table(rows, border="horizontal", hide_index=True)


def figures(opened: Opened) -> None:
    """Every figure with its range and source; those without a source are named first."""
    found = [one for one in inputs(opened.form) if one.central]
    if not found:
        return
    without = [one.label for one in found if not one.source]
    if without:
        verb = "has" if len(without) == 1 else "have"
        st.markdown(f"{marks.icon('error')} {marks.plural(len(without), 'figure')} {verb} no source yet.")
    with st.expander(f"{marks.plural(len(found), 'figure')} with range and source", icon=marks.icon("table")):
        rows = [
            {
                "Figure": marks.plain(one.label),
                "Central (low to high)": f"{one.central} ({one.low} to {one.high})",
                "Source": marks.plain(one.source) or "No source: add it under Evidence",
            }
            for one in found
        ]
        st.table(rows, border="horizontal", hide_index=True)


def benchmarks(opened: Opened) -> None:
    """Published costs of failure, to test one's own figures against."""
    known = opened.edition.method.failure_benchmarks
    with st.expander(f"{marks.plural(len(known), 'published cost')} to compare with", icon=marks.icon("menu_book")):
        for one in known:
            doubt = f" · {marks.PROVENANCE[one.check]}" if marks.PROVENANCE[one.check] else ""
            st.markdown(f"{marks.plain(one.text)} {marks.grey(f'{marks.plain(one.source)}{doubt}')}")


def price_box() -> None:
    """What each price comes to once failure is counted, cheapest first."""
    opened = state.current()
    found = bid_costs(opened.form)
    if not found:
        return
    years = contract_years(opened.form)
    with st.container(border=True, gap="small"):
        st.header("Prices with the cost of failure", anchor=False)
        st.markdown(lead(opened, found))
        known = opened.form.role(Role.CONTRACT_MONTHS) is not None
        assumed = "" if known else ", one year because the length of the contract is not known"
        st.caption(f"Price plus the yearly cost of failure over {number_words(round(years, 1))} years{assumed}.")
        price_picture(opened, found)


def lead(opened: Opened, found: tuple[BidCost, ...]) -> str:
    """Which price costs least once failure is counted, and whether the range changes that."""
    best, cheapest = found[0], min(found, key=lambda one: one.price)
    if len(found) == 1:
        return f"{name(opened, best)} comes to **{pounds(best.adjusted)}**. Add a second price to compare."
    saved = f"{pounds(found[1].adjusted - best.adjusted)} less than the next"
    said = f"**{name(opened, best)} costs least once failure is counted:** {pounds(best.adjusted)}, {saved}."
    if best.item != cheapest.item:
        said += f" {name(opened, cheapest)} has the lowest price, {pounds(best.price - cheapest.price)} below."
    if not order_holds(found):
        said += " **At an end of the range another price costs least**, so the figures decide it."
    return said + cannot_win(opened, found)


def cannot_win(opened: Opened, found: tuple[BidCost, ...]) -> str:
    """That a bid which fails a minimum standard cannot win, whatever it costs; empty where none fails."""
    failing = bids_that_fail(opened.form)
    out = [name(opened, one) for one in found if one.item in failing]
    if not out:
        return ""
    verb = "fails" if len(out) == 1 else "fail"
    said = f" {marks.icon('error')} **{' and '.join(out)} {verb} a minimum rights standard and cannot win.**"
    left = [one for one in found if one.item not in failing]
    if found[0].item in failing and left:
        said += f" Of the others, {name(opened, left[0])} costs least: {pounds(left[0].adjusted)}."
    return said


def name(opened: Opened, item_of: BidCost) -> str:
    """What a price is called."""
    section = opened.edition.home[opened.edition.role_of[Role.BID_PRICE][0]]
    return marks.plain(item_title(opened.form, section, item_of.item))


def price_picture(opened: Opened, found: tuple[BidCost, ...]) -> None:
    """The chart of prices with failure on top, and the same as a table."""
    section = opened.edition.home[opened.edition.role_of[Role.BID_PRICE][0]]
    titles = [item_title(opened.form, section, one.item) for one in found]
    stacks = [
        (title, one.price, Range(title, one.low, one.adjusted, one.high))
        for title, one in zip(titles, found, strict=True)
    ]
    rows = [
        {
            "Name": marks.plain(title),
            "Price and failure": f"{pounds(one.price)} and {pounds(one.failure)}",
            "Adjusted (low to high)": f"{pounds(one.adjusted)} ({pounds(one.low)} to {pounds(one.high)})",
        }
        for title, one in zip(titles, found, strict=True)
    ]
    words = "; ".join(
        f"{title}: price {pounds(one.price)}, failure {pounds(one.failure)}, together {pounds(one.adjusted)}"
        for title, one in zip(titles, found, strict=True)
    )
    st.vega_lite_chart(charts.price_chart(stacks, charts.mode()), theme=None, width="stretch", alt=words)
    st.caption("Faint: price. Strong: cost of failure. The thin line runs from the low to the high adjusted price.")
    with st.expander(SAME, icon=marks.icon("table")):
        st.table(rows, border="horizontal", hide_index=True)
