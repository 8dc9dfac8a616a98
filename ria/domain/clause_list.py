"""Clauses C1 to C20 for this contract: needed or not, why, where each stands (RIA process, section 9)."""

from dataclasses import dataclass

from ria.domain.asking import Form, as_list
from ria.domain.catalogue import Clause
from ria.domain.consultation import words
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.rules.facts_of_entries import ASSESS, ASSESSES, clause_needed
from ria.domain.wording import value_words

AS_DRAFTED, EXPLAINED = "included", ("amended", "not-applicable")
FROM = {"all": "at every band", "medium": "from Medium upwards", "high": "from High"}


@dataclass(frozen=True, slots=True)
class ClauseState:
    """One clause: whether it is needed and why, its status in words, and the safeguards that hang on it.

    `in_contract`: it is agreed. `left_out`: somebody decided against it. Neither while nobody has decided.
    """

    clause: Clause
    needed: bool
    why: str
    status: str
    where: str
    reason: str
    safeguards: int
    open: bool
    in_contract: bool = False
    left_out: bool = False


def clause_states(opened: Opened) -> tuple[ClauseState, ...]:
    """All clauses in the order of the library."""
    return tuple(clause_state(opened, clause) for clause in opened.edition.clauses)


def clause_state(opened: Opened, clause: Clause) -> ClauseState:
    """One clause for this contract. It is open while it is needed and not settled."""
    form = opened.form
    status = form.role(Role.CLAUSE_STATUS, clause.id)
    question = form.edition.question[form.edition.role_of[Role.CLAUSE_STATUS][0]]
    needed = clause_needed(opened.situation, clause.id)
    counts = form.edition.method.safeguard_strength.counts_when_clause
    return ClauseState(
        clause=clause,
        needed=needed,
        why=why(opened, clause, needed=needed),
        status=value_words(form, question, status) if status is not None else "Not decided",
        where=words(form, "clause_where", clause.id),
        reason=words(form, "clause_reason", clause.id),
        safeguards=sum(clause.id in one.clauses for one in opened.scorecard.safeguards),
        open=needed and not settled(form, clause.id),
        in_contract=status in counts,
        left_out=status is not None and status not in counts,
    )


def settled(form: Form, clause: str) -> bool:
    """Whether a clause is in the contract as drafted, or is changed or does not apply for a reason.

    A needed clause that is missing is a gap whatever the reason (check `clause-missing-for-band`).
    """
    status = form.role(Role.CLAUSE_STATUS, clause)
    return status == AS_DRAFTED or (status in EXPLAINED and form.field("clause_reason", clause) is not None)


def why(opened: Opened, clause: Clause, *, needed: bool) -> str:
    """Why a clause is needed or not, in a few words."""
    form = opened.form
    if form.role(Role.ASSESSES_PEOPLE) in ASSESSES and ASSESS in clause.always_for:
        return "people are assessed"
    work = as_list(form.role(Role.WORK_KINDS))
    if work and "all" not in clause.applies_to and not set(work) & set(clause.applies_to):
        return "does not fit this kind of work"
    band = opened.scorecard.main.worse_residual
    if needed:
        return f"needed {FROM[clause.needed_from]}"
    return f"needed {FROM[clause.needed_from]}; the result is {band.word if band else 'not assessed yet'}"
