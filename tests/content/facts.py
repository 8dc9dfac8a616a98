"""What makes each fact of `facts.toml` hold, and what does not: answers, entries, rated rights, earlier versions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ria.domain.answers import Value
from ria.domain.model import Band
from ria.domain.roles import Role
from ria.domain.rules import PastVersion
from tests.domain.stage_forms import TODAY, edition

Named = Role | str
RIGHT = "access_to_information"
"""The right that profiles rate: its lowest severity is 1 in every setting."""

PROFILES: dict[str, dict[str, tuple[int, ...] | None]] = {
    "low": {RIGHT: (1, 1, 1, 0, 1)},
    "medium": {RIGHT: (2, 1, 1, 0, 3)},
    "high": {RIGHT: (4, 1, 1, 0, 3)},
    "critical": {RIGHT: (5, 1, 1, 0, 5)},
    "not scored": {RIGHT: None},
    "on the edge": {RIGHT: (3, 1, 1, 0, 3)},
    "four high": dict.fromkeys((RIGHT, "education", "language_access", "data_protection"), (4, 1, 1, 0, 3)),
    "three high": dict.fromkeys((RIGHT, "education", "language_access"), (4, 1, 1, 0, 3)),
    "life likely": {"life": (4, 1, 1, 0, 4)},
    "life unlikely": {"life": (4, 1, 1, 0, 3)},
}
BANDS: dict[str, Band | None] = {
    "low": Band.LOW,
    "medium": Band.MEDIUM,
    "high": Band.HIGH,
    "critical": Band.CRITICAL,
    "not scored": None,
    "on the edge": Band.MEDIUM,
    "four high": Band.CRITICAL,
    "three high": Band.HIGH,
    "life likely": Band.HIGH,
    "life unlikely": Band.HIGH,
}
"""The overall band of each profile, without safeguards and on sound evidence."""


@dataclass(frozen=True)
class Fact:
    """What must be there. `profiles` are the ratings that fit, the first one by preference."""

    answers: tuple[tuple[Named, str, Value | None], ...] = ()
    entries: tuple[tuple[Named, str], ...] = ()
    profiles: tuple[str, ...] = ()
    versions: tuple[PastVersion, ...] = ()
    file_on: tuple[Role, ...] = ()

    def joined(self, other: "Fact") -> "Fact":
        return Fact(
            (), (), (), self.versions + other.versions, self.file_on + other.file_on
        )  # answers, entries and profile go into the plan itself


Ways = Callable[[str, bool], Iterator[Fact]]
OUTSOURCED_AND_IN_HOUSE: tuple[tuple[Named, str, Value | None], ...] = (
    (Role.OPTION_MODEL, "bought", "outsourced"),
    (Role.OPTION_STATUS, "bought", "preferred"),
    (Role.OPTION_MODEL, "own", "in-house"),
    (Role.OPTION_STATUS, "own", "open"),
    (Role.DIFFERENCE_OPTION, "other", "own"),
    (Role.DIFFERENCE_RIGHT, "other", RIGHT),
)
OPTIONS: tuple[tuple[Named, str], ...] = (
    (Role.OPTION_MODEL, "bought"),
    (Role.OPTION_MODEL, "own"),
    (Role.DIFFERENCE_OPTION, "other"),
)


def in_house_at(likelihood: int) -> Fact:
    """An outsourced option, preferred, and an in-house one with this likelihood; outsourced is High."""
    answers = (*OUTSOURCED_AND_IN_HOUSE, (Role.DIFFERENCE_LIKELIHOOD, "other", likelihood))
    return Fact(answers, OPTIONS, ("high",))


def a_listed_code() -> str:
    return min(edition().light_touch_codes)


def version(band: Band, day: date = TODAY - timedelta(days=200)) -> tuple[PastVersion, ...]:
    return (PastVersion(1, day, True, band, {RIGHT: band}),)


def either(when: Fact, otherwise: Fact) -> Ways:
    def ways(_item: str, want: bool) -> Iterator[Fact]:
        yield when if want else otherwise

    return ways


def answer(named: Named, yes: Value | None, no: Value | None) -> Ways:
    return either(Fact(((named, "", yes),)), Fact(((named, "", no),)))


def rated(yes: tuple[str, ...], no: tuple[str, ...]) -> Ways:
    return either(Fact(profiles=yes), Fact(profiles=no))


def likely_if_worse(item: str, want: bool) -> Iterator[Fact]:
    """Weak evidence alone makes the harm likely; or it is likely as rated."""
    if want:
        yield Fact(((Role.LIKELIHOOD_CONFIDENCE, f"s-{item}", "c"),), (), ("life unlikely",))
    else:
        yield Fact(profiles=("life likely",))
        yield Fact(profiles=("life unlikely",))


def took_part(item: str, want: bool) -> Iterator[Fact]:
    yield Fact((("activity_invited", item, 120), ("activity_took_part", item, 130 if want else 120)))
    if not want:
        yield Fact((("activity_took_part", item, 130),))


def second_scores(item: str, want: bool) -> Iterator[Fact]:
    gravity = edition().role_of[Role.SECOND_RATINGS][0]
    yield Fact(((Role.SECOND_SCENARIO, item, f"s-{RIGHT}"), (gravity, item, 5 if want else 2)), (), ("low",))


def dropped_clause(item: str, want: bool) -> Iterator[Fact]:
    for status in ("missing", "not-applicable") if want else ("included", "amended"):
        yield Fact(((Role.SAFEGUARD_CLAUSE, item, ("c1",)), (Role.CLAUSE_STATUS, "c1", status)))


def absolute_right_named(item: str, want: bool) -> Iterator[Fact]:
    yield Fact(((Role.DEDUCTION_RIGHTS, item, ("education", "life") if want else ("education",)),))


def on_low_right(item: str, want: bool) -> Iterator[Fact]:
    named = ((Role.INCIDENT_RIGHTS, item, (RIGHT,)), (Role.INCIDENT_DATE, item, TODAY - timedelta(days=30)))
    yield Fact(named, versions=version(Band.LOW if want else Band.HIGH))
    if want:
        yield Fact((*named[1:], (Role.INCIDENT_RIGHTS, item, ("education",))), versions=version(Band.HIGH))


def preferred(item: str, want: bool) -> Iterator[Fact]:
    yield Fact(((Role.PREFERRED_BIDDER, "", item if want else "another"),))


def excluded_firm(item: str, want: bool) -> Iterator[Fact]:
    firm = (Role.FIRM_BIDDER, "firm", item)
    if not want:
        yield Fact((firm, (Role.FIRM_EXCLUDED, "firm", "no")), ((Role.FIRM_BIDDER, "firm"),))
        yield Fact(
            (firm, (Role.FIRM_EXCLUDED, "firm", "yes"), (Role.FIRM_REPLACED, "firm", "yes")),
            ((Role.FIRM_BIDDER, "firm"),),
        )
        return
    for excluded in ("yes", "unsure"):
        for replaced in ("no", "unsure"):
            given = ((Role.FIRM_EXCLUDED, "firm", excluded), (Role.FIRM_REPLACED, "firm", replaced))
            yield Fact((firm, *given), ((Role.FIRM_BIDDER, "firm"),))


def strength_zero(item: str, want: bool) -> Iterator[Fact]:
    status = "idea" if want else "agreed"
    answers: tuple[tuple[Named, str, Value | None], ...] = (
        (Role.SAFEGUARD_RIGHTS, "guard", (item,)),
        (Role.SAFEGUARD_KIND, "guard", "preventive"),
        (Role.SAFEGUARD_STATUS, "guard", status),
        (Role.SAFEGUARD_CLAUSE, "guard", ("c1",)),
    )
    yield Fact(answers, ((Role.SAFEGUARD_RIGHTS, "guard"),))
    if want:
        yield Fact()


def no_standard(item: str, want: bool) -> Iterator[Fact]:
    if want:
        yield Fact(profiles=("medium", "high", "critical"))
    else:
        yield Fact(profiles=("low", "not scored"))
        named = ((Role.STANDARD_RIGHTS, "standard", (item,)),)
        yield Fact(named, ((Role.STANDARD_RIGHTS, "standard"),), ("medium", "high", "critical"))


def clause_needed(item: str, want: bool) -> Iterator[Fact]:
    if want:
        assert edition().clause[item].needed_from == "all"
        yield Fact()


def default_right(_item: str, want: bool) -> Iterator[Fact]:
    for answer in ("yes", "unsure") if want else ("no",):
        yield Fact(((Role.ASSESSES_PEOPLE, "", answer),))


def light_touch(_item: str, want: bool) -> Iterator[Fact]:
    yield Fact(((Role.LIGHT_TOUCH_DECLARED, "", "yes" if want else "no"),))
    if want:
        yield Fact(((Role.LIGHT_TOUCH_DECLARED, "", "unsure"), (Role.CPV_MAIN, "", a_listed_code())))


def code_conflict(_item: str, want: bool) -> Iterator[Fact]:
    code, other = (Role.CPV_MAIN, "", a_listed_code()), (Role.CPV_MAIN, "", "45000000")
    yes, no = (Role.LIGHT_TOUCH_DECLARED, "", "yes"), (Role.LIGHT_TOUCH_DECLARED, "", "no")
    for pair in ((no, code), (yes, other)) if want else ((no, other), (yes, code)):
        yield Fact(pair)


def below_threshold(_item: str, want: bool) -> Iterator[Fact]:
    act, yes = (Role.PROCUREMENT_REGIME, "", "pa-2023"), (Role.LIGHT_TOUCH_DECLARED, "", "yes")
    for kind, setting in (("service", "light_touch_threshold"), ("concession", "light_touch_threshold_concession")):
        value = edition().number(setting) - (1 if want else 0)
        yield Fact((act, yes, (Role.CONTRACT_VALUE, "", value), (Role.CONTRACT_KIND, "", kind)))
    if not want:
        yield Fact(((Role.LIGHT_TOUCH_DECLARED, "", "no"),))


def interest_test(_item: str, want: bool) -> Iterator[Fact]:
    first = date.fromisoformat(str(edition().setting["public_interest_test_from"]))
    value = edition().number("public_interest_test_value")
    central, over, then = (
        (Role.AUTHORITY_KIND, "", "central-department"),
        (Role.CONTRACT_VALUE, "", value + 1),
        (Role.TENDER_NOTICE_DATE, "", first),
    )
    if want:
        yield Fact((central, over, then))
        return
    yield Fact(((Role.AUTHORITY_KIND, "", "council"), over, then))
    yield Fact((central, (Role.CONTRACT_VALUE, "", value), then))
    yield Fact((central, over, (Role.TENDER_NOTICE_DATE, "", first - timedelta(days=1))))


def weights(_item: str, want: bool) -> Iterator[Fact]:
    def shares(price: int, rights: int, quality: int) -> Fact:
        given = {"price": price, "rights": rights, "quality": quality}
        kinds = [(Role.CRITERION_KIND, kind, kind) for kind in given]
        numbers = [(Role.CRITERION_WEIGHT, kind, number) for kind, number in given.items()]
        return Fact((*kinds, *numbers), tuple((Role.CRITERION_KIND, kind) for kind in given))

    number = edition().number
    cap, floor = int(number("price_weight_cap_high")), int(number("rights_weight_high"))
    low = shares(50, 0, 50)
    sound = shares(cap, floor, 100 - cap - floor)
    if not want:
        yield Fact(low.answers, low.entries, ("low",))
        yield Fact(sound.answers, sound.entries, ("high",))
        return
    for price, rights, quality in ((cap + 1, floor, 99 - cap - floor), (cap, floor - 1, 101 - cap - floor)):
        wrong = shares(price, rights, quality)
        yield Fact(wrong.answers, wrong.entries, ("high",))
    not_hundred = shares(50, 20, 29)
    yield Fact(not_hundred.answers, not_hundred.entries, ("low",))


def overdue(_item: str, want: bool) -> Iterator[Fact]:
    due = TODAY - timedelta(days=1) if want else TODAY
    yield Fact((("safeguard_due", "late", due),), (("safeguard_due", "late"),))


FACTS: dict[str, Ways] = {
    "light_touch": light_touch,
    "light_touch_code_conflict": code_conflict,
    "below_light_touch_threshold": below_threshold,
    "public_interest_test_in_scope": interest_test,
    "coercive_setting": answer(Role.COERCIVE_SETTING, ("detains",), ("none",)),
    "coercive_setting_in_profile": answer(Role.SERVICE_TYPE, "prison", "homelessness_medical"),
    "overall_not_assessed": rated(("not scored",), ("low", "medium", "high", "critical")),
    "four_high_rule": rated(("four high",), ("three high", "critical", "not scored")),
    "result_hangs_on_one_change": rated(("on the edge",), ("low",)),
    "band_changed_since_snapshot": either(
        Fact(versions=version(Band.LOW), profiles=("high",)), Fact(versions=version(Band.HIGH), profiles=("high",))
    ),
    "e4_not_borne_out": either(in_house_at(1), in_house_at(5)),
    "in_house_not_scored": either(Fact(), in_house_at(3)),
    "worse_option_preferred": either(in_house_at(1), in_house_at(5)),
    "budget_below_lawful_cost": either(
        Fact(((Role.BUDGET_YEAR, "", 99), (Role.LAWFUL_COST, "", 100))),
        Fact(((Role.BUDGET_YEAR, "", 100), (Role.LAWFUL_COST, "", 100))),
    ),
    "weights_wrong": weights,
    "signed_contract_attached": either(Fact(file_on=(Role.CONTRACT_SIGNED,)), Fact()),
    "action_overdue": overdue,
    "not_assessed": rated(("not scored",), ("low",)),
    "default_right": default_right,
    "absolute_right_likely": rated(("life likely",), ("life unlikely",)),
    "more_took_part_than_invited": took_part,
    "highest_below_expected": either(
        Fact((("volume_expected", "", 320), ("volume_high", "", 290))),
        Fact((("volume_expected", "", 320), ("volume_high", "", 320))),
    ),
    "absolute_right_likely_if_worse": likely_if_worse,
    "safeguard_strength_zero": strength_zero,
    "no_minimum_standard": no_standard,
    "gap_between_scorers": second_scores,
    "safeguard_clause_dropped": dropped_clause,
    "names_absolute_right": absolute_right_named,
    "incident_on_low_right": on_low_right,
    "is_preferred_bidder": preferred,
    "excluded_firm_in_chain": excluded_firm,
    "clause_needed": clause_needed,
}
