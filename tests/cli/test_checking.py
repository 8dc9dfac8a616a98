"""`check` of a copy of the project that somebody has changed: it fails when a recommendation loses what answers it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ria.settings import root

EDITION = "ria/content/editions/uk-2026-1"
FOLDERS, FILES = ("ria", "templates", "docs"), ("requirements.txt", "requirements-postgresql.txt", "pyproject.toml")


def python(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python on a project as it lies in a folder."""
    environment = os.environ | {"PYTHONPATH": str(project), "RIA_DATABASE_URL": f"sqlite:///{project / 'ria.db'}"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=project,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what comes with the workbench, free to be changed."""
    for folder in FOLDERS:
        shutil.copytree(root() / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in FILES:
        shutil.copy(root() / file, tmp_path)
    return tmp_path


def change(project: Path, file: str, old: str, new: str) -> None:
    path = project / file
    text = path.read_text("utf-8")
    assert old in text, f"{file} no longer says {old!r}"
    path.write_text(text.replace(old, new), "utf-8")


def test_a_sound_project_passes(project: Path) -> None:
    done = python(project, "-m", "ria", "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "36 recommendations" in done.stdout


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (
            f"{EDITION}/coverage.toml",
            '  "log-heard",\n',
            "",
            "question log-heard names this recommendation, but is not listed here",
        ),
        (
            f"{EDITION}/coverage.toml",
            '  "log-heard",\n',
            '  "log-overheard",\n',
            "log-overheard",
        ),
        (
            f"{EDITION}/coverage.toml",
            'heading = "Early engagement"',
            'heading = "Talks held early"',
            "the full assessment has no heading “Talks held early”",
        ),
    ],
    ids=["the question is taken from the list", "the question is no more", "the heading is not in the document"],
)
def test_a_recommendation_that_loses_its_question_or_its_place_fails_the_check(
    project: Path, file: str, old: str, new: str, fault: str
) -> None:
    change(project, file, old, new)
    done = python(project, "-m", "ria", "check")
    assert done.returncode == 2, done.stdout
    assert fault in done.stderr


def test_a_question_that_no_longer_names_its_recommendation_fails_the_check(project: Path) -> None:
    file = f"{EDITION}/sections/31-engagement-log.toml"
    change(project, file, "recommendations = [1]\n", "")
    done = python(project, "-m", "ria", "check")
    assert done.returncode == 2, done.stdout
    assert "is listed here, but does not name this recommendation" in done.stderr


def test_a_heading_that_is_taken_out_of_the_document_fails_the_check(project: Path) -> None:
    change(project, "ria/documents/authoring/listening.py", '"You said, we did"', '"What came of it"')
    built = python(project, "-m", "ria.documents.build_templates")
    assert built.returncode == 0, built.stderr
    done = python(project, "-m", "ria", "check")
    assert done.returncode == 2, done.stdout
    assert "the full assessment has no heading “You said, we did”" in done.stderr
    assert "not what its code writes" not in done.stderr
