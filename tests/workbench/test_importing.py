"""Importing: all of a file or nothing, nothing overwritten, and an equal assessment back."""

import json
from pathlib import Path

import pytest

from ria.domain.access import Person
from ria.domain.assessment import Evidence
from ria.domain.listing import Query
from ria.domain.record import record_of
from ria.errors import BadInput
from ria.exchange.json_file import LARGEST
from ria.workbench import attaching, entries, examples, exporting, importing, listing, reporting, starting
from ria.workbench.bench import Workbench

ME = Person("Priya Shah", local=True)
PDF = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
NAME = {"section": "service", "question": "service-name", "value": "Care"}
TYPE = {"section": "service", "question": "service-type"}
MONEY = {"section": "service", "question": "value-total"}
KPI = {"section": "kpis", "question": "kpi-title", "value": "Appeals upheld"}
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


def test_entries_keep_their_order_and_stay_removed_after_an_import(full: tuple[Workbench, int], tmp_path: Path) -> None:
    """Changes after an import come after what was imported, also when everything is read from the database again."""
    there, number = full
    here = Workbench.at(f"sqlite:///{tmp_path / 'other.db'}")
    (copy,) = importing.import_file(here, ME, "a.json", exporting.exchange_file(there, ME, number))
    before = here.open(ME, copy).assessment
    section = max(entries.register_sections(here.newest_edition), key=lambda one: len(before.entries(one)))
    first, *rest = before.entries(section)
    added = entries.add_entry(here, ME, copy, section)
    entries.set_presence(here, ME, copy, section, first, present=False)
    again = Workbench(here.database)
    assert len(rest) > 2
    assert again.open(ME, copy).assessment.entries(section) == (*rest, added)
    assert here.open(ME, copy).assessment.entries(section) == (*rest, added)


def test_a_notice_keeps_what_no_question_asks_as_a_note_with_its_source(bench: Workbench) -> None:
    release = notice(1) | {"date": "2026-03-02", "tender": {"title": "S", "procurementMethodDetails": "Open procedure"}}
    (number,) = importing.import_file(bench, ME, "n.json", json.dumps(release).encode())
    opened = bench.open(ME, number)
    place = opened.form.place(opened.edition.fields["notice_ocid"])
    assert opened.assessment.note(place) == "Method: Open procedure"
    assert [one.source for one in opened.assessment.evidence(place)] == ["Contracts Finder, 2 Mar 2026"]


def test_an_import_is_a_draft_whatever_it_was(bench: Workbench) -> None:
    (number,) = importing.import_file(bench, ME, "f.json", spoiled(status="decided", answers=[NAME], gate="award"))
    heading = bench.open(ME, number).assessment.heading
    assert (heading.status, heading.gate) == ("draft", "award")


def test_attachments_of_any_size_that_was_exported_come_back(bench: Workbench, tmp_path: Path) -> None:
    number = starting.start(bench, ME, title="Heavy")
    place = bench.open(ME, number).form.place("service-name")
    contents = [PDF + bytes([at]) * (9 * 2**20) for at in range(3)]
    for content in contents:
        attaching.add_evidence(bench, ME, number, place, Evidence(source="Scan"), ("scan.pdf", content))
    made = exporting.exchange_file(bench, ME, number)
    assert len(made) > LARGEST
    here = Workbench.at(f"sqlite:///{tmp_path / 'other.db'}")
    (copy,) = importing.import_file(here, ME, "heavy.json", made)
    pieces = here.open(ME, copy).assessment.evidence(place)
    assert [attaching.attachment_bytes(here, ME, copy, one.file) for one in pieces] == contents


