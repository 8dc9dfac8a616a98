"""When safeguards may count for more: a year of results, and an independent audit of this contract."""

from datetime import date

import pytest

from ria.domain.answers import Value
from ria.domain.roles import Role
from tests.domain.stage_forms import Named, opened

START = date(2025, 1, 1)


def cap(audited: date | None, *, independent: str = "yes") -> int:
    """The cap with results for the whole first year and an audit on a day."""
    answers: dict[Named | tuple[Named, str], Value] = {
        Role.CONTRACT_START: START,
        (Role.READING_KPI, "r"): "k",
        (Role.READING_VALUE, "r"): 99,
        ("reading-from", "r"): START,
        ("reading-to", "r"): date(2025, 12, 31),
        (Role.AUDIT_INDEPENDENT, "a"): independent,
    }
    if audited:
        answers[Role.AUDIT_DONE, "a"] = audited
    entries: list[tuple[Named, str]] = [("kpi_title", "k"), (Role.READING_KPI, "r"), (Role.AUDIT_DONE, "a")]
    return opened(answers, entries=entries, gate="live").scorecard.cap


@pytest.mark.parametrize(
    ("audited", "expected"),
    [(date(2025, 6, 1), 3), (START, 3), (date(2024, 12, 31), 2), (date(2001, 1, 1), 2), (None, 2)],
)
def test_only_an_audit_of_this_contract_lifts_the_cap(audited: date | None, expected: int) -> None:
    assert cap(audited) == expected


def test_an_audit_by_the_provider_does_not() -> None:
    assert cap(date(2025, 6, 1), independent="no") == 2
