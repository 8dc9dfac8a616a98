"""Comparing assessments: what is missing is said, what moved the result is named, the file is safe to open."""

import csv
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from ria.documents.report.comparison import comparison
from ria.domain.access import Person
from ria.domain.comparison_data import HEADINGS, as_json
from ria.domain.model import Band
from ria.domain.roles import Role
from ria.errors import BadInput, NotFound
from ria.workbench import answering, comparing, entries, starting
from ria.workbench.bench import Workbench

ME = Person("Priya Shah", local=True)
RATINGS = (Role.GRAVITY, Role.SCOPE, Role.IRREMEDIABILITY, Role.VULNERABILITY, Role.LIKELIHOOD)
SOUND = "a"


@pytest.fixture
def bench(tmp_path: Path) -> Workbench:
    return Workbench.at(f"sqlite:///{tmp_path / 'ria.db'}")


def put(bench: Workbench, number: int, role: Role, value: object, item: str = "") -> None:
    form = bench.open(ME, number).form
    place = form.place(form.edition.role_of[role][0], item)
    seen = form.assessment.revision("answer", place)
    given = answering.give(bench, ME, number, place, value, seen)
    assert isinstance(given, answering.Kept), given


def assessed(bench: Workbench, title: str, rated: dict[str, tuple[int, ...]], unrated: tuple[str, ...] = ()) -> int:
    """An assessment that engages these rights and no other; those with ratings are scored on sound evidence."""
    number = starting.start(bench, ME, title=title)
    for right in bench.newest_edition.right:
        put(bench, number, Role.RIGHT_ENGAGED, "yes" if right in rated or right in unrated else "no", right)
    for right, ratings in rated.items():
        item = entries.add_scenario(bench, ME, number, right)
        for role, value in zip(RATINGS, ratings, strict=True):
            put(bench, number, role, value, item)
        put(bench, number, Role.LIKELIHOOD_EVIDENCE, "Audit of 60 files", item)
        put(bench, number, Role.LIKELIHOOD_CONFIDENCE, SOUND, item)
    return number


def test_a_right_without_a_score_is_said_and_never_drawn_as_low(bench: Workbench) -> None:
    first = assessed(bench, "First", {"data_protection": (2, 2, 2, 0, 2)}, unrated=("education",))
    second = assessed(bench, "Second", {"education": (3, 2, 2, 1, 3)})
    found = comparing.comparison(bench, ME, [first, second])
    standing = {(right, one.letter): one.standing(right) for right, _ in found.rights for one in found.subjects}
    assert standing["education", "A"].words("after") == "Not rated"
    assert standing["education", "A"].after is None
    assert standing["data_protection", "B"].words("after") == "–"
    assert standing["education", "B"].after == Band.MEDIUM
    assert as_json(found)["assessments"][0]["band_residual"] == "not_assessed"


def test_a_right_that_nobody_decided_on_is_not_called_unaffected(bench: Workbench) -> None:
    first = assessed(bench, "First", {"education": (3, 2, 2, 1, 3)})
    second = starting.start(bench, ME, title="Untouched")
    found = comparing.comparison(bench, ME, [first, second])
    assert found.subject("B").standing("education").state == "not decided"
    (moved,) = (one for one in found.moved("A", "B") if one.right == "education")
    assert moved.state == "not decided"
    said = comparison(found, date(2026, 11, 25))["compared"]
    (row,) = (one for one in said["moved"] if one["name"] == found.subject("A").opened.edition.right["education"].short)
    assert (row["changed"], row["later"]) == ("Not decided in B", "Not decided")
    assert "No right is decided yet" in said["subjects"][1]["about"]


def test_the_input_that_moves_the_band_by_itself_is_named(bench: Workbench) -> None:
    first = assessed(bench, "Before", {"education": (3, 2, 2, 1, 3), "data_protection": (2, 2, 2, 0, 2)})
    second = starting.start_from_past(bench, ME, first)
    form = bench.open(ME, second).form
    item = next(
        one for one in form.role_entries(Role.SCENARIO_RIGHT) if form.role(Role.SCENARIO_RIGHT, one) == "education"
    )
    put(bench, second, Role.LIKELIHOOD, 4, item)
    put(bench, second, Role.SCOPE, 3, item)
    put(bench, second, Role.RIGHT_ENGAGED, "no", "data_protection")
    put(bench, second, Role.RIGHT_ENGAGED, "yes", "language_access")
    found = comparing.comparison(bench, ME, [second, first])
    assert found.usual_pair == ("B", "A"), "the later one follows the earlier one"
    moves = {one.right: one for one in found.moved(*found.usual_pair)}
    assert [(one.name, one.before, one.after, one.decisive) for one in moves["education"].inputs] == [
        ("Likelihood", "3", "4", True),
        ("Scope", "2", "3", False),
    ]
    assert (moves["education"].earlier, moves["education"].later) == (Band.MEDIUM, Band.HIGH)
    assert moves["data_protection"].state == "gone"
    assert moves["language_access"].state == "new"


@pytest.mark.parametrize("count", [0, 1, 7])
def test_too_few_and_too_many_are_refused(bench: Workbench, count: int) -> None:
    ids = [starting.start(bench, ME, title=str(one)) for one in range(count)]
    with pytest.raises(BadInput, match="Choose 2 to 6"):
        comparing.comparison(bench, ME, ids)


def test_the_same_one_twice_and_a_missing_one_are_refused(bench: Workbench) -> None:
    number = starting.start(bench, ME, title="One")
    with pytest.raises(BadInput, match="twice"):
        comparing.comparison(bench, ME, [number, number])
    with pytest.raises(NotFound, match="no assessment 99"):
        comparing.comparison(bench, ME, [number, 99])


@pytest.mark.parametrize("title", ["=1+1", "+44", "-2", "@sum", "\t=1", "  =cmd|'/c calc'!A0"])
def test_no_cell_of_the_csv_can_start_a_formula(bench: Workbench, title: str) -> None:
    first = assessed(bench, title, {"education": (3, 2, 2, 1, 3)})
    second = assessed(bench, 'Quotes " and, commas\nand lines', {"education": (3, 2, 2, 1, 3)})
    data = comparing.comparison_csv(comparing.comparison(bench, ME, [first, second]))
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == HEADINGS
    assert len(rows) == 1 + 2
    assert all(not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)
    assert any('Quotes " and, commas' in cell for row in rows for cell in row)
