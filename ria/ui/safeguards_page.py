"""Safeguards: the strength of each one worked out from facts, what they do to each right, what the result hangs on."""

import streamlit as st

from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.scoring.sensitivity import Step, hangs_on
from ria.domain.scoring.strength import safeguard
from ria.ui import layout, marks
from ria.ui.stage_page import stage_page

EFFECT = "effect"
STRENGTH = "safeguard-strength"


def safeguards_page() -> None:
    """The safeguards page."""
    stage_page("safeguards", said={Role.SAFEGUARD_RIGHTS: strength_line}, after={Role.SAFEGUARD_RIGHTS: effect})


def strength_line(opened: Opened, item: str) -> str:
    """The strength of a safeguard in words, and what keeps it from the next level."""
    one = safeguard(opened.form, item)
    word = opened.edition.scale[STRENGTH].level(one.strength).label.lower()
    lacks = f" It would be stronger, but {', '.join(one.lacks)}." if one.lacks else ""
    return marks.small(f"**Strength {one.strength} of 3**, {word}.{lacks}")


def effect(opened: Opened) -> None:
    """What the safeguards do to each right, and what the result hangs on."""
    result = opened.scorecard.main
    if not result.rated:
        return
    with layout.section("What the safeguards do", cap_words(opened)):
        rows = [
            {
                "Right": opened.edition.right[one.right].short,
                "Safeguards": f"Prevent: {one.after.credit.E} of 3. Put right: {one.after.credit.ER} of 3.",
                "Before and after": (
                    f"{marks.band(one.inherent)} {marks.icon('arrow_forward')} "
                    f"{marks.span(one.residual, one.worse_residual)}"
                ),
            }
            for one in result.rated
            if one.before and one.after
        ]
        st.table(rows, border="horizontal", hide_index=True)
    with layout.section("What the result hangs on"):
        steps = hangs_on(opened.scorecard)
        if not steps:
            st.markdown("No single step, and no two clauses together, would change the overall band.")
        for step in steps:
            st.markdown(f"- {step_words(opened, step)}")


def cap_words(opened: Opened) -> str:
    """How much safeguards may take off now."""
    if opened.scorecard.cap == opened.edition.method.cap.start:
        return "Until safeguards are shown to work for a year, they take off two steps at most, and one band."
    return "An independent audit and a year of results exist, so safeguards may take off up to three steps."


def step_words(opened: Opened, step: Step) -> str:
    """One change for the worse, and the overall band it would give."""
    right, clause = opened.edition.right, opened.edition.clause
    match step.kind:
        case "likelihood":
            what = f"{right[step.subject].name}: one step more likely"
        case "safeguard":
            what = f"{right[step.subject].name}: its safeguards one step weaker"
        case "clause":
            names = [f"{clause[one].number} {clause[one].title.lower()}" for one in step.subject.split(" and ")]
            what = f"Without clause {' and '.join(names)}"
    return f"{what} {marks.icon('arrow_forward')} overall {marks.band(step.overall)}"
