"""Safeguards: what, for which rights, how strong, in which clause, by whom, by when."""

from typing import Any

from ria.documents.report.letters import letters
from ria.documents.report.words import counted, day, role_words, sentence
from ria.domain.asking import as_list
from ria.domain.consultation import words
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.scoring.strength import Safeguard

KINDS = {"preventive": "Prevents.", "remedy": "Puts right."}
LITTLE = 1


def refs(opened: Opened) -> dict[str, str]:
    """How safeguards are called: S1, S2 and so on."""
    return {one.item: f"S{number}" for number, one in enumerate(opened.scorecard.safeguards, start=1)}


def measures(opened: Opened) -> dict[str, str]:
    """How measures are called: KPI 1, KPI 2 and so on."""
    form = opened.form
    section = form.edition.home[form.edition.fields["kpi_title"]]
    return {item: f"KPI\u00a0{number}" for number, item in enumerate(form.items(section), start=1)}


def safeguards(opened: Opened) -> dict[str, Any]:
    """The section on safeguards."""
    guards = opened.scorecard.safeguards
    weak = sum(one.strength <= LITTLE for one in guards)
    lead = f"{counted(len(guards), 'safeguard')}."
    if not guards:
        lead = "No safeguard is recorded, so nothing lowers the risk."
    elif weak:
        earn = "earns" if weak == 1 else "earn"
        lead += f" {weak} of {len(guards)} {earn} little or no credit today; what each lacks stands under it."
    return {"lead": lead, "rows": [safeguard_row(opened, one) for one in guards]}


def safeguard_row(opened: Opened, one: Safeguard) -> dict[str, str]:
    """One safeguard."""
    form, edition = opened.form, opened.edition
    rights = letters(opened)
    clauses = [edition.clause[clause].number for clause in one.clauses if clause in edition.clause]
    return {
        "ref": refs(opened)[one.item],
        "title": words(form, "safeguard_title", one.item) or "No name",
        "more": details(opened, one),
        "text": words(form, "safeguard_description", one.item),
        "rights": ", ".join(rights[right] for right in one.rights if right in rights) or "–",
        "strength": f"{one.strength} of 3",
        "clause": ", ".join(clauses) or "–",
        "owner": role_words(form, Role.SAFEGUARD_OWNER, one.item) or "Owner not named",
        "due": day(form.field("safeguard_due", one.item)) or "No date",
    }


def details(opened: Opened, one: Safeguard) -> str:
    """What kind it is, how far it has come, how it is measured, and what keeps it from the next level."""
    form, named = opened.form, measures(opened)
    mine = [named[kpi] for kpi in as_list(form.role(Role.SAFEGUARD_KPI, one.item)) if kpi in named]
    parts = [
        KINDS.get(one.kind, "Kind not said."),
        sentence(role_words(form, Role.SAFEGUARD_STATUS, one.item)) or "Status not said.",
        f"{', '.join(mine)}." if mine else "No measure.",
    ]
    if one.strength <= LITTLE and one.lacks:
        parts.append(f"Lacks: {'; '.join(one.lacks)}.")
    return " ".join(parts)
