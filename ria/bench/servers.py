"""Real servers for measurements: the workbench and a bare Streamlit, each in a process of its own."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, sleep
from urllib.error import URLError
from urllib.request import urlopen

from ria.errors import RiaError
from ria.settings import root

HOST = "127.0.0.1"
PATIENCE = 60
BARE_PAGE = Path(__file__).with_name("bare_page.py")


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        number: int = probe.getsockname()[1]
        return number


@contextmanager
def workbench_server(database_url: str, python: str = sys.executable) -> Iterator[tuple[str, float]]:
    """The workbench on a database: its address, and the seconds from the command to its health check."""
    port = free_port()
    command = [python, "-m", "ria", "serve", "--port", str(port), "--database-url", database_url]
    with running(command, f"http://{HOST}:{port}", "/healthz") as found:
        yield found


@contextmanager
def bare_server() -> Iterator[str]:
    """A bare Streamlit with the same settings and nothing of ours; its address."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(BARE_PAGE), "--server.port", str(port)]
    with running(command, f"http://{HOST}:{port}", "/_stcore/health") as (address, _):
        yield address


@contextmanager
def running(command: list[str], address: str, health: str) -> Iterator[tuple[str, float]]:
    """A server process that is stopped at the end, by its handle. Raises `RiaError` when it does not answer."""
    began = perf_counter()
    process = subprocess.Popen(
        command, cwd=root(), env=os.environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_for(address + health, process)
        yield address, perf_counter() - began
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    """Return as soon as the server answers."""
    began = perf_counter()
    while process.poll() is None and perf_counter() - began < PATIENCE:
        try:
            with urlopen(url, timeout=PATIENCE) as answer:
                answer.read()
                return
        except (URLError, OSError):
            sleep(0.005)
    raise RiaError(f"The server for the measurement did not answer at {url}.")
