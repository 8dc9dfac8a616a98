"""Who may do what. One function, asked by the workbench for every action and by every page before it draws."""

from dataclasses import dataclass
from enum import Enum

from ria.domain.assessment import Heading
from ria.errors import NotAllowed


class Action(Enum):
    """What a person can do; the value completes "You may not …"."""

    READ = "read this assessment"
    START = "start an assessment"
    ANSWER = "change answers here"
    COMMENT = "comment here"
    FREEZE = "freeze a version of this assessment"
    DECIDE = "record a decision on this assessment"
    EXPORT = "export this assessment"
    REMOVE = "remove this assessment"
    CHOOSE_TEMPLATE = "use the Word templates of the house"
    MANAGE_TEMPLATES = "manage the Word templates of the house"


@dataclass(frozen=True, slots=True)
class Person:
    """Who is asking. In local mode there is one person, who may do everything."""

    name: str
    local: bool = False


def may(person: Person, action: Action, heading: Heading | None = None) -> bool:
    """Whether a person may do something, here or at all. Least privilege: without a role, nothing."""
    return person.local


def allow(person: Person, action: Action, heading: Heading | None = None) -> None:
    """Raise `NotAllowed` unless a person may do something."""
    if not may(person, action, heading):
        raise NotAllowed(f"You may not {action.value}. Ask an administrator of this workbench for a role.")
