"""Page one names who prepared an assessment: a person, and nobody rather than an account of the computer."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ria.documents.report import Issue, full_ria
from ria.domain.assessment import Row, Saved
from ria.domain.discussion import Comment
from ria.domain.opened import Opened
from ria.domain.roles import Role
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


@pytest.mark.parametrize(
    ("by", "reviewer", "mark"), [("root", "Name not given", ""), ("Ada Obi", "Ada Obi", "Ada Obi, ")]
)
def test_neither_a_comment_nor_a_mark_names_an_account(
    bench: Workbench, numbers: list[int], by: str, reviewer: str, mark: str
) -> None:
    opened = bench.open(ME, numbers[0])
    place, at = opened.form.place(opened.edition.role_of[Role.SERVICE_PURPOSE][0]), datetime(2027, 1, 10, tzinfo=UTC)
    rows = [Row("withheld", place, Saved("personal", 1, by, at))]
    held = opened.after(opened.assessment.heading, rows)
    said = Opened(held.edition, held.assessment, held.today, held.versions, (Comment(1, place, None, "Why?", by, at),))
    found = full_ria(said, Issue("0" * 64))
    assert [one["by"] for one in (*found["reviewers"], *found["comments"])] == [reviewer, reviewer]
    marks = [
        one["withheld"]
        for stage in found["stages"]
        for section in stage["sections"]
        for entry in section["entries"]
        for one in entry["answers"]
        if one["withheld"]
    ]
    assert [one.replace("\u00a0", " ") for one in marks] == [
        f"Left out of what is published: personal data ({mark}10 Jan 2027)."
    ]


def test_the_name_is_set_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIA_PERSON", " Priya Shah ")
    assert person_name() == "Priya Shah"
    monkeypatch.setenv("RIA_PERSON", "  ")
    assert person_name().strip()
