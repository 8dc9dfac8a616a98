"""The checks of an edition, evaluated over answers, bands and named facts. Content decides; this only reads it."""

from ria.domain.rules.findings import Finding, findings
from ria.domain.rules.situation import PastVersion, Situation

__all__ = ["Finding", "PastVersion", "Situation", "findings"]
