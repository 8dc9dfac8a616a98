"""The command line as people run it: a process of its own, with its own database."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ria.settings import root

Ran = subprocess.CompletedProcess[str]


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'ria.db'}"


@pytest.fixture
def ria(tmp_path: Path, database: str) -> Callable[..., Ran]:
    """Run a command in an empty folder."""
    environment = os.environ | {
        "RIA_DATABASE_URL": database,
        "RIA_PERSON": "Priya Shah",
        "PYTHONPATH": str(root()),
        "PYTHONWARNINGS": "error",
    }

    def run(*arguments: str) -> Ran:
        command = [sys.executable, "-m", "ria", *arguments]
        return subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=120
        )

    return run
