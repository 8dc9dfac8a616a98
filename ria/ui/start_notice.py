"""Start from a published notice: upload, choose one, see what will be filled in, choose the kind of service."""

import pandas as pd
import streamlit as st

from ria.domain.edition import Edition
from ria.domain.notice import NOT_STATED, Notice, filled_in, listed_as_light_touch
from ria.domain.proposal import Proposal, propose
from ria.domain.wording import date_words
from ria.errors import RiaError
from ria.ui import marks, state
from ria.workbench import importing

TYPES = ["json"]


def panel() -> None:
    """The whole of the panel."""
    file = st.file_uploader("OCDS release or release package (JSON, up to 10 MB)", type=TYPES, key="start_ocds")
    if file is None:
        st.caption(
            "OCDS is the open form in which Contracts Finder, Find a Tender, Public Contracts Scotland and Sell2Wales "
            "publish notices: a file that ends in .json. Nothing is created until you have seen what was read."
        )
        return
    try:
        found = importing.read_notices(file.getvalue(), file.name)
    except RiaError as error:
        st.error(str(error), icon=":material/error:")
        return
    st.markdown(f"**We read {marks.plural(len(found), 'notice')}** from `{file.name.replace('`', '')}`")
    notice = found[0] if len(found) == 1 else chosen(found)
    if notice is not None:
        one_notice(notice)


def chosen(found: tuple[Notice, ...]) -> Notice | None:
    """One notice out of many, by title and buyer."""
    number = st.selectbox(
        f"Which of the {len(found)} notices?",
        range(len(found)),
        index=None,
        key="start_release",
        format_func=lambda at: f"{found[at].title} · {found[at].buyer}",
        placeholder="Choose by title or buyer",
    )
    return None if number is None else found[number]


def one_notice(notice: Notice) -> None:
    """What the notice says, the kind of service, and the button."""
    bench, person = state.bench(), state.who()
    edition = bench.newest_edition
    rows = facts(edition, notice)
    frame = pd.DataFrame({"": [name for name, _ in rows], "In the notice": [words for _, words in rows]})
    st.table(frame, border="horizontal", hide_index=True, hide_header=True, alt="What the notice says")
    proposals = propose(edition, notice)
    service_type = kind(edition, proposals, notice.ocid)
    asked = sum(len(section.questions) for section in edition.sections if not section.repeats)
    st.caption(
        f"{len(filled_in(edition, notice))} of {asked} questions will be filled in. Each is marked *from the notice* "
        "until you confirm it."
    )
    if st.button("Create assessment", type="primary", icon=":material/arrow_forward:", icon_position="right"):
        with state.told():
            number = importing.start_from_notice(bench, person, notice, service_type)
            st.switch_page("pages/service.py", query_params={"a": str(number)})
        state.show_message()


def facts(edition: Edition, notice: Notice) -> list[tuple[str, str]]:
    """What the notice says, in words; what it leaves out says so."""
    months = f" over {marks.plural(notice.months, 'month')}" if notice.months and notice.amount is not None else ""
    listed = listed_as_light_touch(edition, notice)
    light = {True: " · listed as a light-touch service", False: " · not on the light-touch list", None: ""}[listed]
    code = f"{notice.cpv} {notice.cpv_title}".strip()
    return [
        ("Title", marks.plain(notice.title) or NOT_STATED),
        ("Buyer", marks.plain(notice.buyer) or NOT_STATED),
        ("Value", f"{notice.value_words}{months}"),
        ("Published", date_words(notice.published) if notice.published else NOT_STATED),
        ("Contract starts", date_words(notice.starts) if notice.starts else NOT_STATED),
        ("Contract ends", date_words(notice.ends) if notice.ends else NOT_STATED),
        ("Main code", f"{marks.plain(code)}{light}" if code else NOT_STATED),
        ("Portal", f"{notice.portal or 'not known'} · {marks.plain(notice.ocid)}"),
    ]


def kind(edition: Edition, proposals: tuple[Proposal, ...], ocid: str) -> str:
    """The kind of service: proposed with its reason, chosen by a person."""
    names = {one.id: one.name for one in edition.service_types}
    key = f"start_kind|{ocid}"
    for one in proposals[:1]:
        words, take = st.columns([0.75, 0.25], vertical_alignment="center")
        words.markdown(marks.small(f"**Proposed: {names[one.service_type]}** because of {marks.plain(one.reason)}"))
        taken = st.session_state.get(key) == one.service_type
        with take.container(horizontal_alignment="right"):
            st.button("Use this", key="take_proposal", disabled=taken, on_click=take_kind, args=(key, one.service_type))
    first = [one.service_type for one in proposals]
    options = [*first, *(one for one in names if one not in first)]
    found = st.selectbox(
        "Kind of service",
        options,
        index=None,
        key=key,
        format_func=lambda one: names[one],
        placeholder="Choose one, or leave it open",
        help="It decides which rights, cases and measures are suggested. You can change it later.",
    )
    return found or ""


def take_kind(key: str, service_type: str) -> None:
    """Put the proposed kind of service into the list, as if chosen there."""
    st.session_state[key] = service_type
