"""`python3 -m ria`: prints the address, brings the database up to date, answers, and stops when asked."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from urllib.request import urlopen

import pytest

from ria.__main__ import requirement_files
from ria.settings import root


@contextmanager
def started(folder: Path, *arguments: str) -> Iterator[str]:
    """The address that a server prints as its only line; it is stopped as Ctrl+C stops it."""
    environment = os.environ | {"PYTHONPATH": str(root())}
    command = [sys.executable, "-m", "ria", *arguments]
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout
        try:
            line = process.stdout.readline()
            assert line.startswith("The workbench is at http://127.0.0.1:")
            yield next(word for word in line.split() if word.startswith("http"))
        finally:
            process.send_signal(signal.SIGINT)
            rest = process.stdout.read()
            process.wait(30)
        assert "Traceback" not in rest


def answer(url: str, tries: int = 200) -> bytes:
    """What a server that is starting answers."""
    for _ in range(tries):
        try:
            with urlopen(url, timeout=5) as found:
                body: bytes = found.read()
                return body
        except OSError:
            sleep(0.1)
    raise AssertionError(f"nothing answers at {url}")


def test_it_prints_its_address_and_answers_there(tmp_path: Path) -> None:
    with started(tmp_path, "--port", "0", "--database-url", "sqlite:///own.db") as address:
        assert (tmp_path / "own.db").exists()
        assert json.loads(answer(f"{address}/healthz"))["status"] == "ok"


def test_two_workbenches_started_without_a_port_get_one_each(tmp_path: Path) -> None:
    with started(tmp_path, "--database-url", "sqlite:///one.db") as one:
        assert answer(f"{one}/healthz")
        with started(tmp_path, "--database-url", "sqlite:///two.db") as two:
            assert answer(f"{two}/healthz")
            assert one != two


@pytest.mark.parametrize(
    ("arguments", "team"),
    [
        ([], False),
        (["serve", "--database-url", "sqlite:///x.db"], False),
        (["--database-url", "postgresql+psycopg://db/ria"], True),
        (["list", "--database-url=postgresql+psycopg://db/ria"], True),
    ],
)
def test_the_driver_for_postgresql_is_installed_when_it_is_needed(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], team: bool
) -> None:
    monkeypatch.delenv("RIA_DATABASE_URL", raising=False)
    assert ("requirements-postgresql.txt" in requirement_files(arguments)) is team
