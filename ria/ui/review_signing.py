"""What the band requires, and who signs at that band."""

import pandas as pd
import streamlit as st

from ria.domain import outstanding
from ria.domain.governance import Signer
from ria.domain.opened import Opened
from ria.ui import layout, marks

STATE = {
    "not met": f"{marks.icon('error')} Not met",
    "nothing against it": f"{marks.icon(marks.COMPLETE)} Nothing found against it",
    "later": ":gray[Checked at a later gate]",
    "no check": ":gray[For you to confirm]",
}


def obligations(opened: Opened) -> None:
    """Every obligation at the present band, and whether a check speaks against it."""
    band, so_far = outstanding.governing_band(opened)
    with layout.section("What this band requires"):
        if band is None:
            st.markdown("Rate the rights first: what is required follows from the worst band after safeguards.")
            return
        words = "The worst right so far is" if so_far else "The worst right is"
        st.markdown(f"{words} {marks.band(band)} after safeguards.")
        rows = [
            {
                "What": f"**{one.obligation.title}**",
                "At this band": one.words,
                "State": STATE[one.state] + (f": {opened.edition.page[one.page].title}" if one.page else ""),
            }
            for one in outstanding.duties(opened, band)
        ]
        st.table(pd.DataFrame(rows), border="horizontal", hide_index=True, alt=f"What {band.word} requires")


def sign_off(opened: Opened) -> None:
    """Who must sign and who is told, what each confirms, and what still stands in the way."""
    signing = outstanding.signing(opened)
    with layout.section("Sign-off"):
        st.markdown(lead(opened, signing))
        if signing.report:
            st.markdown(f"**{signing.report}**")
        waiting = waiting_for(opened)
        for one in signing.signers:
            signer_row(opened, one, f"{marks.icon('hourglass_empty')} Waiting" if waiting else "Sign on paper")
        for one in signing.informed:
            signer_row(opened, one, "Is told")
        if signing.signers:
            st.caption(f"Signing opens when {waiting} cleared." if waiting else "Nothing stands in the way of signing.")
        page_link_documents(opened)


def lead(opened: Opened, signing: outstanding.Signing) -> str:
    """How many people sign, and why."""
    if signing.band is None:
        return "No right is rated yet, so nobody can sign."
    so_far = " so far" if signing.so_far else ""
    who = marks.plural(len(signing.signers), "person signs", "people sign") if signing.signers else "nobody may approve"
    told = [outstanding.post(opened, one).lower() for one in signing.informed]
    told_words = f", and the {' and the '.join(told)} is told" if told else ""
    return f"The worst right{so_far} is {marks.band(signing.band)} so {who}{told_words}."


def waiting_for(opened: Opened) -> str:
    """What must be cleared before anyone signs, with its verb; empty when nothing must."""
    missing = sum(one.count for one in outstanding.missing(opened))
    stops = len(opened.hard_stops)
    parts = [
        *([marks.plural(stops, "hard stop")] if stops else []),
        *([marks.plural(missing, "missing answer")] if missing else []),
    ]
    return f"{' and '.join(parts)} {'is' if stops + missing == 1 else 'are'}" if parts else ""


def signer_row(opened: Opened, signer: Signer, words: str) -> None:
    """One signer: the post in this kind of authority, what it confirms, and where it stands."""
    texts = {one.id: one.text for one in opened.edition.sign_off.attestations}
    with st.container(border=True):
        name, confirms, state_of = st.columns([0.4, 0.36, 0.24], vertical_alignment="center")
        name.markdown(f"**{outstanding.post(opened, signer)}**")
        with confirms:
            box = st.expander(
                f"Confirms {marks.plural(len(signer.attestations), 'thing')}",
                key=f"confirms|{signer.id}",
                on_change="rerun",
                type="compact",
            )
            if box.open:
                box.markdown("\n".join(f"- {marks.small(texts[one])}" for one in signer.attestations))
        state_of.markdown(words)


def page_link_documents(opened: Opened) -> None:
    """The way to the board paper."""
    st.page_link(
        "pages/documents.py",
        label="Make the board paper",
        icon=marks.icon("description"),
        query_params={"a": str(opened.assessment.heading.id)},
    )
