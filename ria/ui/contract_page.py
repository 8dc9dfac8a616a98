"""Contract: which clauses are needed and why, where each stands, what breaches cost, what is held back."""

from collections.abc import Callable

import streamlit as st

from ria.domain.asking import Form
from ria.domain.clause_list import ClauseState, clause_state, clause_states
from ria.domain.contract_gaps import breach_gaps, redaction_gaps, rights_without_breach, step_gaps
from ria.domain.model import Band, reached
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.rules.facts_of_service import signed_contract_attached
from ria.domain.wording import lower_first
from ria.ui import layout, marks, register, state
from ria.ui.stage_page import section_of, stage_page

SIGNING, BREACHES = "before-signing", "breaches-missing"
SHOW = {"needed": "Needed", "open": "Still open", "other": "Not needed", "all": "All"}
MOST_OPEN = 6


def contract_page() -> None:
    """The contract page."""
    stage_page(
        "contract",
        first=lambda _: st.fragment(before_signing, key=SIGNING)(),
        said={
            Role.DEDUCTION_RIGHTS: gap_line(breach_gaps, "Complete."),
            "redaction_place": gap_line(redaction_gaps, "The ground stands."),
            "step_title": gap_line(step_gaps, "One owner, with the power to see, direct and stop."),
        },
        after={Role.DEDUCTION_RIGHTS: lambda _: st.fragment(breaches_missing, key=BREACHES)()},
        instead={Role.CLAUSE_STATUS: clauses},
        live=(SIGNING, BREACHES),
    )


def before_signing() -> None:
    """How many needed clauses are settled, which are open, and whether anyone may be referred."""
    opened = state.current()
    needed = [one for one in clause_states(opened) if one.needed]
    still_open = [one for one in needed if one.open]
    with st.container(border=True, gap="small"):
        st.header("Before anyone signs", anchor=False)
        if opened.scorecard.main.worse_residual == Band.CRITICAL:
            st.markdown(
                f"{marks.icon('error')} **At Critical no contract may be let.** A redesign starts from these clauses."
            )
        settled = len(needed) - len(still_open)
        st.progress(settled / len(needed) if needed else 0.0, text=f"{settled} of {len(needed)} needed clauses settled")
        if still_open:
            names = [f"**{one.clause.number}** {lower_first(one.clause.title)}" for one in still_open[:MOST_OPEN]]
            more = f" and {len(still_open) - MOST_OPEN} more" if len(still_open) > MOST_OPEN else ""
            st.markdown(f"{symbol(opened)} Still open: {', '.join(names)}{more}.")
        else:
            st.markdown(
                f"{marks.icon(marks.COMPLETE)} Every needed clause is in the contract, or does not apply for a reason."
            )
        st.markdown(signature_words(opened))


def symbol(opened: Opened) -> str:
    """How something open is marked: as wrong once the contract is due, before that as not begun."""
    due = reached(opened.assessment.heading.gate, "contract")
    return marks.icon("error" if due else marks.UNTOUCHED)


def signature_words(opened: Opened) -> str:
    """Whether the contract is signed, and before the first referral (hard stop HS2)."""
    form = opened.form
    signed, first = form.field("contract_signed_date"), form.field("contract_first_referral")
    if form.role(Role.CONTRACT_SIGNED) != "yes":
        return f"{marks.icon(marks.UNTOUCHED)} Not signed. Nobody may be referred before it is (HS2)."
    if not signed_contract_attached(opened.situation):
        return f"{marks.icon('error')} Said to be signed. Attach the signed contract as evidence (HS2)."
    if signed is None or first is None:
        return f"{marks.icon(marks.UNTOUCHED)} Signed. Give both dates: of the signature and of the first referral."
    late = str(signed) > str(first)
    return (
        f"{marks.icon('error')} Signed after the first referral (HS2)."
        if late
        else f"{marks.icon(marks.COMPLETE)} Signed before the first referral."
    )


def clauses(opened: Opened) -> None:
    """The library as a register: needed clauses first, each with why, and its minimum content when it is open."""
    section = section_of(opened, Role.CLAUSE_STATUS)
    found = clause_states(opened)
    groups: dict[str, list[ClauseState]] = {
        "needed": [one for one in found if one.needed],
        "open": [one for one in found if one.open],
        "other": [one for one in found if not one.needed],
        "all": list(found),
    }
    with layout.section(section.title, section.intro):
        shown = st.segmented_control(
            "Show",
            list(SHOW),
            key="show_clauses",
            required=True,
            default=None if "show_clauses" in st.session_state else "needed",
            format_func=lambda one: f":blue[{SHOW[one]} ({len(groups[one])})]",
        )
        items = [one.clause.id for one in groups[shown or "needed"]]
        opened_one = [one.clause.id for one in found if register.is_open(section, one.clause.id)]
        items = [one.clause.id for one in found if one.clause.id in {*items, *opened_one}]
        register.rows(opened, section, items, clause_line)
        if not items:
            st.markdown(f"{marks.icon(marks.COMPLETE)} No clause here.")


def clause_line(opened: Opened, item: str) -> str:
    """Whether a clause is needed and why, where it stands; its minimum content while it is open."""
    one = clause_state(opened, opened.edition.clause[item])
    needed = ":blue-badge[Needed]" if one.needed else ":gray-badge[Not needed]"
    held = f" · {marks.plural(one.safeguards, 'safeguard hangs', 'safeguards hang')} on it" if one.safeguards else ""
    unsettled = f" · {symbol(opened)} **not settled**" if one.open else ""
    why = one.why.removeprefix("needed ") if one.needed else one.why
    line = f"{needed} {marks.small(f'{why}{held}{unsettled}')}"
    if not register.is_open(section_of(opened, Role.CLAUSE_STATUS), item):
        return line
    clause = one.clause
    parts = [line, marks.small(f"**At least:** {marks.plain(clause.content)}")]
    parts += [marks.small(f"**Note:** {marks.plain(clause.note)}")] if clause.note else []
    doubt = f" · *{marks.PROVENANCE[clause.check]}*" if marks.PROVENANCE[clause.check] else ""
    parts.append(marks.small(f"**Measure:** {marks.plain(clause.related_kpi)} · **Source:** {clause.source}{doubt}"))
    return "\n\n".join(parts)


def gap_line(gaps: Callable[[Form, str], tuple[str, ...]], complete: str) -> register.Said:
    """What an entry lacks, in one line; a word of peace when it lacks nothing."""

    def line(opened: Opened, item: str) -> str:
        found = gaps(opened.form, item)
        if not found:
            return marks.small(f"{marks.icon(marks.COMPLETE)} {complete}")
        return marks.small(f"{marks.icon('error')} **Not yet:** {'; '.join(found)}.")

    return line


def breaches_missing() -> None:
    """The rights at Medium or above that no serious breach names."""
    opened = state.current()
    missing = rights_without_breach(opened)
    if missing:
        names = ", ".join(f"**{opened.edition.right[one].short}**" for one in missing)
        verb = "has" if len(missing) == 1 else "have"
        st.markdown(f"{marks.icon('error')} {names} {verb} no penalty in this list, and the risk is Medium or above.")
    elif opened.scorecard.main.rated:
        st.markdown(f"{marks.icon(marks.COMPLETE)} Every right at Medium or above has a breach with a penalty.")
