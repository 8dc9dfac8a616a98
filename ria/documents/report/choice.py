"""What the full assessment leaves out by choice: whole stages, comments, evidence, the list of unverified law.

The result, the conditions and the hard stops are no part of the choice: they count every answer and are always printed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ria.documents.report.contents import APPENDICES, SECTIONS
from ria.documents.report.words import counted, listed, lower_first, sentence
from ria.domain.edition import Edition
from ria.domain.roles import Role
from ria.errors import BadInput

COMMENTS, EVIDENCE, UNVERIFIED, STAGE = "comments", "evidence", "unverified", "stage-"
LEFT_OUT = "Left out by choice."
"""What stands in a table in the place of evidence."""

LISTS = {
    COMMENTS: "Comments and replies",
    EVIDENCE: "Evidence under the answers",
    UNVERIFIED: "List of law to be confirmed by a lawyer",
}
STANDS_IN: dict[str, tuple[Role | str, ...]] = {
    "service": (Role.SERVICE_PURPOSE,),
    "options": ("option_name",),
    "people": ("activity_name",),
    "rights": (Role.RIGHT_ENGAGED,),
    "safeguards": ("safeguard_title",),
    "tender": ("standard_title", "bidder_name"),
    "contract": (Role.CLAUSE_STATUS, "kpi_title", "routes_available"),
    "life": ("incident_title",),
    "closing": ("closing_summary",),
}
"""Roles or fields of the stages that each section of the report speaks of. A section goes when all of them go."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is left out, as words of the choice; empty when everything is printed."""

    without: frozenset[str] = frozenset()

    def keeps(self, edition: Edition, named: Role | str) -> bool:
        """Whether the stage of a role or field is printed."""
        question = edition.role_of[named][0] if isinstance(named, Role) else edition.fields[named]
        return self.keeps_stage(edition.home[question].stage)

    def keeps_stage(self, number: int) -> bool:
        """Whether a stage is printed."""
        return f"{STAGE}{number}" not in self.without

    @property
    def readable(self) -> bool:
        """Whether the file may carry its record: not when the record would hand on what was left out."""
        return not any(one == EVIDENCE or one.startswith(STAGE) for one in self.without)


EVERYTHING = Choice()


def offered(edition: Edition) -> dict[str, str]:
    """Everything that can be left out: the word of the choice, and what it is called. The decision always stays."""
    decision = edition.home[edition.fields["condition_title"]].stage
    stages = {
        f"{STAGE}{one.number}": f"Stage {one.number}. {one.title}" for one in edition.stages if one.number != decision
    }
    return LISTS | stages


def chosen(edition: Edition, words: Iterable[str]) -> Choice:
    """The choice that these words make. Raises `BadInput` for a word that names nothing to leave out."""
    known = offered(edition)
    for one in (without := frozenset(words)):
        if one not in known:
            raise BadInput(f"“{one}” is nothing that can be left out. Use one or more of {', '.join(known)}.")
    return Choice(without)


def sections(edition: Edition, choice: Choice) -> frozenset[str]:
    """The sections and appendices that the choice leaves in."""
    gone = {name for name, stages in STANDS_IN.items() if not any(choice.keeps(edition, one) for one in stages)}
    if COMMENTS in choice.without:
        gone.add("comments")
    return frozenset(name for name, _ in (*SECTIONS, *APPENDICES)) - gone


def emptied(part: Any) -> Any:
    """A part of a report that is left out, in the same shape: a template of one's own cannot print it by mistake."""
    match part:
        case dict():
            return {name: emptied(one) for name, one in part.items()}
        case list():
            return []
        case str():
            return ""
        case _:
            return type(part)()


def short_words(edition: Edition, choice: Choice) -> str:
    """What was left out, for one line on page one; empty when nothing was."""
    numbers = [str(one.number) for one in edition.stages if not choice.keeps_stage(one.number)]
    stages = [f"{'stage' if len(numbers) == 1 else 'stages'} {listed(numbers)}"] if numbers else []
    parts = [*lists_left_out(choice), *stages]
    return f"Left out by choice: {'; '.join(parts)}." if parts else ""


def long_words(edition: Edition, choice: Choice) -> str:
    """What was left out with the names of the stages, and what it does not touch; empty when nothing was."""
    stages = [f"stage {one.number} ({one.title})" for one in edition.stages if not choice.keeps_stage(one.number)]
    parts = [*lists_left_out(choice), *stages]
    rest = "The result, the conditions and the hard stops count every answer, also those left out."
    return f"{sentence('; '.join(parts))} {rest}" if parts else ""


def lists_left_out(choice: Choice) -> list[str]:
    """The lists that are left out, as they are called within a sentence."""
    return [lower_first(name) for word, name in LISTS.items() if word in choice.without]


def advice_words(choice: Choice, letters: dict[str, str], comments: int) -> str:
    """Where the comments of reviewers stand."""
    if "comments" in letters:
        return f"Every comment and reply is in Appendix {letters['comments']}."
    said = f"{counted(comments, 'comment')} and the replies" if comments else "Comments"
    return f"{said} are left out of this document by choice."
