"""An assessment with answers, built in memory, for tests of the rules."""

from datetime import UTC, date, datetime
from functools import cache

from ria.content.loader import EDITIONS, load_edition
from ria.domain.answers import Value
from ria.domain.assessment import Assessment, Content, Evidence, Heading, Part, Place, Row, Saved
from ria.domain.edition import Edition
from ria.domain.model import Gate
from ria.domain.opened import Opened

NOW = datetime(2027, 6, 1, 9, 0, tzinfo=UTC)
TODAY = NOW.date()


@cache
def edition() -> Edition:
    return load_edition(EDITIONS / "uk-2026-1")


class Filled:
    """Answers by question id; entries are added by section."""

    def __init__(self, gate: Gate = "review", today: date = TODAY) -> None:
        self.gate: Gate = gate
        self.today = today
        self.rows: list[Row] = []

    def put(self, question: str, value: Value, item: str = "") -> None:
        self.save("answer", Place(edition().home[question].id, item, question), value)

    def entry(self, section: str, answers: dict[str, Value]) -> str:
        item = f"{section}-{len(self.rows)}"
        self.save("entry", Place(section, item, ""), True)
        for question, value in answers.items():
            self.put(question, value, item)
        return item

    def evidence(self, question: str, item: str = "", file: str = "") -> None:
        place = Place(edition().home[question].id, item, question)
        self.save("evidence", place, (Evidence("Minutes", file=file),))

    def rating(self, right: str, G: int, B: int, I: int, V: int, L: int) -> None:
        """One scored scenario of a right, with strong evidence."""
        rights = [row for row in self.rows if row.place.question == "rights-affected"]
        chosen = rights[-1].saved.value if rights else ()
        assert isinstance(chosen, tuple)
        self.put("rights-affected", (*chosen, right))  # type: ignore[arg-type]
        scores = {"gravity": G, "scope": B, "repair": I, "vulnerability": V, "likelihood": L}
        answers: dict[str, Value] = {f"scenario-{name}": value for name, value in scores.items()}
        answers |= {"scenario-right": right, "scenario-title": right, "scenario-confidence": "a"}
        answers |= {"scenario-likelihood-evidence": "Sample of 60 cases, May 2027"}
        self.entry("scenarios", answers)

    def save(self, part: Part, place: Place, value: Content) -> None:
        order = len(self.rows) + 1
        self.rows.append(Row(part, place, Saved(value, order, "Priya Shah", NOW, "person", order)))

    @property
    def opened(self) -> Opened:
        change = len(self.rows)
        heading = Heading(1, "uid", "Service", edition().id, self.gate, "draft", "Priya Shah", NOW, change, NOW)
        return Opened(edition(), Assessment(heading).with_rows(heading, self.rows), self.today)
