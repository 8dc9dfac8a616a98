"""What must be published when: by contract kind, buying rules, value and band, with dates from the answers."""

from datetime import date

import pytest

from ria.domain.publication import Publication, plan, under_the_act
from ria.domain.roles import Role
from tests.domain.stage_forms import Answers, edition, opened, question_of, rated

SIGNED, START, END = date(2026, 8, 3), date(2026, 9, 1), date(2029, 8, 31)
DATES: Answers = {
    Role.TENDER_NOTICE_DATE: date(2026, 3, 2),
    "contract_signed_date": SIGNED,
    Role.CONTRACT_START: START,
    Role.CONTRACT_END: END,
    Role.CONTRACT_SIGNED: "yes",
    Role.CONTRACT_VALUE: 6_200_000,
    Role.PROCUREMENT_REGIME: "pa-2023",
}
ORDINARY: Answers = {**DATES, Role.LIGHT_TOUCH_DECLARED: "no"}
LIGHT: Answers = {**DATES, Role.LIGHT_TOUCH_DECLARED: "yes"}


def of(answers: Answers, kind: str, **more: object) -> Publication:
    return next(one for one in plan(opened(answers, **more)) if one.kind == kind)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("answers", "kind", "basis", "due"),
    [
        (ORDINARY, "details-notice", "duty", date(2026, 9, 2)),
        (LIGHT, "details-notice", "duty", date(2026, 12, 1)),
        ({**LIGHT, "light_touch_keep": ("details-30",)}, "details-notice", "duty", date(2026, 9, 2)),
        (ORDINARY, "contract", "duty", date(2026, 11, 1)),
        (LIGHT, "contract", "duty", date(2027, 1, 30)),
        ({**LIGHT, "light_touch_keep": ("contract-90",)}, "contract", "duty", date(2026, 11, 1)),
        (ORDINARY, "performance-notice", "duty", date(2027, 9, 1)),
        (LIGHT, "performance-notice", "not required", None),
        ({**LIGHT, "light_touch_keep": ("publish-performance",)}, "performance-notice", "voluntary", date(2027, 9, 1)),
        (ORDINARY, "breach", "duty", None),
        (LIGHT, "breach", "not required", None),
        (LIGHT, "payments", "duty", None),
        (LIGHT, "termination", "duty", date(2029, 9, 30)),
        (LIGHT, "ria-tender", "voluntary", date(2026, 3, 2)),
        (LIGHT, "ria-award", "voluntary", START),
    ],
)
def test_basis_and_day_follow_from_contract_kind_and_dates(
    answers: Answers, kind: str, basis: str, due: date | None
) -> None:
    found = of(answers, kind)
    assert (found.basis, found.due) == (basis, due)


def test_a_contract_up_to_five_million_needs_no_copy_and_no_performance_notice() -> None:
    kinds = {one.kind for one in plan(opened({**ORDINARY, Role.CONTRACT_VALUE: 5_000_000}))}
    assert not kinds & {"contract", "performance-notice"}


def test_under_other_buying_rules_no_notice_of_the_act_is_asked_for() -> None:
    found = opened({**DATES, Role.PROCUREMENT_REGIME: "psr"})
    assert under_the_act(found) is False
    assert {one.basis for one in plan(found)} == {"voluntary"}


@pytest.mark.parametrize("regime", [None, "unsure"])
def test_while_nobody_is_sure_of_the_buying_rules_no_day_of_the_act_binds(regime: str | None) -> None:
    answers = {key: value for key, value in ORDINARY.items() if key != Role.PROCUREMENT_REGIME}
    answers |= {Role.PROCUREMENT_REGIME: regime} if regime else {}
    found = opened(answers)
    assert under_the_act(found) is None
    bases = {one.kind: one.basis for one in plan(found)}
    assert (bases["details-notice"], bases["ria-tender"]) == ("duty if the Act applies", "voluntary")
    assert "duty" not in bases.values()


def test_below_the_threshold_only_the_details_notice_is_left_and_central_bodies_owe_it_sooner() -> None:
    small: Answers = {**DATES, Role.PROCUREMENT_REGIME: "below-threshold", Role.CONTRACT_VALUE: 20_000}
    assert "duty" not in {one.basis for one in plan(opened({**small, Role.AUTHORITY_KIND: "council"}))}
    central = plan(opened({**small, Role.AUTHORITY_KIND: "central-department"}))
    assert [one.kind for one in central if one.basis == "duty"] == ["details-notice"]


def test_a_missing_date_names_the_question_that_gives_it() -> None:
    without = {key: value for key, value in LIGHT.items() if key != "contract_signed_date"}
    found = of(without, "details-notice")
    assert (found.due, found.waits_for) == (None, question_of("contract_signed_date"))


@pytest.mark.parametrize(
    ("ratings", "basis", "months"), [((2, 2, 1, 0, 2), "not required", 0), ((3, 3, 3, 1, 2), "voluntary", 6)]
)
def test_performance_is_published_as_often_as_the_band_asks(ratings: tuple[int, ...], basis: str, months: int) -> None:
    answers, entries = rated({"data_protection": ratings})
    found = of({**answers, **LIGHT}, "performance", entries=entries)
    assert found.basis == basis
    assert found.due == (date(2027, 3, 1) if months else None)


def test_the_next_report_is_due_from_the_last_one() -> None:
    answers, entries = rated({"data_protection": (3, 3, 3, 1, 2)})
    log: Answers = {("publication_kind", "p"): "performance", ("publication_done", "p"): date(2027, 2, 15)}
    found = of({**answers, **LIGHT, **log}, "performance", entries=[*entries, ("publication_kind", "p")])
    assert (found.done, found.due, found.open) == (date(2027, 2, 15), date(2027, 8, 15), True)


def test_what_was_published_once_is_done() -> None:
    log: Answers = {("publication_kind", "p"): "details-notice", ("publication_done", "p"): date(2026, 8, 28)}
    found = of({**LIGHT, **log}, "details-notice", entries=[("publication_kind", "p")])
    assert found.done == date(2026, 8, 28)
    assert not found.open


def test_every_duty_that_light_touch_softens_can_be_kept_by_choice() -> None:
    kept = {one.kept_by for one in edition().publishing.publications if one.kept_by}
    gaps = {one.kept_by for one in edition().law.light_touch_gaps if one.kept_by}
    assert kept <= gaps
