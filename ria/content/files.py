"""The shape of every kind of content file: what may stand in it."""

from pydantic import BaseModel, RootModel

from ria.domain.catalogue import Case, Clause, Pattern, ServiceType, Source, Term, WeakPoint
from ria.domain.checks import Check, FactDefinition, RoleBinding
from ria.domain.document_words import DocumentWords, HelpTopic
from ria.domain.edition import NoticeField, PageText, Setting, Stage
from ria.domain.governance import AwardCriteria, CoverageRow, Law, Obligation, SignOff
from ria.domain.light_touch import LightTouchList
from ria.domain.method import RiskMethod
from ria.domain.model import Checked, Data, Depth
from ria.domain.publication_rules import PublicationRules
from ria.domain.rights import CrossCutting, Group, Right
from ria.domain.scales import Scale


class EditionFile(Data):
    """`edition.toml`: identity, order of the sections, stages, settings, notice fields."""

    id: str
    title: str
    as_of: str
    jurisdiction: str
    depths: tuple[Depth, ...]
    sections: tuple[str, ...]
    stages: tuple[Stage, ...]
    settings: tuple[Setting, ...]
    notice_fields: tuple[NoticeField, ...]


class PagesFile(Data):
    """`pages.toml`."""

    pages: tuple[PageText, ...]


class RightsFile(Data):
    """`rights.toml`."""

    schema_version: int
    as_of: str
    groups: tuple[Group, ...]
    rights: tuple[Right, ...]
    cross_cutting: CrossCutting


class ServiceTypesFile(Data):
    """`service_types.toml`."""

    schema_version: int
    note: str
    service_types: tuple[ServiceType, ...]


class CasesFile(Data):
    """`cases.toml`."""

    schema_version: int
    cases: tuple[Case, ...]
    patterns: tuple[Pattern, ...]


class GlossaryFile(Data):
    """`glossary.toml`."""

    terms: tuple[Term, ...]


class HelpFile(Data):
    """`help.toml`."""

    topics: tuple[HelpTopic, ...]


class SourcesFile(Data):
    """`sources.toml`."""

    sources: tuple[Source, ...]
    weak_points: tuple[WeakPoint, ...]


class ScalesFile(Data):
    """`scales.toml`."""

    scales: tuple[Scale, ...]


class ClausesFile(Data):
    """`clauses.toml`."""

    clauses: tuple[Clause, ...]


class ChecksFile(Data):
    """`checks.toml`."""

    checks: tuple[Check, ...]


class FactsFile(Data):
    """`facts.toml`."""

    facts: tuple[FactDefinition, ...]


class RolesFile(Data):
    """`roles.toml`."""

    roles: tuple[RoleBinding, ...]


class FieldsFile(RootModel[dict[str, dict[str, str]]]):
    """`fields.toml`: a table for each section, field name to question."""


class CoverageFile(Data):
    """`coverage.toml`."""

    rows: tuple[CoverageRow, ...]


class ObligationsFile(Data):
    """`obligations.toml`."""

    source: str
    check: Checked
    uses: str
    obligations: tuple[Obligation, ...]


FILES: dict[str, type[BaseModel]] = {
    "edition": EditionFile,
    "pages": PagesFile,
    "rights": RightsFile,
    "service_types": ServiceTypesFile,
    "cases": CasesFile,
    "light_touch_cpv": LightTouchList,
    "glossary": GlossaryFile,
    "help": HelpFile,
    "documents": DocumentWords,
    "sources": SourcesFile,
    "law": Law,
    "scales": ScalesFile,
    "matrix": RiskMethod,
    "obligations": ObligationsFile,
    "sign_off": SignOff,
    "publications": PublicationRules,
    "clauses": ClausesFile,
    "award_criteria": AwardCriteria,
    "checks": ChecksFile,
    "facts": FactsFile,
    "roles": RolesFile,
    "fields": FieldsFile,
    "coverage": CoverageFile,
}
