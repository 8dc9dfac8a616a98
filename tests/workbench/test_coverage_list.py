"""`docs/coverage.md` and `check`: true to the edition and to the template of the full assessment."""

import shutil
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from ria.cli import run
from ria.content.loader import EDITIONS, edition_ids, load_edition
from ria.documents.build_templates import template
from ria.documents.places import headings
from ria.workbench.coverage import FILE, check_coverage, faults, write

NEWEST = edition_ids()[-1]


def without(template_bytes: bytes, words: str) -> bytes:
    """The template without the words of one heading."""
    out = BytesIO()
    with ZipFile(BytesIO(template_bytes)) as old, ZipFile(out, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            new.writestr(part, data.replace(words.encode(), b"") if part.filename == "word/document.xml" else data)
    return out.getvalue()


def test_the_written_list_is_up_to_date(tmp_path: Path) -> None:
    write(tmp_path / "coverage.md")
    assert FILE.read_text("utf-8") == (tmp_path / "coverage.md").read_text("utf-8"), (
        "docs/coverage.md is out of date: run python -m ria.workbench.coverage"
    )


def test_the_headings_of_the_full_assessment_are_read_from_its_template() -> None:
    found = headings(template("full_ria"))
    assert found[0] == "The result, right by right"
    assert "Answers as given" in found
    assert "{{ section.title }}" in found


def test_check_names_the_recommendation_whose_heading_is_gone() -> None:
    edition = load_edition(EDITIONS / NEWEST)
    row = next(one for one in edition.coverage if one.heading == "You said, we did")
    found = list(faults(edition, without(template("full_ria"), row.heading)))
    assert any(f"row {row.row}:" in one and row.heading in one for one in found)


def test_check_says_when_the_appendix_stops_printing_the_answers() -> None:
    edition = load_edition(EDITIONS / NEWEST)
    found = list(faults(edition, without(template("full_ria"), "{{ section.title }}")))
    assert any("appendix" in one for one in found)


def test_check_fails_when_a_question_is_taken_from_a_recommendation(tmp_path: Path) -> None:
    shutil.copytree(EDITIONS / NEWEST, tmp_path / NEWEST)
    file = tmp_path / NEWEST / "coverage.toml"
    text = file.read_text("utf-8")
    assert '  "engagement-planned",\n' in text
    file.write_text(text.replace('  "engagement-planned",\n', "", 1), "utf-8")
    checked = list(check_coverage(tmp_path))
    assert any("engagement-planned" in fault for one in checked for fault in one.faults)


def test_check_says_when_the_list_was_not_written_again(tmp_path: Path) -> None:
    old = tmp_path / "coverage.md"
    old.write_text("old", "utf-8")
    assert any("coverage.md" in fault for one in check_coverage(file=old) for fault in one.faults)


def test_the_command_checks_the_coverage(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check"])
    assert f"coverage of {NEWEST}: 36 recommendations" in capsys.readouterr().out
