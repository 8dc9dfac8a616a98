"""One question as a block: the widget, what belongs to the answer, and the help beside it. Saves itself."""

import streamlit as st

from ria.domain.answers import Value
from ria.domain.assessment import Place, Saved
from ria.domain.opened import Opened
from ria.domain.questionnaire import Question, RatingQuestion
from ria.domain.suggestions import suggestion
from ria.domain.wording import value_words
from ria.ui import marks, panels, state
from ria.ui.case_panel import cases_of_question
from ria.ui.saving import about_key, ask, key_of, state_key
from ria.workbench import answering

OURS = "Product proposal"
"""The source of a question that this project proposes by itself."""

FROM_ELSEWHERE = {
    "notice": "from the notice",
    "carried": "carried forward",
    "profile": "suggested",
    "import": "imported",
}


def question_block(opened: Opened, question: Question, item: str) -> None:
    """The block: widget and what belongs to the answer on the left, help on the right.

    The widget and the panels stand outside any fragment: what is typed there then reaches the server even when the
    person clicks away in the same instant. What follows from the answer is redrawn by itself.
    """
    place = opened.form.place(question.id, item)
    left, right = st.columns([0.64, 0.36], gap="medium")
    answer = left.container(gap="xsmall")  # no containers within containers: a fragment copies all that it stands in
    with answer:
        ask(opened, question, place)
        st.fragment(about_value, key=about_key(place))(place)
    with answer.container(horizontal=True, vertical_alignment="center", gap="small"):
        name = panels.strip(opened, place)
        st.fragment(answer_state, key=state_key(place))(place)
    with answer:
        panels.panel(opened, question, place, name)
    with right:
        beside(question)
        cases_of_question(opened, question, item)


def about_value(place: Place) -> None:
    """Why an answer cannot be used, what the chosen level means, or what is suggested while there is none."""
    opened = state.current()
    question = opened.edition.question[place.question]
    key = key_of(opened.assessment.heading.id, place)
    if problem := st.session_state.get(f"problem|{key}"):
        st.markdown(f":red[:material/error: {problem} Nothing else on this page is affected.]")
    value = opened.form.value(place.question, place.item)
    if isinstance(question, RatingQuestion) and isinstance(value, int):
        st.caption(opened.edition.scale[question.scale].level(value).anchor)
    unconfirmed(opened, place)
    suggested(opened, question, place)


def beside(question: Question) -> None:
    """Why it is asked, where that comes from, and what a good answer looks like. Visible, not behind a sign."""
    with st.container(gap="xsmall"):
        source = f"**Source** {source_words(question)}"
        hint = f"{question.hint}\n\n" if question.hint else ""
        lines = f"{hint}**Why we ask** {question.why}\n\n{source}".split("\n\n")
        st.markdown("\n\n".join(marks.small(line) for line in lines))
        with st.expander("A good answer", type="compact"):
            st.markdown(marks.small(question.good))


def source_words(question: Question) -> str:
    """Where a question comes from, and how far that was checked; a proposal of ours is named once."""
    doubt = marks.PROVENANCE[question.check]
    if not doubt:
        return question.source
    if question.source.startswith(OURS):
        return f"*{doubt}*{question.source.removeprefix(OURS)}"
    return f"{question.source} · *{doubt}*"


def answer_state(place: Place) -> None:
    """Whether a needed answer is missing, or is taken from another question."""
    opened = state.current()
    question = opened.edition.question[place.question]
    saved: Saved | None = opened.assessment.saved("answer", place)
    if saved and saved.value is not None:
        return
    if opened.form.value(question.id, place.item) is not None:
        source = opened.edition.home[question.prefill_from or question.id].title
        st.markdown(f":gray-badge[carried over from {source}]")
    elif (question, place.item) in opened.form.missing(
        opened.edition.home[question.id], opened.assessment.heading.gate
    ):
        st.markdown(":gray-badge[:material/radio_button_unchecked: Not answered]")


def unconfirmed(opened: Opened, place: Place) -> None:
    """Where an answer came from, until a person confirms or changes it."""
    saved = opened.assessment.saved("answer", place)
    if saved is None or saved.value is None or saved.origin == "person":
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f":gray-badge[{FROM_ELSEWHERE[saved.origin]}]", width="content")
        st.button(
            "Confirm",
            key=f"confirm|{key_of(opened.assessment.heading.id, place)}",
            type="tertiary",
            icon=":material/check:",
            on_click=on_confirm,
            args=(opened.assessment.heading.id, [place]),
        )


def suggested(opened: Opened, question: Question, place: Place) -> None:
    """What the service type suggests, while nothing is answered here; it counts once a person takes it."""
    if opened.form.own(question.id, place.item) is not None:
        return
    if idea := suggestion(opened.form, question.id, place.item):
        words = value_words(opened.form, question, idea.value)
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            st.button(
                "Use the suggestion",
                key=f"suggest|{key_of(opened.assessment.heading.id, place)}",
                icon=":material/lightbulb:",
                on_click=on_suggestion,
                args=(opened.assessment.heading.id, place, idea.value),
            )
            st.markdown(marks.small(f"**{marks.plain(words)}**: {marks.plain(idea.reason)}"))


def on_suggestion(number: int, place: Place, value: Value) -> None:
    """Take a suggestion: from here on it is the person's own answer."""
    with state.told():
        seen = state.opened(number).assessment.revision("answer", place)
        answering.give(state.bench(), state.who(), number, place, value, seen)
    st.rerun()


def on_confirm(number: int, places: list[Place]) -> None:
    """Make answers from elsewhere the person's own."""
    with state.told():
        answering.confirm(state.bench(), state.who(), number, places)
    st.rerun()
