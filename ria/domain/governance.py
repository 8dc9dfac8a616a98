"""What each band requires, who signs, tender templates, law beside the form, coverage."""

from typing import Generic, TypeVar

from ria.domain.model import BandId, Checked, Data, Gate

T = TypeVar("T")


class PerBand(Data, Generic[T]):
    """One value for each overall residual band."""

    low: T
    medium: T
    high: T
    critical: T

    def at(self, band: BandId) -> T:
        """The value for a band."""
        value: T = getattr(self, band.id)
        return value


class Obligation(Data):
    """What each overall residual band requires. `months = 0`: no regular duty. `checks` show that it is not met."""

    id: str
    title: str
    justice: bool
    low: str
    medium: str
    high: str
    critical: str
    source: str
    check: Checked
    conditions_needed: PerBand[bool] | None = None
    in_house_comparison: PerBand[bool] | None = None
    may_proceed: PerBand[bool] | None = None
    required: PerBand[bool] | None = None
    months: PerBand[int] | None = None
    count: PerBand[int] | None = None
    independent: PerBand[int | bool] | None = None
    unannounced: PerBand[bool] | None = None
    percent: PerBand[int] | None = None
    needed_from: PerBand[tuple[str, ...]] | None = None
    checks: tuple[str, ...] = ()

    def words(self, band: BandId) -> str:
        """What the band requires, in words."""
        words: str = getattr(self, band.id)
        return words


class SignOffBand(Data):
    """Who signs at one band."""

    band: str
    signers: tuple[str, ...]
    informed: tuple[str, ...]
    may_approve: bool
    report: str = ""


class Signer(Data):
    """A post that signs, by kind of authority."""

    id: str
    title: str
    council: str
    central: str
    attestations: tuple[str, ...]


class Attestation(Data):
    """What a signer confirms."""

    id: str
    text: str


class GateRule(Data):
    """A point in the process at which somebody decides."""

    id: Gate
    title: str
    version: bool


class HardStop(Data):
    """A hard stop: what it is called, and what lifts it."""

    id: str
    title: str
    lifted_when: str


class SignOff(Data):
    """The whole of `sign_off.toml`."""

    source: str
    check: Checked
    uses: str
    bands: tuple[SignOffBand, ...]
    signers: tuple[Signer, ...]
    attestations: tuple[Attestation, ...]
    gates: tuple[GateRule, ...]
    hard_stops: tuple[HardStop, ...]


class Mark(Data):
    """A mark for a scored question of the tender."""

    mark: int
    meaning: str


class CriterionTemplate(Data):
    """Tender templates for one right: standard, evidence, scored question."""

    right: str
    standard: str
    evidence: str
    criterion: str
    top_marks: str


class AwardCriteria(Data):
    """The whole of `award_criteria.toml`."""

    check: Checked
    source: str
    statement: str
    fail_sentence: str
    marking: tuple[Mark, ...]
    templates: tuple[CriterionTemplate, ...]


class LightTouchGap(Data):
    """A duty that a light touch contract switches off or softens. `kept_by`: the answer that keeps it by choice.

    `softened`: it stays a duty, with a longer time; by choice only the shorter time is kept.
    """

    kept_by: str = ""
    softened: bool = False
    duty: str
    ordinary: str
    light_touch: str
    source: str
    check: Checked


class LawRule(Data):
    """A rule of law shown beside the questions of a page."""

    topic: str
    page: str
    text: str
    source: str
    check: Checked
    area: str = ""
    note: str = ""


class Law(Data):
    """The whole of `law.toml`."""

    light_touch_gaps: tuple[LightTouchGap, ...]
    rules: tuple[LawRule, ...]


class CoverageRow(Data):
    """One of the 36 recommendations, and where this edition answers it."""

    row: int
    text: str
    source: str
    asks: str
    evidence: str
    questions: tuple[str, ...]
    checks: tuple[str, ...]
    clauses: tuple[str, ...]
    heading: str
    document: str
