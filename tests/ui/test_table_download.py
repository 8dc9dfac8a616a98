"""A register offers itself as a table where a person looks for it."""

from ria.workbench import examples
from ria.workbench.bench import Workbench
from tests.ui.page_runs import me, shown, start


def downloads(page: str, number: int) -> int:
    """How many tables a page offers."""
    return [one.proto.popover.label for one in shown(page, a=str(number)).get("popover")].count("Download")


def test_registers_are_offered_as_tables_once_they_hold_something(bench: Workbench) -> None:
    full, empty = examples.load(bench, me())[-1], start(bench)
    offered = {page: (downloads(page, full), downloads(page, empty)) for page in ("safeguards", "consultation")}
    assert offered == {"safeguards": (1, 0), "consultation": (2, 0)}
    assert downloads("oversight", full) == 3, "measures, results, what is due"
    assert downloads("bidders", full) == 0
