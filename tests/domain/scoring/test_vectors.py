"""The method's own figures: the test vectors and the worked examples (RIA method, section 5)."""

from typing import Any

import pytest

from ria.domain.scoring.formula import Credit, Factors, Ratings, outcome
from ria.domain.scoring.ratings_file import read_ratings, score_ratings
from tests.domain.filled import edition

# G B I V L | E ER | severity floor, L_min, cap | S L R band before | S L R band after
VECTORS = """
T1  1 5 5 2 1  0 0  1 1 2  1 1  1 Low       1 1  1 Low
T2  3 2 2 0 2  1 0  2 1 2  3 2  6 Medium    3 1  3 Low
T3  3 4 4 2 3  2 0  2 1 2  5 3 15 Critical  5 2 10 High
T4  4 1 5 0 1  0 0  1 1 2  5 1  5 Medium    5 1  5 Medium
T5  5 1 1 0 1  0 0  4 2 2  5 2 10 High      5 2 10 High
T6  2 5 4 1 5  2 0  1 1 2  4 5 20 Critical  4 3 12 High
T7  4 3 3 0 4  3 3  1 1 2  4 4 16 High      3 2  6 Medium
T8  2 1 1 0 3  3 0  4 2 2  4 3 12 High      4 2  8 Medium
T9  4 3 3 2 4  3 0  3 1 3  5 4 20 Critical  5 1  5 Medium
T10 5 3 5 2 4  3 3  5 2 3  5 4 20 Critical  5 2 10 High
T11 2 3 2 1 3  2 0  1 1 2  2 3  6 Medium    2 1  2 Low
T12 5 1 3 0 3  2 3  2 1 2  5 3 15 Critical  4 2  8 High
T13 3 4 2 0 3  2 3  1 1 2  4 3 12 High      3 1  3 Medium
T14 3 4 2 0 3  2 3  1 1 3  4 3 12 High      3 1  3 Low
"""


@pytest.mark.parametrize("line", VECTORS.strip().splitlines(), ids=lambda line: line.split()[0])
def test_every_vector_gives_the_bands_of_the_method(line: str) -> None:
    words = line.split()[1:]
    G, B, I, V, L, E, ER, floor, least, cap = map(int, words[:10])
    factors = Factors(Ratings(G, B, I, V, L), severity_floor=floor, minimum_likelihood=least)
    found = outcome(edition().method, factors, Credit(E, ER, cap))
    before = [found.S, found.L, found.R, found.inherent.word]
    after = [found.S_res, found.L_res, found.R_res, found.residual.word]
    assert list(map(str, before + after)) == words[10:]


# right, G B I V L E | S L R before, L and R and band after
HOMELESSNESS = """
procedural_fairness  4 3 3 2 4 2  5 4 20 Critical  2 10 High
housing_homelessness 4 3 3 2 4 2  5 4 20 Critical  2 10 High
access_to_challenge  3 4 2 1 4 2  4 4 16 High      2  8 Medium
equality_services    3 3 3 2 3 2  4 3 12 High      1  4 Medium
data_protection      2 3 2 1 3 2  2 3  6 Medium    1  2 Low
"""
REMOVAL_CENTRE = """
freedom_from_ill_treatment 5 3 5 2 4 2  5 4 20 Critical  2 10 High
life                       5 2 5 2 3 2  5 3 15 Critical  2 10 High
liberty                    4 3 4 2 3 2  5 3 15 Critical  2 10 High
detention_standards        4 4 3 2 4 2  5 4 20 Critical  2 10 High
access_to_challenge        3 4 3 2 3 2  5 3 15 Critical  2 10 High
"""
SCHOOL_TRANSPORT = """
children_safeguarding 4 2 3 2 3 2  5 3 15 Critical  2 10 High
education             3 2 2 2 3 2  4 3 12 High      1  4 Medium
equality_services     3 3 2 2 3 2  4 3 12 High      1  4 Medium
"""
EMPLOYMENT = """
non_discrimination 3 4 2 1 3 1  4 3 12 High    2 8 Medium
property_benefits  3 4 2 1 3 2  4 3 12 High    1 4 Medium
data_protection    2 4 2 1 3 2  3 3  9 Medium  1 3 Low
"""


