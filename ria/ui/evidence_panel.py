"""The evidence panel: what an answer rests on."""

from collections.abc import Callable

import streamlit as st

from ria.domain.assessment import Evidence, Place
from ria.domain.attachments import ALLOWED
from ria.domain.opened import Opened
from ria.domain.wording import date_words
from ria.ui import chosen_file, making, marks, state
from ria.workbench import attaching

STRENGTH = {"A": "A strong", "B": "B fair", "C": "C weak"}


def evidence_panel(opened: Opened, place: Place, key: str) -> None:
    """What the answer rests on: the list, and a form to add one more."""
    number = opened.assessment.heading.id
    for index, one in enumerate(opened.assessment.evidence(place)):
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            st.markdown(evidence_words(one))
            if one.file:
                st.download_button(
                    "Open",
                    data=making.made(one.file_name, bytes_of(number, one.file)),
                    file_name=one.file_name,
                    key=f"open|{key}|{index}",
                    on_click="ignore",
                    icon=":material/download:",
                )
            st.button("Remove", key=f"remove|{key}|{index}", on_click=on_remove_evidence, args=(number, place, one))
    if opened.assessment.evidence(place):
        st.markdown("**One more piece of evidence**")
    form = chosen_file.form_key(key)
    source, link, dated, strength = chosen_file.held(form).values()  # given on every run as for answers: `Slot.held`
    st.text_input(
        "Source",
        source or "",
        key=f"source|{form}",
        persist_state="session",
        placeholder="Report, data, meeting or person",
    )
    st.text_input("Link", link or "", key=f"link|{form}", persist_state="session", placeholder="https://")
    st.date_input("Date of the source", dated, key=f"dated|{form}", persist_state="session", format="DD/MM/YYYY")
    st.segmented_control(
        "How strong is it?",
        list(STRENGTH),
        default=strength,
        key=f"strength|{form}",
        persist_state="session",
        format_func=lambda one: f":blue[{STRENGTH[one]}]",
    )
    st.file_uploader(
        "File", key=f"file|{form}", help=ALLOWED, on_change=chosen_file.on_choose, args=(number, place, key)
    )
    chosen_file.buttons(number, place, key, where="panel")


def evidence_words(one: Evidence) -> str:
    """A piece of evidence on one line: its strength first."""
    strength = f"**{STRENGTH[one.confidence]}** " if one.confidence else ""
    words = [marks.plain(part) for part in (one.source, one.link, one.file_name) if part]
    dated = [date_words(one.dated)] if one.dated else []
    return strength + " · ".join(words + dated)


def on_remove_evidence(number: int, place: Place, evidence: Evidence) -> None:
    """Remove a piece of evidence."""
    with state.told():
        attaching.remove_evidence(state.bench(), state.who(), number, place, evidence)


def bytes_of(number: int, sha256: str) -> Callable[[], bytes]:
    """A function that reads an attachment when it is asked for, with the permission checked then."""
    return lambda: attaching.attachment_bytes(state.bench(), state.who(), number, sha256)
