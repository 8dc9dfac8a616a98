"""A document says no more than is known, and counts what the screens count."""

from dataclasses import replace
from datetime import date

import pytest

from ria.documents.report import Issue, board_summary, full_ria
from ria.documents.report.public import public_summary
from ria.documents.word import LONGEST_TITLE
from ria.domain.assessment import Assessment
from ria.domain.model import Gate
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.workbench import reporting, starting
from ria.workbench.bench import Workbench
from tests.documents.conftest import ME, open_word, words
from tests.domain.filled import TODAY, Filled, edition

UNRATED = "private_life_dignity"
PAST = date(2027, 2, 24)
ISSUE = Issue("0" * 64)


def asked(role: Role) -> str:
    return edition().role_of[role][0]


def half_rated(confidence: str = "a") -> Filled:
    """One right scored, and one that nobody has scored."""
    filled = Filled(gate="tender")
    filled.rating("life", 5, 1, 1, 1, 3)
    filled.put("rights-affected", ("life", UNRATED))
    item = filled.rows[-2].place.item
    filled.put("scenario-confidence", confidence, item)
    return filled


def test_a_right_that_nobody_scored_is_not_listed_as_not_red() -> None:
    opened = half_rated().opened
    short = edition().right[UNRATED].short
    for report in (full_ria, board_summary):
        page = report(opened, ISSUE)["page_one"]
        assert short not in page["not_red"].partition("Not assessed")[0]
        assert f"Not assessed, so never low: {short}." in page["not_red"]
        assert page["red_title"] == "1 of 1 scored right stays red after safeguards"


def test_page_one_counts_findings_as_the_screens_do() -> None:
    opened = half_rated("c").opened
    found = len(opened.hard_stops)
    stops = len({one.check.hard_stop for one in opened.hard_stops})
    assert found > stops
    page = full_ria(opened, ISSUE)["page_one"]
    assert page["stops_line"].startswith(f"{found} findings are open, under {stops} of the 9 hard stops.")
    assert opened.summary.hard_stops == found


def test_the_ask_counts_hard_stops_as_page_one_does() -> None:
    filled = Filled(gate="tender")
    filled.rating("liberty", 2, 1, 1, 1, 3)
    opened = filled.opened
    found, stops = len(opened.hard_stops), len({one.check.hard_stop for one in opened.hard_stops})
    page = full_ria(opened, ISSUE)["page_one"]
    assert found > stops
    assert f"while {found} findings under {stops} hard stops are open." in page["ask"]["last"]


def test_weak_evidence_is_named_where_a_hard_stop_rests_on_the_worse_end() -> None:
    opened = half_rated("c").opened
    assert opened.scorecard.main.rated[0].after
    assert opened.scorecard.main.rated[0].after.L_res == 3
    report = full_ria(opened, ISSUE)
    said = "its likelihood after safeguards counts as 4, not 3"
    assert any(said in one["what"] for one in report["page_one"]["stops"])
    assert report["result"]["rows"][0]["likelihood_after"] == "3–4"
    assert report["result"]["weak"].startswith("Weak evidence widens the range of Right to life.")
    assert "Weak evidence: the likelihood after safeguards counts as 4." in report["rights"][0]["rows"][-1]["source"]
    assert full_ria(half_rated("a").opened, ISSUE)["result"]["weak"] == ""


def test_the_ask_says_that_only_weak_evidence_makes_the_result_critical() -> None:
    filled = Filled(gate="tender")
    filled.rating("education", 4, 1, 1, 1, 4)
    filled.put("scenario-confidence", "c", filled.rows[-1].place.item)
    opened = filled.opened
    assert opened.scorecard.main.residual != opened.scorecard.main.worse_residual
    last = full_ria(opened, ISSUE)["page_one"]["ask"]["last"]
    assert last.startswith("Weak evidence lets the result reach Critical, and the worse end counts.")


def test_a_first_referral_that_was_planned_for_a_past_day_is_no_fact() -> None:
    filled = Filled(gate="contract")
    filled.put(edition().fields["contract_first_referral"], PAST)
    lead = full_ria(filled.opened, ISSUE)["contract"]["lead"]
    assert "The first person was to be referred on 24\u00a0Feb\u00a02027." in lead


def test_the_public_summary_names_no_bare_right_as_a_harm() -> None:
    wrong = [one["wrong"] for one in public_summary(half_rated().opened, ISSUE)["public"]["risks"]]
    assert f"{edition().right[UNRATED].name}: we have not yet said what could go wrong." in wrong


def test_a_planned_day_that_is_past_is_no_fact() -> None:
    filled = Filled(gate="tender")
    filled.put(asked(Role.CONTRACT_START), PAST)
    filled.put(asked(Role.TENDER_NOTICE_DATE), PAST)
    assert (
        "It was planned to start on 24\u00a0February\u00a02027."
        in public_summary(filled.opened, ISSUE)["public"]["plan"]
    )
    facts = {one["name"]: one["value"] for one in full_ria(filled.opened, ISSUE)["service"]["facts"]}
    assert facts["Tender notice on"].endswith("was planned; whether it was published is not recorded")
    done = [one["done"] for one in full_ria(filled.opened, ISSUE)["contract"]["plan"]]
    assert "Day passed, nothing recorded" in done
    assert "Overdue" not in done
    assert TODAY > PAST


@pytest.mark.parametrize(("months", "said"), [(1, "1 month."), (36, "36 months.")])
def test_a_contract_of_one_month_is_not_called_one_of_months(months: int, said: str) -> None:
    filled = Filled(gate="tender")
    filled.put(asked(Role.CONTRACT_VALUE), 83_180)
    filled.put(asked(Role.CONTRACT_MONTHS), months)
    assert f"The contract is worth about £83,180 over {said}" in str(public_summary(filled.opened, ISSUE))


