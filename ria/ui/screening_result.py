"""The boxes of the screening page: the result criterion by criterion, insourcing, light touch, how deep to go."""

import streamlit as st

from ria.domain.insourcing_exceptions import ExceptionCheck, exceptions
from ria.domain.model import Depth
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.screening import Criterion, Gap, gaps, insourcing, light_touch
from ria.domain.screening_result import DepthNeeded, criteria, depth_needed, not_delegable
from ria.domain.wording import value_words
from ria.ui import marks, state
from ria.ui.links import page_link

APPLIES = {True: ":blue-badge[Applies]", False: ":gray-badge[Does not apply]", None: ":gray-badge[Not answered]"}
HOLDS = {True: marks.COMPLETE, False: "error", None: marks.UNTOUCHED}
STAYS, KEPT, LOST = "Stays a duty", "Kept by choice", "Not kept"


def result_box() -> None:
    """Whether and how deep an assessment is needed, and each criterion with its reason."""
    opened = state.current()
    found = criteria(opened.situation)
    with st.container(border=True, gap="small"):
        st.header("What screening shows", anchor=False)
        st.markdown(verdict(opened, depth_needed(opened.form)))
        stopped = not_delegable(opened.situation).title
        with st.container(gap="xsmall"):
            for one in found:
                criterion_line(one, stops=one.title == stopped)


def verdict(opened: Opened, needed: DepthNeeded) -> str:
    """How deep the assessment must go, and why, in a sentence or two."""
    if needed.least is None:
        return f"**How deep to go is not known yet:** {needed.reason}."
    lead = {
        "short": "A short assessment is enough",
        "standard": "A standard assessment is needed",
        "full": "A full assessment is needed",
    }[needed.least]
    return f"**{lead}:** {marks.plain(needed.reason)}. {chosen_words(opened, needed)}"


def chosen_words(opened: Opened, needed: DepthNeeded) -> str:
    """What was chosen, and whether that is deep enough."""
    if needed.chosen is None:
        return "Nobody has chosen the depth yet."
    chosen = f"You chose {depth_words(opened, needed.chosen).lower()}"
    if not needed.too_low:
        return f"{chosen}."
    reason = "and the board can read why" if needed.reason_given else "so the board will ask why"
    return f"{marks.icon('error')} {chosen}, which is less, {reason}."


def depth_words(opened: Opened, depth: Depth) -> str:
    """A depth in the words of the form."""
    return value_words(opened.form, opened.edition.question[opened.edition.role_of[Role.RIA_DEPTH][0]], depth)


def criterion_line(one: Criterion, *, stops: bool) -> None:
    """One criterion: what it is called, whether it applies, why."""
    badge = f":red-badge[{marks.icon(marks.STOPPED)} HS1]" if stops and one.applies else APPLIES[one.applies]
    st.markdown(f"**{one.title}** {badge} {marks.small(marks.plain(sentence(one.reason)))}")


def sentence(words: str) -> str:
    """Words with a capital first letter and a full stop."""
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."


def insourcing_box() -> None:
    """Whether the default is in-house, and whether each exception is borne out by the other answers."""
    opened = state.current()
    found = insourcing(opened.form)
    if found.applies is None:
        return
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{found.title}** {APPLIES[found.applies]}")
        st.markdown(marks.plain(sentence(found.reason)))
        for one in exceptions(opened.situation) if found.applies else ():
            exception_line(opened, one)


def exception_line(opened: Opened, one: ExceptionCheck) -> None:
    """One exception: borne out, not borne out, or what it still needs."""
    st.markdown(f"{marks.icon(HOLDS[one.holds])} **{marks.plain(one.label)}** {held_words(one)}")
    if one.bands is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        inside, outside = one.bands
        st.markdown(f"In-house {marks.band(inside)} · outsourced {marks.band(outside)}", width="content")
        page_link(opened, "delivery_options", label="Compare them side by side")


def held_words(one: ExceptionCheck) -> str:
    """Whether an exception stands, and why."""
    lead = {True: "Borne out", False: "Not borne out", None: "Not shown yet"}[one.holds]
    return marks.small(f"{lead}: {marks.plain(one.reason)}.")


def light_touch_box() -> None:
    """What a light touch contract switches off, duty by duty, and what this authority keeps."""
    opened = state.current()
    found = light_touch(opened.situation)
    if not found.applies:
        return
    rows = gaps(opened.form)
    off = [one for one in rows if one.rule.kept_by]
    kept = sum(one.kept for one in off)
    title = f"What light touch takes away: {kept} of {len(off)} kept by choice"
    with st.container(border=True, gap="small"):
        st.markdown(f"**{title}**")
        st.markdown(marks.small(marks.plain(sentence(found.reason))))
        st.table([gap_row(one) for one in rows], border="horizontal", hide_index=True)


def gap_row(one: Gap) -> dict[str, str]:
    """One duty: what the law leaves of it here, and whether the authority keeps it."""
    rule = one.rule
    doubt = f" · *{marks.PROVENANCE[rule.check]}*" if marks.PROVENANCE[rule.check] else ""
    return {
        "Duty of an ordinary contract": f"{marks.plain(rule.duty)} {marks.grey(f'{marks.plain(rule.source)}{doubt}')}",
        "Under light touch": marks.plain(rule.light_touch),
        "Here": KEPT if one.kept else LOST if rule.kept_by else STAYS,
    }


def depth_box() -> None:
    """How deep the answers call for, beside the choice."""
    opened = state.current()
    st.markdown(verdict(opened, depth_needed(opened.form)))
