"""Templates: where to start from, a new one checked before it is kept, those of the house, and every field."""

import streamlit as st

from ria.documents.build_templates import starter, template
from ria.documents.kinds import DOCUMENTS
from ria.domain.house_template import HouseTemplate
from ria.domain.wording import date_words
from ria.ui import layout, making, marks, state, template_fields_table, template_upload
from ria.ui.template_upload import titles
from ria.workbench import house_templates, reporting

PURPOSE = (
    "Give the documents your own house style. A template that you add here can be chosen by everybody who makes a "
    "document; the usual one is chosen already."
)
START = (
    "The starter is the whole full assessment. Change its fonts, colours and logo in Word, nothing else, and add it "
    "below."
)
KEPT = "Documents that were made stay as they are, whatever happens to their template."


def templates_page() -> None:
    """The whole page, in the order in which people use it the first time."""
    with layout.body():
        layout.head("Templates", PURPOSE)
        start_from()
        template_upload.panel()
        kept()
        template_fields_table.panel()


def start_from() -> None:
    """The starter, and the standard template of each document."""
    with layout.section("Start from", START), st.container(horizontal=True, vertical_alignment="bottom"):
        st.download_button(
            "Starter template (Word)",
            starter,
            file_name="house_style.docx",
            mime=reporting.WORD,
            icon=marks.icon("download"),
            on_click="ignore",
        )
        with st.popover("Standard templates", icon=marks.icon("description")):
            for kind in DOCUMENTS.values():
                st.download_button(
                    kind.title,
                    lambda document=kind.id: template(document),  # type: ignore[misc]
                    file_name=f"{kind.id}.docx",
                    mime=reporting.WORD,
                    key=f"standard|{kind.id}",
                    on_click="ignore",
                    width="stretch",
                )


def kept() -> None:
    """The templates of the house, by document."""
    found = house_templates.listed(state.bench(), state.who())
    with layout.section(f"Templates of the house · {len(found)}", KEPT):
        if not found:
            st.markdown("None yet. Every document uses its standard template.")
        for kind in DOCUMENTS.values():
            for one in found:
                if one.document == kind.id:
                    row(one)


def row(one: HouseTemplate) -> None:
    """One template: what it is, and what can be done with it."""
    with st.container(border=True):
        words, buttons = st.columns([0.5, 0.5], vertical_alignment="center")
        with words, st.container(gap="xxsmall"):
            usual = " :blue-badge[usual]" if one.usual else ""
            st.markdown(f"**{marks.plain(one.name)}**{usual}")
            day = date_words(one.uploaded_at.date())
            size = f"{max(1, round(one.size / 1000))} kB"
            st.caption(marks.plain(f"{titles()[one.document]} · {size} · {day}, {one.uploaded_by}"))
        with buttons, st.container(horizontal=True, horizontal_alignment="right"):
            preview(one)
            change(one)
            removal(one)


def preview(one: HouseTemplate) -> None:
    """A worked example in this template. It is made at once, so that a template that no longer fits says why."""
    key = f"preview|{one.id}"
    if st.button("Preview", icon=marks.icon("visibility"), key=key, help="Make it with a worked example"):
        with state.told(), st.spinner("Filling the template with a worked example"):
            st.session_state[f"{key}|made"] = house_templates.preview(state.bench(), state.who(), one.id)
        state.show_message()
    if made := st.session_state.get(f"{key}|made"):
        st.download_button(
            "Open the preview",
            made,
            file_name=f"preview-{one.document.replace('_', '-')}.docx",
            mime=reporting.WORD,
            icon=marks.icon("download"),
            key=f"{key}|open",
            on_click="ignore",
        )


def change(one: HouseTemplate) -> None:
    """Name, usual or not, and the file as it was uploaded."""
    bench, person = state.bench(), state.who()
    with st.popover("Change", icon=marks.icon("edit"), key=f"change|{one.id}"):
        st.text_input("Name", value=one.name, key=f"name|{one.id}", max_chars=house_templates.LONGEST_NAME)
        st.button("Rename", key=f"rename|{one.id}", on_click=on_rename, args=(one.id,), width="stretch")
        st.button(
            "Use the standard template as usual" if one.usual else "Make it the usual one",
            key=f"usual|{one.id}",
            on_click=on_usual,
            args=(one,),
            width="stretch",
        )
        file_name = f"{one.document.replace('_', '-')}-template.docx"
        st.download_button(
            "The file as it was uploaded",
            making.made(file_name, lambda: house_templates.original(bench, person, one.id)),
            file_name=file_name,
            mime=reporting.WORD,
            key=f"original|{one.id}",
            on_click="ignore",
            width="stretch",
        )


def removal(one: HouseTemplate) -> None:
    """Remove it, once more asked."""
    with st.popover("Remove", icon=marks.icon("delete"), key=f"remove|{one.id}"):
        after = " Its document will use the standard template." if one.usual else ""
        st.markdown(f"Its file is deleted for good; its name and hash stay on the record.{after}")
        st.button("Remove for good", type="primary", key=f"gone|{one.id}", on_click=on_remove, args=(one,))


def on_rename(number: int) -> None:
    """Give it the name that was typed."""
    with state.told():
        house_templates.rename(state.bench(), state.who(), number, st.session_state[f"name|{number}"])
        state.say("success", "The template has its new name.")


def on_usual(one: HouseTemplate) -> None:
    """Make it the usual one, or the standard template again."""
    with state.told():
        chosen = None if one.usual else one.id
        house_templates.make_usual(state.bench(), state.who(), one.document, chosen)
        name = house_templates.STANDARD if one.usual else one.name
        state.say(
            "success", f"{titles()[one.document]}: {marks.plain(name)} is chosen from now on unless told otherwise."
        )


def on_remove(one: HouseTemplate) -> None:
    """Take it away."""
    with state.told():
        house_templates.remove(state.bench(), state.who(), one.id)
        state.say("success", f"{marks.plain(one.name)} is removed.")
