"""Two to six assessments side by side: bands right by right, reach of consultation, safeguards used."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ria.domain import consultation
from ria.domain.model import Band
from ria.domain.moved import Absence, Move, absence, moves
from ria.domain.opened import Opened
from ria.errors import BadInput

FEWEST, MOST = 2, 6
LETTERS = "ABCDEF"
When = Literal["after", "before"]
State = Literal["rated", "not rated", "not engaged"] | Absence
STATE_WORDS: dict[State, str] = {
    "rated": "",
    "not rated": "Not rated",
    "not decided": "Not decided",
    "not engaged": "–",
    "not asked": "Not asked",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How one right stands in one assessment. Bands are `None` unless it is rated; nothing missing is drawn as low."""

    state: State
    before: Band | None = None
    after: Band | None = None
    worse_after: Band | None = None

    def band(self, when: When) -> Band | None:
        """The band before or after safeguards."""
        return self.after if when == "after" else self.before

    def words(self, when: When) -> str:
        """The band's word, with its worse end where evidence is weak; or what stands in its place."""
        band, worse = self.band(when), self.worse_after if when == "after" else None
        if band is None:
            return STATE_WORDS[self.state]
        return f"{band.word}–{worse.word}" if worse and worse > band else band.word


@dataclass(frozen=True)
class Subject:
    """One assessment in a comparison: the letter it goes by, and the version that was frozen, if one was chosen."""

    letter: str
    opened: Opened
    version: int | None = None

    @property
    def id(self) -> int:
        """The number of the assessment."""
        return self.opened.assessment.heading.id

    @property
    def title(self) -> str:
        """The name of the service, with the version."""
        number = f", version {self.version}" if self.version else ""
        return f"{self.opened.summary.title}{number}"

    @property
    def short(self) -> str:
        """A short name for a column: the letter and the year of the start, which stands in the reference too."""
        return f"{self.letter} · {self.opened.assessment.heading.started_at.year}"

    @cached_property
    def reach(self) -> tuple[int, int]:
        """How many people were invited to be consulted, and how many took part."""
        return consultation.total(consultation.reach(self.opened.form))

    @cached_property
    def activities(self) -> int:
        """How many consultation activities are recorded."""
        return len(consultation.reach(self.opened.form))

    @cached_property
    def strengths(self) -> Counter[int]:
        """How many safeguards have each strength, 0 to 3."""
        return Counter(one.strength for one in self.opened.scorecard.safeguards)

    @cached_property
    def clauses(self) -> tuple[str, ...]:
        """The clauses that safeguards rest on and that count, by number, in the order of the edition."""
        used = {clause for one in self.opened.scorecard.safeguards for clause in one.counting_clauses}
        return tuple(self.opened.edition.clause[one].number for one in self.opened.edition.clause if one in used)

    def standing(self, right: str) -> Standing:
        """How one right stands here."""
        opened = self.opened
        result = opened.scorecard.main.right(right)
        if result is None:
            return Standing(absence(opened, right) or "not engaged")
        if result.after is None:
            return Standing("not rated")
        return Standing("rated", result.inherent, result.residual, result.worse_residual)


@dataclass(frozen=True)
class Comparison:
    """The assessments compared, and the rights that at least one of them engages, worst first."""

    subjects: tuple[Subject, ...]

    @cached_property
    def rights(self) -> tuple[tuple[str, str], ...]:
        """Id and short name of every right that one of the assessments engages, worst first."""
        names: dict[str, str] = {}
        worst: Counter[str] = Counter()
        for one in self.subjects:
            for right in one.opened.scorecard.main.rights:
                names.setdefault(right.right, one.opened.edition.right[right.right].short)
                worst[right.right] = max(worst[right.right], right.residual or 0)
        order = sorted(names, key=lambda right: -worst[right])
        return tuple((right, names[right]) for right in order)

    def subject(self, letter: str) -> Subject:
        """An assessment by its letter. Raises `BadInput` for a letter that is not there."""
        for one in self.subjects:
            if one.letter == letter:
                return one
        raise BadInput(f"There is no assessment {letter} in this comparison.")

    def moved(self, earlier: str, later: str) -> tuple[Move, ...]:
        """What moved the result from one assessment to another, named by their letters."""
        return moves(self.subject(earlier).opened, self.subject(later).opened)

    @cached_property
    def usual_pair(self) -> tuple[str, str]:
        """The pair most worth a look: an assessment and the one that follows it, else the older and the newer."""
        for later in self.subjects:
            for earlier in self.subjects:
                follows = later.opened.assessment.heading.follows
                same_record = earlier.id == later.id and (earlier.version or 10**6) < (later.version or 10**6)
                if same_record or (earlier is not later and follows == earlier.id):
                    return earlier.letter, later.letter
        first, second = sorted(self.subjects[:2], key=lambda one: one.opened.assessment.heading.started_at)
        return first.letter, second.letter


def compare(opened: Sequence[tuple[Opened, int | None]]) -> Comparison:
    """A comparison of assessments, each as it stands or in a version. Raises `BadInput` for too few or too many."""
    if not FEWEST <= len(opened) <= MOST:
        raise BadInput(f"Choose {FEWEST} to {MOST} assessments to compare. {len(opened)} were given.")
    return Comparison(tuple(Subject(letter, *one) for letter, one in zip(LETTERS, opened, strict=False)))
