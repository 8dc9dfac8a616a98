"""Rights and risk: the list of rights, worst first, and one right at a time with its live result."""

import streamlit as st

from ria.domain.model import Band
from ria.domain.opened import Opened
from ria.domain.scoring import RightResult
from ria.ui import conflict_dialog, landing, layout, marks, register, right_page, stage_page, state
from ria.ui.right_page import RIGHT
from ria.ui.saving import LIVE
from ria.ui.section_form import section_form

PAGE = "rights_risk"
BANDS_WIDTH, STATE_WIDTH = 250, 150
SHOW = {"all": "All", "unrated": "Not rated", "attention": "Needs attention"}


def rights_page() -> None:
    """The list, or the right named in the address."""
    opened = state.current()
    right = st.query_params.get(RIGHT, "")
    if right in opened.edition.right:
        right_page.right_page(opened, right)
        return
    text = opened.edition.page[PAGE]
    st.session_state[LIVE] = [layout.FOOT, layout.BODY]
    conflict_dialog.show(opened)
    with layout.body():
        layout.head(text.title, text.purpose, saves=True)
        if right:
            st.info(f"There is no right {marks.plain(right)} here. All rights are shown.", icon=marks.icon("info"))
            st.query_params.pop(RIGHT)
        stage_page.found_here(PAGE, per_item=False)
        overall_box(opened)
        rights_list(opened)
        left_out(opened)
        for section in opened.edition.page_sections[PAGE]:
            if section.id in (opened.edition.scope_section("right"), scenario_section(opened)):
                continue
            if section.repeats:
                register.register(opened, section)
            else:
                section_form(opened, section)
        st.fragment(stage_page.foot, key=layout.FOOT)(PAGE)
        landing.land(opened, PAGE)


def scenario_section(opened: Opened) -> str:
    """The section of scenarios, which is filled in on the page of each right."""
    return right_page.scenarios(opened).id


def overall_box(opened: Opened) -> None:
    """The overall result in one sentence, and what it means."""
    result = opened.scorecard.main
    with st.container(border=True, gap="xsmall"):
        if not result.rights:
            st.markdown("**No right is ticked yet.** Say on the screening page which rights the service can affect.")
            st.page_link(
                "pages/screening.py",
                label="Screening",
                icon=":material/arrow_forward:",
                icon_position="right",
                query_params=number(opened),
            )
            return
        if result.assessed:
            st.markdown(f"**Overall** {marks.move(result.inherent, result.residual)}")
            st.markdown(marks.grey(meaning(opened, result.worse_residual)))
            return
        rated = marks.plural(len(result.rated), "rated right")
        worst = f"The worst of the {rated} is {marks.move(*result.so_far)}" if result.rated else ""
        st.markdown(f"**Overall: not assessed yet.** {worst}")
        unrated = len(result.not_assessed)
        st.markdown(
            marks.grey(
                f"{marks.plural(unrated, 'right is', 'rights are')} not rated, and *not rated* never counts as low."
            )
        )


def meaning(opened: Opened, band: Band | None) -> str:
    """What a band means for the decision."""
    duty = next(one for one in opened.edition.obligations if one.may_proceed is not None)
    return f"{band.word} means: {duty.words(band)}" if band else ""


def number(opened: Opened) -> dict[str, str]:
    """The assessment in the address."""
    return {"a": str(opened.assessment.heading.id)}


def rights_list(opened: Opened) -> None:
    """One row for each engaged right, worst first; those not rated at the end."""
    rights = opened.scorecard.main.rights
    if not rights:
        return
    groups = {
        "all": list(rights),
        "unrated": [one for one in rights if one.after is None],
        "attention": [one for one in rights if attention(opened, one)],
    }
    shown = st.segmented_control(
        "Show",
        list(SHOW),
        key="show_rights",
        required=True,
        default=None if "show_rights" in st.session_state else "all",
        format_func=lambda one: f":blue[{SHOW[one]} ({len(groups[one])})]",
    )
    with st.container(gap="xsmall"):
        for one in groups[shown or "all"]:
            right_row(opened, one)


def right_row(opened: Opened, one: RightResult) -> None:
    """A right with its bands and what needs a look."""
    right = opened.edition.right[one.right]
    group = next(group.name for group in opened.edition.groups if group.id == right.group)
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        with st.container(gap="xxsmall"):
            st.button(
                f"**{right.name}**", key=f"right|{right.id}", type="tertiary", on_click=on_right, args=(right.id,)
            )
            st.caption(group)
        st.markdown(right_bands(one), width=BANDS_WIDTH)
        st.markdown(attention(opened, one) or f"{marks.icon(marks.COMPLETE)} Rated", width=STATE_WIDTH)


def right_bands(one: RightResult) -> str:
    """The band before safeguards and the range after them."""
    if one.after is None:
        return marks.band(None)
    return f"{marks.band(one.inherent)} {marks.icon('arrow_forward')} {marks.span(one.residual, one.worse_residual)}"


def attention(opened: Opened, one: RightResult) -> str:
    """What needs a look at a right; empty when nothing does."""
    if one.after is None:
        return f"{marks.icon(marks.UNTOUCHED)} Not rated"
    if any(found.item == one.right and found.is_hard_stop for found in opened.findings):
        return f"{marks.icon(marks.STOPPED)} Hard stop"
    if one.weak:
        return f"{marks.icon('error')} Weak evidence"
    if any(found.item == one.right and found.check.kind == "warning" for found in opened.findings):
        return f"{marks.icon('error')} Check this"
    return ""


def left_out(opened: Opened) -> None:
    """The rights that are not ticked, so that a reader can test the choice."""
    out = [right for right in opened.edition.rights if right.id not in opened.form.engaged_rights]
    others = f"{marks.plural(len(out), 'right')} not ticked" if opened.form.engaged_rights else "All rights"
    box = st.expander(others, key="left_out", on_change="rerun")
    if not box.open:
        return
    with box:
        for right in out:
            reason = opened.form.field("right_not_engaged_reason", right.id)
            st.button(right.name, key=f"right|{right.id}", type="tertiary", on_click=on_right, args=(right.id,))
            if isinstance(reason, str):
                st.text(reason)


def on_right(right: str) -> None:
    """Open the page of a right; from there on the order stays as the list has it now."""
    right_page.begin_anew()
    st.query_params[RIGHT] = right
