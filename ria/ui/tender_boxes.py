"""Minimum rights standards and award criteria: what the band calls for, and the templates to start from."""

from collections.abc import Mapping, Sequence

import streamlit as st

from ria.domain.answers import Value
from ria.domain.criteria_builder import CriterionIdea, criterion_ideas, limits
from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.standard_gaps import standard_from_template, standard_gaps
from ria.domain.tender import NeededStandard, needed_standards, specification, total_weight, weight_table
from ria.domain.wording import item_title, lower_first
from ria.ui import layout, marks, register, state
from ria.ui.rights_page import meaning
from ria.workbench import entries

WHOLE = 100
TOLERANCE = 0.01


def specification_line() -> None:
    """How complete the specification is, and what it does not state yet."""
    found = specification(state.current().form)
    if found is None:
        return
    total = len(found.stated) + len(found.open)
    if not found.open:
        st.markdown(f"{marks.icon(marks.COMPLETE)} The specification states all {total} items.")
        return
    names = "; ".join(lower_first(one) for one in found.open)
    st.markdown(
        f"{marks.icon('error')} The specification states **{len(found.stated)} of {total}** items. "
        f"Not yet: {marks.plain(names)}."
    )


def standard_line(opened: Opened, item: str) -> str:
    """Whether a bidder can pass or fail a standard, or what it still lacks."""
    found = standard_gaps(opened.form, item)
    if not found:
        return marks.small(f"{marks.icon(marks.COMPLETE)} Pass or fail, with evidence asked for.")
    return marks.small(f"{marks.icon('error')} **Not yet:** {'; '.join(found)}.")


def standards_box() -> None:
    """Every right at Medium or above: its band, its standards, or the template to start one from."""
    opened = state.current()
    needed = needed_standards(opened)
    if not needed:
        return
    wanting = [one for one in needed if not one.standards]
    section = opened.edition.home[opened.edition.role_of[Role.STANDARD_RIGHTS][0]].id
    done = len(needed) - len(wanting)
    with layout.section(
        f"Rights with a standard: {done} of {len(needed)}", "Every right at Medium or above needs one."
    ):
        for one in needed:
            standard_row(opened, section, one)
        if len(wanting) > 1:
            answers = [standard_from_template(opened.edition, one) for one in wanting]
            add_button(opened, section, f"Add {len(wanting)} standards from the templates", "all", answers)
        templates = opened.edition.award_criteria
        if wanting:
            st.caption(f"The templates are {marks.PROVENANCE[templates.check]}. Adapt them, and ask your lawyer.")


def standard_row(opened: Opened, section: str, one: NeededStandard) -> None:
    """One right that needs a standard."""
    right = opened.edition.right[one.right]
    with st.container(border=True):
        name, standards, action = st.columns([0.34, 0.42, 0.24], vertical_alignment="center")
        name.markdown(f"{marks.band(one.band)} **{right.short}**")
        if one.standards:
            home = opened.edition.section[section]
            titles = "; ".join(item_title(opened.form, home, item) for item in one.standards)
            standards.markdown(marks.plain(titles))
            action.markdown(f"{marks.icon(marks.COMPLETE)} Has a standard")
            return
        standards.markdown(marks.grey(marks.plain(one.template.standard)))
        with action:
            answers = standard_from_template(opened.edition, one)
            add_button(opened, section, "Use the template", one.right, [answers])


def criteria_box() -> None:
    """The weights against what the band requires, and the criteria that are still missing."""
    opened = state.current()
    section = opened.edition.home[opened.edition.role_of[Role.CRITERION_KIND][0]].id
    with layout.section("Weights and the band", limit_words(opened)):
        weights(opened)
        ideas = criterion_ideas(opened)
        if ideas:
            st.markdown(f"**Suggested: {marks.plural(len(ideas), 'more criterion', 'more criteria')}**")
            with st.container(gap="xsmall"):
                for place, one in enumerate(ideas):
                    idea_row(opened, section, place, one)
            if len(ideas) > 1:
                add_button(opened, section, f"Add all {len(ideas)}", "all", [one.answers for one in ideas])
        marking(opened)


def limit_words(opened: Opened) -> str:
    """What the band requires of the weights, in a sentence."""
    band, limit = opened.scorecard.main.worse_residual, limits(opened)
    if band is None:
        return "The band is not known until every right is rated, so no limit applies yet."
    if limit.rights_least is None:
        return f"The band {band.word} sets no limit on the weights."
    price = "" if limit.price_most is None else f", and price at most {limit.price_most}%"
    least = f"rights quality weighs at least {limit.rights_least}%{price}"
    if band == Band.CRITICAL:
        return f"{meaning(opened, band)} Until then the limits of High stand here: {least}."
    return f"At {band.word}, {least}."


def weights(opened: Opened) -> None:
    """The weights by kind with their limits, and whether they add up."""
    table = weight_table(opened)
    if not total_weight(opened.form):
        return
    rows = [
        {
            "Kind": one.kind,
            "Weight": f"{one.weight:g}%",
            "Limit": one.limit or "none set",
            "Kept": "Yes" if one.kept else "**No**",
        }
        for one in table
    ]
    st.table(rows, border="horizontal", hide_index=True)
    total = total_weight(opened.form)
    if abs(total - WHOLE) <= TOLERANCE:
        st.markdown(f"{marks.icon(marks.COMPLETE)} The weights add up to 100%.")
    else:
        st.markdown(f"{marks.icon('error')} **The weights add up to {total:g}%, not 100%.**")


def idea_row(opened: Opened, section: str, place: int, one: CriterionIdea) -> None:
    """One criterion to add."""
    with st.container(border=True):
        name, weight, action = st.columns([0.5, 0.26, 0.24], vertical_alignment="center")
        with name, st.container(gap="xxsmall"):
            st.markdown(f"**{marks.plain(one.title)}**")
            if one.kind != one.title:
                st.caption(one.kind)
        weight.markdown(f"{one.weight}%" if one.weight is not None else marks.grey("Weight for you to set"))
        with action:
            add_button(opened, section, "Add", str(place), [one.answers])


def marking(opened: Opened) -> None:
    """How marks are given, in the words of the edition."""
    known = opened.edition.award_criteria
    with st.expander("How marks are given: a scale to use"):
        for one in known.marking:
            st.markdown(f"**{one.mark}** {marks.plain(one.meaning)}")
        st.caption(f"{known.source} · {marks.PROVENANCE[known.check]}")


def add_button(opened: Opened, section: str, label: str, name: str, answers: Sequence[Mapping[str, Value]]) -> None:
    """Add entries with these first answers; a single one is opened."""
    st.button(
        label,
        key=f"add-template|{section}|{name}",
        icon=":material/add:",
        on_click=on_add,
        args=(opened.assessment.heading.id, section, answers),
    )


def on_add(number: int, section: str, answers: Sequence[Mapping[str, Value]]) -> None:
    """Store the entries, then draw the whole page: the register stands above."""
    with state.told():
        added = [entries.add_entry(state.bench(), state.who(), number, section, first) for first in answers]
        if len(added) == 1:
            register.on_open(section, added[0], True)
    st.rerun()
