"""One delivery option as a card: its bands, who controls it, how fast it can be undone, its capacity and cost."""

import streamlit as st

from ria.domain.asking import as_list
from ria.domain.consultation import words
from ria.domain.opened import Opened
from ria.domain.options import Option
from ria.domain.roles import Role
from ria.ui import marks, register, state
from ria.workbench import entries

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NOT_SAID = "Not said"
ALL_CONTROL = {"see", "direct", "stop"}


def safest(found: tuple[Option, ...]) -> str:
    """Which option leaves the least risk, and how the preferred one stands to it."""
    scored = [(letter, one) for letter, one in zip(LETTERS, found, strict=False) if one.scored and one.worse_after]
    if len(scored) < 2:
        return "**Nothing to set side by side yet.** Two options need a result of their own."
    lowest = min(one.worse_after for _, one in scored if one.worse_after)
    best = [letter for letter, one in scored if one.worse_after == lowest]
    if len(best) == len(scored):
        return f"**No option is safer overall:** each ends at {marks.band(lowest)} at its worst right."
    verb = "leaves" if len(best) == 1 else "leave"
    preferred = [letter for letter, one in scored if one.preferred]
    told = ""
    if preferred:
        safe = set(preferred) <= set(best)
        told = f" {'' if safe else marks.icon('error') + ' '}{' and '.join(preferred)} is preferred."
    return f"**{' and '.join(best)} {verb} the least risk:** {marks.band(lowest)} after safeguards.{told}"


def card(opened: Opened, letter: str, one: Option) -> None:
    """One option: letter, name, status, bands, then what a board compares."""
    status = f" :gray-badge[{marks.plain(one.status.lower())}]" if one.status else ""
    st.markdown(f":gray-badge[{letter}] **{marks.plain(one.name)}**{status}")
    if one.scored:
        after = marks.span(one.after, one.worse_after)
        st.markdown(
            f"{marks.band(one.before)} {marks.icon('arrow_forward')} {after}" if one.after else marks.band(None)
        )
    else:
        st.markdown(f"{marks.band(None)} :gray[no result of its own]")
    with st.container(gap="xxsmall"):
        for line in facts(opened, one):
            st.markdown(marks.small(line))
    difference_button(opened, one)


def facts(opened: Opened, one: Option) -> list[str]:
    """What a board compares, one line each."""
    form, item = opened.form, one.item
    cost = f" ({one.capacity_cost} to fill the gaps)" if one.capacity_cost else ""
    named = {
        "Who would run it": one.model or NOT_SAID,
        "High or Critical after safeguards": marks.plural(one.in_red, "right") if one.scored else NOT_SAID,
        "Control": one.control or NOT_SAID,
        "Take it back": one.reversible or NOT_SAID,
        "Case data held by": words(form, "option_data_holder", item),
        "Capacity today": f"{one.capacity or NOT_SAID}{cost}",
        "Safe service, a year": one.yearly_cost or NOT_SAID,
        "Harder to hold to account": words(form, "option_accountability_loss", item),
        "Why its rights result differs": one.difference,
        "Why it stands there": one.reason,
    }
    symbol = {"Control": f"{marks.icon(control_icon(opened, one))} "}
    return [f"{symbol.get(name, '')}**{name}:** {marks.plain(said)}" for name, said in named.items() if said]


def control_icon(opened: Opened, one: Option) -> str:
    """Whether the accountable officer could see, direct and stop the work."""
    if not one.control:
        return marks.UNTOUCHED
    complete = set(as_list(opened.form.field("option_control", one.item))) >= ALL_CONTROL
    return marks.COMPLETE if complete else "error"


def difference_button(opened: Opened, one: Option) -> None:
    """Record a difference of this option for a right; the form for it is on the page of safeguards."""
    if one.preferred or not opened.scorecard.main.rated:
        return
    edition = opened.edition
    question = edition.role_of[Role.DIFFERENCE_OPTION][0]
    section = edition.home[question]
    if st.button("Record a difference", key=f"differs|{one.item}", icon=":material/add:"):
        number = opened.assessment.heading.id
        item = ""
        with state.told():
            item = entries.add_entry(state.bench(), state.who(), number, section.id, {question: one.item})
        if item:
            opens = {"a": str(number), register.ENTRY: register.address(section.id, item)}
            st.switch_page(f"pages/{section.page}.py", query_params=opens)
        st.rerun()