def scored(table: str, *, coercive: bool, cap: int = 2, **changed: int) -> dict[str, Any]:
    """The scorecard of a worked example; `changed` replaces the strength of one right's safeguards."""
    rights = []
    for line in table.strip().splitlines():
        right, *figures = line.split()
        given = dict(zip("GBIVLE", map(int, figures[:6]), strict=True))
        rights.append({"right": right} | given | ({"E": changed[right]} if right in changed else {}))
    raw = {"edition": "uk-2026-1", "coercive": coercive, "cap": cap, "rights": rights}
    return score_ratings(edition(), read_ratings(raw, "example.json"), "example.json")


@pytest.mark.parametrize(
    ("table", "coercive", "overall"),
    [
        (HOMELESSNESS, False, ("Critical", "High", 74, 36)),
        (REMOVAL_CENTRE, True, ("Critical", "High", 76, 40)),
        (SCHOOL_TRANSPORT, True, ("Critical", "High", 58, 35)),
        (EMPLOYMENT, False, ("High", "Medium", 47, 28)),
    ],
    ids=["homelessness", "removal centre", "school transport", "employment"],
)
def test_every_worked_example(table: str, coercive: bool, overall: tuple[str, str, int, int]) -> None:
    found = scored(table, coercive=coercive)
    assert tuple(found["overall"].values()) == overall
    rights = {one["right"]: one for one in found["rights"]}
    names = ("S", "L", "R", "inherent", "L_res", "R_res", "residual")
    for line in table.strip().splitlines():
        right, *figures = line.split()
        assert [str(rights[right][name]) for name in names] == figures[6:], right


def test_weaker_safeguards_on_ill_treatment_mean_do_not_award() -> None:
    found = scored(REMOVAL_CENTRE, coercive=True, freedom_from_ill_treatment=1)
    worst = found["rights"][0]
    assert (worst["right"], worst["L_res"], worst["residual"]) == ("freedom_from_ill_treatment", 3, "Critical")
    assert found["overall"]["residual"] == "Critical"


def test_a_year_of_proof_lifts_the_one_band_rule() -> None:
    found = scored(SCHOOL_TRANSPORT, coercive=True, cap=3)
    safeguarding = next(one for one in found["rights"] if one["right"] == "children_safeguarding")
    assert (safeguarding["L_res"], safeguarding["R_res"], safeguarding["residual"]) == (1, 5, "Medium")
    assert (found["overall"]["residual"], found["overall"]["rri_residual"]) == ("Medium", 19)


def test_four_rights_that_stay_high_and_possible_count_as_critical() -> None:
    rights = [
        {"right": right, "G": 4, "B": 1, "I": 1, "V": 0, "L": 3}
        for right in ("education", "liberty", "property_benefits", "private_life_dignity")
    ]
    raw = {"edition": "uk-2026-1", "rights": rights}
    three = read_ratings(raw | {"rights": rights[:3]}, "r.json")
    four = read_ratings(raw, "r.json")
    assert score_ratings(edition(), three, "r.json")["overall"]["residual"] == "High"
    found = score_ratings(edition(), four, "r.json")
    assert found["overall"]["residual"] == "Critical"
    assert found["overall"]["inherent"] == "High"
    assert {one["residual"] for one in found["rights"]} == {"High"}


def test_the_worst_right_comes_first() -> None:
    found = scored(HOMELESSNESS, coercive=False)
    assert [one["right"] for one in found["rights"]][-1] == "data_protection"
    bands = [one["residual"] for one in found["rights"]]
    assert bands == ["High", "High", "Medium", "Medium", "Low"]
