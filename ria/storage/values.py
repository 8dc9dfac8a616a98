"""Values as JSON text and back. What JSON lacks is tagged: days, and lists of evidence."""

import json
import re
from dataclasses import asdict
from datetime import date
from typing import Any

from ria.domain.assessment import Content, Evidence

LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(value: Content) -> str:
    """A value as compact JSON text. What UTF-8 cannot hold is escaped, and comes back as it was."""
    text = json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))
    return LONE_SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def plain(value: Content) -> Any:
    """A value as what JSON can hold."""
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, tuple):
        if value and isinstance(value[0], Evidence):
            return {"evidence": [plain_evidence(one) for one in value if isinstance(one, Evidence)]}
        return list(value)
    return value


def plain_evidence(evidence: Evidence) -> dict[str, str]:
    """A piece of evidence, without what is empty."""
    fields = {name: field for name, field in asdict(evidence).items() if field}
    return {name: field.isoformat() if isinstance(field, date) else field for name, field in fields.items()}


def from_json(text: str) -> Content:
    """The value that `to_json` wrote. Raises `ValueError`, `KeyError` or `TypeError` for anything else."""
    raw: Any = json.loads(text)
    if isinstance(raw, list):
        if not all(isinstance(one, str) for one in raw):
            raise ValueError("a list holds something else than texts")
        return tuple(raw)
    if isinstance(raw, dict):
        if "date" in raw:
            return date.fromisoformat(raw["date"])
        return tuple(read_evidence(one) for one in raw["evidence"])
    return raw  # type: ignore[no-any-return]


def read_evidence(raw: dict[str, Any]) -> Evidence:
    """The piece of evidence that `plain_evidence` wrote."""
    dated = raw.get("dated")
    return Evidence(**{**raw, "dated": date.fromisoformat(dated) if dated else None})
