"""Oversight: how the contract stands, what asks for new scores, what is due, and what each record leaves open."""

from datetime import date

import streamlit as st

from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.oversight import Trigger, calendar, deductions, series, triggers
from ria.domain.oversight_needs import audits_done, measure_need, obligation, scores_due, side_effects
from ria.domain.roles import Role
from ria.domain.summary import DueAction
from ria.domain.tables import ACTIONS
from ria.domain.wording import date_words, money_words
from ria.ui import layout, marks, register, state
from ria.ui.oversight_lines import audit_line, body_line, incident_line, review_line
from ria.ui.readings_section import readings_section, standing
from ria.ui.stage_page import stage_page
from ria.ui.table_download import table_download

NOW, NEEDS, CALENDAR = "contract-now", "measures-needed", "calendar"
MOST_DUE = 20


def oversight_page() -> None:
    """The oversight page."""
    stage_page(
        "oversight",
        first=lambda _: st.fragment(contract_now, key=NOW)(),
        said={
            "kpi_title": measure_line,
            "audit_title": audit_line,
            "incident_title": incident_line,
            "body_name": body_line,
            "review_title": review_line,
        },
        after={
            "kpi_title": lambda _: st.fragment(measures_needed, key=NEEDS)(),
            "audit_title": audits_needed,
            "review_title": lambda _: st.fragment(due_list, key=CALENDAR)(),
        },
        instead={Role.READING_KPI: readings_section},
        live=(NOW, NEEDS, CALENDAR),
    )


def contract_now() -> None:
    """Four figures that a contract manager looks at first, and what asks for new scores."""
    opened = state.current()
    measured = [one for one in series(opened.form) if one.latest]
    missed = sum(one.latest.verdict == "missed" for one in measured if one.latest)
    late = [one for one, _ in calendar(opened) if overdue(one, opened.today)]
    waiting = [one for one in triggers(opened.form) if not one.answered]
    used = deductions(opened.form)
    with st.container(gap="small"):
        grid = st.grid(4, min_column_width=145)
        grid.metric("Measures missed now", f"{missed} of {len(measured)}" if measured else "No results", border=True)
        grid.metric("Overdue", str(len(late)), border=True)
        grid.metric("Wait for new scores", str(len(waiting)), border=True)
        share = "Not given" if used.share is None else f"{used.share:.0%}"
        grid.metric("Deductions used", share, border=True)
        if used.available is not None and used.used is not None:
            words = f"{money_words(used.used)} of {money_words(used.available)} that could have been deducted was used."
            st.caption(words)
        rescore_box(opened, waiting)


def rescore_box(opened: Opened, waiting: list[Trigger]) -> None:
    """What asks for new scores: events that nobody answered, and the date that the band sets."""
    due = scores_due(opened)
    if not waiting and not due:
        return
    with st.container(border=True, gap="xsmall"):
        st.markdown("**What asks for new scores**")
        for one in waiting:
            on = f" on {date_words(one.on)}" if one.on else ""
            st.markdown(f"{marks.icon('error')} **{marks.plain(one.title)}**: {marks.plain(one.reason)}{on}.")
        if due:
            st.markdown(scores_due_words(opened, *due))
        if waiting:
            st.markdown(marks.grey("A review with new scores, held since then, clears each of these."))
        number = {"a": str(opened.assessment.heading.id)}
        st.page_link("pages/rights_risk.py", label="Score again", icon=marks.icon("arrow_forward"), query_params=number)


def scores_due_words(opened: Opened, band: Band, day: date) -> str:
    """By which day the band wants new scores."""
    late = day < opened.today
    symbol = marks.icon("error" if late else "event")
    often = obligation(opened, "re-score").words(band).rstrip(".").lower()
    verb = "were due" if late else "are due"
    return f"{symbol} New scores {verb} by **{date_words(day)}** ({band.word}: {often})."


