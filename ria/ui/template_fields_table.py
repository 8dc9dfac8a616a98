"""Every field that a template can use, to search in, with its type and an example."""

import pandas as pd
import streamlit as st

from ria.documents.house.catalogue import Field, fields, written
from ria.ui import layout, marks
from ria.ui.template_upload import titles
from ria.workbench import house_templates, template_examples

DOCUMENT, WORDS = "fields_of", "find_field"
NOTE = (
    "Write a field in two pairs of curly brackets, for example {{ front.title }}. The list for reading and printing "
    "also says how to repeat rows of a table."
)
MOST = 12


def panel() -> None:
    """Search, table, and the whole list as a file."""
    with layout.section("Fields you can use", NOTE):
        which, words = st.columns([0.4, 0.6], vertical_alignment="top")
        document = which.selectbox("Document", list(titles()), key=DOCUMENT, format_func=lambda one: titles()[one])
        wanted = words.text_input(
            "Find a field", key=WORDS, type="search", icon=":material/search:", placeholder="For example owner or date"
        )
        found = [one for one in known(document) if matches(one, wanted or "")]
        if found:
            table(found[:MOST])
        else:
            st.markdown("No field matches. Try another word, for example one of your document.")
        if len(found) > MOST:
            st.caption(f"{MOST} of {marks.plural(len(found), 'field')} are shown. Search to find the others.")
        st.download_button(
            "The whole list, with how to write a template",
            house_templates.field_list,
            file_name="fields-of-word-templates.md",
            mime="text/markdown",
            icon=marks.icon("download"),
            on_click="ignore",
        )


@st.cache_data(show_spinner="Reading the fields")
def known(document: str) -> list[Field]:
    """Every field of a document that can be printed or asked for."""
    return [one for one in fields(template_examples.shape(document)) if one.kind != "list"]


def matches(one: Field, wanted: str) -> bool:
    """Whether a field has all the words, in its name or its example."""
    text = f"{one.path} {one.example}".casefold()
    return all(word in text for word in wanted.casefold().split())


def table(found: list[Field]) -> None:
    """Field, type and example."""
    rows = [
        {"Field": name_words(one.path), "Type": one.kind, "Example": marks.plain(one.example) or "(empty)"}
        for one in found
    ]
    st.table(pd.DataFrame(rows), border="horizontal", hide_index=True, alt="Fields with their type and an example")


def name_words(path: str) -> str:
    """A field as one writes it; that of an entry with the list that is repeated for it."""
    field = written(path)
    return f"`{field.tag}`" + "".join(f" for {name} in `{each}`" for name, each in field.loops[-1:])
