"""An edition: one complete, frozen questionnaire with its method, catalogues and rules."""

from functools import cached_property

from ria.domain.catalogue import Case, Clause, Pattern, ServiceType, Source, Term, WeakPoint
from ria.domain.checks import Check, FactDefinition, RoleBinding
from ria.domain.document_words import DocumentWords, HelpTopic
from ria.domain.governance import AwardCriteria, CoverageRow, Law, Obligation, SignOff
from ria.domain.light_touch import LightTouchList
from ria.domain.method import RiskMethod
from ria.domain.model import DEPTHS, Checked, Data, Depth
from ria.domain.publication_rules import PublicationRules
from ria.domain.questionnaire import Asked, Question, ReferenceQuestion, Section
from ria.domain.rights import CrossCutting, Group, Right
from ria.domain.roles import Role
from ria.domain.scales import Scale


class Stage(Data):
    """One stage of the process."""

    number: int
    title: str
    when: str
    output: str


class Setting(Data):
    """A threshold with its source. `value` keeps the type of the content file."""

    id: str
    value: int | float | str
    unit: str
    meaning: str
    source: str
    check: Checked


class PageText(Data):
    """A page of the journey: its title, its group in the table of contents, and what the stage is for."""

    id: str
    title: str
    group: str
    purpose: str


class NoticeField(Data):
    """Which question a field of a published notice fills in. `path` follows the OCDS release schema."""

    path: str
    question: str
    check: Checked


class Edition(Data):
    """Everything an assessment needs to be asked, scored, checked and written, as at one date."""

    id: str
    title: str
    as_of: str
    jurisdiction: str
    stages: tuple[Stage, ...]
    settings: tuple[Setting, ...]
    notice_fields: tuple[NoticeField, ...]
    pages: tuple[PageText, ...]
    sections: tuple[Section, ...]
    groups: tuple[Group, ...]
    rights: tuple[Right, ...]
    cross_cutting: CrossCutting
    service_types: tuple[ServiceType, ...]
    service_type_note: str
    cases: tuple[Case, ...]
    patterns: tuple[Pattern, ...]
    light_touch: LightTouchList
    terms: tuple[Term, ...]
    topics: tuple[HelpTopic, ...]
    document_words: DocumentWords
    sources: tuple[Source, ...]
    weak_points: tuple[WeakPoint, ...]
    law: Law
    scales: tuple[Scale, ...]
    method: RiskMethod
    obligations: tuple[Obligation, ...]
    sign_off: SignOff
    publishing: PublicationRules
    clauses: tuple[Clause, ...]
    award_criteria: AwardCriteria
    checks: tuple[Check, ...]
    facts: tuple[FactDefinition, ...]
    roles: tuple[RoleBinding, ...]
    fields: dict[str, str]
    coverage: tuple[CoverageRow, ...]

    @cached_property
    def section(self) -> dict[str, Section]:
        """Sections by id."""
        return {section.id: section for section in self.sections}

    @cached_property
    def question(self) -> dict[str, Question]:
        """Questions by id. Ids are unique in the whole edition."""
        return {question.id: question for section in self.sections for question in section.questions}

    @cached_property
    def home(self) -> dict[str, Section]:
        """The section of each question, by question id."""
        return {question.id: section for section in self.sections for question in section.questions}

    @cached_property
    def right(self) -> dict[str, Right]:
        """Rights by id, in the order of the catalogue."""
        return {right.id: right for right in self.rights}

    @cached_property
    def clause(self) -> dict[str, Clause]:
        """Clauses by id, in the order of the library."""
        return {clause.id: clause for clause in self.clauses}

    @cached_property
    def scale(self) -> dict[str, Scale]:
        """Scales by id."""
        return {scale.id: scale for scale in self.scales}

    @cached_property
    def cases_on(self) -> dict[str, tuple[Case, ...]]:
        """The cases that bear on each question, newest first, by question id."""
        found: dict[str, list[Case]] = {}
        for case in sorted(self.cases, key=lambda one: -one.year):
            for question in case.bears_on:
                found.setdefault(question, []).append(case)
        return {question: tuple(cases) for question, cases in found.items()}

    @cached_property
    def service_type(self) -> dict[str, ServiceType]:
        """Profiles by id."""
        return {profile.id: profile for profile in self.service_types}

    @cached_property
    def setting(self) -> dict[str, int | float | str]:
        """Values of the settings by id."""
        return {setting.id: setting.value for setting in self.settings}

    @cached_property
    def role_of(self) -> dict[Role, tuple[str, ...]]:
        """The questions that play each role, in order."""
        return {Role(binding.name): binding.bound for binding in self.roles}  # type: ignore[call-arg]

    @cached_property
    def page(self) -> dict[str, PageText]:
        """Pages by id, in the order of the journey."""
        return {page.id: page for page in self.pages}

    @cached_property
    def reveals(self) -> frozenset[str]:
        """The questions whose answer changes what else is shown: it reveals others, or sets the depth."""
        rules = [question.show_if for section in self.sections for question in section.questions]
        return frozenset([rule.question for rule in rules if rule] + list(self.role_of[Role.RIA_DEPTH]))

    @cached_property
    def page_sections(self) -> dict[str, tuple[Section, ...]]:
        """The sections of each page, in order."""
        pages: dict[str, list[Section]] = {}
        for section in self.sections:
            pages.setdefault(section.page, []).append(section)
        return {page: tuple(sections) for page, sections in pages.items()}

    @cached_property
    def light_touch_codes(self) -> frozenset[str]:
        """CPV codes, first eight digits, that stand in Table 1 of the light touch list (rules LT2, LT6)."""
        return frozenset(
            code.code[:8] for group in self.light_touch.groups if not group.defence_only for code in group.codes
        )

    def number(self, setting: str) -> float:
        """The value of a numeric setting. Raises `KeyError` for an unknown one."""
        return float(self.setting[setting])

    def scope_section(self, scope: str) -> str:
        """The section whose entries a check's scope goes through; empty for the whole assessment."""
        match scope:
            case "right":
                return self.home[self.role_of[Role.RIGHT_ENGAGED][0]].id
            case "clause":
                return self.home[self.role_of[Role.CLAUSE_STATUS][0]].id
            case "bidder":
                preferred = self.question[self.role_of[Role.PREFERRED_BIDDER][0]]
                return preferred.refers_to if isinstance(preferred, ReferenceQuestion) else ""
            case _:
                return scope.removeprefix("entry:") if scope.startswith("entry:") else ""


RANK = {depth: rank for rank, depth in enumerate(DEPTHS)}
"""How deep each depth goes."""


def within(question: Asked, depth: Depth) -> bool:
    """Whether a question belongs to this depth or a lesser one."""
    return RANK[question.depth] <= RANK[depth]
