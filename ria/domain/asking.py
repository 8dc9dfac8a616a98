"""The form as it stands for one assessment: what is asked, what counts as the answer, what is missing.

Hidden questions never count. What lies beyond the chosen depth is asked only where it was answered.
"""

from collections.abc import Iterable, Mapping

from ria.domain.answers import Value
from ria.domain.assessment import Assessment, Content, Place, Row
from ria.domain.edition import Edition, within
from ria.domain.given import own_answers, still_there
from ria.domain.model import DEPTHS, GATES, Depth, Gate
from ria.domain.questionnaire import Question, ReferenceQuestion, Section
from ria.domain.reckoning import Answered, Read, Reckoning, note, notes, reading, reckoned
from ria.domain.roles import Role

DEPTH_UNTIL_CHOSEN: Depth = "standard"
ONCE = ""


class Form:
    """An edition and an assessment, read together. Built anew after each change; answers are looked up once."""

    def __init__(
        self,
        edition: Edition,
        assessment: Assessment,
        own: Mapping[Answered, Content] | None = None,
        reckoning: Reckoning | None = None,
    ) -> None:
        self.edition = edition
        self.assessment = assessment
        self.reckoning = reckoning or Reckoning()
        self._own = own_answers(edition, assessment.rows.get("answer", {})) if own is None else own
        self._entries: dict[str, tuple[str, ...]] = {}
        self._values: dict[Answered, tuple[Value | None, frozenset[Read]]] = {}

    def after(self, assessment: Assessment, answers: Iterable[Row]) -> "Form":
        """The form once these answers, and nothing else, were added. What they do not touch is taken over."""
        added = own_answers(self.edition, {row.place: row.saved for row in answers})
        return Form(self.edition, assessment, {**self._own, **added}, Reckoning(self.reckoning, added))

    @reckoned
    def depth(self) -> Depth:
        """The depth chosen at screening, or the one assumed until then."""
        chosen = self.own(self.edition.role_of[Role.RIA_DEPTH][0])
        return next((depth for depth in DEPTHS if depth == chosen), DEPTH_UNTIL_CHOSEN)

    def items(self, section: Section) -> tuple[str, ...]:
        """The items a section is asked for: entries, rights, clauses, or one empty id."""
        match section.repeat_for:
            case "nothing":
                return (ONCE,)
            case "entries":
                if section.id not in self._entries:
                    self._entries[section.id] = self.assessment.entries(section.id)
                return self._entries[section.id]
            case "clauses":
                return tuple(self.edition.clause)
            case "rights":
                asks_which = self.edition.scope_section("right") == section.id
                return tuple(self.edition.right) if asks_which else self.engaged_rights

    @reckoned
    def engaged_rights(self) -> tuple[str, ...]:
        """Rights the service can affect. Not sure counts as yes."""
        return tuple(r for r in self.edition.right if self.role(Role.RIGHT_ENGAGED, r) in ("yes", "unsure"))

    @reckoned
    def undecided_rights(self) -> tuple[str, ...]:
        """Rights of which nobody has said whether the service can affect them."""
        return tuple(r for r in self.edition.right if self.role(Role.RIGHT_ENGAGED, r) is None)

    def place(self, question_id: str, item: str = ONCE) -> Place:
        """The place of an answer."""
        return Place(self.edition.home[question_id].id, item, question_id)

    def own(self, question_id: str, item: str = ONCE) -> Value | None:
        """The answer given here, whether or not it is asked."""
        note((question_id, item))
        return self._own.get((question_id, item))  # type: ignore[return-value]

    def shown(self, question: Question, item: str = ONCE) -> bool:
        """Whether a question applies, whatever its depth: nature of the right, and the answer that reveals it."""
        if question.show_if is None and not question.applies_to_nature:
            return True
        if question.applies_to_nature:
            right = self.edition.right.get(item)
            if right is None or right.nature not in question.applies_to_nature:
                return False
        if question.show_if is None:
            return True
        parent = self.edition.question[question.show_if.question]
        if not self.shown(parent, item):
            return False
        answer = self.value(parent.id, item)
        given = answer if isinstance(answer, tuple) else (answer,)
        return any(one in question.show_if.is_any_of for one in given)

    def asked(self, question: Question, item: str = ONCE) -> bool:
        """Whether a question counts: shown, and within the depth or answered."""
        deep_enough = within(question, self.depth) or self.own(question.id, item) is not None
        return deep_enough and self.shown(question, item)

    def value(self, question_id: str, item: str = ONCE) -> Value | None:
        """The answer that counts: given here, or carried over from elsewhere; `None` when not asked."""
        key = (question_id, item)
        found = self._values.get(key)
        if found is None:
            here = (id(self), *key)
            if here in notes.under_way:
                return None  # a question that leads back to itself has no answer
            notes.under_way.add(here)
            try:
                value, reads = reading(lambda: self._counting(self.edition.question[question_id], item))
            finally:
                notes.under_way.discard(here)
            found = self._values[key] = (value, frozenset(reads))  # only what is finished: other threads read it too
        note(*found[1])
        return found[0]

    def _counting(self, question: Question, item: str) -> Value | None:
        """The answer that counts, looked up."""
        if not self.asked(question, item):
            return None
        own = self.own(question.id, item)
        if isinstance(question, ReferenceQuestion):
            section = self.edition.section[question.refers_to]
            own = still_there(own, self.items(section)) if section.repeat_for == "entries" else own
        return own if own is not None else self.carried(question, item)

    def carried(self, question: Question, item: str = ONCE) -> Value | None:
        """The answer that another question gives until this one is answered here."""
        if question.prefill_from is None:
            return None
        source = self.edition.question[question.prefill_from]
        value = self.value(source.id)
        if isinstance(source, ReferenceQuestion) and source.refers_to == self.edition.home[question.id].id:
            return None if value is None else ("yes" if item in as_list(value) else "no")
        return value

    def role(self, role: Role, item: str = ONCE) -> Value | None:
        """The answer that plays a role."""
        return self.value(self.edition.role_of[role][0], item)

    def roles(self, role: Role, item: str = ONCE) -> tuple[Value | None, ...]:
        """The answers that play a role bound to several questions, in order."""
        return tuple(self.value(question, item) for question in self.edition.role_of[role])

    def field(self, name: str, item: str = ONCE) -> Value | None:
        """The answer that documents and tables print under a name. Raises `KeyError` for an unknown one."""
        return self.value(self.edition.fields[name], item)

    def role_entries(self, role: Role) -> tuple[str, ...]:
        """The items of the section in which a role stands."""
        return self.items(self.edition.home[self.edition.role_of[role][0]])

    def needed(self, section: Section, gate: Gate, only: str | None = None) -> list[tuple[Question, str]]:
        """The questions, with their item, that must be answered by a gate; `only` looks at one item.

        What one needed answer elsewhere gives to every item is needed there, once.
        """
        name = f"needed in {section.id} at {gate} of {only}"
        return self.reckoning.once(name, lambda: self._needed(section, gate, only))

    def _needed(self, section: Section, gate: Gate, only: str | None) -> list[tuple[Question, str]]:
        """The same, worked out."""
        due = GATES[: GATES.index(gate) + 1]
        questions = [one for one in section.questions if one.needed_by in due and within(one, self.depth)]
        if section.repeats:
            questions = [one for one in questions if not self.given_at_once(one, due)]
        items = self.items(section) if only is None else (only,)
        return [(one, item) for item in items for one in questions if self.shown(one, item)]

    def given_at_once(self, question: Question, due: tuple[Gate, ...]) -> bool:
        """Whether one answer, needed by one of these gates, gives this one to every item."""
        source = self.edition.question.get(question.prefill_from or "")
        return source is not None and source.needed_by in due and within(source, self.depth) and self.shown(source)

    def missing(self, section: Section, gate: Gate, only: str | None = None) -> list[tuple[Question, str]]:
        """The needed questions that have no answer; `only` looks at one item."""
        name = f"missing in {section.id} at {gate} of {only}"
        return self.reckoning.once(name, lambda: self._missing(section, gate, only))

    def _missing(self, section: Section, gate: Gate, only: str | None) -> list[tuple[Question, str]]:
        """The same, worked out."""
        needed = self.needed(section, gate, only)
        return [(question, item) for question, item in needed if self.value(question.id, item) is None]


def as_list(value: Value | None) -> tuple[str, ...]:
    """The ids that an answer holds: none, one or several."""
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (str(value),)
