"""Whether an edition makes sense as a whole: what no single file can show. All faults are found at once."""

from ria.domain.edition import Edition
from ria.domain.meaning.catalogues import catalogue_faults
from ria.domain.meaning.conditions import condition_faults
from ria.domain.meaning.questions import question_faults
from ria.domain.meaning.rules import field_faults, role_faults, rule_faults


def faults_of(edition: Edition) -> list[str]:
    """Every fault of meaning, each with its file and id; empty for a sound edition.

    Questions and roles come first: what reads answers through them is checked once they are sound.
    """
    unbound = question_faults(edition) + role_faults(edition) + field_faults(edition)
    if unbound:
        return unbound
    return [*condition_faults(edition), *rule_faults(edition), *catalogue_faults(edition)]
