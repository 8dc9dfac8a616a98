"""The boxes of the Public Interest Test: who must do it, and the result as one summary that can be taken away."""

import streamlit as st

from ria.documents.kinds import DOCUMENTS
from ria.domain.consultation import words
from ria.domain.interest_test import Part, Scope, doing, follows, parts, scope
from ria.domain.opened import Opened
from ria.domain.options import Option, side_by_side
from ria.ui import marks, state, template_choice
from ria.ui.documents_page import word_button
from ria.ui.option_cards import LETTERS
from ria.ui.screening_result import criterion_line

RECORD = "interest_test"


def scope_box() -> None:
    """Whether this project must do the test, criterion by criterion."""
    found = scope(state.current().form)
    with st.container(border=True, gap="small"):
        st.markdown(scope_words(found))
        with st.container(gap="xsmall"):
            for one in found.criteria:
                criterion_line(one, stops=False)


def scope_words(found: Scope) -> str:
    """Whether the test must be done, in a sentence."""
    match found.required:
        case True:
            return "**By these facts the test must be done.**"
        case False:
            return "**By these facts the test need not be done.** You may use it all the same."
        case None:
            return "**Whether the test must be done is not known yet.**"


def test_result() -> None:
    """What the test shows, both parts with their answers, the rights beside them, and the record to take away."""
    opened = state.current()
    if not doing(opened.form):
        return
    found = side_by_side(opened)
    with st.container(border=True, gap="small"):
        st.header("Result of the Public Interest Test", anchor=False)
        st.markdown(result_words(opened))
        for part in parts(opened.form):
            part_table(part)
        rights_line(found)
        st.markdown(follows_words(opened, found))
        with st.container(horizontal=True, vertical_alignment="center"):
            word_button(opened, DOCUMENTS[RECORD], template=template_choice.usual(RECORD), disabled=False)
            st.caption("The test by itself, with its answers and the options, to send on.", width="content")


def result_words(opened: Opened) -> str:
    """What the test shows, and when it was done."""
    form = opened.form
    result, day = words(form, "pit_result", ""), words(form, "pit_date", "")
    done = f"Done on {day}." if day else "No day is recorded."
    if not result:
        return f"{marks.icon(marks.UNTOUCHED)} **No result yet.** {done}"
    reason = words(form, "pit_result_reason", "")
    said = marks.plain(reason) if reason else f"{marks.icon(marks.UNTOUCHED)} No reason is given yet."
    return f"**The test points to: {result.lower()}.** {done} It is a first indication, not a decision.\n\n{said}"


def part_table(part: Part) -> None:
    """One part: how the answers fall, and each of them."""
    tally = " · ".join(f"{count} {said.lower()}" for said, count in part.tally) or "nothing is answered yet"
    st.markdown(f"**{part.title}** {marks.small(tally)}")
    rows = [{"Question": one.question, "Answer": one.words or "Not answered"} for one in part.answers]
    st.table(rows, border="horizontal", hide_index=True)


def rights_line(found: tuple[Option, ...]) -> None:
    """The part that PPN 024 does not ask for: the band of each option."""
    scored = [(letter, one) for letter, one in zip(LETTERS, found, strict=False) if one.scored and one.after]
    if not scored:
        st.markdown("**Rights under each option** No option has a result yet.")
        return
    with st.container(gap="xxsmall"):
        st.markdown("**Rights under each option, after safeguards**")
        for letter, one in scored:
            st.markdown(f"{marks.span(one.after, one.worse_after)} {letter} {marks.plain(one.name)}")


def follows_words(opened: Opened, found: tuple[Option, ...]) -> str:
    """Whether the preferred option is what the test shows; where not, the reason given."""
    match follows(opened.form, found):
        case True:
            return f"{marks.icon(marks.COMPLETE)} The preferred option is what the test shows."
        case False:
            reason = words(opened.form, "pit_differs_reason", "")
            why = marks.plain(reason) if reason else "Say why: the board will ask."
            return f"{marks.icon('error')} **The preferred option differs from the test.** {why}"
        case None:
            return f"{marks.icon(marks.UNTOUCHED)} The result, or the preferred option, is still open."
