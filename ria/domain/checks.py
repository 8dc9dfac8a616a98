"""What the tool checks by itself, and the names that conditions and Python may use."""

from typing import Literal

from ria.domain.model import Checked, Data, Gate
from ria.domain.predicates import Predicate

CheckKind = Literal["hard_stop", "warning", "info"]


class Case(Data):
    """What a check that holds says where this holds too. `open`: nothing speaks against it, but nothing shows it."""

    message: str
    cure: str
    open: bool = False
    when: Predicate


class Check(Data):
    """A hard stop, warning or remark that the tool raises by itself. It counts from `gate` on.

    The first of the `cases` that holds says it in its own words; `message` and `cure` stand where none does. A warning
    waits until somebody has begun its page, unless it is to be heard `at_once`.
    """

    id: str
    kind: CheckKind
    hard_stop: str = ""
    gate: Gate
    scope: str
    page: str
    message: str
    cure: str
    source: str
    check: Checked
    recommendations: tuple[int, ...] = ()
    at_once: bool = False
    when: Predicate
    cases: tuple[Case, ...] = ()


class FactDefinition(Data):
    """A fact that Python computes and a check may name."""

    name: str
    scope: str
    definition: str
    roles: tuple[str, ...]


class RoleBinding(Data):
    """Binds a question, or several of one type in order, to a name in Python."""

    name: str
    type: str
    section: str
    question: str = ""
    questions: tuple[str, ...] = ()
    used_by: tuple[str, ...]
    missing: str

    @property
    def bound(self) -> tuple[str, ...]:
        """The questions that play the role, in order."""
        return self.questions or (self.question,)
