"""Who answers for each step, how people can challenge, who watches from outside, what is bought: for a board."""

import pytest

from ria.documents.report import Issue, full_ria
from ria.documents.report.choice import EVERYTHING, Choice
from ria.documents.report.purchase import purchase
from ria.domain.answers import Value
from ria.domain.opened import Opened
from ria.workbench.bench import Workbench
from tests.documents.conftest import ME
from tests.documents.test_every_field import row

HOMELESS, DETENTION, TRANSPORT = 0, 1, 2


def example(bench: Workbench, numbers: list[int], at: int) -> Opened:
    return bench.open(ME, numbers[at])


def after(opened: Opened, **answers: Value | None) -> Opened:
    """The same with other answers, by question."""
    rows = [row("answer", opened.form.place(name.replace("_", "-")), value) for name, value in answers.items()]  # type: ignore[arg-type]
    return opened.after(opened.assessment.heading, rows)


def points(opened: Opened) -> dict[str, str]:
    return {one["name"]: one["value"] for one in purchase(opened, EVERYTHING)}


def challenge(opened: Opened) -> dict[str, str]:
    found = full_ria(opened, Issue("0" * 64))["contract"]
    return {one["name"]: one["value"] for one in found["challenge"]}


def test_a_budget_below_the_lawful_cost_is_said_in_pounds(bench: Workbench, numbers: list[int]) -> None:
    opened = example(bench, numbers, HOMELESS)
    assert points(opened)["Cost and budget"].endswith("the budget is £540,000.")
    short = after(opened, value_budget=500_000)
    assert points(short)["Cost and budget"].endswith("the budget is £500,000. It is £15,000 short.")


def test_what_a_specification_leaves_open_is_named(bench: Workbench, numbers: list[int]) -> None:
    opened = example(bench, numbers, HOMELESS)
    assert points(opened)["Specification"] == "States all 10 points of the check."
    some = after(opened, value_spec_items=("users", "outcomes", "standards", "volume", "staffing", "access", "timing"))
    said = points(some)["Specification"]
    assert said.startswith("States 7 of 10 points. Not stated: who decides what, data to be kept and shared and how")


@pytest.mark.parametrize(
    ("one_way", "easy", "said"),
    [
        ("no", "no", "It does not earn more if decisions go one way or it picks easy cases."),
        ("yes", "no", "It earns more if decisions go one way. It does not earn more if it picks easy cases."),
        ("unsure", None, "Whether it earns more if decisions go one way is not known."),
    ],
)
def test_pay_that_pulls_the_wrong_way_is_said(
    bench: Workbench, numbers: list[int], one_way: str, easy: str | None, said: str
) -> None:
    opened = after(example(bench, numbers, HOMELESS), value_payment_direction=one_way, value_payment_easy=easy)
    assert f"Fixed fee. {said} " in points(opened)["How the provider is paid"]


def test_a_stage_that_is_left_out_takes_its_points_along(bench: Workbench, numbers: list[int]) -> None:
    opened = example(bench, numbers, HOMELESS)
    names = {one["name"] for one in purchase(opened, Choice(frozenset({"stage-2", "stage-8"})))}
    assert set(points(opened)) - names == {"Lots and small bodies", "Side effects of the measures"}


def test_how_far_the_ways_to_challenge_were_tried_is_said(bench: Workbench, numbers: list[int]) -> None:
    assert challenge(example(bench, numbers, HOMELESS))["Tested"] == "Not tested yet."
    tested = challenge(example(bench, numbers, TRANSPORT))["Tested"].replace("\u00a0", " ")
    assert tested == "Yes, on 18 Jun 2026. 23 of 24 calls and forms reached the right place."


def test_what_the_letter_does_not_say_is_named(bench: Workbench, numbers: list[int]) -> None:
    said = challenge(example(bench, numbers, HOMELESS))["What the decision letter says"]
    assert said == "9 of 10 points. Missing: where to get advice or an advocate."


def test_what_an_officer_keeps_hold_of_stands_with_each_option(bench: Workbench, numbers: list[int]) -> None:
    rows = full_ria(example(bench, numbers, HOMELESS), Issue("0" * 64))["options"]["rows"]
    assert rows[0]["control"].startswith("Our accountable officer can see, direct and stop the work. No oversight body")
    assert rows[2]["control"] == "Our accountable officer can see the work, but not direct or stop it."


def test_a_body_says_what_it_last_reported(bench: Workbench, numbers: list[int]) -> None:
    bodies = full_ria(example(bench, numbers, TRANSPORT), Issue("0" * 64))["contract"]["bodies"]
    assert [one["report"].replace("\u00a0", " ") for one in bodies] == [
        "11 Dec 2025; none open",
        "2 Apr 2026; none open",
        "24 Jul 2026; 1 open",
    ]


def test_what_all_signers_confirm_is_said_once(bench: Workbench, numbers: list[int]) -> None:
    signing = full_ria(example(bench, numbers, HOMELESS), Issue("0" * 64))["signing"]
    lines = [line for one in signing["signers"] for line in one["confirms"]]
    assert len(signing["everybody"]) == 2
    assert not set(signing["everybody"]) & set(lines)
    assert all(one["confirms"] for one in signing["signers"])
