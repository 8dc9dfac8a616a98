"""Transparency: what must be published when, what each person is told item by item, and who holds what."""

from datetime import date

import streamlit as st

from ria.domain import information, publication
from ria.domain.opened import Opened
from ria.domain.publication import Publication
from ria.domain.wording import date_words
from ria.ui import layout, marks, register, state
from ria.ui.left_out_box import left_out_box
from ria.ui.links import page_link, to_question
from ria.ui.stage_page import stage_page
from ria.workbench import entries

PAGE = "transparency"
PLAN, TOLD, HELD, LEFT_OUT = "publication_plan", "told", "held", "left_out"
BADGE = {
    "duty": ":blue-badge[duty in law]",
    "duty if the Act applies": ":gray-badge[if the Act applies]",
    "voluntary": ":gray-badge[by choice]",
    "not required": ":gray-badge[not required]",
}


LOGGED = ("duty", "voluntary")
SOON = 365
"""Days up to which a day still to come is counted out."""


def transparency_page() -> None:
    """The page: the plan above the questions, the other two below the questions that they follow from."""
    stage_page(
        PAGE,
        first=lambda _: st.fragment(plan_box, key=PLAN)(),
        after={
            "foi_list": lambda _: st.fragment(held_box, key=HELD)(),
            "letter_checked": below_letter,
        },
        live=(PLAN, TOLD, HELD, LEFT_OUT),
    )


def below_letter(_opened: Opened) -> None:
    """What each person is told, and what the public is not."""
    st.fragment(told_box, key=TOLD)()
    st.fragment(left_out_box, key=LEFT_OUT)()


def plan_box() -> None:
    """Everything to publish for this contract and band, soonest first, with its dates."""
    opened = state.current()
    rows = publication.plan(opened)
    with layout.section("What to publish, and when", lead(opened)):
        for one in rows:
            if one.basis != "not required":
                publication_row(opened, one)
        gone = [one for one in rows if one.basis == "not required"]
        if gone:
            with st.expander(f"{marks.plural(len(gone), 'publication')} not required here"):
                for one in gone:
                    st.markdown(f"**{one.title}**: {one.when}. {marks.grey(one.source)}")
                if any(one.keeps for one in gone):
                    st.markdown(marks.small("You can keep what light touch switches off, of your own accord:"))
                    page_link(opened, opened.edition.home[opened.edition.fields["light_touch_keep"]].page)


def lead(opened: Opened) -> str:
    """Which contract kind and which band the plan is for."""
    light = publication.is_light_touch(opened)
    kind = "a light touch contract" if light else "an ordinary contract under the Procurement Act 2023"
    match publication.under_the_act(opened):
        case False:
            kind = "a contract outside the Procurement Act 2023, so that none of its notices applies"
        case None:
            kind += ", if that Act applies (screening does not say yet which buying rules do)"
    band = opened.scorecard.main.worse_residual
    rated = f"the band {band.word} after safeguards" if band else "a band that is not known until every right is rated"
    return f"For {kind}, and {rated}. Days are worked out from the dates you give."


def publication_row(opened: Opened, one: Publication) -> None:
    """One thing to publish: basis, when, by which day, and whether it was done."""
    with st.container(border=True):
        name, basis, day, action = st.columns([0.44, 0.14, 0.22, 0.2], vertical_alignment="center")
        with name, st.container(gap="xxsmall"):
            st.markdown(f"**{one.title}**")
            note = f" {one.note}" if one.note else ""
            st.markdown(marks.grey(f"{one.when[:1].upper()}{one.when[1:]}.{note} {one.source}"))
        basis.markdown(BADGE[one.basis])
        day.markdown(day_words(one, opened.today))
        with action:
            if one.waits_for:
                question = opened.edition.question[one.waits_for]
                page_link(opened, opened.edition.home[question.id].page, label="Give the date")
            elif one.open:
                log_button(opened, one)


