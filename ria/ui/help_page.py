"""Help: what an assessment is, how the method works, and every term in plain words. All of it is edition content."""

import pandas as pd
import streamlit as st

from ria.domain.catalogue import Term
from ria.domain.edition import Edition
from ria.domain.model import Band
from ria.ui import layout, marks, state

BANDS = "bands"
MOST_TERMS = 12


def help_page() -> None:
    """Topics first, then the glossary and the sources."""
    edition = state.bench().newest_edition
    with layout.body():
        layout.head("Help", "What people ask first. Every question in an assessment also carries its own help.")
        with st.container(gap="xsmall"):
            for topic in edition.topics:
                with st.expander(topic.title):
                    st.markdown(topic.text)
                    if topic.id == BANDS:
                        matrix(edition)
        glossary(edition)
        sources(edition)


def matrix(edition: Edition) -> None:
    """The matrix as a table, and what each band means for the decision."""
    rows = [
        {"Severity": f"**{severity}**"}
        | {
            f"Likelihood {likelihood}": marks.band(edition.method.band[severity, likelihood])
            for likelihood in range(1, 6)
        }
        for severity in range(5, 0, -1)
    ]
    st.table(pd.DataFrame(rows), border="horizontal", hide_index=True, alt="Band for each severity and likelihood")
    duty = next(one for one in edition.obligations if one.may_proceed is not None)
    for band in reversed(Band):
        st.markdown(f"{marks.band(band)} {duty.words(band)}")


def glossary(edition: Edition) -> None:
    """The terms of the edition, to search in."""
    with layout.section("Words we use", "Short working definitions. What was not checked against its source says so."):
        words = st.text_input(
            "Find a term", key="term", type="search", icon=":material/search:", placeholder="For example light touch"
        )
        found = [one for one in edition.terms if (words or "").casefold() in f"{one.term} {one.meaning}".casefold()]
        if not found:
            st.markdown("No term matches. Try another word.")
        for one in found if words else found[:MOST_TERMS]:
            st.markdown(term_words(one))
        if not words and len(found) > MOST_TERMS:
            with st.expander(f"All {len(found)} terms"):
                for one in sorted(found, key=lambda one: one.term.casefold()):
                    st.markdown(term_words(one))


def term_words(one: Term) -> str:
    """A term with its meaning, and that it was not checked where it was not."""
    mark = f" {marks.grey(marks.PROVENANCE[one.check])}" if marks.PROVENANCE[one.check] else ""
    return f"**{one.term}** {one.meaning}{mark}"


def sources(edition: Edition) -> None:
    """Which edition this is, and what it stands on."""
    with layout.section("Edition and sources", f"{edition.title}, as of {edition.as_of}. {edition.jurisdiction}"):
        with st.expander(f"The {len(edition.sources)} sources of this edition"):
            for one in edition.sources:
                st.markdown(f"**{marks.plain(one.name)}** {marks.plain(one.what)} {marks.grey(marks.plain(one.where))}")
        with st.expander("What is weakest in this edition"):
            for point in edition.weak_points:
                st.markdown(f"- {point.text}")