@pytest.mark.parametrize(
    ("gate", "said"),
    [
        ("tender", "(£500,000)"),
        ("award", "(estimated at £500,000)"),
        ("contract", "(£470,000)"),
        ("closing", "(£470,000)"),
    ],
)
def test_page_one_names_the_sum_that_is_decided_on(gate: Gate, said: str) -> None:
    filled = Filled(gate=gate)
    filled.rating("life", 1, 1, 1, 1, 1)
    filled.put(asked(Role.CONTRACT_VALUE), 500_000)
    filled.put("contract-value", 470_000)
    assert said in full_ria(filled.opened, ISSUE)["page_one"]["ask"]["about"]


def test_at_the_end_page_one_says_what_came_out_worse_than_forecast(bench: Workbench, numbers: list[int]) -> None:
    ended = bench.open(ME, numbers[2])
    assert ended.assessment.heading.gate == "closing"
    said = full_ria(ended, ISSUE)["page_one"]["not_red"]
    assert said.startswith("What happened was worse than forecast for Education (High)")
    assert "worse than forecast" not in full_ria(bench.open(ME, numbers[0]), ISSUE)["page_one"]["not_red"]


def test_a_draft_for_the_public_says_so_on_every_page() -> None:
    foot = public_summary(half_rated().opened, ISSUE)["front"]["authority_and_date"]
    assert foot.endswith("Draft, not approved")


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        (None, {"Not answered", "Required by law"}),
        ((), {"Not kept", "Required by law"}),
        (("details-30",), {"Not kept", "Required by law; the shorter time by choice", "Required by law"}),
    ],
)
def test_a_duty_that_light_touch_only_softens_is_never_called_a_choice(kept: object, said: set[str]) -> None:
    filled = Filled(gate="tender")
    filled.put(asked(Role.LIGHT_TOUCH_DECLARED), "yes")
    filled.put(asked(Role.PROCUREMENT_REGIME), "pa-2023")
    if kept is not None:
        filled.put(edition().fields["light_touch_keep"], kept or ("none",))
    assert {one["here"] for one in full_ria(filled.opened, ISSUE)["service"]["gaps"]} == said


def test_a_clause_on_which_a_safeguard_hangs_is_in_the_table_of_clauses() -> None:
    filled = half_rated()
    clause = next(one for one in edition().clauses if one.number == "C12")
    filled.entry(
        edition().home[asked(Role.SAFEGUARD_RIGHTS)].id,
        {asked(Role.SAFEGUARD_RIGHTS): ("life",), asked(Role.SAFEGUARD_CLAUSE): (clause.id,)},
    )
    opened = filled.opened
    contract = full_ria(opened, ISSUE)["contract"]
    row = next(one for one in contract["clauses"] if one["number"] == "C12")
    assert "1 safeguard hangs on it." in row["more"]
    assert "C12 is not needed at this result; 1 safeguard hangs on it." in contract["lead"]


def test_a_name_keeps_its_capitals_and_a_login_is_no_author() -> None:
    filled = Filled(gate="tender")
    filled.put(asked(Role.SERVICE_NAME), "School / College Transport")
    opened = filled.opened
    assert "School / College Transport" in full_ria(opened, ISSUE)["page_one"]["ask"]["about"]
    assert "Prepared by Priya Shah." in full_ria(opened, ISSUE)["front"]["line"]
    heading = replace(opened.assessment.heading, owner="root")
    unnamed = Opened(edition(), Assessment(heading).with_rows(heading, filled.rows), TODAY)
    line = full_ria(unnamed, ISSUE)["front"]["line"]
    assert "Author not named." in line
    assert "root" not in line.lower()


def test_a_long_name_makes_documents_and_a_title_that_is_visibly_cut(bench: Workbench) -> None:
    name = ("Transport " * 40).strip()
    number = starting.start(bench, ME, title=name)
    title = open_word(reporting.make(bench, ME, number).data).core_properties.title
    assert len(title) <= LONGEST_TITLE
    assert title.endswith("…")


@pytest.mark.parametrize(("service_type", "named"), [("send_transport", False), ("homelessness_medical", True)])
def test_only_law_that_bears_on_the_type_of_service_is_printed(service_type: str, named: bool) -> None:
    filled = Filled(gate="tender")
    filled.put(asked(Role.SERVICE_TYPE), service_type)
    filled.put("rights-affected", ("procedural_fairness", "access_to_challenge"))
    report = full_ria(filled.opened, ISSUE)
    law = " ".join(one["law"] for one in report["rights"])
    assert "Tameside" in law
    assert "Human Rights Act 1998" in law
    for text in (law, " ".join(report["method"]["sources"])):
        assert ("Housing Act 1996" in text) == named
        assert "Social Security Act 1998" not in text


def test_while_no_type_of_service_is_chosen_all_law_of_a_right_is_printed() -> None:
    filled = Filled(gate="tender")
    filled.put("rights-affected", ("access_to_challenge",))
    law = full_ria(filled.opened, ISSUE)["rights"][0]["law"]
    assert "Housing Act 1996" in law
    assert "Social Security Act 1998" in law


def test_the_leaflet_of_the_example_says_how_to_reach_the_ombudsman(bench: Workbench, numbers: list[int]) -> None:
    text = words(reporting.make(bench, ME, numbers[0], "challenge_leaflet").data)
    assert "lgo.org.uk" in text
    assert "Ask the authority how to reach it" not in text