def day_words(one: Publication, today: date) -> str:
    """By which day, and how that stands today."""
    last = f" {marks.grey(f'Last published {date_words(one.done)}.')}" if one.done else ""
    if one.done and not one.repeats:
        return f"{marks.icon(marks.COMPLETE)} Published {date_words(one.done)}"
    if one.due is None:
        return marks.grey("No date yet." if one.waits_for else "No fixed day.") + last
    if one.basis == "duty if the Act applies":
        return f"Would be due {date_words(one.due)}{last}"
    if one.due < today and one.basis == "voluntary":
        return f"Day passed: {date_words(one.due)}.{last or ' Nothing recorded.'}"
    if one.due < today:
        return f"{marks.icon('error')} **Overdue since {date_words(one.due)}**{last}"
    days = (one.due - today).days
    soon = marks.grey(f"in {marks.plural(days, 'day')}.") if days <= SOON else ""
    return f"By **{date_words(one.due)}** {soon}{last}"


def log_button(opened: Opened, one: Publication) -> None:
    """Put it into the publication log with its kind, basis and date."""
    fields = opened.edition.fields
    first: dict[str, object] = {fields["publication_kind"]: one.kind}
    if one.basis in LOGGED:
        first[fields["publication_duty"]] = one.basis
    if one.due:
        first[fields["publication_due"]] = one.due
    st.button(
        "Add to the log",
        key=f"log|{one.kind}|{one.title}",
        icon=":material/add:",
        on_click=on_log,
        args=(opened.assessment.heading.id, opened.edition.home[fields["publication_kind"]].id, first),
    )


def on_log(number: int, section: str, first: dict[str, object]) -> None:
    """Add the entry and open it."""
    with state.told():
        register.on_open(section, entries.add_entry(state.bench(), state.who(), number, section, first), True)
    st.rerun()


def told_box() -> None:
    """The ten things each person is told, item by item, with what this assessment already records for each."""
    opened = state.current()
    rows = information.told(opened.form)
    done = sum(one.told for one in rows)
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**What each person is told: {done} of {len(rows)}**")
        for one in rows:
            symbol = marks.COMPLETE if one.told else marks.UNTOUCHED
            recorded = f" {marks.small(f'Recorded here: {marks.plain(one.known)}')}" if one.known else ""
            words = "" if one.told else f" {marks.small(f'To write: {one.write}')}"
            st.markdown(f"{marks.icon(symbol)} **{one.label}**{words}{recorded}")
        wanting = [one for one in rows if one.missing and opened.edition.home[one.missing].page != PAGE]
        if wanting:
            st.markdown(marks.grey("Not yet recorded, and needed for the leaflet:"))
            with st.container(horizontal=True):
                for one in wanting:
                    page_link(opened, **to_question(opened, one.missing))


def held_box() -> None:
    """The freedom of information schedule: what you hold yourself, and what the provider holds for you."""
    opened = state.current()
    rows = information.schedule(opened.form)
    rule = opened.edition.publishing.schedule
    theirs = [one for one in rows if not one.here]
    with st.container(border=True, gap="xsmall"):
        st.markdown("**Freedom of information schedule**")
        if opened.form.value(rule.held_here) is None and len(theirs) == len(rows):
            st.markdown("It lists who holds what, once you say what you could answer from your own data.")
            page_link(opened, opened.edition.home[rule.held_here].page, label="Which of these could you answer?")
            return
        st.markdown(
            f"{len(rows) - len(theirs)} of {len(rows)} kinds of information about the service can be answered from "
            "your own data. What the provider holds for you counts as held by you, so the schedule lists it."
        )
        for title, held in (("Held by you", True), ("Held by the provider for you", False)):
            found = [one for one in rows if one.here == held]
            labels = [marks.plain(f"Measure: {one.label}" if one.measure else one.label) for one in found]
            if labels:
                st.markdown(marks.small(f"**{title}** {' · '.join(labels)}"))
        st.markdown(marks.grey(rule.source))
        page_link(opened, opened.edition.home[rule.held_here].page, label="Which of these could you answer?")
