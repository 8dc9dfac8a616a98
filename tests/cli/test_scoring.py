"""`score`: the method's own worked figures, and one clear message for each way a file can be wrong."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

Ria = Callable[..., CompletedProcess[str]]
LIFE = {"right": "life", "G": 4, "B": 2, "I": 3, "V": 2, "L": 3, "E": 2, "ER": 0, "likelihood_floors": ["no_evidence"]}
FILE: dict[str, Any] = {"edition": "uk-2026-1", "coercive": False, "cap": 2, "rights": [LIFE]}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ratings.json"
    path.write_text(json.dumps(FILE), "utf-8")
    return path


def test_json_has_the_bands_and_the_arithmetic(ria: Ria, file: Path) -> None:
    done = ria("score", file.name, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    scored = json.loads(done.stdout)
    assert scored["overall"]["inherent"] == "Critical"
    assert scored["overall"]["residual"] == "High"
    [life] = scored["rights"]
    wanted = {"right": "life", "S": 5, "L": 3, "R": 15, "inherent": "Critical", "S_res": 5, "L_res": 2, "R_res": 10}
    assert {name: life[name] for name in wanted} == wanted
    assert life["residual"] == "High"
    assert life["trace"]


def test_words_name_the_right_and_both_bands(ria: Ria, file: Path) -> None:
    done = ria("score", file.name)
    assert done.returncode == 0
    assert "life: Critical before safeguards, High after" in done.stdout


def test_a_right_without_a_score_is_never_low(ria: Ria, file: Path) -> None:
    file.write_text(json.dumps(FILE | {"rights": [{"right": "life", "B": 2, "I": 3, "V": 2, "L": 3}]}), "utf-8")
    scored = json.loads(ria("score", file.name, "--json").stdout)
    assert scored["overall"] == {
        "inherent": "not_assessed",
        "residual": "not_assessed",
        "rri_inherent": None,
        "rri_residual": None,
    }
    assert scored["rights"][0]["residual"] == "not_assessed"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"edition": 1,\n oops}', "ratings.json is not valid JSON: line 2, column 2"),
        ("", "ratings.json is empty"),
        ("[]", "ratings.json: a ratings file is one JSON object"),
        ("[" * 100_000, "ratings.json is nested too deeply"),
        ('{"edition": "uk-2026-1"}', "ratings.json > rights: this field is missing"),
        (json.dumps(FILE | {"rights": []}), "ratings.json > rights: name at least one right"),
        (json.dumps(FILE | {"rights": [LIFE | {"G": 9}]}), "ratings.json > rights > life > G: 9 is too high"),
        (json.dumps(FILE | {"rights": [LIFE | {"V": -1}]}), "ratings.json > rights > life > V: -1 is too low"),
        (json.dumps(FILE | {"rights": [LIFE | {"G": "4"}]}), "ratings.json > rights > life > G: '4' is not a whole"),
        (json.dumps(FILE | {"rights": [LIFE | {"G": True}]}), "ratings.json > rights > life > G: True is not a whole"),
        (json.dumps(FILE | {"rights": [LIFE | {"g": 4}]}), "ratings.json > rights > life > g: this field is not known"),
        (json.dumps(FILE | {"rights": [LIFE | {"right": "lfe"}]}), "ratings.json > rights > lfe: no such right"),
        (json.dumps(FILE | {"rights": [7]}), "ratings.json > rights > 1: this must be an object"),
        (json.dumps(FILE | {"edition": "uk-1999-1"}), "ratings.json > edition: 'uk-1999-1' is not installed"),
        (json.dumps(FILE | {"cap": 7}), "ratings.json > cap: 7 is not allowed; use 2 or 3"),
        (
            json.dumps(FILE | {"rights": [LIFE | {"likelihood_floors": ["maybe"]}]}),
            "likelihood_floors: maybe is unknown",
        ),
    ],
)
def test_a_wrong_file_is_named_with_place_and_cure(ria: Ria, file: Path, text: str, message: str) -> None:
    file.write_text(text, "utf-8")
    done = ria("score", file.name, "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_file_that_is_no_text_or_not_there(ria: Ria, file: Path) -> None:
    for content, message in (
        (b"{\xff\xfe", "is not UTF-8 text (byte 1)"),
        (b"PK\x03\x04\xff\xfe", "is a Word file, a workbook or another packed file"),
    ):
        file.write_bytes(content)
        done = ria("score", file.name)
        assert done.returncode == 2
        assert f"ratings.json {message}" in done.stderr
    done = ria("score", "nowhere.json")
    assert done.returncode == 2
    assert "nowhere.json: there is no such file" in done.stderr


def test_a_whole_number_may_be_written_with_a_point(ria: Ria, file: Path) -> None:
    plain = ria("score", file.name, "--json").stdout
    file.write_text(json.dumps(FILE | {"rights": [LIFE | {"G": 4.0, "E": 2.0}]}), "utf-8")
    assert ria("score", file.name, "--json").stdout == plain
