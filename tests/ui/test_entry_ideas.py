"""Suggestions for a register: as many can be reached as are counted."""

import re

from ria.domain.suggestions import entry_ideas
from ria.ui.entry_ideas import MOST_IDEAS
from ria.workbench.bench import Workbench
from tests.ui.page_runs import me, put, question_of, shown, start


def test_every_suggestion_that_is_counted_can_be_reached(bench: Workbench) -> None:
    number = start(bench, service_type="prison")
    put(bench, number, "rights_affected", ["life", "liberty", "freedom_from_ill_treatment", "private_life_dignity"])
    section = bench.newest_edition.home[question_of(bench, "safeguard_title")]
    ideas = entry_ideas(bench.open(me(), number).form, section.id)
    assert len(ideas) > MOST_IDEAS
    app = shown(section.page, a=str(number))
    app.session_state[f"ideas|{section.id}"] = True
    found: set[str] = set()
    for page in range(1, -(-len(ideas) // MOST_IDEAS) + 1):
        app.session_state[f"ideas_page|{section.id}"] = page
        app.run()
        found |= {str(one.key) for one in app.button if re.match(r"idea\|", str(one.key))}
    assert len(found) == len(ideas)
