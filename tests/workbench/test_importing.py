"""Importing: all of a file or nothing, nothing overwritten, and an equal assessment back."""

import json
from pathlib import Path

import pytest

from ria.domain.access import Person
from ria.domain.assessment import Evidence
from ria.domain.listing import Query
from ria.domain.record import record_of
from ria.errors import BadInput, NotFound
from ria.workbench import attaching, examples, exporting, importing, listing, reporting, starting
from ria.workbench.bench import Workbench

ME = Person("Priya Shah", local=True)
PDF = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
OWN = ("uid", "reference", "started_at")
"""What tells one assessment from an equal one."""


@pytest.fixture
def bench(tmp_path: Path) -> Workbench:
    return Workbench.at(f"sqlite:///{tmp_path / 'ria.db'}")


def everything(bench: Workbench, number: int) -> dict[str, object]:
    record = record_of(bench.open(ME, number).assessment)
    return {name: value for name, value in record.items() if name not in OWN}


def notice(number: int) -> dict[str, object]:
    return {"ocid": f"ocds-b5fd17-{number}", "tag": ["tender"], "tender": {"title": f"Service {number}"}}


def test_every_notice_of_a_package_becomes_an_assessment_marked_as_from_the_notice(bench: Workbench) -> None:
    package = json.dumps({"releases": [notice(1), notice(2)]}).encode()
    told: list[tuple[int, int]] = []
    numbers = importing.import_file(bench, ME, "p.json", package, lambda done, total: told.append((done, total)))
    opened = [bench.open(ME, one) for one in numbers]
    assert [one.summary.title for one in opened] == ["Service 1", "Service 2"]
    assert told == [(1, 2), (2, 2)]
    origins = {saved.origin for saved in opened[0].assessment.rows["answer"].values()}
    assert origins == {"notice"}
    assert opened[0].summary.service_type == "", "a kind of service is never chosen silently"


def test_one_bad_release_leaves_nothing_behind(bench: Workbench) -> None:
    package = json.dumps({"releases": [notice(1), {"tender": {}}]}).encode()
    with pytest.raises(BadInput, match="releases > 2 > ocid"):
        importing.import_file(bench, ME, "p.json", package)
    assert listing.page(bench, ME, Query()).total == 0


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workbench, int]:
    """An example with an attachment, a note and hostile text."""
    bench = Workbench.at(f"sqlite:///{tmp_path_factory.mktemp('full') / 'ria.db'}")
    number = examples.load(bench, ME)[0]
    form = bench.open(ME, number).form
    place = form.place(form.edition.fields["notice_ocid"])
    attaching.add_evidence(bench, ME, number, place, Evidence(source="Letter"), ("letter.pdf", PDF))
    return bench, number


@pytest.mark.parametrize("kind", ["json", "docx"])
def test_an_exported_assessment_comes_back_equal_with_its_attachments(
    full: tuple[Workbench, int], tmp_path: Path, kind: str
) -> None:
    there, number = full
    made = reporting.make(there, ME, number).data if kind == "docx" else exporting.exchange_file(there, ME, number)
    here = Workbench.at(f"sqlite:///{tmp_path / 'other.db'}")
    (copy,) = importing.import_file(here, ME, f"a.{kind}", made)
    assert everything(here, copy) == everything(there, number)
    assert here.open(ME, copy).scorecard.main.residual == there.open(ME, number).scorecard.main.residual
    again = json.loads(exporting.exchange_file(here, ME, copy))
    assert PDF in [importing.files_in(again, "x")[at].content for at in range(len(again["files"]))]


def test_importing_what_is_here_already_makes_a_new_one_that_follows_it(full: tuple[Workbench, int]) -> None:
    bench, number = full
    before = record_of(bench.open(ME, number).assessment)
    (copy,) = importing.import_file(bench, ME, "a.json", exporting.exchange_file(bench, ME, number))
    assert copy != number
    assert bench.open(ME, copy).assessment.heading.follows == number
    assert record_of(bench.open(ME, number).assessment) == before


def spoiled(**changes: object) -> bytes:
    """A record of ours with something wrong in it."""
    record = {"format": "ria-assessment", "format_version": 1, "edition": "uk-2026-1", "answers": []}
    return json.dumps(record | changes).encode()


@pytest.mark.parametrize(
    ("content", "error", "message"),
    [
        (spoiled(format_version=9), BadInput, "format version 9"),
        (spoiled(edition="mars-1"), NotFound, "Edition mars-1 is not installed here"),
        (spoiled(gate="never"), BadInput, "gate: never"),
        (spoiled(answers={}), BadInput, "answers: this must be a list"),
        (spoiled(answers=[1]), BadInput, "answers > 1"),
        (spoiled(entries=[]), BadInput, "entries: this must be an object"),
        (spoiled(entries={"no-such": ["a"]}), BadInput, "no section no-such"),
        (spoiled(answers=[{"section": "service", "question": "nonsense"}]), BadInput, "no question nonsense"),
        (spoiled(answers=[{"section": "service", "question": "value-total", "value": "x"}]), BadInput, "figures only"),
        (
            spoiled(answers=[{"section": "service", "question": "value-total", "at": "x", "value": 1}]),
            BadInput,
            "moment",
        ),
        (spoiled(files={"00": {"media_type": "application/pdf", "base64": "AA=="}}), BadInput, "its own hash"),
        (spoiled(files={"00": {}}), BadInput, "damaged"),
        (b"PK\x03\x04nonsense", BadInput, "not a Word file"),
    ],
)
def test_a_spoiled_file_is_named_and_nothing_is_stored(
    bench: Workbench, content: bytes, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        importing.import_file(bench, ME, "f.json", content)
    assert listing.page(bench, ME, Query()).total == 0


def test_a_record_is_no_notice(bench: Workbench) -> None:
    with pytest.raises(BadInput, match="exported assessment, not a notice"):
        importing.read_notices(spoiled(), "f.json")


def test_a_chosen_kind_of_service_is_the_persons_own_answer(bench: Workbench) -> None:
    (found,) = importing.read_notices(json.dumps(notice(1)).encode(), "n.json")
    number = importing.start_from_notice(bench, ME, found, "send_transport")
    assert bench.open(ME, number).summary.service_type == "send_transport"
    assert bench.open(ME, number).summary.title != starting.UNTITLED
