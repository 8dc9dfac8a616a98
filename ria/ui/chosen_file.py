"""A file that was chosen as evidence and is not added yet: kept for this visit, and named until that is decided."""

from typing import Any

import streamlit as st

from ria.domain.assessment import Evidence, Place
from ria.errors import RiaError
from ria.ui import marks, state
from ria.workbench import attaching

CHOSEN, ADDED, REFUSED = "evidence-chosen", "evidence-added", "evidence-refused"
FIELDS = ("source", "link", "dated", "strength")
Chosen = tuple[int, Place, str, bytes]
"""The assessment, the place of the answer, the name of the file and its bytes."""


def all_chosen() -> dict[str, Chosen]:
    """What was chosen and is undecided, by the key of the answer that it belongs to."""
    found: dict[str, Chosen] = st.session_state.setdefault(CHOSEN, {})
    return found


def form_key(key: str) -> str:
    """The name of the form's widgets: new after each piece that was added, so that only then they are empty again."""
    return f"{key}|{st.session_state.get(f'{ADDED}|{key}', 0)}"


def held(form: str) -> dict[str, Any]:
    """What the fields of the form hold, by name; `None` for one that nobody filled in."""
    return {name: st.session_state.get(f"{name}|{form}") for name in FIELDS}


def on_choose(number: int, place: Place, key: str) -> None:
    """Keep the file, for the uploader forgets it once its page is left; taken out of the uploader, it is not kept."""
    upload = st.session_state[f"file|{form_key(key)}"]
    if upload:
        all_chosen()[key] = (number, place, upload.name, upload.getvalue())
    else:
        all_chosen().pop(key, None)


def on_add(number: int, place: Place, key: str) -> None:
    """Store a piece of evidence with its file. What is refused stays in the form, with the reason below it."""
    given, chosen = held(form_key(key)), all_chosen().get(key)
    evidence = Evidence(
        source=given["source"] or "",
        link=(given["link"] or "").strip(),
        dated=given["dated"],
        confidence=given["strength"] or "",
    )
    try:
        attaching.add_evidence(state.bench(), state.who(), number, place, evidence, chosen[2:] if chosen else None)
    except RiaError as error:
        st.session_state[f"{REFUSED}|{key}"] = str(error)
    else:
        on_leave_out(key)


def on_leave_out(key: str) -> None:
    """It is decided: the form is empty again."""
    all_chosen().pop(key, None)
    st.session_state.pop(f"{REFUSED}|{key}", None)
    st.session_state[f"{ADDED}|{key}"] = st.session_state.get(f"{ADDED}|{key}", 0) + 1


def buttons(number: int, place: Place, key: str, *, where: str) -> None:
    """The button that adds what was chosen and the one that does not, that it is not added yet, and why it was refused.

    The first button stays where it is when a file arrives: one that moved under the pointer would lose the click.
    """
    chosen = all_chosen().get(key)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            "Add evidence",
            key=f"add-evidence|{where}|{key}",
            type="primary" if chosen else "secondary",
            on_click=on_add,
            args=(number, place, key),
        )
        if chosen:
            st.button("Do not add", key=f"leave-out-evidence|{where}|{key}", on_click=on_leave_out, args=(key,))
            st.markdown(f"**{marks.plain(chosen[2])} is not added yet.**", width="content")
    if refused := st.session_state.get(f"{REFUSED}|{key}"):
        st.error(refused, icon=marks.icon("error"))


def notice() -> None:
    """Each file of this assessment that waits while the panel in which it was chosen is not open."""
    for key, (number, place, _, _) in list(all_chosen().items()):
        if number != state.assessment_id() or st.session_state.get(f"panel|{key}") in ("evidence", "all"):
            continue
        with st.container(border=True, gap="xsmall"):
            st.caption(f"Evidence for: {marks.plain(state.current().edition.question[place.question].label)}")
            buttons(number, place, key, where="notice")
