"""Page one names who prepared an assessment: a person, and nobody rather than an account of the computer."""

from dataclasses import replace

import pytest

from ria.documents.report import Issue, full_ria
from ria.settings import person_name
from ria.workbench.bench import Workbench
from tests.documents.conftest import ME


def first_line(bench: Workbench, number: int, owner: str) -> str:
    opened = bench.open(ME, number)
    heading = replace(opened.assessment.heading, owner=owner)
    named = opened.after(heading, [])
    return str(full_ria(named, Issue("0" * 64))["front"]["line"])


@pytest.mark.parametrize("owner", ["root", "Root", "Administrator", "admin", "pshah", "p.shah_2", "user", "", "  "])
def test_an_account_is_no_author(bench: Workbench, numbers: list[int], owner: str) -> None:
    line = first_line(bench, numbers[0], owner)
    assert "Prepared by" not in line
    assert "Author not named." in line


@pytest.mark.parametrize("owner", ["Priya Shah", "priya shah", "Priya", "رضا"])
def test_a_person_is_the_author(bench: Workbench, numbers: list[int], owner: str) -> None:
    assert f"Prepared by {owner[0].upper()}{owner[1:]}." in first_line(bench, numbers[0], owner)


def test_the_name_is_set_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIA_PERSON", " Priya Shah ")
    assert person_name() == "Priya Shah"
    monkeypatch.setenv("RIA_PERSON", "  ")
    assert person_name().strip()
