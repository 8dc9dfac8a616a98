"""A bare Streamlit page, the yardstick: nothing, or as many widgets of each kind as its address asks for."""

import streamlit as st

OPTIONS = ["one", "two", "three", "four", "five"]

for kind, wanted in st.query_params.items():
    for number in range(int(wanted)):
        label, key = f"{kind} {number}", f"{kind}-{number}"
        match kind:
            case "button" | "download_button":
                st.button(label, key=key)
            case "button_group":
                st.pills(label, OPTIONS, key=key)
            case "radio" | "selectbox" | "multiselect":
                getattr(st, kind)(label, OPTIONS, key=key)
            case _:
                getattr(st, kind)(label, key=key)
