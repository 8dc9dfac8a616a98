"""Make from: the draft as it stands, or a frozen version; and freezing one."""

import streamlit as st

from ria.domain.opened import Opened
from ria.domain.version import Version
from ria.domain.wording import date_words
from ria.ui import address, marks, state
from ria.workbench import freezing

CHOSEN, DRAFT, LABEL = "version", "draft", "freeze_label"
SIDE_BY_SIDE = 2
"""So many versions stand beside the draft; more make a list to choose from."""


def make_from(opened: Opened) -> int | None:
    """The number of the chosen version; `None` for the draft."""
    versions = {
        str(one.number): one for one in freezing.versions(state.bench(), state.who(), opened.assessment.heading.id)
    }
    labels = {DRAFT: "Draft as it stands"} | {number: version_words(one) for number, one in versions.items()}
    named = st.query_params.get(CHOSEN, DRAFT)
    if named not in labels:
        st.info(f"There is no version {marks.plain(named)} here. The draft is chosen.", icon=marks.icon("info"))
        st.query_params.pop(CHOSEN)
    address.one(CHOSEN, labels, DRAFT)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if len(versions) <= SIDE_BY_SIDE:
            st.segmented_control(
                "Make from",
                list(labels),
                key=CHOSEN,
                required=True,
                format_func=lambda one: f":blue[{marks.plain(labels[str(one)])}]",
                on_change=address.keep,
                args=(CHOSEN,),
            )
        else:
            st.selectbox(
                "Make from",
                list(labels),
                key=CHOSEN,
                format_func=lambda one: labels[one],
                on_change=address.keep,
                args=(CHOSEN,),
                width=360,
            )
        freeze_panel(opened)
    chosen = st.session_state[CHOSEN]
    if chosen == DRAFT:
        return None
    about(versions[chosen])
    return int(chosen)


def version_words(one: Version) -> str:
    """A version as an option: its number, and what was decided or when it was frozen."""
    if one.decision and one.decided_on:
        return f"Version {one.number}, {one.decision} {date_words(one.decided_on)}"
    return f"Version {one.number}, frozen {date_words(one.frozen_at.date())}"


def about(one: Version) -> None:
    """What the chosen version is, in one line."""
    name = f"“{one.label}”, frozen" if one.label else "Frozen"
    day = date_words(one.frozen_at.date())
    st.caption(
        marks.plain(f"{name} on {day} by {one.frozen_by}. Record {one.sha256[:8]}. Later answers are not in it.")
    )


def freeze_panel(opened: Opened) -> None:
    """A button that opens the way to freeze the present state."""
    with st.popover("Freeze as version", icon=marks.icon("ac_unit")):
        st.markdown(
            "Keeps the answers as they stand now, word for word. A document made of a version no longer says DRAFT. "
            "Freezing decides nothing."
        )
        st.text_input("Name", key=LABEL, max_chars=freezing.LONGEST_LABEL, placeholder="For the board of 4 November")
        st.button("Freeze", type="primary", on_click=on_freeze, args=(opened.assessment.heading.id,))


def on_freeze(number: int) -> None:
    """Freeze the present state and choose it."""
    with state.told():
        version = freezing.freeze(state.bench(), state.who(), number, st.session_state.get(LABEL, ""))
        st.session_state[CHOSEN] = str(version)
        address.keep(CHOSEN)
        st.session_state[LABEL] = ""
        state.say("success", f"Version {version} is frozen. The documents below are made from it.")
