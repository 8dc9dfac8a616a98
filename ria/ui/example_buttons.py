"""Load the worked examples to look around, and remove them again."""

import streamlit as st

from ria.ui import state
from ria.workbench import examples


def load_button() -> None:
    """Load the worked examples, with a count while it runs."""
    if not st.button("Load three worked examples", icon=":material/menu_book:"):
        return
    bar = st.progress(0.0, text="Loading the examples")

    def show(done: int, total: int) -> None:
        """Move the bar."""
        bar.progress(done / total, text=f"{done} of {total} examples")

    with state.told():
        examples.load(state.bench(), state.who(), show)
        state.say("success", "Three worked examples are loaded. Their people and figures are invented.")
    st.rerun()


def remove_button() -> None:
    """Remove the examples, while there are any. They can be loaded again."""
    bench, person = state.bench(), state.who()
    number = len(examples.loaded(bench, person))
    if number and st.button(f"Remove the {number} worked examples", type="tertiary", icon=":material/delete:"):
        with state.told():
            examples.remove(bench, person)
        st.rerun()
