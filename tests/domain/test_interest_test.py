"""The Public Interest Test: who must do it, how its answers fall, and whether the choice follows it."""

from datetime import date

from ria.domain.interest_test import doing, follows, parts, scope
from ria.domain.options import side_by_side
from ria.domain.roles import Role
from tests.domain.stage_forms import Answers, Named, opened

CENTRAL: dict[Named | tuple[Named, str], object] = {
    Role.AUTHORITY_KIND: "central-department",
    Role.CONTRACT_VALUE: 1_200_000,
    Role.TENDER_NOTICE_DATE: date(2027, 4, 1),
}


def required(**changed: object) -> bool | None:
    named = {Role[name.upper()] if name.isupper() else name: value for name, value in changed.items()}
    answers = {key: value for key, value in (CENTRAL | named).items() if value is not None}
    return scope(opened(answers).form).required


def test_it_must_be_done_only_where_body_value_and_day_all_say_so() -> None:
    assert required() is True
    assert required(AUTHORITY_KIND="council") is False
    assert required(CONTRACT_VALUE=1_000_000) is False
    assert required(TENDER_NOTICE_DATE=date(2027, 3, 31)) is False
    assert required(CONTRACT_VALUE=None) is None
    assert required(CONTRACT_VALUE=None, AUTHORITY_KIND="council") is False


def test_an_exclusion_takes_it_out_of_scope() -> None:
    assert required(pit_use="excluded", pit_exclusion="health") is False


def test_both_parts_are_counted_and_neither_scope_nor_result_is_among_them() -> None:
    answers: Answers = {"pit_use": "voluntary", "pit1-value": "in-house", "pit1-growth": "in-house"}
    form = opened(answers | {"pit1-rights": "neutral", "pit2-people": "later"}).form
    assert doing(form)
    first, second = parts(form)
    assert first.tally == (("Points to in-house", 2), ("Points neither way", 1))
    assert [len(first.answers), len(second.answers)] == [4, 3]
    assert [one.words for one in second.answers if one.value is not None] == ["Ready later"]


def test_the_preferred_option_is_held_against_the_result() -> None:
    entries: list[tuple[Named, str]] = [(Role.OPTION_MODEL, "o")]
    base: Answers = {"pit_use": "required", (Role.OPTION_MODEL, "o"): "mixed", (Role.OPTION_STATUS, "o"): "preferred"}
    for said, agrees in (("mixed", True), ("in-house", False), ("unclear", None)):
        found = opened(base | {"pit_result": said}, entries=entries)
        assert follows(found.form, side_by_side(found)) is agrees, said
    open_still = opened({"pit_use": "required", "pit_result": "mixed"})
    assert follows(open_still.form, side_by_side(open_still)) is None
