"""Which checks count when: hard stops always, warnings when their page is begun or their gate has passed."""

from collections import Counter

import pytest

from ria.domain.model import GATES, Gate
from ria.domain.roles import Role
from tests.domain.stage_forms import Answers, edition, opened

KINDS = {check.id: check.kind for check in edition().checks}
DEPTHS_CHOSEN: list[Answers] = [{}, {Role.RIA_DEPTH: "short"}, {Role.RIA_DEPTH: "full"}]


@pytest.mark.parametrize("answers", DEPTHS_CHOSEN)
def test_an_untouched_assessment_does_not_nag(answers: Answers) -> None:
    here = opened({**answers, Role.SERVICE_NAME: "Home care", Role.SERVICE_TYPE: "homelessness_medical"})
    assert len(here.warnings) <= 5, [one.check.id for one in here.warnings]
    assert len(opened({}).warnings) == 0


def test_hard_stops_stand_from_the_first_day() -> None:
    found = {one.check.id for one in opened({}).hard_stops}
    assert found == {"hs4-no-user-consultation", "hs9-equality-record-missing", "hs9-data-protection-missing"}


@pytest.mark.parametrize("gate", GATES)
def test_no_check_counts_before_its_gate(gate: Gate) -> None:
    for one in opened({Role.SERVICE_NAME: "Home care"}, gate=gate).findings:
        assert GATES.index(one.check.gate) <= GATES.index(gate)


def test_what_an_earlier_gate_left_open_shows_without_being_asked() -> None:
    silent = {one.check.id for one in opened({}, gate="tender").warnings}
    left = {one.check.id for one in opened({}, gate="award").warnings}
    assert silent < left
    assert {one.check.gate for one in opened({}, gate="award").warnings} == {"tender"}


def test_a_warning_waits_until_its_page_is_begun() -> None:
    assert "spec-incomplete" not in [one.check.id for one in opened({}).warnings]
    begun = opened({Role.LAWFUL_COST: 100})
    assert "spec-incomplete" in [one.check.id for one in begun.warnings]
    assert {one.check.page for one in begun.warnings} == {"value"}


def test_a_new_entry_begins_its_page() -> None:
    begun = opened({}, entries=[("function_name", "function")])
    assert {one.check.page for one in begun.warnings} == {"screening"}


def test_the_worst_stands_first() -> None:
    found = opened({Role.LAWFUL_COST: 100, Role.SERVICE_NAME: "Home care"}, gate="closing").findings
    kinds = [KINDS[one.check.id] for one in found]
    assert kinds == sorted(kinds, key=["hard_stop", "warning", "info"].index)
    stops = [one.check.hard_stop for one in found if one.is_hard_stop]
    assert stops == sorted(stops)


def test_a_finding_names_the_item_it_concerns() -> None:
    here = opened({(Role.RIGHT_ENGAGED, "life"): "yes", (Role.RIGHT_ENGAGED, "education"): "no"})
    open_rights = [one for one in here.findings if one.check.id == "right-not-assessed"]
    assert [(one.item, one.title) for one in open_rights] == [("life", edition().right["life"].name)]
    assert open_rights[0].message.startswith(f"{edition().right['life'].name}: ")
    assert not any(one.title for one in here.hard_stops if one.check.scope == "assessment")


def test_every_hard_stop_of_the_process_has_its_check() -> None:
    stops = Counter(check.hard_stop for check in edition().checks if check.kind == "hard_stop")
    assert sorted(stops) == [f"HS{number}" for number in range(1, 10)]
    assert not any(check.hard_stop for check in edition().checks if check.kind != "hard_stop")


@pytest.mark.parametrize("check", edition().checks, ids=lambda one: one.id)
def test_every_check_says_what_is_wrong_and_what_to_do(check) -> None:  # type: ignore[no-untyped-def]
    assert check.message.endswith(".")
    assert check.cure.endswith(".")
    assert check.source
