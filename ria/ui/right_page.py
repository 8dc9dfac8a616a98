"""One right: what could go wrong, the ratings, and the result beside them as they change."""

import streamlit as st

from ria.domain.opened import Opened
from ria.domain.questionnaire import Section
from ria.domain.roles import Role
from ria.domain.suggestions import typical_scenarios
from ria.domain.wording import item_title
from ria.ui import case_panel, conflict_dialog, layout, marks, state
from ria.ui.compact import compact_question
from ria.ui.result_panel import result_panel
from ria.ui.saving import LIVE
from ria.ui.section_form import questions
from ria.workbench import entries

RIGHT, SCENARIO = "right", "scenario"
ORDER, SHOWN = "order-of-rights", "shown-scenario"


def scenarios(opened: Opened) -> Section:
    """The section of scenarios."""
    return opened.edition.home[opened.edition.role_of[Role.SCENARIO_RIGHT][0]]


def of_right(opened: Opened, right: str) -> list[str]:
    """The scenarios of a right, in the order in which they were added."""
    form = opened.form
    return [item for item in form.items(scenarios(opened)) if form.role(Role.SCENARIO_RIGHT, item) == right]


def right_page(opened: Opened, right_id: str) -> None:
    """The page of one right."""
    right = opened.edition.right[right_id]
    st.session_state[LIVE] = [layout.RESULT]
    conflict_dialog.show(opened)
    with layout.body():
        way_around(opened, right_id)
        engaged = in_order(opened)
        place = f"Right {engaged.index(right_id) + 1} of {len(engaged)} · " if right_id in engaged else ""
        layout.head(right.name, right.description, saves=True, sources=place + sources(opened, right_id))
        if right_id in engaged:
            body(opened, right_id)
        with layout.section("This right and the service"):
            questions(opened, opened.edition.section[opened.edition.scope_section("right")], right_id)
        if right.nature == "absolute":
            st.info(
                "This right is absolute. Cost, social value or low numbers can never justify harm to it.",
                icon=":material/gavel:",
            )
        case_panel.cases_of_right(opened, right_id)


def sources(opened: Opened, right_id: str) -> str:
    """Where the right stands in law, and how far that was checked."""
    found = opened.law(right_id)
    words = "; ".join(f"{one.instrument}, {one.provision}" for one in found[:3])
    doubtful = any(one.check != "verified" for one in found)
    return f"{words} · {'some sources not checked: confirm with your lawyer' if doubtful else 'sources checked'}"


def in_order(opened: Opened) -> list[str]:
    """The engaged rights, worst first as they stood when one was opened from the list, so that Next does not jump."""
    now = [one.right for one in opened.scorecard.main.rights]
    kept: list[str] = st.session_state.setdefault(f"{ORDER}|{opened.assessment.heading.id}", now)
    return [one for one in kept if one in now] + [one for one in now if one not in kept]


def begin_anew() -> None:
    """Take the order of the rights anew when the next is opened."""
    st.session_state.pop(f"{ORDER}|{state.assessment_id()}", None)


def way_around(opened: Opened, right_id: str) -> None:
    """Back to all rights, and to the right before and after."""
    order = in_order(opened)
    index = order.index(right_id) if right_id in order else -1
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        st.button("All rights", icon=":material/arrow_back:", type="tertiary", on_click=on_move, args=("",))
        with st.container(horizontal=True, width="content"):
            st.button(
                "Previous",
                icon=":material/chevron_left:",
                type="tertiary",
                disabled=index <= 0,
                on_click=on_move,
                args=(order[index - 1] if index > 0 else "",),
            )
            st.button(
                "Next",
                icon=":material/chevron_right:",
                icon_position="right",
                type="tertiary",
                disabled=index < 0 or index + 1 >= len(order),
                on_click=on_move,
                args=(order[index + 1] if 0 <= index < len(order) - 1 else "",),
            )


def on_move(right: str) -> None:
    """Open another right, or the list."""
    st.query_params.pop(SCENARIO, None)
    if right:
        st.query_params[RIGHT] = right
    else:
        st.query_params.pop(RIGHT, None)


def body(opened: Opened, right_id: str) -> None:
    """Scenario and ratings on the left, the result on the right."""
    items = of_right(opened, right_id)
    left, right = st.columns([0.6, 0.4], gap="medium")
    with left:
        if items:
            scenario_form(opened, right_id, chosen(opened, items))
        add_scenario(opened, right_id, first=not items)
    with right:
        st.fragment(result_panel, key=layout.RESULT)(right_id)


def chosen(opened: Opened, items: list[str]) -> str:
    """The scenario that is shown: the one in the address, or the first."""
    if len(items) == 1:
        return items[0]
    titles = {item: item_title(opened.form, scenarios(opened), item) for item in items}
    named = st.query_params.get(SCENARIO)
    st.session_state[SHOWN] = named if named in items else items[0]
    return st.selectbox("Scenario", items, key=SHOWN, format_func=lambda item: titles[item], on_change=on_scenario)


def on_scenario() -> None:
    """Keep the choice in the address: the list forgets it when the sentence of a scenario changes its words."""
    st.query_params[SCENARIO] = st.session_state[SHOWN]


def scenario_form(opened: Opened, right_id: str, item: str) -> None:
    """The questions of one scenario, in their groups."""
    section, form = scenarios(opened), opened.form
    hidden = opened.edition.role_of[Role.SCENARIO_RIGHT][0]
    shown = [one for one in section.questions if one.id != hidden and form.asked(one, item)]
    deeper = [one for one in section.questions if one.id != hidden and form.shown(one, item) and one not in shown]
    groups = {one.group: [other for other in shown if other.group == one.group] for one in shown}
    for group, asked in groups.items():
        with layout.section(group), st.container(gap="medium"):
            for question in asked:
                compact_question(opened, question, item)
    if deeper:
        box = st.expander(
            f"More detail · {marks.plural(len(deeper), 'question')}", key=f"more|{item}", on_change="rerun"
        )
        if box.open:
            with box:
                for question in deeper:
                    compact_question(opened, question, item)
    if len(of_right(opened, right_id)) > 1:
        st.button(
            "Remove this scenario",
            icon=":material/delete:",
            on_click=on_remove,
            args=(opened.assessment.heading.id, section.id, item),
        )


def add_scenario(opened: Opened, right_id: str, *, first: bool) -> None:
    """Add a scenario, with what has gone wrong elsewhere as a start."""
    number = opened.assessment.heading.id
    if first:
        st.markdown("**Describe the worst thing that could really happen** to one person on a busy, short-staffed day.")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            "Add a scenario" if first else "Add another scenario",
            type="primary" if first else "secondary",
            icon=":material/add:",
            on_click=on_add,
            args=(number, right_id, ""),
        )
    if first:
        st.caption("Or start from what has gone wrong elsewhere:")
        for index, words in enumerate(typical_scenarios(opened.edition.right[right_id])):
            st.button(
                marks.plain(words),
                key=f"typical|{index}",
                type="tertiary",
                on_click=on_add,
                args=(number, right_id, words),
            )


def on_add(number: int, right_id: str, words: str) -> None:
    """Add a scenario and show it."""
    with state.told():
        st.query_params[SCENARIO] = entries.add_scenario(state.bench(), state.who(), number, right_id, words)


def on_remove(number: int, section: str, item: str) -> None:
    """Remove a scenario; its history is kept."""
    with state.told():
        entries.set_presence(state.bench(), state.who(), number, section, item, present=False)
