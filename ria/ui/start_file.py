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
        bench, person, name, data = state.bench(), state.who(), file.name, file.getvalue()
        with state.told():
            importing.refuse_notices(data, name)
            (number,) = importing.import_file(bench, person, name, data)
            if remark := importing.remark_on(bench, person, number, data, name):
                state.say("info", remark)
            st.switch_page("pages/service.py", query_params={"a": str(number)})
        state.show_message()
