"""A next assessment starts from what still describes the service, and without the history of the past contract."""

from pathlib import Path

import pytest

from ria.domain.access import Person
from ria.domain.fields import FIELDS
from ria.domain.roles import Role
from ria.workbench import examples, starting
from ria.workbench.bench import Workbench

ME = Person("Priya Shah", local=True)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Workbench:
    return Workbench.at(f"sqlite:///{Path(tmp_path_factory.mktemp('carry')) / 'ria.db'}")


def test_the_service_is_carried_and_the_past_contract_stays_behind(bench: Workbench) -> None:
    past = examples.load(bench, ME)[-1]
    number = starting.start_from_past(bench, ME, past)
    was, now = bench.open(ME, past), bench.open(ME, number)
    assert now.summary.title == was.summary.title
    assert now.assessment.heading.follows == past
    assert set(now.form.engaged_rights) == set(was.form.engaged_rights)
    assert len(now.form.role_entries(Role.SAFEGUARD_RIGHTS)) == len(was.form.role_entries(Role.SAFEGUARD_RIGHTS))
    assert len(now.form.role_entries(Role.KPI_BETTER)) == len(was.form.role_entries(Role.KPI_BETTER))
    for role in (Role.READING_VALUE, Role.INCIDENT_DATE, Role.AUDIT_DONE):
        assert was.form.role_entries(role)
        assert not now.form.role_entries(role)
    days = [
        question for question, kind in ((now.edition.fields[name], FIELDS[name]) for name in FIELDS) if kind == "date"
    ]
    kept = {place.question for place in now.assessment.rows["answer"]}
    assert not kept & set(days)
    assert {saved.origin for saved in now.assessment.rows["answer"].values()} == {"carried"}
