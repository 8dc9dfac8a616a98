"""What belongs to an answer: note, evidence, comments and history, each opened when it is wanted."""

import streamlit as st

from ria.domain.assessment import Place
from ria.domain.discussion import threads
from ria.domain.opened import Opened
from ria.domain.questionnaire import Question
from ria.domain.withholding import markable
from ria.ui import marks, publication_panel
from ria.ui.answer_lines import key_of
from ria.ui.comment_panel import comment_panel
from ria.ui.evidence_panel import evidence_panel
from ria.ui.history_panel import history_panel
from ria.ui.note_panel import note_panel
from ria.ui.saving import FIRST_HISTORY

LABELS = {
    "note": ("Note", "sticky_note_2"),
    "evidence": ("Evidence", "attach_file"),
    "comments": ("Comments", "forum"),
    "history": ("History", "history"),
}
ALL, PUBLICATION = "all", "publication"


def strip(opened: Opened, place: Place) -> str | None:
    """The row of panels under a question, each with its count; returns the one that is open.

    They open in the page, not above it. A panel that closes because a link elsewhere was clicked would ask the server
    for its own page in the same instant, and the click, or what was typed in the panel, would be lost.
    """
    names = ["note", "evidence", "comments"]
    names += [PUBLICATION] if is_published(opened, place) else []
    names += ["history"] if has_history(opened, place) else []
    return chooser(names, opened, place)


def one_button(opened: Opened, place: Place) -> str | None:
    """Everything that belongs to an answer behind one button, where there is little room."""
    return chooser([ALL, PUBLICATION] if is_published(opened, place) else [ALL], opened, place)


def chooser(names: list[str], opened: Opened, place: Place) -> str | None:
    """Buttons of which one at most is pressed."""
    labels = {name: label(opened, place, name) for name in names}
    return st.pills(
        "Note, evidence and comments",
        names,
        key=f"panel|{key_of(opened.assessment.heading.id, place)}",
        format_func=lambda name: labels.get(name, name),
        label_visibility="collapsed",
        wrap=True,
        width="content",
    )


def label(opened: Opened, place: Place, name: str) -> str:
    """The label of a panel: icon, name and how much is in it. Grey, for it is not one of the answers."""
    if name == PUBLICATION:
        symbol = "visibility_off" if opened.assessment.withheld(place) else "public"
        return f":gray[{marks.icon(symbol)} {publication_panel.label(opened, place)}]"
    words, symbol = LABELS.get(name, ("Note and evidence", "attach_file"))
    counts = counts_of(opened, place)
    count = sum(counts.values()) if name == ALL else counts.get(name, 0)
    return f":gray[{marks.icon(symbol)} {words}{f' · {count}' if count else ''}]"


def counts_of(opened: Opened, place: Place) -> dict[str, int]:
    """How much stands in each panel."""
    return {
        "note": 1 if opened.assessment.note(place) else 0,
        "evidence": len(opened.assessment.evidence(place)),
        "comments": len(threads(opened.comments, place)),
    }


def is_published(opened: Opened, place: Place) -> bool:
    """Whether the answer is printed for the public, so that somebody may leave it out."""
    return place.question in markable(opened.edition)


def has_history(opened: Opened, place: Place) -> bool:
    """Whether the answer was ever another one."""
    return opened.assessment.revision("answer", place) >= FIRST_HISTORY


def panel(opened: Opened, question: Question, place: Place, name: str | None) -> None:
    """The panel that is open, drawn only while it is."""
    if name is None:
        return
    key = key_of(opened.assessment.heading.id, place)
    with st.container(border=True, gap="small"):
        if name in ("note", ALL):
            note_panel(opened, place, key)
        if name in ("evidence", ALL):
            evidence_panel(opened, place, key)
        if name in ("comments", ALL):
            comment_panel(opened, place, key)
        if name == PUBLICATION:
            publication_panel.publication_panel(opened, place, key)
        if name == "history" or (name == ALL and has_history(opened, place)):
            history_panel(opened, question, place, key)
