"""The lines below an answer: what is wrong with it, what it means, where it came from, or that it is missing.

A line is a fragment, redrawn with its answer, only while it says something: a fragment costs as much as several
widgets, and a page may have a hundred answers.
"""

from collections.abc import Callable

import streamlit as st

from ria.domain.answers import Value
from ria.domain.assessment import Place, Saved
from ria.domain.opened import Opened
from ria.domain.questionnaire import RatingQuestion
from ria.domain.suggestions import Suggestion, suggestion
from ria.domain.wording import value_words
from ria.ui import marks, state
from ria.workbench import answering

DRAWN = "answer_lines"
"""Where the session keeps the keys of the lines that stand on the page."""

FROM_ELSEWHERE = {
    "notice": "from the notice",
    "carried": "carried forward",
    "profile": "suggested",
    "import": "imported",
}


def key_of(number: int, place: Place) -> str:
    """The stable key of a widget: the same before and after every save, so that the focus stays."""
    return f"{number}|{place.section}|{place.item}|{place.question}"


def about_key(place: Place) -> str:
    """The key of what stands right below the widget of a place."""
    return f"about|{place.item}|{place.question}"


def state_key(place: Place) -> str:
    """The key of the state of the answer at a place."""
    return f"state|{place.item}|{place.question}"


def about_line(opened: Opened, place: Place) -> None:
    """The line right below the widget."""
    line(about_value, about_key(place), place, shown=says_about(opened, place))


def state_line(opened: Opened, place: Place) -> None:
    """The line beside the panels."""
    line(answer_state, state_key(place), place, shown=bool(state_words(opened, place)))


def line(draw: Callable[[Place], None], key: str, place: Place, *, shown: bool) -> None:
    """A line as a fragment while it says something."""
    drawn: set[str] = st.session_state.setdefault(DRAWN, set())
    if shown:
        drawn.add(key)
        st.fragment(draw, key=key)(place)
    else:
        drawn.discard(key)


def to_redraw(opened: Opened, place: Place) -> list[str] | None:
    """The lines that stand at a place; `None` when one has something to say and does not stand there yet."""
    drawn: set[str] = st.session_state.get(DRAWN, set())
    says = {about_key(place): says_about(opened, place), state_key(place): bool(state_words(opened, place))}
    if any(said and key not in drawn for key, said in says.items()):
        return None
    return [key for key in says if key in drawn]


def says_about(opened: Opened, place: Place) -> bool:
    """Whether there is something to say right below the widget."""
    question, value = opened.edition.question[place.question], opened.form.value(place.question, place.item)
    return (
        problem_of(opened, place) is not None
        or (isinstance(question, RatingQuestion) and isinstance(value, int))
        or unconfirmed_words(opened, place) != ""
        or suggested(opened, place) is not None
    )


def about_value(place: Place) -> None:
    """Why an answer cannot be used, what the chosen level means, or what is suggested while there is none."""
    opened = state.current()
    question, value = opened.edition.question[place.question], opened.form.value(place.question, place.item)
    if problem := problem_of(opened, place):
        st.markdown(f":red[:material/error: {problem} Nothing else on this page is affected.]")
    if isinstance(question, RatingQuestion) and isinstance(value, int):
        st.caption(opened.edition.scale[question.scale].level(value).anchor)
    if words := unconfirmed_words(opened, place):
        confirm_row(opened, place, words)
    if idea := suggested(opened, place):
        suggestion_row(opened, place, idea)


def problem_of(opened: Opened, place: Place) -> str | None:
    """Why what was typed cannot be used; `None` when it can."""
    problem: str | None = st.session_state.get(f"problem|{key_of(opened.assessment.heading.id, place)}")
    return problem


def answer_state(place: Place) -> None:
    """Whether a needed answer is missing, or is taken from another question."""
    if words := state_words(state.current(), place):
        st.markdown(f":gray-badge[{words}]")


def state_words(opened: Opened, place: Place) -> str:
    """What is to be said of an answer that is not given here; empty when nothing is."""
    saved: Saved | None = opened.assessment.saved("answer", place)
    if saved and saved.value is not None:
        return ""
    question = opened.edition.question[place.question]
    if opened.form.value(question.id, place.item) is not None:
        return f"carried over from {opened.edition.home[question.prefill_from or question.id].title}"
    missing = opened.form.missing(opened.edition.home[question.id], opened.assessment.heading.gate, place.item)
    return ":material/radio_button_unchecked: Not answered" if (question, place.item) in missing else ""


def unconfirmed_words(opened: Opened, place: Place) -> str:
    """Where an answer came from, until a person confirms or changes it; empty for a person's own."""
    saved = opened.assessment.saved("answer", place)
    return "" if saved is None or saved.value is None else FROM_ELSEWHERE.get(saved.origin, "")


def confirm_row(opened: Opened, place: Place, words: str) -> None:
    """Where an answer came from, and the button that makes it the person's own."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f":gray-badge[{words}]", width="content")
        st.button(
            "Confirm",
            key=f"confirm|{key_of(opened.assessment.heading.id, place)}",
            type="tertiary",
            icon=":material/check:",
            on_click=on_confirm,
            args=(opened.assessment.heading.id, [place]),
        )


def suggested(opened: Opened, place: Place) -> Suggestion | None:
    """What the service type suggests, while nothing is answered here; it counts once a person takes it."""
    if opened.form.own(place.question, place.item) is not None:
        return None
    return suggestion(opened.form, place.question, place.item)


def suggestion_row(opened: Opened, place: Place, idea: Suggestion) -> None:
    """A suggestion with its reason, and the button that takes it."""
    words = value_words(opened.form, opened.edition.question[place.question], idea.value)
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        st.button(
            "Use the suggestion",
            key=f"suggest|{key_of(opened.assessment.heading.id, place)}",
            icon=":material/lightbulb:",
            on_click=on_suggestion,
            args=(opened.assessment.heading.id, place, idea.value),
        )
        st.markdown(f"{marks.small(f'**{marks.plain(words)}**')} {marks.grey(marks.plain(idea.reason))}")


def on_suggestion(number: int, place: Place, value: Value) -> None:
    """Take a suggestion: from here on it is the person's own answer."""
    with state.told():
        seen = st.session_state.get(f"seen|{key_of(number, place)}")
        answering.give(state.bench(), state.who(), number, place, value, seen)
    st.rerun()


def on_confirm(number: int, places: list[Place]) -> None:
    """Make answers from elsewhere the person's own."""
    with state.told():
        answering.confirm(state.bench(), state.who(), number, places)
    st.rerun()
