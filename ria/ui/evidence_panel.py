"""The evidence panel: what an answer rests on."""

from collections.abc import Callable

import streamlit as st

from ria.domain.assessment import Evidence, Place
from ria.domain.attachments import ALLOWED
from ria.domain.opened import Opened
from ria.domain.wording import date_words
from ria.errors import RiaError
from ria.ui import marks, state
from ria.workbench import attaching

ADDED, REFUSED = "evidence-added", "evidence-refused"
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
                    data=bytes_of(number, one.file),
                    file_name=one.file_name,
                    key=f"open|{key}|{index}",
                    on_click="ignore",
                    icon=":material/download:",
                )
            st.button("Remove", key=f"remove|{key}|{index}", on_click=on_remove_evidence, args=(number, place, index))
    form = form_key(key)
    with st.form(f"evidence-form|{form}", border=False):
        st.text_input("Source", key=f"source|{form}", placeholder="Report, data, meeting or person")
        st.text_input("Link", key=f"link|{form}", placeholder="https://")
        st.date_input("Date of the source", None, key=f"dated|{form}", format="DD/MM/YYYY")
        st.segmented_control(
            "How strong is it?",
            list(STRENGTH),
            key=f"strength|{form}",
            format_func=lambda one: f":blue[{STRENGTH[one]}]",
        )
        st.file_uploader("File", key=f"file|{form}", help=ALLOWED)
        st.form_submit_button("Add evidence", on_click=on_add_evidence, args=(number, place, key))
    if refused := st.session_state.get(f"{REFUSED}|{key}"):
        st.error(refused, icon=marks.icon("error"))


def form_key(key: str) -> str:
    """The name of the form's widgets: new after each piece that was added, so that only then they are empty again."""
    return f"{key}|{st.session_state.get(f'{ADDED}|{key}', 0)}"


def evidence_words(one: Evidence) -> str:
    """A piece of evidence on one line: its strength first."""
    strength = f"**{STRENGTH[one.confidence]}** " if one.confidence else ""
    words = [marks.plain(part) for part in (one.source, one.link, one.file_name) if part]
    dated = [date_words(one.dated)] if one.dated else []
    return strength + " · ".join(words + dated)


def on_add_evidence(number: int, place: Place, key: str) -> None:
    """Store a piece of evidence with its file. What is refused stays in the form, with the reason below it."""
    form = form_key(key)
    held = {name: st.session_state.get(f"{name}|{form}") for name in ("source", "link", "dated", "strength", "file")}
    upload = held["file"]
    evidence = Evidence(
        source=held["source"] or "",
        link=(held["link"] or "").strip(),
        dated=held["dated"],
        confidence=held["strength"] or "",
    )
    try:
        file = (upload.name, upload.getvalue()) if upload else None
        attaching.add_evidence(state.bench(), state.who(), number, place, evidence, file)
    except RiaError as error:
        st.session_state[f"{REFUSED}|{key}"] = str(error)
    else:
        st.session_state.pop(f"{REFUSED}|{key}", None)
        st.session_state[f"{ADDED}|{key}"] = st.session_state.get(f"{ADDED}|{key}", 0) + 1


def on_remove_evidence(number: int, place: Place, index: int) -> None:
    """Remove a piece of evidence."""
    with state.told():
        attaching.remove_evidence(state.bench(), state.who(), number, place, index)


def bytes_of(number: int, sha256: str) -> Callable[[], bytes]:
    """A function that reads an attachment when it is asked for, with the permission checked then."""
    return lambda: attaching.attachment_bytes(state.bench(), state.who(), number, sha256)
