from datetime import date
from pathlib import Path

import pytest

from ria.domain.access import Person
from ria.domain.assessment import Place
from ria.domain.opened import Opened
from ria.domain.oversight import series
from ria.domain.roles import Role
from ria.errors import BadInput, FaultyTable, NotAllowed
from ria.workbench import entries, starting
from ria.workbench.bench import Workbench
from ria.workbench.importing_readings import import_readings, read_file, template

ME = Person("Tom Ellis", local=True)
HEADING = "Measure,From,To,Result,Cases,Checked,Action\n"


class Contract:
    """An assessment with two measures, and what one does with it."""

    def __init__(self, folder: Path) -> None:
        self.bench = Workbench.at(f"sqlite:///{folder / 'ria.db'}")
        self.number = starting.start(self.bench, ME, title="Home-to-school transport")
        edition = self.bench.newest_edition
        target, tolerance = edition.role_of[Role.KPI_LIMITS]
        better, title = edition.role_of[Role.KPI_BETTER][0], edition.fields["kpi_title"]
        for name, way in (("On time", "higher"), ("Missed trips", "lower")):
            first = {title: name, better: way, target: 95, tolerance: 90}
            entries.add_entry(self.bench, ME, self.number, edition.home[title].id, first)

    @property
    def opened(self) -> Opened:
        return self.bench.open(ME, self.number)

    def readings(self) -> list[tuple[str, date, float, str]]:
        return [(one.title, at.last, at.value, at.verdict) for one in series(self.opened.form) for at in one.readings]


@pytest.fixture
def contract(tmp_path: Path) -> Contract:
    return Contract(tmp_path)


def test_all_results_arrive_in_one_change_with_their_line_as_evidence(contract: Contract) -> None:
    before = contract.opened.assessment.heading.change
    data = HEADING + "On time,2027-04-01,2027-04-30,96,412,Yes,\nOn time,01/05/2027,31/05/2027,88,400,no,Plan agreed\n"
    count = import_readings(contract.bench, ME, contract.number, data.encode(), "spring.csv")
    assert count == 2
    assert contract.readings() == [
        ("On time", date(2027, 4, 30), 96, "met"),
        ("On time", date(2027, 5, 31), 88, "missed"),
    ]
    form = contract.opened.form
    assert contract.opened.assessment.heading.change == before + 1
    value = form.edition.role_of[Role.READING_VALUE][0]
    sources = [
        form.assessment.evidence(form.place(value, item))[0].source for item in form.role_entries(Role.READING_KPI)
    ]
    assert sources == ["spring.csv, line 2", "spring.csv, line 3"]
    last = form.role_entries(Role.READING_KPI)[1]
    assert form.field("reading_action", last) == "Plan agreed"
    assert form.field("reading_checked", last) == "no"
    assert form.field("reading_of", last) == 400


def test_one_fault_and_nothing_is_imported(contract: Contract) -> None:
    before = contract.opened.assessment.heading.change
    data = HEADING + "On time,2027-04-01,2027-04-30,96,,,\nOn time,2027-05-01,31 May,88,,,\n"
    with pytest.raises(FaultyTable) as raised:
        import_readings(contract.bench, ME, contract.number, data.encode())
    assert [one[:2] for one in raised.value.faults] == [(3, "To")]
    assert contract.readings() == []
    assert contract.opened.assessment.heading.change == before


def test_the_same_file_is_not_imported_twice(contract: Contract) -> None:
    data = (HEADING + "Missed trips,2027-04-01,2027-04-30,4,,,\n").encode()
    import_readings(contract.bench, ME, contract.number, data)
    with pytest.raises(FaultyTable, match="holds a result"):
        import_readings(contract.bench, ME, contract.number, data)
    assert len(contract.readings()) == 1


def test_without_measures_there_is_nothing_to_import_into(tmp_path: Path) -> None:
    bench = Workbench.at(f"sqlite:///{tmp_path / 'ria.db'}")
    number = starting.start(bench, ME, title="Empty")
    with pytest.raises(BadInput, match="no measure yet"):
        import_readings(bench, ME, number, (HEADING + "On time,2027-04-01,2027-04-30,96,,,\n").encode())


def test_reading_a_file_writes_nothing(contract: Contract) -> None:
    rows = read_file(contract.opened, (HEADING + "On time,2027-04-01,2027-04-30,96,,,\n").encode())
    assert [row.measure for row in rows] == ["On time"]
    assert contract.readings() == []


def test_a_stranger_imports_nothing(contract: Contract) -> None:
    with pytest.raises(NotAllowed):
        import_readings(contract.bench, Person("Stranger"), contract.number, template(contract.opened))


def test_the_template_names_the_measures_of_the_assessment(contract: Contract) -> None:
    lines = template(contract.opened).decode("utf-8-sig").splitlines()
    assert lines == ["Measure,From,To,Result,Cases,Checked,Action", "On time,,,,,,", "Missed trips,,,,,,"]


def test_too_many_results_at_once_are_refused(contract: Contract) -> None:
    first = date(2000, 1, 1).toordinal()
    days = [date.fromordinal(first + step) for step in range(5_001)]
    data = HEADING + "".join(f"On time,{day},{day},96,,,\n" for day in days)
    with pytest.raises(BadInput, match="at most 5,000"):
        import_readings(contract.bench, ME, contract.number, data.encode())
    assert contract.readings() == []


def test_the_stored_answer_stands_where_a_person_would_have_typed_it(contract: Contract) -> None:
    data = HEADING + "On time,2027-04-01,2027-04-30,96.0,,,\n"
    import_readings(contract.bench, ME, contract.number, data.encode())
    form = contract.opened.form
    value = form.edition.role_of[Role.READING_VALUE][0]
    item = form.role_entries(Role.READING_KPI)[0]
    saved = form.assessment.saved("answer", Place(form.edition.home[value].id, item, value))
    assert saved is not None
    assert (saved.value, saved.by, saved.origin, saved.revision) == (96, "Tom Ellis", "person", 1)
