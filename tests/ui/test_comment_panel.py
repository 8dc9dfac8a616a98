"""Comments are advice on the record: none is lost on the way there."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from ria.domain.assessment import Place
from ria.domain.roles import Role
from ria.storage import database
from ria.ui.answer_lines import key_of
from ria.workbench.bench import Workbench
from tests.ui.page_runs import me, question_of, shown, start

ADVICE = "I advise against an award before the assessment is done."


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The workbench waits for a locked database only for a moment."""
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.2)


@pytest.fixture
def place(bench: Workbench) -> Place:
    return bench.open(me(), start(bench)).form.place(question_of(bench, Role.SERVICE_PURPOSE))


@pytest.fixture
def page(place: Place) -> AppTest:
    """The service page with the comments of a question open, and a comment typed."""
    app = shown("service", a="1")
    opened(app, place)
    field(app).set_value(ADVICE).run()
    return app


def opened(app: AppTest, place: Place) -> None:
    app.session_state[f"panel|{key_of(1, place)}"] = "comments"
    app.run()


def field(app: AppTest):  # type: ignore[no-untyped-def]
    return next(one for one in app.text_area if one.label == "Comment")


def add(app: AppTest) -> None:
    next(one for one in app.button if one.label in ("Add comment", "Reply")).click().run()


def said(bench: Workbench) -> list[str]:
    return [one.text for one in bench.open(me(), 1).comments]


def test_a_comment_is_stored_and_the_field_is_empty_again(bench: Workbench, page: AppTest) -> None:
    add(page)
    assert said(bench) == [ADVICE]
    assert field(page).value == ""


def test_a_comment_that_is_not_added_yet_waits_while_another_page_is_open(
    bench: Workbench, page: AppTest, place: Place
) -> None:
    page.switch_page("pages/screening.py").run()
    page.switch_page("pages/service.py").run()
    opened(page, place)
    assert field(page).value == ADVICE
    assert said(bench) == []


def test_a_comment_that_cannot_be_stored_stays_in_its_field(bench: Workbench, page: AppTest, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "ria.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        add(page)
    assert field(page).value == ADVICE
    assert "does not answer" in str([one.value for one in page.error])
    add(page)
    assert said(bench) == [ADVICE]
