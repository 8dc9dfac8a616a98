"""The data of an assessment for other programs: one workbook, each table as CSV, all answers as JSON."""

from functools import partial

import streamlit as st

from ria.domain.opened import Opened
from ria.domain.tables import tables
from ria.ui import layout, making, marks, state
from ria.workbench import exporting

NOTE = (
    "Rights, actions, safeguards, measures, results and consultation as tables; or all answers with notes, evidence "
    "and attachments. That JSON file, and the whole full assessment in Word, can be read in again under Start. "
    "Comments and history stay here."
)


def data(opened: Opened, version: int | None) -> None:
    """The downloads, made of the same state as the documents."""
    number, bench, person = opened.assessment.heading.id, state.bench(), state.who()
    name = f"{opened.assessment.heading.reference}{f'-version-{version}' if version is not None else ''}"
    with layout.section("Data", NOTE), st.container(horizontal=True):
        st.download_button(
            "All tables (Excel)",
            making.made(f"{name}.xlsx", lambda: exporting.workbook(bench, person, number, version)),
            file_name=f"{name}.xlsx",
            mime=exporting.EXCEL,
            icon=":material/table:",
            on_click="ignore",
        )
        csv_panel(opened, version, name)
        st.download_button(
            "All answers (JSON)",
            making.made(f"{name}.json", lambda: exporting.exchange_file(bench, person, number, version)),
            file_name=f"{name}.json",
            mime="application/json",
            icon=":material/data_object:",
            on_click="ignore",
        )


def csv_panel(opened: Opened, version: int | None, name: str) -> None:
    """Each table as a CSV file."""
    number, bench, person = opened.assessment.heading.id, state.bench(), state.who()
    box = st.popover("One table (CSV)", icon=marks.icon("csv"))
    for table in tables(opened):
        rows = marks.plural(len(table.rows), "row")
        file_name = f"{name}-{table.title.lower().replace(' ', '-').replace(',', '')}.csv"
        box.download_button(
            f"{table.title} · {rows}",
            making.made(file_name, partial(exporting.table_csv, bench, person, number, version, table.title)),
            file_name=file_name,
            mime="text/csv",
            key=f"csv|{table.title}",
            on_click="ignore",
            width="stretch",
        )
