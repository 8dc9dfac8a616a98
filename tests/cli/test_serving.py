"""`python3 -m ria`: prints the address, brings the database up to date, answers, and stops when asked."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep
from urllib.request import urlopen

import pytest

from ria.__main__ import requirement_files
from ria.settings import root


def test_it_prints_its_address_and_answers_there(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(root())}
    command = [sys.executable, "-m", "ria", "--port", "0", "--database-url", "sqlite:///own.db"]
    process = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, encoding="utf-8")
    assert process.stdout
    try:
        line = process.stdout.readline()
        assert line.startswith("The workbench is at http://127.0.0.1:")
        assert (tmp_path / "own.db").exists()
        address = next(word for word in line.split() if word.startswith("http"))
        assert json.loads(answer(f"{address}/healthz"))["status"] == "ok"
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)
    assert process.stdout.read() == ""


def answer(url: str, tries: int = 200) -> bytes:
    """What a server that is starting answers."""
    for _ in range(tries):
        try:
            with urlopen(url, timeout=5) as found:
                body: bytes = found.read()
                return body
        except ConnectionError:
            sleep(0.1)
        except OSError as error:
            if not isinstance(getattr(error, "reason", None), ConnectionError):
                raise
            sleep(0.1)
    raise AssertionError(f"nothing answers at {url}")


def test_two_workbenches_started_without_a_port_get_one_each(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(root())}
    processes = []
    try:
        addresses = []
        for name in ("one", "two"):
            command = [sys.executable, "-m", "ria", "--database-url", f"sqlite:///{name}.db"]
            process = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, encoding="utf-8")
            processes.append(process)
            assert process.stdout
            line = process.stdout.readline()
            address = next(word for word in line.split() if word.startswith("http"))
            assert answer(f"{address}/healthz")
            addresses.append(address)
        assert len(set(addresses)) == 2
    finally:
        for process in processes:
            process.terminate()
            process.wait(30)
            if process.stdout:
                process.stdout.close()


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
