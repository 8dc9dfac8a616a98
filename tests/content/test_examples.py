import shutil
from pathlib import Path

import pytest

from ria.content.example_files import Example
from ria.content.examples import EXAMPLES, installed, load_examples
from ria.domain.edition import Edition
from ria.errors import ContentError

IDS = ["homelessness_medical_assessments", "immigration_removal_centre", "send_transport"]


@pytest.fixture(scope="module")
def edition() -> Edition:
    return installed("uk-2026-1")


@pytest.fixture(scope="module")
def examples(edition: Edition) -> dict[str, Example]:
    return {one.id: one for one in load_examples(lambda _: edition)}


def faults_with(edition: Edition, folder: Path, old: str, new: str) -> tuple[str, ...]:
    """The faults of the homelessness example after a change of its text."""
    name = "homelessness_medical_assessments.toml"
    text = (EXAMPLES / name).read_text("utf-8")
    assert text.count(old) == 1
    (folder / name).write_text(text.replace(old, new), "utf-8")
    with pytest.raises(ContentError) as error:
        load_examples(lambda _: edition, folder)
    return error.value.faults


def test_three_examples_ship(examples: dict[str, Example]) -> None:
    assert list(examples) == IDS
    assert [one.gate for one in examples.values()] == ["contract", "award", "closing"]


def test_each_says_that_it_is_invented(examples: dict[str, Example]) -> None:
    for one in examples.values():
        answers = {place.question: value for part, place, value in one.rows if part == "answer"}
        assert "worked example" in str(answers["service-purpose"]).casefold()
        assert "worked example" in str(answers["authority-name"])
        assert "worked example" in one.owner


def test_own_evidence_is_marked_as_invented_and_the_rest_cites_a_published_source(
    examples: dict[str, Example], edition: Edition
) -> None:
    published = [source for case in edition.cases for source in case.sources]
    for one in examples.values():
        pieces = [piece for part, _, value in one.rows if part == "evidence" for piece in value]  # type: ignore[union-attr]
        assert len(pieces) >= 15
        for piece in pieces:
            known = any(word in source for source in published for word in tokens(piece.source))
            assert "(invented)" in piece.source or known, piece.source


def tokens(source: str) -> list[str]:
    """What identifies a published source: its citation, report, reference or paper."""
    marks = ("ewca/civ/2019/1758", "18-018-930", "Brook House Inquiry report", "Local Government Lawyer")
    found = {"[2019] EWCA Civ 1758": marks[0], "18-018-930": marks[1], marks[2]: marks[2], marks[3]: marks[3]}
    return [mark for words, mark in found.items() if words in source]


def test_an_attached_file_holds_its_text(examples: dict[str, Example]) -> None:
    (file,) = examples["send_transport"].files
    assert file.media_type == "text/plain"
    assert b"INVENTED DOCUMENT" in file.content
    named = [piece.file for part, _, value in examples["send_transport"].rows if part == "evidence" for piece in value]  # type: ignore[union-attr]
    assert file.sha256 in named


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("work-kinds = [", "work-sorts = [", "service > work-sorts: there is no such question in this section"),
        ('harm-now = "no"', 'harm-now = "perhaps"', "service > harm-now: 'perhaps' cannot be used. Choose one of"),
        (
            "value-lawful-cost = 515000",
            'value-lawful-cost = "a lot"',
            "value > value-lawful-cost: 'a lot' cannot be used",
        ),
        ('safeguard-kpi = ["kpi-data"]', 'safeguard-kpi = ["kpi-gone"]', "safeguards > own-system > safeguard-kpi"),
        ("[answers.value]", "[answers.values]", "answers > values: there is no such section in edition uk-2026-1"),
        ("[answers.value]", "[answers.kpis]", "answers > kpis: put this section under items"),
        ('id = "kpi-data"\n', 'id = "kpi-heard"\n', "items > kpis > kpi-heard: the id is missing or stands twice"),
        ('id = "c20"', 'id = "c99"', "items > clauses > c99: this is not one of the clauses"),
        ('question = "harm-now"', 'question = "harm-then"', "notes > harm-then: there is no such question or item"),
        ('item = "no-challenge"', 'item = "gone"', "evidence > scenario-likelihood-evidence > gone: there is no such"),
        ('gate = "contract"', 'gate = "signing"', "homelessness_medical_assessments.toml > gate: "),
        ('title = "Home', 'titel = "Home', "homelessness_medical_assessments.toml > titel: this key is not known"),
        ("[answers.award]", "[answers.award", "homelessness_medical_assessments.toml: not valid TOML"),
    ],
)
def test_a_fault_names_file_and_id(edition: Edition, tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert any(fault in one for one in faults_with(edition, tmp_path, old, new))


def test_all_faults_are_reported_together(edition: Edition, tmp_path: Path) -> None:
    for name in IDS[:2]:
        shutil.copy(EXAMPLES / f"{name}.toml", tmp_path)
        text = (tmp_path / f"{name}.toml").read_text("utf-8")
        (tmp_path / f"{name}.toml").write_text(text.replace('service-nation = "england"', 'service-nation = "mars"'))
    with pytest.raises(ContentError) as error:
        load_examples(lambda _: edition, tmp_path)
    assert [fault.split(".toml")[0] for fault in error.value.faults] == IDS[:2]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('ground = "personal"', 'ground = "shame"', "withheld > activity-missed-action > shame: this answer or ground"),
        (
            'without = ["closing", ',
            'without = ["closed", ',
            "versions > Yearly review, September 2026 > closed: there is",
        ),
        (
            'question = "award-notice" }',
            'question = "award-news" }',
            "versions > award-news: there is no such question",
        ),
        (
            'question = "notice-stage", value = "tender"',
            'question = "notice-stage", value = "bid"',
            "service > notice-stage: 'bid' cannot be used",
        ),
    ],
)
def test_a_fault_in_an_earlier_version_is_named(
    edition: Edition, tmp_path: Path, old: str, new: str, fault: str
) -> None:
    text = (EXAMPLES / "send_transport.toml").read_text("utf-8")
    assert text.count(old) == 1
    (tmp_path / "send_transport.toml").write_text(text.replace(old, new), "utf-8")
    with pytest.raises(ContentError) as error:
        load_examples(lambda _: edition, tmp_path)
    assert any(f"send_transport.toml > {fault}" in one for one in error.value.faults)
