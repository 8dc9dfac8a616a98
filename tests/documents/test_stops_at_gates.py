"""Page one says of the hard stops what the screens say, at every gate that an assessment can stand at."""

from dataclasses import replace

import pytest

from ria.documents.report import Issue, full_ria
from ria.documents.report.board import board_summary
from ria.domain.model import GATES, Gate
from ria.domain.opened import Opened
from ria.domain.outstanding import StopState, stop_rows
from ria.workbench.template_examples import tried

ISSUE = Issue("0" * 64)
EXAMPLES = [opened for opened, _ in tried()]


def at_gate(opened: Opened, gate: Gate) -> Opened:
    return opened.after(replace(opened.assessment.heading, gate=gate), [])


def ids(opened: Opened, state: StopState) -> list[str]:
    return [one.id for one in stop_rows(opened) if one.state == state]


@pytest.mark.parametrize("gate", GATES)
@pytest.mark.parametrize("example", EXAMPLES, ids=[one.summary.title for one in EXAMPLES])
def test_page_one_and_the_screens_agree(example: Opened, gate: Gate) -> None:
    opened = at_gate(example, gate)
    clear, later, still = ids(opened, "clear"), ids(opened, "later"), ids(opened, "open")
    full, board = full_ria(opened, ISSUE)["page_one"], board_summary(opened, ISSUE)["page_one"]
    for page in (full, board):
        line = page["stops_line"]
        if len(clear) == 9:
            assert line == "All 9 hard stops are clear."
            continue
        assert ("None of the 9 hard stops is open." in line) == (not still)
        assert (f"{len(still)} of the 9 hard stops" in line) == bool(still)
        assert (f"{len(clear)} {is_are(clear)} clear ({', '.join(clear)})." in line) == bool(clear)
        assert (f"{len(later)} {is_are(later)} tested at a later gate." in line) == bool(later)


def is_are(rows: list[str]) -> str:
    return "is" if len(rows) == 1 else "are"


def test_what_an_earlier_gate_tested_is_still_counted_at_the_end() -> None:
    for example in EXAMPLES:
        opened = at_gate(example, "closing")
        assert not ids(opened, "later")
        assert {one.check.hard_stop for one in opened.hard_stops} == set(ids(opened, "open"))
        stops = full_ria(opened, ISSUE)["signing"]["stops"]
        assert {one["name"] for one in stops} == {f"{one} open." for one in ids(opened, "open")}


@pytest.mark.parametrize("gate", GATES)
def test_no_award_is_forbidden_once_it_is_made(gate: Gate) -> None:
    """What one step worse would mean is said of the decision that is still ahead."""
    said = [full_ria(at_gate(example, gate), ISSUE) for example in EXAMPLES]
    forbidden = "no award is allowed" in str(said)
    assert forbidden == (gate in ("tender", "award"))


def test_the_ask_reads_well_at_the_end() -> None:
    asks = ["".join(full_ria(at_gate(one, "closing"), ISSUE)["page_one"]["ask"].values()) for one in EXAMPLES]
    assert any(
        ", on the 2 conditions below. Acceptance takes no effect while 2 hard stops are open." in ask for ask in asks
    )
    assert any(ask.endswith(", on the condition below.") for ask in asks)
    assert "Approval" not in str(asks)
