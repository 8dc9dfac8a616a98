"""The strength of safeguards, derived from facts and never typed in (RIA method, section 3.2)."""

from collections.abc import Iterable
from dataclasses import dataclass

from ria.domain.answers import Value
from ria.domain.asking import Form, as_list
from ria.domain.model import GATES, Gate
from ria.domain.roles import Role

CLAUSE_MUST_BE_DECIDED: Gate = "contract"


@dataclass(frozen=True, slots=True)
class Safeguard:
    """A safeguard with its strength, 0 to 3. `lacks` says in words what keeps it from the next level."""

    item: str
    rights: tuple[str, ...]
    kind: str
    clauses: tuple[str, ...]
    counting_clauses: tuple[str, ...]
    strength: int
    lacks: tuple[str, ...]


def safeguards_of(form: Form) -> tuple[Safeguard, ...]:
    """Every safeguard of the register with its strength."""
    return tuple(safeguard(form, item) for item in form.role_entries(Role.SAFEGUARD_RIGHTS))


def safeguard(form: Form, item: str) -> Safeguard:
    """One safeguard with its strength and what it lacks."""
    rule = form.edition.method.safeguard_strength
    clauses = as_list(form.role(Role.SAFEGUARD_CLAUSE, item))
    counting = tuple(clause for clause in clauses if clause_counts(form, clause))
    status = form.role(Role.SAFEGUARD_STATUS, item)
    levels: tuple[tuple[tuple[object, str], ...], ...] = (
        (
            (status in rule.counts_when_status, "it is not agreed or in place"),
            (counting, "it is not in the contract"),
        ),
        (
            (form.role(Role.SAFEGUARD_KPI, item), "no measure shows whether it works"),
            (form.role(Role.SAFEGUARD_OWNER, item), "nobody owns it"),
            (
                form.role(Role.SAFEGUARD_CONSEQUENCE, item) in rule.counts_when_consequence,
                "nothing happens to the provider if it fails",
            ),
        ),
        (
            (
                form.role(Role.SAFEGUARD_CHECKED_BY, item) in rule.counts_when_checked_by,
                "nobody independent checks it and reports to the authority",
            ),
            (form.role(Role.SAFEGUARD_PROOF, item), "nothing shows yet that it works"),
        ),
    )
    strength, lacks = 0, tuple[str, ...]()
    for level in levels:
        lacks = tuple(words for fact, words in level if not fact)
        if lacks:
            break
        strength += 1
    return Safeguard(
        item=item,
        rights=as_list(form.role(Role.SAFEGUARD_RIGHTS, item)),
        kind=kind_of(form.role(Role.SAFEGUARD_KIND, item)),
        clauses=clauses,
        counting_clauses=counting,
        strength=strength,
        lacks=lacks,
    )


def kind_of(value: Value | None) -> str:
    """The kind of a safeguard; empty while nobody has said."""
    return value if isinstance(value, str) else ""


def clause_counts(form: Form, clause: str) -> bool:
    """Whether a clause holds a safeguard. Undecided clauses count only before the contract gate."""
    status = form.role(Role.CLAUSE_STATUS, clause) if clause in form.edition.clause else "unknown"
    if status is None:
        gate = form.assessment.heading.gate
        return GATES.index(gate) < GATES.index(CLAUSE_MUST_BE_DECIDED)
    return status in form.edition.method.safeguard_strength.counts_when_clause


def strengths(form: Form, safeguards: Iterable[Safeguard], right: str) -> tuple[int, int]:
    """E and ER for a right: the strongest preventive and the strongest remedy safeguard."""
    best = {"E": 0, "ER": 0}
    letter = form.edition.method.safeguard_strength.kinds
    for one in safeguards:
        if right in one.rights and one.kind in letter:
            best[letter[one.kind]] = max(best[letter[one.kind]], one.strength)
    return best["E"], best["ER"]
