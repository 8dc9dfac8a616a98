"""A new template: what is found in it is shown at once, a preview can be opened, then it is named and kept."""

import streamlit as st

from ria.documents.house.findings import Finding, Findings
from ria.documents.house.unpacking import LARGEST_FILE, MB
from ria.documents.kinds import DOCUMENTS
from ria.ui import layout, marks, state
from ria.workbench import house_templates, reporting
from ria.workbench.house_templates import Trial

DOCUMENT, FILE, NAME, ROUND = "new_document", "new_file", "new_name", "new_round"
NOTE = "It is checked when you choose the file. Nothing is kept before you press Add."
MOST_SHOWN = 8


def titles() -> dict[str, str]:
    """What each document is called."""
    return {kind.id: kind.title for kind in DOCUMENTS.values()}


def panel() -> None:
    """The whole of the section."""
    with layout.section("Add a template", NOTE), st.container(border=True):
        document = st.selectbox(
            "For which document", list(titles()), key=DOCUMENT, format_func=lambda one: titles()[one], width=360
        )
        file = st.file_uploader(
            "Word file (.docx or .dotx)",
            type=["docx", "dotx"],
            max_upload_size=LARGEST_FILE // MB,
            key=f"{FILE}|{st.session_state.get(ROUND, 0)}",
        )
        if file is None:
            return
        trial = tried(file.getvalue(), document)
        show(trial.findings)
        if not trial.findings.refused:
            keep(trial, document, file.name)


@st.cache_data(max_entries=4, show_spinner="Checking the template and filling it with worked examples")
def tried(data: bytes, document: str) -> Trial:
    """What is found in a file, looked for once for each file and document."""
    return house_templates.check(data, document)


def show(found: Findings) -> None:
    """Refused or not, why, what could be better, and the fields that are used."""
    if found.refused:
        number = marks.plural(len(found.refused), "reason")
        st.error(f"This template is refused for {number}. Mend the file and choose it again.", icon=":material/error:")
        listed(found.refused, "error")
        return
    fields = marks.plural(len(found.fields), "field")
    st.markdown(
        f"{marks.icon(marks.COMPLETE)} **It works.** It uses {fields} and was filled with every worked example."
    )
    if found.advice:
        st.markdown("**What you may want to change**")
        listed(found.advice, "lightbulb")
    with st.expander(f"The {fields} that it uses", type="compact"):
        st.markdown(" · ".join(f"`{one}`" for one in found.fields))


def listed(findings: tuple[Finding, ...], symbol: str) -> None:
    """Findings with their place; many of them in part."""
    for one in findings[:MOST_SHOWN]:
        st.markdown(f"{marks.icon(symbol)} **{marks.plain(one.place)}** {marks.plain(one.text)}")
    if more := findings[MOST_SHOWN:]:
        with st.expander(f"{len(more)} more", type="compact"):
            for one in more:
                st.markdown(f"**{marks.plain(one.place)}** {marks.plain(one.text)}")


def keep(trial: Trial, document: str, file_name: str) -> None:
    """Preview, name, and the button that keeps it."""
    st.download_button(
        "Open a preview with a worked example",
        trial.data,
        file_name=f"preview-{document.replace('_', '-')}.docx",
        mime=reporting.WORD,
        icon=marks.icon("visibility"),
        on_click="ignore",
    )
    name = st.text_input(
        "Name",
        key=f"{NAME}|{file_name}",
        value=file_name.rpartition(".")[0][: house_templates.LONGEST_NAME],
        max_chars=house_templates.LONGEST_NAME,
        help="People choose the template by this name",
        width=360,
    )
    usual = st.checkbox(f"Make it the usual template for: {titles()[document]}")
    if st.button("Add template", type="primary", icon=marks.icon("add")):
        add(name, document, usual=usual)


def add(name: str, document: str, *, usual: bool) -> None:
    """Keep the template that was chosen, and start anew."""
    bench, person = state.bench(), state.who()
    file = st.session_state[f"{FILE}|{st.session_state.get(ROUND, 0)}"]
    with state.told(), st.spinner("Adding the template"):
        number = house_templates.upload(bench, person, name, document, file.getvalue())
        if usual:
            house_templates.make_usual(bench, person, document, number)
        st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
        state.say("success", f"{marks.plain(name)} is added. It can be chosen on the page Documents.")
    st.rerun()
