"""What tests share: the edition, a workbench on a database of its own, and an assessment with answers."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from ria.content.loader import EDITIONS, edition_ids, load_edition
from ria.domain.access import Person
from ria.domain.edition import Edition
from ria.domain.roles import Role
from ria.storage.database import Database
from ria.workbench import answering, entries, starting
from ria.workbench.bench import Workbench

PRIYA = Person("Priya Shah", local=True)
TOM = Person("Tom Okafor", local=True)
NOON = datetime(2027, 1, 10, 12, tzinfo=UTC)

# No test is timed: a busy machine is no fault of ours.
settings.register_profile("untimed", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Say what stays in one process when tests run side by side: a file, and all tests with a browser."""
    for item in items:
        file = item.path
        item.add_marker(pytest.mark.xdist_group("browser" if file.parent.name == "browser" else str(file)))


class Clock:
    """A clock that moves on by a second whenever it is read."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture(scope="session")
def edition() -> Edition:
    """The newest edition."""
    return load_edition(EDITIONS / edition_ids()[-1])


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the present schema and nothing in it, to be copied."""
    file = tmp_path_factory.mktemp("schema") / "ria.db"
    Workbench.at(f"sqlite:///{file}").database.close()
    return file


@pytest.fixture
def bench(new_file: Path, tmp_path: Path) -> Workbench:
    """A workbench on an empty SQLite file."""
    file = shutil.copy(new_file, tmp_path / "ria.db")
    return Workbench(Database(f"sqlite:///{file}"), Clock())


def fill(bench: Workbench) -> int:
    """Start an assessment and answer some of it; returns its number."""
    edition = bench.newest_edition
    number = starting.start(bench, PRIYA, title="Home care", service_type="adult_social_care", depth="standard")
    answers = {
        Role.AUTHORITY_NAME: "Northshire Council",
        Role.CONTRACT_VALUE: 1_260_000.5,
        Role.CONTRACT_END: "2028-02-29",
        Role.COERCIVE_SETTING: ["residential-care"],
    }
    for role, value in answers.items():
        question = edition.role_of[role][0]
        place = bench.open(PRIYA, number).form.place(question)
        assert isinstance(answering.give(bench, PRIYA, number, place, value, 0), answering.Kept)
    engaged = bench.open(PRIYA, number).form.place(edition.role_of[Role.RIGHT_ENGAGED][0], "life")
    answering.give(bench, PRIYA, number, engaged, "yes", 0)
    scenario = entries.add_scenario(bench, PRIYA, number, "life", "A fall at night")
    scores = {Role.GRAVITY: 5, Role.SCOPE: 2, Role.IRREMEDIABILITY: 5, Role.VULNERABILITY: 2, Role.LIKELIHOOD: 3}
    for role, value in scores.items():
        place = bench.open(PRIYA, number).form.place(edition.role_of[role][0], scenario)
        answering.give(bench, PRIYA, number, place, value, 0)
    return number


@pytest.fixture
def filled(bench: Workbench) -> int:
    """The number of an assessment with answers, a right and a scored scenario."""
    return fill(bench)
