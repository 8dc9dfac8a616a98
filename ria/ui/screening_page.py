"""Screening: what the answers come to, and for each function whether it may be handed over and whose duties it is."""

import streamlit as st

from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.screening import FunctionCheck, function_checks, unprotected_functions
from ria.ui import layout, marks, register, state
from ria.ui.screening_result import depth_box, insourcing_box, light_touch_box, result_box
from ria.ui.stage_page import section_of, stage_page

RESULT, INSOURCING, LIGHT_TOUCH, DEPTH, DUTIES = "screened", "insourcing", "light-touch-gaps", "depth", "duties"


def screening_page() -> None:
    """The screening page: the result on top, each part of it again below the questions it follows from."""
    stage_page(
        "screening",
        first=lambda _: st.fragment(result_box, key=RESULT)(),
        group={
            "insourcing_test": lambda _: st.fragment(insourcing_box, key=INSOURCING)(),
            Role.PROCUREMENT_REGIME: lambda _: st.fragment(light_touch_box, key=LIGHT_TOUCH)(),
            Role.RIA_DEPTH: lambda _: st.fragment(depth_box, key=DEPTH)(),
        },
        said={"function_name": function_line},
        after={"function_name": lambda _: st.fragment(duties_box, key=DUTIES)()},
        live=(RESULT, INSOURCING, LIGHT_TOUCH, DEPTH, DUTIES),
    )


def function_line(opened: Opened, item: str) -> str:
    """Whether a function may be handed over, and what the law of its area says once it is open."""
    one = next(one for one in function_checks(opened.situation) if one.item == item)
    lines = [marks.small(f"{function_badge(one)} {marks.plain(verdict(one))}")]
    if register.is_open(section_of(opened, "function_name"), item):
        for rule in one.rules:
            doubt = f" · {marks.PROVENANCE[rule.check]}" if marks.PROVENANCE[rule.check] else ""
            lines.append(
                marks.small(f"**The rule:** {marks.plain(rule.text)}. :gray[{marks.plain(rule.source)}{doubt}]")
            )
    return "\n\n".join(lines)


def function_badge(one: FunctionCheck) -> str:
    """A hard stop, or whether the answer is there."""
    if one.blocked:
        return f":red-badge[{marks.icon(marks.STOPPED)} HS1]"
    return marks.icon(marks.COMPLETE if one.answered else marks.UNTOUCHED)


def verdict(one: FunctionCheck) -> str:
    """The verdict with what the law reserves, and whose human rights duties it is."""
    if not one.answered:
        return "Say whether the law lets you hand this over."
    reserved = f" You ticked: {'; '.join(one.reserved)}." if one.reserved else ""
    if one.kept:
        return f"{one.verdict}.{reserved} It stays with you, and so do its duties."
    duties = {
        True: " The provider owes human rights duties itself.",
        False: " Clause C2 must give the provider human rights duties.",
        None: " Say whether the provider itself would owe human rights duties.",
    }[one.owes]
    return f"{one.verdict}.{reserved}{duties}"


def duties_box() -> None:
    """The public function check: where clause C2 is needed, and what courts and Acts have said."""
    opened = state.current()
    reach = opened.edition.cross_cutting.human_rights_act_reach
    names = unprotected_functions(opened.form)
    with layout.section("Whose human rights duties?", reach.summary):
        if names:
            st.markdown(f"{marks.icon('error')} **Clause C2 is needed** for {marks.plain('; '.join(names))}.")
            st.markdown(marks.small(marks.plain(reach.product_rule)))
        elif function_checks(opened.situation):
            st.markdown(f"{marks.icon(marks.COMPLETE)} What is handed over carries these duties, by your answers.")
        with st.expander(f"What Acts and courts say · {marks.plural(len(reach.facts), 'point')}"):
            for fact in reach.facts:
                doubt = f" {marks.grey(marks.PROVENANCE[fact.check])}" if marks.PROVENANCE[fact.check] else ""
                st.markdown(f"- {marks.plain(fact.fact)}{doubt}")
