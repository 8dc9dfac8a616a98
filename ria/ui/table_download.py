"""A register as a table for a spreadsheet, offered where the register stands."""

import streamlit as st

from ria.domain.opened import Opened
from ria.ui import making, marks, state
from ria.workbench import exporting


def table_download(opened: Opened, title: str) -> None:
    """A button that opens the way to one table as Excel or CSV file; nothing for a register that is no table."""
    if not title:
        return
    number, bench, person = opened.assessment.heading.id, state.bench(), state.who()
    name = f"{opened.assessment.heading.reference}-{title.lower().replace(' ', '-').replace(',', '')}"
    with st.popover("Download", icon=marks.icon("download"), key=f"table|{title}"):
        st.caption(f"{title}: one row for each, days as days, numbers as numbers.")
        st.download_button(
            "Excel",
            making.made(f"{name}.xlsx", lambda: exporting.workbook(bench, person, number, None, title)),
            file_name=f"{name}.xlsx",
            mime=exporting.EXCEL,
            icon=marks.icon("table"),
            key=f"xlsx|{title}",
            on_click="ignore",
            width="stretch",
        )
        st.download_button(
            "CSV",
            making.made(f"{name}.csv", lambda: exporting.table_csv(bench, person, number, None, title)),
            file_name=f"{name}.csv",
            mime="text/csv",
            icon=marks.icon("csv"),
            key=f"table-csv|{title}",
            on_click="ignore",
            width="stretch",
        )
