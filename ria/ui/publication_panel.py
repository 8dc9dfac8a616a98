"""The publication panel: whether an answer that is printed for the public is left out, on what ground, since when."""

import streamlit as st

from ria.domain.assessment import Place
from ria.domain.opened import Opened
from ria.domain.wording import date_words
from ria.ui import marks, state
from ria.workbench import answering, withholding

PUBLISH, LEAVE_OUT = "Public", "Left out"
ABOUT = (
    "This answer is printed in the public summary or the leaflet. You can leave it out, on a ground. The summary then "
    "says which question was left out and why."
)
MORE = (
    "Only this answer is left out: check that no other one says the same. To keep back one passage only, move it to "
    "the note. Notes are never published."
)


def label(opened: Opened, place: Place) -> str:
    """What the button of the panel says: that the answer goes public, or the ground once it is left out."""
    held = opened.assessment.withheld(place)
    ground = next((one for one in opened.edition.document_words.grounds if one.id == held), None)
    return f"{LEAVE_OUT}: {ground.words}" if ground else PUBLISH


def publication_panel(opened: Opened, place: Place, key: str) -> None:
    """The choice, which saves itself, and every choice made here before."""
    number, field = opened.assessment.heading.id, f"publish|{key}"
    grounds = {one.id: one for one in opened.edition.document_words.grounds}
    held, seen = opened.assessment.withheld(place), opened.assessment.revision("withheld", place)
    st.markdown(ABOUT)
    if st.session_state.get(f"seen|{field}") != seen:
        st.session_state[field] = held
    st.session_state[f"seen|{field}"] = seen
    st.radio(
        "What is done with this answer",
        ["", *grounds],
        key=field,
        format_func=lambda one: f"Leave it out: {grounds[one].words}" if one else "Publish it",
        on_change=on_choice,
        args=(number, place, field),
    )
    doubts = dict.fromkeys(marks.PROVENANCE[one.check] for one in grounds.values())
    st.caption(f"{MORE} Grounds: {', '.join(one for one in doubts if one)}; confirm with your lawyer.")
    for one in answering.history(state.bench(), state.who(), number, "withheld", place):
        at, ground = one.at.astimezone(state.LONDON), grounds.get(str(one.value))
        done = f"{LEAVE_OUT}: {ground.words}" if ground else "Publish it"
        st.caption(f"**{marks.plain(one.by)}** · {date_words(at.date())}, {at:%H:%M} · {done}")


def on_choice(number: int, place: Place, field: str) -> None:
    """Store the choice."""
    with state.told():
        withholding.withhold(state.bench(), state.who(), number, place, st.session_state[field])
