"""What the checks found, worst first, each with its cure."""

from dataclasses import dataclass
from functools import cached_property, partial

from ria.domain.asking import ONCE
from ria.domain.checks import Case, Check
from ria.domain.model import GATES, Gate
from ria.domain.rules.evaluate import Reader
from ria.domain.rules.situation import Situation
from ria.domain.wording import item_title

ORDER = {"hard_stop": 0, "warning": 1, "info": 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """A check that holds, for the whole assessment or for one item. `title` names the item, `case` why it holds."""

    check: Check
    section: str
    item: str
    title: str
    case: Case | None = None

    @property
    def is_hard_stop(self) -> bool:
        """Whether it blocks its gate until it is cleared."""
        return self.check.kind == "hard_stop"

    @property
    def words(self) -> str:
        """What is wrong, without the item."""
        return self.case.message if self.case else self.check.message

    @property
    def cure(self) -> str:
        """What to do about it."""
        return self.case.cure if self.case else self.check.cure

    @property
    def message(self) -> str:
        """What is wrong, with the item it concerns."""
        return f"{self.title}: {self.words}" if self.title else self.words


class Findings:
    """Evaluates the checks that are due at a gate."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation

    @cached_property
    def begun_pages(self) -> frozenset[str]:
        """The pages on which something has been answered or added."""
        assessment, sections = self.situation.form.assessment, self.situation.edition.section
        begun = {
            place.section
            for part in ("answer", "entry")
            for place, saved in assessment.rows.get(part, {}).items()
            if saved.value is not None and saved.origin == "person"
        }
        return frozenset(sections[one].page for one in begun if one in sections)

    def due(self, check: Check, gate: Gate) -> bool:
        """Whether a check counts now.

        A warning of the present gate is silent until its page is begun: what is not yet due does not nag. Hard stops
        and what an earlier gate left open always count, and so does what is to be heard at once.
        """
        if GATES.index(check.gate) > GATES.index(gate):
            return False
        heard = check.kind == "hard_stop" or check.gate != gate or check.at_once
        return heard or check.page in self.begun_pages

    def of(self, check: Check) -> list[Finding]:
        """Where a check holds."""
        section_id, form = self.situation.edition.scope_section(check.scope), self.situation.form
        section = self.situation.edition.section[section_id] if section_id else None
        found = []
        for item in form.items(section) if section else (ONCE,):
            reader = Reader(self.situation, section_id, item)
            if reader.true(check.when):
                case = next((one for one in check.cases if reader.true(one.when)), None)
                title = item_title(form, section, item) if section else ""
                found.append(Finding(check, section_id, item, title, case))
        return found


def findings(situation: Situation) -> tuple[Finding, ...]:
    """Every check that holds at the present gate: hard stops first, then warnings, then remarks."""
    checks, gate = Findings(situation), situation.form.assessment.heading.gate
    once = situation.form.reckoning.once
    found = [
        one
        for check in situation.edition.checks
        if checks.due(check, gate)
        for one in once(f"check {check.id}", partial(checks.of, check))
    ]
    return tuple(sorted(found, key=lambda one: (ORDER[one.check.kind], one.check.hard_stop)))
