"""Freezing: the present state is kept word for word, once, and documents and files can be made of it."""

import json

import pytest

from ria.domain.access import Person
from ria.domain.model import Band
from ria.domain.record import record_of
from ria.domain.roles import Role
from ria.errors import BadInput, NotAllowed, NotFound
from ria.workbench import answering, exporting, freezing, states
from ria.workbench.bench import Workbench
from tests.conftest import PRIYA


def change_purpose(bench: Workbench, number: int, text: str) -> None:
    form = bench.open(PRIYA, number).form
    place = form.place(form.edition.role_of[Role.SERVICE_PURPOSE][0])
    seen = form.assessment.revision("answer", place)
    assert isinstance(answering.give(bench, PRIYA, number, place, text, seen), answering.Kept)


def test_a_frozen_version_stays_as_it_was(bench: Workbench, filled: int) -> None:
    change_purpose(bench, filled, "As frozen")
    before = record_of(bench.open(PRIYA, filled).assessment)
    assert freezing.freeze(bench, PRIYA, filled, "  For the\nboard ") == 1
    change_purpose(bench, filled, "Changed since")
    frozen = states.state_of(bench, PRIYA, filled, 1)
    assert frozen.record == before
    assert frozen.opened.form.role(Role.SERVICE_PURPOSE) == "As frozen"
    assert json.loads(exporting.exchange_file(bench, PRIYA, filled, 1)) == before
    (version,) = freezing.versions(bench, PRIYA, filled)
    assert (version.label, version.frozen_by, version.decision) == ("For the board", PRIYA.name, None)
    assert version.bands["life"] == Band.CRITICAL


def test_the_same_state_is_frozen_once(bench: Workbench, filled: int) -> None:
    freezing.freeze(bench, PRIYA, filled)
    with pytest.raises(BadInput, match="Nothing has changed since version 1"):
        freezing.freeze(bench, PRIYA, filled, "Again")
    change_purpose(bench, filled, "New")
    assert freezing.freeze(bench, PRIYA, filled) == 2
    assert [one.number for one in bench.open(PRIYA, filled).versions] == [2, 1]


def test_what_cannot_be_frozen_is_refused(bench: Workbench, filled: int) -> None:
    with pytest.raises(BadInput, match="at most 100 characters"):
        freezing.freeze(bench, PRIYA, filled, "x" * 101)
    with pytest.raises(NotAllowed, match="freeze a version"):
        freezing.freeze(bench, Person("Nobody"), filled)
    with pytest.raises(NotFound):
        freezing.freeze(bench, PRIYA, 999)
    assert freezing.versions(bench, PRIYA, filled) == ()


def test_a_version_that_is_not_there_is_named(bench: Workbench, filled: int) -> None:
    with pytest.raises(NotFound, match=r"no version 3\. None is frozen yet"):
        states.state_of(bench, PRIYA, filled, 3)
    freezing.freeze(bench, PRIYA, filled)
    with pytest.raises(NotFound, match="Frozen so far: 1"):
        states.state_of(bench, PRIYA, filled, 3)
