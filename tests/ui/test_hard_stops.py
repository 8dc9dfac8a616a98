"""Each hard stop is raised, shown on its page and on the review page, carried into the documents, and lifted."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from ria.domain.assessment import Row
from ria.domain.checks import Check
from ria.domain.outstanding import stop_rows
from ria.storage.files import StoredFile
from ria.storage.unit_of_work import writing
from ria.workbench import reporting, starting
from ria.workbench.bench import Workbench
from tests.content.test_checks import assessed, later, plans
from tests.documents.conftest import words as words_of
from tests.domain.stage_forms import edition
from tests.ui.page_runs import me, shown, words, workbench_at

STOPS = {check.id: check for check in edition().checks if check.kind == "hard_stop"}
FILE = StoredFile("a" * 64, "application/pdf", 4, b"%PDF")


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with pytest.MonkeyPatch.context() as monkeypatch, workbench_at(tmp_path_factory.mktemp("stops"), monkeypatch) as it:
        with writing(it.database) as work:
            work.files.add(FILE, it.clock())
            work.commit()
        yield it


def stored(bench: Workbench, check: Check, *, raised: bool) -> int:
    """The number of an assessment for which the check holds, or does not, at the gate after its own."""
    made = assessed(check, plans(check, want=raised)[0], later(check.gate)).assessment
    heading = replace(made.heading, id=0, uid=bench.new_uid(), title=f"{check.id} {raised}")
    rows = [Row(part, place, saved) for part, places in made.rows.items() for place, saved in places.items()]
    with writing(bench.database) as work:
        return starting.store(bench, work, me(), heading, rows)


def holds(bench: Workbench, number: int, check: Check) -> bool:
    return any(one.check.id == check.id for one in bench.open(me(), number).hard_stops)


def words_for(bench: Workbench, number: int, check: Check) -> str:
    """What the check says here: its own words, or those of the case it found."""
    return next(one.words for one in bench.open(me(), number).hard_stops if one.check.id == check.id)


def test_all_nine_hard_stops_are_tested_here() -> None:
    assert {check.hard_stop for check in STOPS.values()} == {f"HS{number}" for number in range(1, 10)}


@pytest.mark.parametrize("check", STOPS.values(), ids=STOPS)
def test_a_hard_stop_is_shown_carried_into_the_documents_and_lifted(bench: Workbench, check: Check) -> None:
    still, lifted = stored(bench, check, raised=True), stored(bench, check, raised=False)
    assert holds(bench, still, check)
    assert not holds(bench, lifted, check)
    message = words_for(bench, still, check)
    for page in (check.page, "review"):
        assert message in said(page, still), page
        assert message not in said(page, lifted), page
    full, board = (words_of(reporting.make(bench, me(), still, one).data) for one in ("full_ria", "board_summary"))
    assert f"{check.hard_stop} open. {message}" in full
    assert f"{check.hard_stop} open." in board
    number = sum(row.state == "open" for row in stop_rows(bench.open(me(), still)))
    assert f"{number} of the 9 hard stops" in full[: full.index("Contents")]
    assert message not in words_of(reporting.make(bench, me(), lifted).data)


def said(page: str, number: int) -> str:
    """What a page says, without the strokes that keep texts from being read as Markdown."""
    return words(shown(page, a=str(number))).replace("\\", "")
