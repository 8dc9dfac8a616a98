import streamlit as st

from ria.ui import guard, layout

guard.page()
with layout.body(wide=True):
    st.title("Assessments", anchor=False)
