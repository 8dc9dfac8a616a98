"""A ratings file that is wrong: one message for each fault, with the place and what belongs there."""

from typing import Any

import pytest

from ria.domain.scoring.ratings_file import RatingsFile, read_ratings, score_ratings
from ria.errors import BadInput
from tests.domain.filled import edition

LIFE: dict[str, Any] = {"right": "life", "G": 4, "B": 2, "I": 3, "V": 2, "L": 3, "E": 2, "ER": 0}
FILE: dict[str, Any] = {"edition": "uk-2026-1", "coercive": False, "cap": 2, "rights": [LIFE]}


def scored(raw: Any) -> dict[str, Any]:
    return score_ratings(edition(), read_ratings(raw, "r.json"), "r.json")


def fault(raw: Any) -> str:
    with pytest.raises(BadInput) as refused:
        scored(raw)
    return str(refused.value)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"G": 9}, "r.json > rights > life > G: 9 is too high; the highest is 5"),
        ({"G": 0}, "r.json > rights > life > G: 0 is too low; the lowest is 1"),
        ({"V": 3}, "r.json > rights > life > V: 3 is too high; the highest is 2"),
        ({"E": 4}, "r.json > rights > life > E: 4 is too high; the highest is 3"),
        ({"ER": -1}, "r.json > rights > life > ER: -1 is too low; the lowest is 0"),
        ({"L": True}, "r.json > rights > life > L: True is not a whole number"),
        ({"L": 3.5}, "r.json > rights > life > L: 3.5 is not a whole number"),
        ({"L": "3"}, "r.json > rights > life > L: '3' is not a whole number"),
        ({"L": float("nan")}, "r.json > rights > life > L: nan is not a whole number"),
        ({"E": None}, "r.json > rights > life > E: None is not a whole number"),
        ({"gravity": 3}, "r.json > rights > life > gravity: this field is not known"),
        ({"likelihood_floors": "no_evidence"}, "r.json > rights > life > likelihood_floors: this must be a list: […]"),
        ({"likelihood_floors": [1]}, "r.json > rights > life > likelihood_floors > 1: 1 is not text"),
        ({"right": "happiness"}, "r.json > rights > happiness: no such right in edition uk-2026-1"),
        ({"right": 3}, "r.json > rights > 3 > right: 3 is not text"),
    ],
)
def test_a_wrong_field_of_a_right(change: dict[str, Any], words: str) -> None:
    assert fault(FILE | {"rights": [LIFE | change]}) == words


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"cap": 4}, "r.json > cap: 4 is not allowed; use 2 or 3"),
        ({"coercive": "yes"}, "r.json > coercive: 'yes' is neither true nor false"),
        ({"coercive": 1}, "r.json > coercive: 1 is neither true nor false"),
        ({"rights": []}, "r.json > rights: name at least one right"),
        ({"rights": {}}, "r.json > rights: this must be a list: […]"),
        ({"rights": ["life"]}, "r.json > rights > 1: this must be an object: {…}"),
        ({"rigths": [LIFE]}, "r.json > rigths: this field is not known"),
    ],
)
def test_a_wrong_field_of_the_file(change: dict[str, Any], words: str) -> None:
    assert fault(FILE | change) == words


@pytest.mark.parametrize("missing", ["edition", "rights"])
def test_a_missing_key(missing: str) -> None:
    raw = {key: value for key, value in FILE.items() if key != missing}
    assert fault(raw) == f"r.json > {missing}: this field is missing"


def test_a_right_without_its_name() -> None:
    nameless = {key: value for key, value in LIFE.items() if key != "right"}
    assert fault(FILE | {"rights": [LIFE, nameless]}) == "r.json > rights > 2 > right: this field is missing"


@pytest.mark.parametrize("raw", [None, 7, "life", [], [FILE]])
def test_what_is_no_object_at_all(raw: Any) -> None:
    assert fault(raw).startswith("r.json: ")


def test_an_unknown_floor_is_named_with_those_that_exist() -> None:
    words = fault(FILE | {"rights": [LIFE | {"likelihood_floors": ["no_evidence", "hearsay"]}]})
    assert words.startswith("r.json > rights > life > likelihood_floors: hearsay is unknown; use one of ")
    assert all(floor in words for floor in edition().method.floor)


def test_every_fault_is_named_at_once() -> None:
    words = fault({"edition": "uk-2026-1", "rights": [LIFE | {"G": 9, "L": 0}, {"right": "education", "B": 6}]})
    assert words.splitlines() == [
        "r.json > rights > life > G: 9 is too high; the highest is 5",
        "r.json > rights > life > L: 0 is too low; the lowest is 1",
        "r.json > rights > education > B: 6 is too high; the highest is 5",
    ]


def test_a_score_that_is_left_out_is_never_guessed() -> None:
    unrated = {key: value for key, value in LIFE.items() if key != "L"}
    found = scored(FILE | {"rights": [LIFE | {"right": "education"}, unrated]})
    assert found["overall"]["residual"] == "not_assessed"
    assert found["rights"][-1] == {
        "right": "life",
        "inherent": "not_assessed",
        "residual": "not_assessed",
        "trace": [],
    }
    assert found["rights"][0]["residual"] == "High"


def test_of_several_scenarios_the_worst_counts_and_one_unrated_leaves_the_right_open() -> None:
    mild = LIFE | {"right": "education", "G": 2, "V": 0, "L": 1}
    grave = mild | {"G": 5, "L": 4}
    assert [one["S"] for one in scored(FILE | {"rights": [mild, grave]})["rights"]] == [5]
    unrated = {"right": "education", "G": 5}
    assert scored(FILE | {"rights": [mild, unrated]})["overall"]["residual"] == "not_assessed"


def test_what_is_left_out_has_the_cautious_usual_value() -> None:
    read = read_ratings({"edition": "uk-2026-1", "rights": [{"right": "life"}]}, "r.json")
    assert isinstance(read, RatingsFile)
    assert (read.coercive, read.cap, read.rights[0].E, read.rights[0].ER) == (False, 2, 0, 0)
