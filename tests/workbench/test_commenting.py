"""Comments: threads that are resolved and stay on the record."""

import pytest

from ria.domain.access import Person
from ria.domain.assessment import Place
from ria.domain.discussion import threads
from ria.domain.roles import Role
from ria.errors import BadInput, NotAllowed, NotFound
from ria.workbench.bench import Workbench
from ria.workbench.commenting import comment, resolve
from tests.conftest import PRIYA, TOM


@pytest.fixture
def place(bench: Workbench, filled: int) -> Place:
    return bench.open(PRIYA, filled).form.place(bench.newest_edition.role_of[Role.SERVICE_NAME][0])


def test_a_thread_with_replies(bench: Workbench, filled: int, place: Place) -> None:
    before = bench.open(PRIYA, filled).assessment.heading.change
    first = comment(bench, PRIYA, filled, place, " Which “home”? ")
    comment(bench, TOM, filled, place, "The person's own.", reply_to=first)
    comment(bench, TOM, filled, place._replace(question="authority-name"), "Elsewhere")
    here = bench.open(PRIYA, filled)
    ((opening, replies),) = threads(here.comments, place)
    assert (opening.text, opening.by, opening.resolved_by) == ("Which “home”?", "Priya Shah", None)
    assert [one.text for one in replies] == ["The person's own."]
    assert here.assessment.heading.change == before + 3


def test_a_thread_is_resolved_and_opened_again(bench: Workbench, filled: int, place: Place) -> None:
    first = comment(bench, PRIYA, filled, place, "Check")
    resolve(bench, TOM, filled, first, resolved=True)
    (one,) = bench.open(PRIYA, filled).comments
    assert one.resolved_by == "Tom Okafor"
    assert one.resolved_at is not None
    resolve(bench, PRIYA, filled, first, resolved=False)
    (one,) = bench.open(PRIYA, filled).comments
    assert (one.resolved_by, one.resolved_at) == (None, None)


@pytest.mark.parametrize("text", ["", "  \n"])
def test_nothing_is_no_comment(bench: Workbench, filled: int, place: Place, text: str) -> None:
    with pytest.raises(BadInput, match="Write the comment first"):
        comment(bench, PRIYA, filled, place, text)
    assert bench.open(PRIYA, filled).comments == ()


def test_what_no_database_holds_is_marked(bench: Workbench, filled: int, place: Place) -> None:
    comment(bench, PRIYA, filled, place, "a\x00\ud800b 家")
    assert bench.open(PRIYA, filled).comments[0].text == "a\ufffd\ufffdb 家"


def test_who_may_and_where(bench: Workbench, filled: int, place: Place) -> None:
    with pytest.raises(NotAllowed):
        comment(bench, Person("Nobody"), filled, place, "x")
    with pytest.raises(NotFound):
        comment(bench, PRIYA, 99, place, "x")
    for elsewhere in (place._replace(question="no-such-question"), place._replace(section="kpis")):
        with pytest.raises(NotFound):
            comment(bench, PRIYA, filled, elsewhere, "x")
    assert bench.open(PRIYA, filled).comments == ()
