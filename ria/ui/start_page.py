"""Start an assessment from what a person already has."""

from collections.abc import Callable

import streamlit as st

from ria.domain.wording import date_words
from ria.ui import address, layout, marks, start_file, start_notice, state
from ria.workbench import listing, starting

WAY = "from"
PURPOSE = "Choose what you already have. You can change every answer later. Nothing leaves this computer."


def start_page() -> None:
    """The five ways to start at the left, the chosen one at the right."""
    ways: dict[str, tuple[str, str, Callable[[], None]]] = {
        "type": ("A service type", f"Likely rights and questions for {kinds()} kinds of service", from_type),
        "notice": ("A published notice", "Read title, value, dates and codes from an OCDS file", start_notice.panel),
        "past": ("A past assessment", "Carry answers forward, marked for you to confirm", from_past),
        "file": ("A file", "Our own Word report or a JSON export", start_file.panel),
        "blank": ("A blank form", "Start with nothing filled in", from_blank),
    }
    with layout.body(wide=True):
        layout.head("Start an assessment", PURPOSE)
        left, right = st.columns([0.4, 0.6], gap="large")
        address.one(WAY, ways, "type")
        way = left.radio(
            "What do you want to start from?",
            list(ways),
            key=WAY,
            format_func=lambda one: ways[one][0],
            captions=[caption for _, caption, _ in ways.values()],
            on_change=address.keep,
            args=(WAY,),
        )
        title, _, panel = ways[way or "type"]
        with right, st.container(border=True, gap="small"):
            st.header(title, anchor=False)
            panel()


def kinds() -> int:
    """How many kinds of service the newest edition knows."""
    return len(state.bench().newest_edition.service_types)


def create(start: Callable[[], int], *, disabled: bool = False) -> None:
    """The one button: create the assessment and open its first page."""
    if not st.button(
        "Create assessment", type="primary", icon=":material/arrow_forward:", icon_position="right", disabled=disabled
    ):
        return
    with state.told():
        number = start()
        st.switch_page("pages/service.py", query_params={"a": str(number)})
    state.show_message()


def service_type_box(key: str, proposed: str | None = None) -> str:
    """A list of the kinds of service. Nothing is chosen for a person without showing it."""
    edition = state.bench().newest_edition
    names = {one.id: one.name for one in edition.service_types}
    options = list(names)
    chosen = st.selectbox(
        "Kind of service",
        options,
        index=options.index(proposed) if proposed in names else None,
        key=key,
        format_func=lambda one: names[one],
        placeholder="Choose the nearest one",
        help="It decides which rights, cases and measures are suggested. You can change it later.",
    )
    return chosen or ""


def from_type() -> None:
    """Start with the profile of a kind of service."""
    chosen = service_type_box("start_type")
    if chosen:
        profile(chosen)
    name = st.text_input("Name of the service", key="start_name", placeholder="What your board will call it")
    bench, person = state.bench(), state.who()
    create(lambda: starting.start(bench, person, title=name or "", service_type=chosen), disabled=not chosen)


def profile(service_type: str) -> None:
    """What the profile brings: rights to look at first, documented cases, where law is strict."""
    edition = state.bench().newest_edition
    kind = edition.service_type[service_type]
    rights = [edition.right[one.right].name for one in kind.default_rights if one.right in edition.right]
    st.markdown(f"**Rights to look at first** {'; '.join(rights)}")
    cases = [one for one in edition.cases if one.id in kind.related_cases]
    if cases:
        st.markdown(f"**Documented cases** {'; '.join(one.title for one in cases)}")
    st.caption("They are suggested, never ticked for you.")


def from_past() -> None:
    """Carry the answers of a past assessment forward."""
    bench, person = state.bench(), state.who()
    past = {one.id: one for one in listing.newest(bench, person)}
    if not past:
        st.markdown("There is no past assessment here yet. Start from a published notice or a service type instead.")
        return
    chosen = st.selectbox(
        "Past assessment",
        list(past),
        index=None,
        key="start_past",
        format_func=lambda one: f"{past[one].title} ({past[one].reference})",
        placeholder="Choose by name or reference",
    )
    if chosen:
        one = past[chosen]
        st.markdown(marks.pair(one.inherent, one.residual, (one.so_far_inherent, one.so_far_residual)))
        st.caption(
            f"{one.answered} of {one.needed} needed answers given. Last changed {date_words(one.changed_at.date())}."
        )
    st.caption(
        "Every answer is carried forward and marked until you confirm or change it. The past one stays as it is."
    )
    create(lambda: starting.start_from_past(bench, person, chosen or 0), disabled=not chosen)


def from_blank() -> None:
    """Start with a name alone."""
    name = st.text_input("Name of the service", key="start_blank", placeholder="What your board will call it")
    bench, person = state.bench(), state.who()
    create(lambda: starting.start(bench, person, title=name or ""))
