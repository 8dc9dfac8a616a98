"""Results of measures: a chart for each measure, results typed in one by one or imported from a CSV file."""

import streamlit as st

from ria.domain.opened import Opened
from ria.domain.oversight import Reading, Series, series
from ria.domain.questionnaire import Section
from ria.domain.roles import Role
from ria.domain.wording import date_words
from ria.errors import BadInput, FaultyTable
from ria.ui import charts, layout, making, marks, register, state
from ria.ui.stage_page import section_of
from ria.workbench import importing_readings

MOST_FAULTS_SHOWN = 50
FEW = 5
UPLOAD = "readings-upload"
TURN, IMPORTED = "readings-turn", "readings-imported"
VERDICT_SYMBOL = {"met": marks.COMPLETE, "within tolerance": "error", "missed": "cancel", "not judged": "help"}


def readings_section(opened: Opened) -> None:
    """Charts, import, and the register of results, newest first, for one measure or for all."""
    section = section_of(opened, Role.READING_KPI)
    found = series(opened.form)
    with layout.section(section.title, section.intro):
        if not found:
            with st.container(border=True):
                st.markdown("**No measure yet.** Add the measures above; then their results can be entered here.")
            return
        with_results = [one for one in found if one.readings]
        if with_results:
            st.caption(f"Each point stands at the end of its period. {charts.LEGEND}")
            grid = st.grid(2 if len(with_results) > 1 else 1, min_column_width=400)
            for one in with_results:
                with grid.container(border=True, gap="xsmall"):
                    trend(one)
        without = [one for one in found if not one.readings]
        if without:
            st.caption(f"No result yet: {', '.join(marks.plain(one.title) for one in without)}.")
        import_box(opened)
        entries(opened, section, found)


def trend(one: Series) -> None:
    """One measure: how it stands, its chart, and the same values as a table."""
    st.markdown(f"**{marks.plain(one.title)}**")
    st.markdown(marks.small(standing(one)))
    st.vega_lite_chart(charts.trend_chart(one, charts.mode()), theme=None, width="stretch", alt=in_words(one))
    with st.expander(
        f"{marks.plural(len(one.readings), 'result')} as a table", type="compact", key=f"table|{one.item}"
    ):
        st.table([table_row(one, reading) for reading in reversed(one.readings)], border="horizontal", hide_index=True)


def standing(one: Series) -> str:
    """The latest result against its limits, in a sentence."""
    latest = one.latest
    if latest is None:
        return "No result yet."
    symbol = marks.icon(VERDICT_SYMBOL[latest.verdict])
    checked = "" if latest.checked else " Nobody but the provider checked it."
    missed = f" {one.missed} of {len(one.readings)} missed." if one.missed else ""
    verdict = "no target is set" if one.target is None else latest.verdict
    words = f"**{one.words(latest.value)}** to {date_words(latest.last)}: **{verdict}**."
    return f"{symbol} {words}{missed}{checked}"


def in_words(one: Series) -> str:
    """What the chart shows, for those who do not see it."""
    limits = [f"target {one.words(one.target)}"] if one.target is not None else []
    limits += [f"worst accepted {one.words(one.tolerance)}"] if one.tolerance is not None else []
    points = ", ".join(f"{date_words(reading.last)} {one.words(reading.value)}" for reading in one.readings)
    return f"{one.title}: {points}. {', '.join(limits)}".rstrip(". ") + "."


def table_row(one: Series, reading: Reading) -> dict[str, str]:
    """One result as a row."""
    return {"To": date_words(reading.last), "Result": one.words(reading.value), "Against the limits": reading.verdict}


def entries(opened: Opened, section: Section, found: tuple[Series, ...]) -> None:
    """The register of results behind its count; open while it is short, or while one of its entries is open."""
    items = opened.form.items(section)
    any_open = any(register.is_open(section, item) for item in items)
    label = f"Results one by one · {len(items)}"
    if not items:
        register.add_row(opened, section, empty=True)
        return
    box = st.expander(
        label, expanded=any_open or len(items) <= FEW, icon=marks.icon("list"), key="each-result", on_change="rerun"
    )
    if box.open or any_open:
        with box, st.container(gap="xsmall"):
            one_by_one(opened, section, found)
    register.add_row(opened, section, empty=False)