def measure_line(opened: Opened, item: str) -> str:
    """The latest result of a measure, and whether it could push staff the wrong way."""
    effects = side_effects(opened.form, item)
    one = next(one for one in series(opened.form) if one.item == item)
    result = standing(one) if one.readings else "No result yet."
    if effects is None:
        return marks.small(f"{result} Not tested yet for pushing staff the wrong way.")
    if not effects:
        return marks.small(f"{result} Tested: it pushes nobody the wrong way.")
    return marks.small(f"{result} :red[**Do not use it as it is.**] {'; '.join(marks.plain(one) for one in effects)}.")


def measures_needed() -> None:
    """How many measures the band asks for."""
    opened = state.current()
    need, band = measure_need(opened), opened.scorecard.main.worse_residual
    if need is None or band is None:
        st.caption("How many measures are needed is known once every right is rated.")
        return
    symbol = marks.icon(marks.COMPLETE if need.met else "error")
    asks = obligation(opened, "rights-kpis").words(band).rstrip(".")
    outside = f", of which {need.independent} not from the provider" if need.independent_needed else ""
    st.markdown(f"{symbol} {band.word} asks for: {asks.lower()}. Here: {need.have}{outside}.")


def audits_needed(opened: Opened) -> None:
    """How often the band wants an independent audit, and how many there were."""
    band = opened.scorecard.main.worse_residual
    if band is not None:
        asks = obligation(opened, "independent-audit").words(band).rstrip(".").lower()
        done = marks.plural(audits_done(opened), "independent audit")
        st.markdown(f"{marks.icon('event')} {band.word} asks for: {asks}. In the last twelve months: {done}.")


def overdue(one: DueAction, today: date) -> bool:
    """Whether the day has passed."""
    return one.due is not None and one.due < today


def due_list() -> None:
    """Everything that is due in this assessment, soonest first. Only proof clears a line."""
    opened = state.current()
    found = calendar(opened)
    note = "A line goes when a done date stands there with evidence; without it, it stays."
    with layout.section("What is due", note):
        if not found:
            st.markdown(f"{marks.icon(marks.COMPLETE)} Nothing is due.")
        for one, page in found[:MOST_DUE]:
            due_row(opened, one, page)
        if len(found) > MOST_DUE:
            st.caption(f"And {len(found) - MOST_DUE} more.")
        if found:
            table_download(opened, ACTIONS)


def due_row(opened: Opened, one: DueAction, page: str) -> None:
    """One line of the calendar: what, by whom, by when, and the way to it."""
    with st.container(border=True):
        name, when, way = st.columns([0.46, 0.3, 0.24], vertical_alignment="center")
        with name, st.container(gap="xxsmall"):
            st.markdown(f"**{marks.plain(one.title)}**")
            st.caption(marks.plain(one.owner) or opened.edition.section[one.section].title)
        when.markdown(due_words(one, opened.today))
        label = f"Open in {opened.edition.page[page].title.lower()}"
        target = {"a": str(opened.assessment.heading.id), register.ENTRY: register.address(one.section, one.item)}
        if page == "oversight":
            way.button(
                "Open it here",
                key=f"due|{one.item}",
                type="tertiary",
                on_click=register.on_open,
                args=(one.section, one.item, True),
            )
        else:
            way.page_link(f"pages/{page}.py", label=label, query_params=target)


def due_words(one: DueAction, today: date) -> str:
    """When something is due, or why it is not cleared."""
    if one.unproven:
        return f"{marks.icon('error')} Said to be done, **no evidence**"
    if one.due is None:
        return f"{marks.icon(marks.UNTOUCHED)} No date"
    days = (one.due - today).days
    if days < 0:
        return f":red[{marks.icon('error')} **{date_words(one.due)}**, {marks.plural(-days, 'day')} late]"
    return f"{marks.icon('event')} **{date_words(one.due)}**, in {marks.plural(days, 'day')}"
