"""One question as a block: the widget, what belongs to the answer, and the help beside it. Saves itself."""

import streamlit as st

from ria.domain.answers import Problem, check_answer
from ria.domain.assessment import Place, Saved
from ria.domain.opened import Opened
from ria.domain.questionnaire import Question
from ria.errors import RiaError, StorageError
from ria.ui import layout, marks, navigation, panels, state, widgets
from ria.ui.widgets import Slot
from ria.workbench import answering
from ria.workbench.answering import Kept, Refused, known_ids, scale_of

LIVE = "live_fragments"
FROM_ELSEWHERE = {
    "notice": "from the notice",
    "carried": "carried forward",
    "profile": "suggested",
    "import": "imported",
}


def key_of(number: int, place: Place) -> str:
    """The stable key of a widget: the same before and after every save, so that the focus stays."""
    return f"{number}|{place.section}|{place.item}|{place.question}"


def question_block(place: Place) -> None:
    """Draw a question as a fragment that is redrawn by itself after its answer is saved."""
    key = f"q|{place.item}|{place.question}"
    st.fragment(draw_block, key=key)(place)


def draw_block(place: Place) -> None:
    """The block: widget and panels on the left, help on the right."""
    opened = state.current()
    question = opened.edition.question[place.question]
    left, right = st.columns([0.64, 0.36], gap="medium")
    with left, st.container(gap="xsmall"):
        ask(opened, question, place)
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            panels.panels(opened, question, place)
            answer_state(opened, question, place)
    with right:
        beside(question)


def beside(question: Question) -> None:
    """Why it is asked, where that comes from, and what a good answer looks like. Visible, not behind a sign."""
    with st.container(gap="xsmall"):
        doubt = marks.PROVENANCE[question.check]
        source = f"**Source** {question.source}" + (f" · *{doubt}*" if doubt else "")
        hint = f"{question.hint}\n\n" if question.hint else ""
        lines = f"{hint}**Why we ask** {question.why}\n\n{source}".split("\n\n")
        st.markdown("\n\n".join(marks.small(line) for line in lines))
        with st.expander("A good answer", type="compact"):
            st.markdown(marks.small(question.good))


def ask(opened: Opened, question: Question, place: Place, *, disabled: bool = False) -> None:
    """The widget of a question, kept in step with what is stored, and the problem under it."""
    number = opened.assessment.heading.id
    key = key_of(number, place)
    saved = opened.assessment.saved("answer", place)
    value = opened.form.value(place.question, place.item)
    stored = widgets.to_widget(question, value)
    revision = saved.revision if saved else 0
    problem = st.session_state.get(f"problem|{key}")
    replayed = key not in st.session_state
    if not replayed and st.session_state.get(f"seen|{key}") != revision and problem is None:
        st.session_state[key] = stored
    held = widgets.draw(opened.form, question, Slot(key, on_answer, (number, place), disabled), stored)
    if replayed:
        keep_replayed(opened, question, place, key, held)
    else:
        st.session_state[f"seen|{key}"] = revision
    if problem:
        st.markdown(f":red[:material/error: {problem} Nothing else on this page is affected.]")


def keep_replayed(opened: Opened, question: Question, place: Place, key: str, held: object) -> None:
    """After a restart the browser hands back what it showed. What differs from the store is never written over it."""
    form = opened.form
    value = check_answer(question, scale_of(form, question), known_ids(form, question), held)
    revision = opened.assessment.revision("answer", place)
    st.session_state[f"seen|{key}"] = revision
    if isinstance(value, Problem) or value == form.value(place.question, place.item):
        return
    given = answering.give(state.bench(), state.who(), opened.assessment.heading.id, place, held, None)
    if isinstance(given, Kept):
        st.session_state[f"seen|{key}"] = given.revision
        st.session_state[layout.SAVED_AT] = state.clock_words()
    elif isinstance(given, Refused):
        st.session_state[f"seen|{key}"] = -1
        st.rerun()


def on_answer(number: int, place: Place) -> None:
    """Store what was typed or chosen, then redraw only what it changes."""
    key = key_of(number, place)
    seen = st.session_state.get(f"seen|{key}")
    try:
        before = state.opened(number)
        given = answering.give(state.bench(), state.who(), number, place, st.session_state[key], seen)
    except StorageError as error:
        st.session_state.setdefault("unsaved_since", st.session_state.get(layout.SAVED_AT) or state.clock_words())
        state.say("error", f"{error} Keep this tab open and try again.")
        st.rerun()
    except RiaError as error:
        state.say("error", str(error))
        st.rerun()
    match given:
        case Problem():
            st.session_state[f"problem|{key}"] = given.message
            st.rerun(f"q|{place.item}|{place.question}")
        case Refused():
            st.session_state[f"seen|{key}"] = -1
            st.rerun()
        case Kept():
            st.session_state.pop(f"problem|{key}", None)
            st.session_state.pop("unsaved_since", None)
            st.session_state[f"seen|{key}"] = given.revision
            st.session_state[layout.SAVED_AT] = state.clock_words()
            redraw(before, given.opened, place)


def redraw(before: Opened, after: Opened, place: Place) -> None:
    """Redraw the whole page when the answer changes what it shows; else only what moves with every answer."""
    edition = after.edition
    section = edition.home[place.question]
    names_entry = place.question == section.entry_title or place.question in section.columns
    if place.question in edition.reveals or names_entry or stops(before) != stops(after):
        st.rerun()
    live = st.session_state.get(LIVE, [])
    st.rerun([navigation.CONTENTS, layout.HEAD, *live, f"q|{place.item}|{place.question}"])


def stops(opened: Opened) -> list[tuple[str, str]]:
    """What the checks found, to see whether it changed."""
    return [(one.check.id, one.item) for one in opened.findings]


def answer_state(opened: Opened, question: Question, place: Place) -> None:
    """Whether a needed answer is missing, or stands here from elsewhere until it is confirmed."""
    saved: Saved | None = opened.assessment.saved("answer", place)
    if saved and saved.value is not None:
        if saved.origin != "person":
            st.button(
                f"Confirm: {FROM_ELSEWHERE[saved.origin]}",
                key=f"confirm|{key_of(opened.assessment.heading.id, place)}",
                icon=":material/check:",
                on_click=on_confirm,
                args=(opened.assessment.heading.id, [place]),
            )
    elif opened.form.value(question.id, place.item) is not None:
        source = opened.edition.home[question.prefill_from or question.id].title
        st.markdown(f":gray-badge[carried over from {source}]")
    elif (question, place.item) in opened.form.missing(
        opened.edition.home[question.id], opened.assessment.heading.gate
    ):
        st.markdown(":gray-badge[:material/radio_button_unchecked: Not answered]")


def on_confirm(number: int, places: list[Place]) -> None:
    """Make answers from elsewhere the person's own."""
    with state.told():
        answering.confirm(state.bench(), state.who(), number, places)
        st.session_state[layout.SAVED_AT] = state.clock_words()
