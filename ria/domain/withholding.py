"""Answers that a person marks to be left out of what is published, each on a ground of the edition.

A mark is a row of its own beside the answer, so it is only ever added, and outlives a change of the answer. It hides
words and figures, never a result: bands stay as all answers make them, or a public text could look better than it is.
"""

from collections.abc import Iterator
from functools import cached_property

from ria.domain.answers import Value
from ria.domain.asking import ONCE, Form
from ria.domain.assessment import Place
from ria.domain.document_words import Ground
from ria.domain.edition import Edition
from ria.domain.opened import Opened
from ria.domain.questionnaire import LongTextQuestion, PersonQuestion, Question, TextQuestion
from ria.domain.roles import Role
from ria.domain.scoring import Scorecard
from ria.domain.summary import Summary, summarise

PUBLISHED: tuple[Role | str, ...] = (
    Role.SERVICE_NAME,
    Role.SERVICE_PURPOSE,
    Role.CONTRACT_VALUE,
    Role.CONTRACT_MONTHS,
    Role.CONTRACT_START,
    Role.CONTRACT_END,
    Role.TENDER_NOTICE_DATE,
    Role.BOARD_DECISION_DATE,
    "service_start",
    "scenario_title",
    "safeguard_title",
    "activity_invited",
    "activity_took_part",
    "activity_missed",
    "activity_missed_action",
    "theme_title",
    "theme_said",
    "theme_did",
    "theme_did_not",
    "letter_advice",
    "letter_evidence_days",
    "body_name",
    "body_contact",
)
"""Words, figures and days that the public summary or the leaflet prints.

Not among them: the authority, the ways to challenge and the grounds for holding back, which the public is always told;
and answers chosen from a list, whose words are the edition's own.
"""


def markable(edition: Edition) -> frozenset[str]:
    """The questions whose answers can be left out of what is published."""
    return frozenset(question_of(edition, named) for named in PUBLISHED)


def question_of(edition: Edition, named: Role | str) -> str:
    """The question that plays a role or stands behind a field."""
    return edition.role_of[named][0] if isinstance(named, Role) else edition.fields[named]


def marks(opened: Opened) -> dict[Place, Ground]:
    """The answers that are left out of what is published, with the ground of each, in the order of the form."""
    known = {ground.id: ground for ground in opened.edition.document_words.grounds}
    rows = opened.assessment.rows.get("withheld", {})
    return {place: known[str(rows[place].value)] for place in places(opened) if place in rows and rows[place].value}


def places(opened: Opened) -> Iterator[Place]:
    """Every place that can be marked, in the order of the form."""
    can_be = markable(opened.edition)
    for section in opened.edition.sections:
        for question in section.questions:
            if question.id in can_be:
                for item in opened.form.items(section):
                    yield opened.form.place(question.id, item)


class PublishedForm(Form):
    """A form whose marked answers are gone: words are replaced by why, figures and days are missing."""

    def __init__(self, whole: Form, held: dict[Place, Ground]) -> None:
        super().__init__(whole.edition, whole.assessment)
        self.whole = whole
        self.held = held

    def value(self, question_id: str, item: str = ONCE) -> Value | None:
        """The answer that may be published."""
        ground = self.held.get(self.place(question_id, item))
        if ground is None or self.whole.value(question_id, item) is None:
            return super().value(question_id, item)
        return ground.mark if in_words(self.edition.question[question_id]) else None

    def shown(self, question: Question, item: str = ONCE) -> bool:
        """Whether a question applies, told by all answers."""
        return self.whole.shown(question, item)

    def withholds(self, field: str, item: str = ONCE) -> bool:
        """Whether the answer behind a field is left out."""
        return self.place(self.edition.fields[field], item) in self.held


def in_words(question: Question) -> bool:
    """Whether an answer is in a person's own words."""
    return isinstance(question, TextQuestion | LongTextQuestion | PersonQuestion)


class Published(Opened):
    """An assessment as the public may read it: results from all answers, words without the marked ones."""

    def __init__(self, whole: Opened, held: dict[Place, Ground]) -> None:
        self.form: PublishedForm
        form = PublishedForm(whole.form, held)
        super().__init__(whole.edition, whole.assessment, whole.today, whole.versions, whole.comments, form)
        self.whole = whole
        self.held = held

    def holding(self, *places: Place) -> "Published":
        """The same with no other answers left out than these, to see which of them would be printed."""
        return Published(self.whole, {place: self.held[place] for place in places})

    @cached_property
    def scorecard(self) -> Scorecard:
        """The scores, from all answers."""
        return self.whole.scorecard

    @cached_property
    def summary(self) -> Summary:
        """The row that lists show, in words that may be published."""
        whole = self.whole
        return summarise(self.form, whole.scorecard, whole.pages, len(whole.hard_stops), len(whole.warnings))


def published(opened: Opened) -> Published:
    """An assessment without the answers that are marked to be left out of what is published."""
    return opened if isinstance(opened, Published) else Published(opened, marks(opened))
