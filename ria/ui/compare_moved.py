"""What moved the result between two of the assessments compared; consultation and safeguards side by side."""

import pandas as pd
import streamlit as st

from ria.domain.comparison import Comparison, Subject
from ria.domain.moved import Input, Move
from ria.ui import layout, marks

STATES = {
    "new": "New right",
    "gone": "No longer affected",
    "not rated": "Not rated in one of them",
    "not decided": "Not decided in one of them",
    "not asked": "Not asked in one of them",
    "same": "Nothing",
}
NONE = "None recorded"
NOT_AFFECTED = ":gray[not affected]"
STRENGTHS = ("Does not count yet", "In the contract", "Measured and owned", "Shown to work")


def what_moved(found: Comparison) -> None:
    """Which input moved each right, from one assessment to another."""
    with layout.section("What moved the result"):
        earlier, later = pair(found)
        if earlier == later:
            st.caption("Choose two different assessments.")
            return
        rows = found.moved(earlier, later)
        was, now = found.subject(earlier).opened.summary, found.subject(later).opened.summary
        st.markdown(f"Overall after safeguards: {marks.move(was.residual, now.residual)}")
        if not rows:
            st.caption("No right is affected in either of them.")
            return
        names = dict(found.rights)
        frame = pd.DataFrame(
            {
                "Right": [names.get(one.right, one.right) for one in rows],
                "What changed": [change_words(one) for one in rows],
                "Effect": [effect(one) for one in rows],
            }
        )
        st.table(frame, border="horizontal", hide_index=True, alt="What changed for each right, and its effect")
        st.caption("In bold: this change alone moves the band.")


def pair(found: Comparison) -> tuple[str, str]:
    """The two assessments to set against each other."""
    first, second = found.usual_pair
    letters = [one.letter for one in found.subjects]
    if len(letters) == 2:
        one, other = found.subject(first), found.subject(second)
        st.markdown(f"From {named(one)} to {named(other)}")
        return first, second
    names = {one.letter: f"{one.letter} · {one.title}" for one in found.subjects}
    left, right = st.columns(2)
    earlier = left.selectbox("From", letters, index=letters.index(first), format_func=lambda one: names[one])
    later = right.selectbox("To", letters, index=letters.index(second), format_func=lambda one: names[one])
    return earlier or first, later or second


def named(one: Subject) -> str:
    """An assessment with its letter."""
    return f":gray-badge[{one.letter}] {marks.plain(one.title)}"


def change_words(one: Move) -> str:
    """What became of a right, in a line for each input."""
    if one.state == "changed" and one.inputs:
        return "; ".join(input_words(change) for change in one.inputs)
    if one.state == "not rated" and one.earlier is None and one.later is None:
        return "Not rated in either of them"
    return STATES.get(one.state, "The rules of its edition")


def input_words(change: Input) -> str:
    """One input from what it was to what it is."""
    words = f"{change.name}: {change.before} → {change.after}"
    return f"**{words}**" if change.decisive else words


def effect(one: Move) -> str:
    """The band after safeguards, then and now."""
    if one.state == "new" and one.later is not None:
        return f"{NOT_AFFECTED} {marks.icon('arrow_forward')} {marks.band(one.later)}"
    if one.state == "gone" and one.earlier is not None:
        return f"{marks.band(one.earlier)} {marks.icon('arrow_forward')} {NOT_AFFECTED}"
    if one.earlier is None or one.later is None:
        return "cannot be said"
    return marks.move(one.earlier, one.later) if one.earlier != one.later else f"{marks.band(one.later)} no change"


def listening_and_safeguards(found: Comparison) -> None:
    """Reach of the consultation and safeguards used, one row for each assessment."""
    with layout.section("Consultation and safeguards"):
        rows = [listening_row(one) for one in found.subjects]
        st.table(pd.DataFrame(rows), border="horizontal", hide_index=True, alt="Consultation reach and safeguards used")


def listening_row(one: Subject) -> dict[str, str]:
    """Who was reached, and what the safeguards are worth."""
    invited, took_part = one.reach
    reach = f"{took_part:,} of {invited:,} people invited took part" if invited else "No reach recorded"
    strengths = [
        f"{one.strengths[strength]} {words.lower()}"
        for strength, words in enumerate(STRENGTHS)
        if one.strengths[strength]
    ]
    clauses = f" Clauses {', '.join(one.clauses)}." if one.clauses else ""
    used = marks.plural(sum(one.strengths.values()), "safeguard")
    return {
        "Assessment": named(one),
        "Consultation": f"{marks.plural(one.activities, 'activity', 'activities')}. {reach}"
        if one.activities
        else NONE,
        "Safeguards": f"{used}: {', '.join(strengths)}.{clauses}" if strengths else NONE,
    }
