"""Closing: is there still time to choose in-house, did each forecast hold, and what goes on to the next assessment."""

import pandas as pd
import streamlit as st

from ria.domain import closing
from ria.domain.closing import Outcome
from ria.domain.failure_outcome import failure_outcome
from ria.domain.model import band_word
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.wording import date_words, money_words
from ria.ui import charts, layout, marks, state
from ria.ui.links import page_link
from ria.ui.stage_page import stage_page
from ria.workbench import starting

PAGE = "closing"
TIMING, COST, OUTCOMES, FORWARD = "timing", "cost", "outcomes", "forward"


def closing_page() -> None:
    """The page: time left above, forecast against outcome under the rights, the next assessment under the lessons."""
    stage_page(
        PAGE,
        first=lambda _: st.fragment(timing_box, key=TIMING)(),
        group={"closing_cost_failure": lambda _: st.fragment(cost_line, key=COST)()},
        after={
            Role.OUTCOME_RATINGS: lambda _: st.fragment(outcomes_box, key=OUTCOMES)(),
            "lesson_title": lambda _: st.fragment(forward_box, key=FORWARD)(),
        },
        said={Role.OUTCOME_RATINGS: outcome_words},
        live=(TIMING, COST, OUTCOMES, FORWARD),
    )


def timing_box() -> None:
    """When this review and its insourcing check had to start, and how that stands."""
    opened = state.current()
    plan = closing.closing_schedule(opened)
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**Insourcing check: at least {plan.months} months before the end**")
        if plan.end is None or plan.start_by is None:
            st.markdown("Give the day on which the contract ends; the day to start follows from it.")
            page_link(opened, opened.edition.home[opened.edition.role_of[Role.CONTRACT_END][0]].page)
            return
        over = plan.end < opened.today
        ends, starts = ("ended", "The check had to start") if over else ("ends", "Start")
        st.markdown(f"The contract {ends} on {date_words(plan.end)}. {starts} by **{date_words(plan.start_by)}**.")
        started = f"Started {date_words(plan.started)}" if plan.started else ""
        days = (plan.start_by - opened.today).days
        left = f"with {marks.plural(max(plan.months_left or 0, 0), 'whole month')} left"
        now = "after the end" if over else left
        st.markdown(
            {
                "not yet": f"{marks.icon(marks.UNTOUCHED)} Not due yet: {days} days left.",
                "due": f"{marks.icon('error')} **Start now**, {now}. Tell the board which choices are already lost.",
                "in time": f"{marks.icon(marks.COMPLETE)} {started}, {left}.",
                "too late": f"{marks.icon('error')} **{started}, {left}: too late** to build an in-house team in time.",
            }[plan.timing]
        )
        decided = closing.insourcing_words(opened)
        st.markdown(f"In-house next? **{decided}**" if decided else marks.grey("In-house next? Not answered yet."))


def cost_line() -> None:
    """What failure cost against the forecast of the bid that won."""
    found = failure_outcome(state.current().form)
    if found is None:
        return
    symbol = marks.icon("error" if found.happened > found.high else marks.COMPLETE)
    st.markdown(f"{symbol} **Failure cost {money_words(round(found.happened))}.** {found.sentence}")


def outcome_words(opened: Opened, right: str) -> str:
    """Forecast and outcome of a right in one line, under its row."""
    one = next(one for one in closing.outcomes(opened) if one.right == right)
    incidents = f" · {marks.plural(one.incidents, 'incident')} recorded" if one.incidents else ""
    what = f"**{closing.verdict_words(one)}**" if one.held is False else closing.verdict_words(one)
    return f"Forecast {marks.band(one.forecast)} · happened {marks.band(one.happened)} · {what}{incidents}"


def outcomes_box() -> None:
    """Every forecast against its outcome, as a chart and as a table."""
    opened = state.current()
    rows = closing.outcomes(opened)
    known = [one for one in rows if one.held is not None]
    with layout.section("Did the forecasts hold?", summary(opened, rows, known)):
        if not known:
            st.markdown("Say for each right above how often harm happened. The chart follows.")
            return
        names = {one.right: opened.edition.right[one.right].short for one in known}
        moves = [(names[one.right], one.forecast, one.happened) for one in known if one.forecast and one.happened]
        words = "; ".join(f"{name}: forecast {first.word}, happened {last.word}" for name, first, last in moves)
        st.vega_lite_chart(charts.dot_chart(moves, charts.mode()), theme=None, width="stretch", alt=words)
        with st.expander("The same as a table"):
            st.table(pd.DataFrame([table_row(names, one) for one in known]), border="horizontal", hide_index=True)


def summary(opened: Opened, rows: tuple[Outcome, ...], known: list[Outcome]) -> str:
    """How many turned out worse, and which forecast counts."""
    version = closing.forecast_version(opened)
    if version:
        base = f"Forecast: version {version.number} of {date_words(version.frozen_on)}."
    else:
        base = "Forecast: the present scores, because no version was kept before the contract began."
    worse = sum(one.held is False for one in known)
    if not known:
        return base
    return f"○ forecast ● outcome. {worse} of {len(known)} turned out worse than forecast. {base}"


def table_row(names: dict[str, str], one: Outcome) -> dict[str, str]:
    """One right in words."""
    return {
        "Right": f"**{names[one.right]}**",
        "Forecast and outcome": f"{band_word(one.forecast)}, then {band_word(one.happened)}",
        "Verdict": closing.verdict_words(one),
    }


def forward_box() -> None:
    """What the next assessment takes over, and the button that starts it."""
    opened = state.current()
    with layout.section("The next assessment"), st.container(border=True, gap="small"):
        st.markdown(
            "Start it from this one: what still describes the service is carried forward and marked until somebody "
            "confirms it. Days, and records of this procurement and contract, stay here. "
            f"{marks.plural(closing.lessons(opened), 'lesson')} and the outcome of each right can be read from there."
        )
        number = opened.assessment.heading.id
        if st.button("Start the next assessment from this one", icon=marks.icon("arrow_forward"), key="carry"):
            with state.told():
                new = starting.start_from_past(state.bench(), state.who(), number)
                st.switch_page("pages/service.py", query_params={"a": str(new)})
