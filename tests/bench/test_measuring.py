"""The measuring itself: what counts as kept, turns, and that a session drives the real pages. No time is judged."""

from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from sqlalchemy import func, select

from ria.bench.fullest import fullest
from ria.bench.growth import filled
from ria.bench.measurement import Measurement, compared, in_turns
from ria.bench.reports import largest, report
from ria.bench.servers import bare_server, running, workbench_server
from ria.bench.session import Session
from ria.documents.kinds import KINDS
from ria.domain.access import Person
from ria.domain.listing import Query
from ria.errors import RiaError
from ria.storage.projections import RIGHT_SCORE
from ria.workbench import comparing, listing
from ria.workbench.bench import Workbench
from ria.workbench.examples import load

ME = Person("Priya Shah", local=True)


@pytest.mark.parametrize(
    ("ratio", "more_is_better", "ok"),
    [(3.0, False, True), (3.01, False, False), (3.0, True, True), (2.99, True, False)],
)
def test_a_limit_is_upper_or_lower(ratio: float, more_is_better: bool, ok: bool) -> None:
    found = Measurement("id", ratio, 3.0, {}, more_is_better)
    assert found.ok is ok
    assert set(found.as_json()) == {"id", "ratio", "limit", "ok", "detail"}


def test_turns_alternate_and_medians_are_compared() -> None:
    order: list[str] = []
    ours, theirs = iter([1.0, 9.0, 4.0]), iter([2.0, 2.0, 8.0])

    def one() -> float:
        order.append("ours")
        return next(ours)

    def other() -> float:
        order.append("theirs")
        return next(theirs)

    ratio, detail = compared(*in_turns(3, one, other))
    assert order == ["ours", "theirs"] * 3
    assert ratio == 2.0
    assert detail == {"measured_ms": 4000.0, "yardstick_ms": 2000.0, "runs": 3}


def test_a_session_answers_on_the_real_page_and_the_answer_is_stored(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'ria.db'}"
    bench = Workbench.at(url)
    number = load(bench, ME)[0]
    with workbench_server(url) as (address, _), Session(address, "service", f"a={number}") as page:
        question = next(one for one, (kind, _) in page.widgets.items() if kind == "text_area")
        page.type(question, "Typed by a session")
    rows = bench.open(ME, number).assessment.rows["answer"]
    bench.database.close()
    assert [place.question for place, saved in rows.items() if saved.value == "Typed by a session"] == [
        question.split("|")[-1]
    ]


def test_the_yardstick_has_as_many_widgets_as_asked_for() -> None:
    with bare_server() as address:
        query = "button=2&button_group=1&radio=3&text_area=1&date_input=1&number_input=1&checkbox=1&selectbox=1"
        with Session(address, "", query) as page:
            asked = {name: int(wanted) for name, wanted in parse_qsl(query)}
            assert page.counts() == asked
        with Session(address) as empty:
            assert not empty.counts()
        with pytest.raises(RuntimeError, match="shows an error"), Session(address, "", "no_such_widget=1"):
            pass


def test_a_server_that_does_not_start_is_said() -> None:
    with (
        pytest.raises(RiaError, match="did not answer"),
        running(["/bin/false"], "http://127.0.0.1:9", "/healthz"),
    ):
        pass


def test_copies_are_listed_and_can_be_compared(tmp_path: Path) -> None:
    bench = filled(ME, tmp_path, 50)
    page = listing.page(bench, ME, Query(page_size=100))
    assert page.total == len(page.rows) == 50
    assert len({one.title for one in page.rows}) > 40
    last = max(one.id for one in page.rows)
    assert comparing.comparison(bench, ME, [1, last]).subjects[1].id == last
    with bench.database.reading() as connection:
        scored = connection.execute(select(func.count(RIGHT_SCORE.c.assessment_id.distinct()))).scalar_one()
    assert scored >= 25
    bench.database.close()


def test_the_report_is_measured_on_the_largest_example(tmp_path: Path) -> None:
    bench = Workbench.at(f"sqlite:///{tmp_path / 'ria.db'}")
    numbers = load(bench, ME)
    time, size, together = report(bench, ME, largest(bench, ME, numbers))
    assert time.id == "docx_vs_bare_docxtpl"
    assert size.id == "docx_bytes_vs_300kB"
    assert size.ratio == size.detail["bytes"] / 300_000
    assert size.ok
    assert together.id == "all_documents_vs_2s"
    assert len(together.detail["measured_ms"]) == len(KINDS)
    bench.database.close()


def test_the_fullest_assessment_has_every_right_rated_and_sixty_safeguards(tmp_path: Path) -> None:
    bench = Workbench.at(f"sqlite:///{tmp_path / 'ria.db'}")
    opened = bench.open(ME, fullest(bench, ME, load(bench, ME)[-1]))
    assert set(opened.form.engaged_rights) == set(opened.edition.right)
    assert len(opened.scorecard.main.rated) == len(opened.edition.right)
    assert len(opened.scorecard.safeguards) == 60
    answered = {place.section for place in opened.assessment.rows["answer"]}
    assert {opened.edition.section[one].stage for one in answered} == {one.number for one in opened.edition.stages}
    bench.database.close()


def test_a_session_stays_on_its_page(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'ria.db'}"
    bench = Workbench.at(url)
    number = load(bench, ME)[0]
    with (
        workbench_server(url) as (address, _),
        Session(address, "rights_risk", f"a={number}") as page,
        Session(address) as front,
    ):
        first = page.counts()
        page.rerun()
        assert page.counts() == first
        assert set(page.widgets) != set(front.widgets)
        front.rerun()
        assert page.counts() != front.counts()
    bench.database.close()