def one_by_one(opened: Opened, section: Section, found: tuple[Series, ...]) -> None:
    """The rows of the register, newest first, those without period or value on top; for one measure or for all."""
    items = opened.form.items(section)
    newest = [reading.item for one in found for reading in one.readings]
    newest.sort(key=lambda item: str(opened.form.roles(Role.READING_PERIOD, item)[1]), reverse=True)
    unfinished = [item for item in items if item not in set(newest)]
    names = {one.item: one.title for one in found}
    shown = ""
    if len(found) > 1 and len(items) > register.PAGE_OF_ROWS:
        shown = st.selectbox("Show results of", ["", *names], format_func=lambda one: names.get(one, "All measures"))
    wanted = {item for item in items if not shown or opened.form.role(Role.READING_KPI, item) == shown}
    register.rows(opened, section, [item for item in (*unfinished, *newest) if item in wanted])


def import_box(opened: Opened) -> None:
    """The way from a CSV file to results: template, file, what it holds, and one button."""
    box = st.expander("Import results from a CSV file", icon=marks.icon("upload_file"), key="import", on_change="rerun")
    if not box.open:
        return
    with box, st.container(gap="small"):
        st.markdown(
            "The first line names the columns **Measure, From, To, Result**, and if you have them **Cases, Checked, "
            "Action**. Days are written 2027-04-30 or 30/04/2027. Either every line is imported or none."
        )
        st.download_button(
            "Download a file to fill in",
            making.made("results.csv", lambda: importing_readings.template(opened)),
            file_name="results.csv",
            mime="text/csv",
            icon=marks.icon("download"),
            on_click="ignore",
        )
        key = f"{UPLOAD}|{st.session_state.get(TURN, 0)}"
        upload = st.file_uploader("CSV file with results", type=["csv", "txt"], key=key)
        if done := st.session_state.pop(IMPORTED, ""):
            st.success(done, icon=marks.icon(marks.COMPLETE))
        if upload:
            preview(opened, upload.name, upload.getvalue())


def preview(opened: Opened, name: str, data: bytes) -> None:
    """What a file would add, or every fault in it."""
    try:
        rows = importing_readings.read_file(opened, data)
    except FaultyTable as error:
        faults_table(error)
        return
    except BadInput as error:
        st.error(str(error), icon=marks.icon("error"))
        return
    first, last = min(row.first for row in rows), max(row.last for row in rows)
    st.markdown(
        f"{marks.icon(marks.COMPLETE)} {marks.plural(len(rows), 'result')} for "
        f"{marks.plural(len({row.measure for row in rows}), 'measure')}, {date_words(first)} to {date_words(last)}."
    )
    st.button(
        f"Import {marks.plural(len(rows), 'result')}",
        type="primary",
        on_click=on_import,
        args=(opened.assessment.heading.id, data, name),
    )


def faults_table(error: FaultyTable) -> None:
    """Every fault of a file with its line and column."""
    count = len(error.faults)
    st.error(f"Nothing was imported. {marks.plural(count, 'fault')} in this file:", icon=marks.icon("error"))
    rows = [
        {"Line": str(line), "Column": marks.plain(column) or "whole line", "Fault": marks.plain(fault)}
        for line, column, fault in error.faults[:MOST_FAULTS_SHOWN]
    ]
    st.table(rows, border="horizontal", hide_index=True)
    if count > MOST_FAULTS_SHOWN:
        st.caption(f"And {count - MOST_FAULTS_SHOWN} more. Mend these and choose the file again.")


def on_import(number: int, data: bytes, name: str) -> None:
    """Import a file, and make room for the next one."""
    with state.told():
        count = importing_readings.import_readings(state.bench(), state.who(), number, data, name)
        st.session_state[IMPORTED] = f"{marks.plural(count, 'result')} imported from {marks.plain(name)}."
        st.session_state[TURN] = st.session_state.get(TURN, 0) + 1
