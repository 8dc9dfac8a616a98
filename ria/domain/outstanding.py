"""What stands between an assessment and its decision: stops, missing answers, checks, obligations, signatures."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ria.domain.governance import Obligation, Signer
from ria.domain.model import GATES, Band
from ria.domain.opened import Opened
from ria.domain.questionnaire import Question
from ria.domain.roles import Role
from ria.domain.rules import PastVersion
from ria.domain.rules.facts_of_service import CENTRAL
from ria.domain.summary import unrated

COUNCIL = "council"
StopState = Literal["open", "clear", "untested", "later"]
DutyState = Literal["not met", "nothing against it", "later", "no check"]


@dataclass(frozen=True, slots=True)
class MissingHere:
    """What a page still needs: unanswered questions with their item, and rights not rated, with what each asks for."""

    page: str
    questions: tuple[tuple[Question, str], ...]
    unrated: Mapping[str, int]

    @property
    def count(self) -> int:
        """How many answers are missing."""
        return len(self.questions) + sum(self.unrated.values())


def missing(opened: Opened) -> tuple[MissingHere, ...]:
    """The pages on which something needed at the present gate is missing, in the order of the journey."""
    form, edition = opened.form, opened.edition
    rights_page = edition.section[edition.scope_section("right")].page
    found = []
    for page in edition.page:
        sections = edition.page_sections.get(page, ())
        questions = tuple(one for section in sections for one in form.missing(section, form.assessment.heading.gate))
        waiting = unrated(form, opened.scorecard) if page == rights_page else {}
        if questions or waiting:
            found.append(MissingHere(page, questions, waiting))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class StopRow:
    """One of the hard stops: open, clear, without anything to test yet, or tested from a later gate on (named)."""

    id: str
    title: str
    lifted_when: str
    state: StopState
    gate: str


def stop_rows(opened: Opened) -> tuple[StopRow, ...]:
    """All hard stops, HS1 to HS9, with where each stands."""
    is_open = {one.check.hard_stop for one in opened.hard_stops}
    now = GATES.index(opened.assessment.heading.gate)
    titles = {gate.id: gate.title for gate in opened.edition.sign_off.gates}
    rows = []
    for stop in opened.edition.sign_off.hard_stops:
        tests = [one for one in opened.edition.checks if one.hard_stop == stop.id]
        first = min(GATES.index(one.gate) for one in tests)
        due = [one for one in tests if GATES.index(one.gate) <= now]
        state: StopState = "open" if stop.id in is_open else "clear" if due else "later"
        if state == "clear" and any(has_nothing_to_test(opened, one.scope) for one in due):
            state = "untested"
        rows.append(StopRow(stop.id, stop.title, stop.lifted_when, state, titles[GATES[first]]))
    return tuple(rows)


def has_nothing_to_test(opened: Opened, scope: str) -> bool:
    """Whether what a check goes through is not there yet: a score for every right, or any entry."""
    if scope == "right":
        return opened.scorecard.main.residual is None
    section = opened.edition.scope_section(scope)
    return bool(section) and not opened.form.items(opened.edition.section[section])


def governing_band(opened: Opened) -> tuple[Band | None, bool]:
    """The band that decides who signs and what is required, at its worse end; and whether it is only so far."""
    result = opened.scorecard.main
    if result.worse_residual is not None:
        return result.worse_residual, False
    worst = max((one.worse_residual for one in result.rights if one.worse_residual), default=None)
    return worst, True


@dataclass(frozen=True, slots=True)
class Duty:
    """What the band requires, and whether a check speaks against it."""

    obligation: Obligation
    words: str
    state: DutyState
    page: str


def duties(opened: Opened, band: Band) -> tuple[Duty, ...]:
    """Every obligation at a band, in the order of the edition."""
    found = {one.check.id: one.check for one in opened.findings}
    gate = GATES.index(opened.assessment.heading.gate)
    checks = {one.id: one for one in opened.edition.checks}
    rows = []
    for one in opened.edition.obligations:
        mine = [checks[name] for name in one.checks]
        failing = next((check for check in mine if check.id in found), None)
        state: DutyState = "no check"
        if failing:
            state = "not met"
        elif mine:
            due = any(GATES.index(check.gate) <= gate for check in mine)
            state = "nothing against it" if due else "later"
        rows.append(Duty(one, one.words(band), state, failing.page if failing else ""))
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class Signing:
    """Who signs and who is told at a band; `report` stands instead where nobody may approve."""

    band: Band | None
    so_far: bool
    signers: tuple[Signer, ...]
    informed: tuple[Signer, ...]
    may_approve: bool
    report: str


def signing(opened: Opened) -> Signing:
    """The signatures that the band asks for (RIA process, section 14)."""
    band, so_far = governing_band(opened)
    rules = {one.band: one for one in opened.edition.sign_off.bands}
    rule = rules[band.id if band else "not_assessed"]
    people = {one.id: one for one in opened.edition.sign_off.signers}
    return Signing(
        band,
        so_far,
        tuple(people[one] for one in rule.signers),
        tuple(people[one] for one in rule.informed),
        rule.may_approve,
        rule.report,
    )


def post(opened: Opened, signer: Signer) -> str:
    """What a signer is called in this kind of authority."""
    kind = opened.form.role(Role.AUTHORITY_KIND)
    if kind in CENTRAL:
        return signer.central
    return signer.council if kind == COUNCIL else signer.title


@dataclass(frozen=True, slots=True)
class Stale:
    """A decided version that no longer stands for the present answers, with the rights that now read differently."""

    version: PastVersion
    overall: tuple[Band | None, Band | None]
    moved: tuple[tuple[str, Band | None, Band | None], ...]
    changed_on: date


def stale(opened: Opened) -> Stale | None:
    """Whether answers changed after the version that was last decided; `None` when none was, or nothing changed."""
    version = opened.situation.decided()
    heading, result = opened.assessment.heading, opened.scorecard.main
    if version is None:
        return None
    now = {one.right: one.residual for one in result.rights}
    moved = tuple(
        (right, version.rights.get(right), now.get(right))
        for right in {**version.rights, **now}
        if version.rights.get(right) != now.get(right)
    )
    answered_since = version.change is not None and heading.change > version.change
    if not answered_since and not moved:
        return None
    return Stale(version, (version.overall, result.residual), moved, heading.changed_at.date())
