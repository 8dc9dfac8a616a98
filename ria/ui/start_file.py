"""Start from a file that a workbench wrote: our Word report or a JSON export."""

import streamlit as st

from ria.ui import state
from ria.workbench import importing

TYPES = ["docx", "json"]


def panel() -> None:
    """The whole of the panel."""
    file = st.file_uploader("Word report or JSON export of this workbench (up to 10 MB)", type=TYPES, key="start_file")
    st.caption(
        "Answers, notes, evidence and attachments are read from the record inside the file. Text that somebody changed "
        "in Word is not read. An assessment that is here already stays as it is: the file becomes a new one that "
        "follows it. A larger file: `python3 -m ria import FILE`."
    )
    if not st.button(
        "Create assessment",
        type="primary",
        icon=":material/arrow_forward:",
        icon_position="right",
        disabled=file is None,
    ):
        return
    if file is not None:
        bar = st.progress(0.0, text="Reading the file")

        def show(done: int, total: int) -> None:
            """Move the bar."""
            bar.progress(done / total, text=f"{done} of {total} notices")

        with state.told():
            numbers = importing.import_file(
                state.bench(),
                state.who(),
                file.name,
                file.getvalue(),
                show,
            )
            if len(numbers) == 1:
                remark = importing.remark_on(state.bench(), state.who(), numbers[0], file.getvalue(), file.name)
                if remark:
                    state.say("info", remark)
                st.switch_page("pages/service.py", query_params={"a": str(numbers[0])})
            state.say("success", f"{len(numbers)} assessments were created, one for each notice.")
            st.switch_page("pages/assessments.py")
        bar.empty()
        state.show_message()
