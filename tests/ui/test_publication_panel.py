"""An answer that goes public says so on its page, and on what ground once it is left out."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from ria.domain.roles import Role
from ria.workbench import withholding
from ria.workbench.bench import Workbench
from tests.ui.page_runs import me, put, question_of, shown, start, words, workbench_at

BUTTON = re.compile(r":gray\[:material/\w+: (?P<words>.+)\]")


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workbench]:
    with workbench_at(tmp_path, monkeypatch) as bench:
        yield bench


def panels(app: AppTest) -> list[str]:
    """What the buttons of the panels say, without colour and icon."""
    found = [option.content for group in app.get("button_group") for option in group.proto.options]
    return [match["words"] for one in found if (match := BUTTON.fullmatch(one))]


def test_the_page_says_which_answers_go_public_and_which_are_left_out(bench: Workbench) -> None:
    number = start(bench)
    put(bench, number, Role.SERVICE_PURPOSE, "Drives children to school")
    before = panels(shown("service", a=str(number)))
    assert "Public" in before
    assert not [one for one in before if one.startswith("Left out")]
    question = question_of(bench, Role.SERVICE_PURPOSE)
    place = bench.open(me(), number).form.place(question)
    withholding.withhold(bench, me(), number, place, "personal")
    after = panels(shown("service", a=str(number)))
    assert after.count("Left out: personal data") == 1
    assert after.count("Public") == before.count("Public") - 1
    assert "Leaves out 1 answer" in words(shown("documents", a=str(number)))
