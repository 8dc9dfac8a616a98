"""Sections and questions: what is asked, how it is worded, and when it applies."""

from typing import Annotated, Literal

from pydantic import Field

from ria.domain.model import Checked, Data, Depth, Gate

Repeat = Literal["nothing", "entries", "rights", "clauses"]
QuestionId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Option(Data):
    """One answer that may be chosen. The id is stored, the label is shown."""

    id: str
    label: str


class ShowIf(Data):
    """Reveals a question when an earlier one of its section has one of these answers."""

    question: str
    is_any_of: tuple[str, ...]


class Asked(Data):
    """What every question has, whatever its type."""

    id: QuestionId
    label: str
    hint: str = ""
    why: str
    good: str
    source: str
    check: Checked
    depth: Depth
    needed_by: Gate | None = None
    show_if: ShowIf | None = None
    applies_to_nature: tuple[str, ...] = ()
    prefill_from: str | None = None
    evidence: bool = False
    personal_data: bool = False
    recommendations: tuple[int, ...] = ()
    group: str = ""


class TextQuestion(Asked):
    """One line of words."""

    type: Literal["text"]


class LongTextQuestion(Asked):
    """Several lines of words."""

    type: Literal["long_text"]


class NumberQuestion(Asked):
    """A number with its unit."""

    type: Literal["number"]
    unit: str = ""


class MoneyQuestion(Asked):
    """An amount of money. The unit is an ISO 4217 code."""

    type: Literal["money"]
    unit: str


class DateQuestion(Asked):
    """A calendar day."""

    type: Literal["date"]


class ChoiceQuestion(Asked):
    """One of the options."""

    type: Literal["choice"]
    options: tuple[Option, ...]


class ChoicesQuestion(Asked):
    """Any number of the options."""

    type: Literal["choices"]
    many: Literal[True]
    options: tuple[Option, ...]


class RatingQuestion(Asked):
    """A level of a scale."""

    type: Literal["rating"]
    scale: str


class YesNoUnsureQuestion(Asked):
    """Yes, no or not sure. Not sure never counts as good news."""

    type: Literal["yes_no_unsure"]


class PersonQuestion(Asked):
    """A person, by name and post."""

    type: Literal["person"]


class ReferenceQuestion(Asked):
    """An entry, right or clause recorded elsewhere in the assessment."""

    type: Literal["reference"]
    refers_to: str
    many: bool = False


Question = Annotated[
    TextQuestion
    | LongTextQuestion
    | NumberQuestion
    | MoneyQuestion
    | DateQuestion
    | ChoiceQuestion
    | ChoicesQuestion
    | RatingQuestion
    | YesNoUnsureQuestion
    | PersonQuestion
    | ReferenceQuestion,
    Field(discriminator="type"),
]

YES_NO_UNSURE = (
    Option(id="yes", label="Yes"),
    Option(id="no", label="No"),
    Option(id="unsure", label="Not sure"),
)


def options_of(question: Question) -> tuple[Option, ...]:
    """The fixed options of a question; empty where there are none."""
    match question:
        case ChoiceQuestion() | ChoicesQuestion():
            return question.options
        case YesNoUnsureQuestion():
            return YES_NO_UNSURE
        case _:
            return ()


class Action(Data):
    """Which questions of a register hold owner, due date and done date of an entry.

    `status` with `done_when` stands for a done date. `proof` names questions whose answer or evidence shows that it was
    done; evidence on the done date does so too. Without proof a done date clears nothing (RIA process, section 12, row
    17).
    """

    owner: str | None = None
    due: str
    done: str | None = None
    status: str | None = None
    done_when: tuple[str, ...] = ()
    proof: tuple[str, ...] = ()


class Section(Data):
    """A group of questions on one page: asked once, or once for each entry, right or clause.

    `carried` is false for records of what happened in one procurement or contract: a next assessment starts without.
    """

    id: str
    title: str
    stage: int
    page: str
    intro: str
    repeat_for: Repeat
    entry_name: str = ""
    entry_title: str = ""
    columns: tuple[str, ...] = ()
    action: Action | None = None
    carried: bool = True
    questions: tuple[Question, ...]

    @property
    def repeats(self) -> bool:
        """Whether the section is asked more than once."""
        return self.repeat_for != "nothing"
