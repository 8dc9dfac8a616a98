"""A list of assessments as plain data: what the command line prints."""

from typing import Any

from ria.domain.comparison_data import band_id
from ria.domain.listing import Listed


def listed_json(one: Listed) -> dict[str, Any]:
    """One assessment of `list --json`."""
    return {
        "id": one.id,
        "reference": one.reference,
        "title": one.title,
        "service_type": one.service_type,
        "authority": one.authority,
        "status": one.status,
        "gate": one.gate,
        "owner": one.owner,
        "band_inherent": band_id(one.inherent),
        "band_residual": band_id(one.residual),
        "rri_inherent": one.rri_inherent,
        "rri_residual": one.rri_residual,
        "rights_engaged": one.rights_engaged,
        "rights_rated": one.rights_rated,
        "answered": one.answered,
        "needed": one.needed,
        "hard_stops": one.hard_stops,
        "warnings": one.warnings,
        "value": one.value,
        "due": one.due.isoformat() if one.due else None,
        "changed_at": one.changed_at.isoformat(),
    }