def spoiled(**changes: object) -> bytes:
    """A record of ours with something wrong in it."""
    record = {"format": "ria-assessment", "format_version": 1, "edition": "uk-2026-1", "answers": []}
    return json.dumps(record | changes).encode()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (spoiled(format_version=9), "format version 9"),
        (spoiled(edition="mars-1"), "f.json > edition: this must be an edition that is installed here .*“mars-1”"),
        (spoiled(gate="never"), "f.json > gate: this must be one of tender, .*“never”"),
        (spoiled(uid="a b"), "f.json > uid: this must be an id"),
        (spoiled(title=5), "f.json > title: this must be a text, not 5"),
        (spoiled(started_at="9999-12-31T23:59:59-23:00"), "f.json > started_at: .* is not a moment"),
        (spoiled(entries={"service": ["a"]}), "f.json > entries > service: this section has no entries"),
        (spoiled(entries={"kpis": ["a b"]}), "f.json > entries > kpis > 1: this must be an id"),
        (spoiled(entries={"kpis": ["a", "a"]}), "f.json > entries > kpis: an entry is listed twice"),
        (spoiled(answers=[NAME | {"item": "a"}]), "answers > 1 > item: this must be left out"),
        (spoiled(answers=[KPI | {"item": "b"}], entries={"kpis": ["a"]}), "answers > 1 > item: this must be an entry"),
        (spoiled(answers=[NAME, NAME]), "answers > 2: this question is answered at f.json > answers > 1 already"),
        (spoiled(answers=[NAME | {"colour": 1}]), "answers > 1 > colour: this field is not known"),
        (spoiled(answers=[NAME | {"note": 1}]), "answers > 1 > note: this must be a text"),
        (spoiled(answers=[NAME | {"evidence": [{"link": "javascript:1"}]}]), "link: this must be a link that starts"),
        (spoiled(answers=[NAME | {"evidence": [{"confidence": "A"}]}]), "names no source, link or attachment"),
        (spoiled(answers=[NAME | {"evidence": [{"source": "x", "confidence": "Z"}]}]), "confidence: this must be one"),
        (spoiled(answers=[NAME | {"evidence": [{"file": "x"}]}]), "file: this must be the SHA-256"),
        (spoiled(answers=[NAME | {"evidence": [{"file": "0" * 64}]}]), "the file does not hold it"),
        (
            spoiled(answers=[NAME | {"withheld": {"ground": "whim"}}]),
            "withheld > ground: this must be one of security, ",
        ),
        (spoiled(answers=[NAME | {"withheld": {}}]), "answers > 1 > withheld > ground: this must be a ground"),
        (spoiled(answers=[NAME | {"withheld": {"ground": "safety", "on": 1}}]), "withheld > on: this field is not"),
        (spoiled(answers=[NAME | {"withheld": True}]), "answers > 1 > withheld: this must be an object"),
        (spoiled(answers=[TYPE | {"withheld": {"ground": "safety"}}]), "withheld: this must be left out here"),
        (spoiled(answers=[MONEY | {"value": 10**400}]), "answers > 1 > value-total: This number is too large"),
        (spoiled(title="a")[:-1] + b', "title": "b"}', "f.json gives the field “title” twice"),
        (spoiled(answers={}), "answers: this must be a list"),
        (spoiled(answers=[1]), "answers > 1"),
        (spoiled(entries=[]), "entries: this must be an object"),
        (spoiled(entries={"no-such": ["a"]}), "no section no-such"),
        (spoiled(answers=[{"section": "service", "question": "nonsense"}]), "no question nonsense"),
        (spoiled(answers=[{"section": "service", "question": "value-total", "value": "x"}]), "figures only"),
        (
            spoiled(answers=[{"section": "service", "question": "value-total", "at": "x", "value": 1}]),
            "moment",
        ),
        (spoiled(files={"00": {"media_type": "application/pdf", "base64": "AA=="}}), "its own hash"),
        (spoiled(files={"00": {}}), "damaged"),
        (spoiled(files={"\ud800": {}}), "f.json > files > \ufffd: this attachment is damaged"),
        (spoiled(entries={"\ud800": []}), "f.json > entries: .* has no section \ufffd"),
        (b"PK\x03\x04nonsense", "not a Word file"),
    ],
)
def test_a_spoiled_file_is_named_and_nothing_is_stored(bench: Workbench, content: bytes, message: str) -> None:
    with pytest.raises(BadInput, match=message) as refused:
        importing.import_file(bench, ME, "f.json", content)
    assert str(refused.value).startswith("f.json")
    assert listing.page(bench, ME, Query()).total == 0


def test_a_record_is_no_notice(bench: Workbench) -> None:
    with pytest.raises(BadInput, match="exported assessment, not a notice"):
        importing.read_notices(spoiled(), "f.json")


def test_a_chosen_kind_of_service_is_the_persons_own_answer(bench: Workbench) -> None:
    (found,) = importing.read_notices(json.dumps(notice(1)).encode(), "n.json")
    number = importing.start_from_notice(bench, ME, found, "send_transport")
    assert bench.open(ME, number).summary.service_type == "send_transport"
    assert bench.open(ME, number).summary.title != starting.UNTITLED


def test_a_name_that_leaves_its_folder_or_turns_itself_round_is_made_plain(bench: Workbench) -> None:
    number = starting.start(bench, ME, title="Care")
    place = bench.open(ME, number).form.place("service-name")
    attaching.add_evidence(bench, ME, number, place, Evidence("Audit"), ("audit.pdf", PDF))
    made = exporting.exchange_file(bench, ME, number).replace(b'"audit.pdf"', b'"../../\\u202eaudit.pdf"')
    (copy,) = importing.import_file(bench, ME, "a.json", made)
    (one,) = bench.open(ME, copy).assessment.evidence(place)
    assert (one.file_name, attaching.attachment_bytes(bench, ME, copy, one.file)) == ("audit.pdf", PDF)


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("planning", ""),
        ("tender", "The notice is out but this assessment is not done."),
        ("award", "The contract is awarded but this assessment is not done."),
    ],
)
def test_a_notice_that_is_out_already_is_named_at_once(bench: Workbench, tag: str, said: str) -> None:
    release = {"ocid": "ocds-1", "tag": [tag], "tender": {"title": "Medical opinions on homeless people"}}
    (found,) = importing.read_notices(json.dumps(release).encode(), "notice.json")
    warnings = bench.open(ME, importing.start_from_notice(bench, ME, found, "homelessness_medical")).warnings
    assert [one.message.split(" It was")[0] for one in warnings if one.check.id == "notice-too-late"] == [said] * bool(
        said
    )


def test_a_file_of_notices_is_sent_to_the_page_where_one_is_chosen() -> None:
    package = {"releases": [notice(1), notice(2)]}
    with pytest.raises(BadInput, match=r"n\.json holds 2 published notices, not an assessment"):
        importing.refuse_notices(json.dumps(package).encode(), "n.json")
    with pytest.raises(BadInput, match="holds a published notice"):
        importing.refuse_notices(json.dumps(notice(1)).encode(), "n.json")
