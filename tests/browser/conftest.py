"""A real server on a free port with its own database, and a real browser."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from ria.settings import root
from tests import tools

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
START_SECONDS = 30
DESKTOP, PHONE = {"width": 1440, "height": 1000}, {"width": 375, "height": 812}


class Server:
    """The workbench as people run it: one process, one database, one port."""

    def __init__(self, folder: Path) -> None:
        self.database = f"sqlite:///{folder / 'ria.db'}"
        self.log = folder / "server.log"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        command = [sys.executable, "-c", f"from ria.server import serve; serve('127.0.0.1', {self.port})"]
        environment = os.environ | {
            "RIA_DATABASE_URL": self.database,
            "RIA_PERSON": "Priya Shah",
            "PYTHONPATH": str(root()),
        }
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, cwd=root(), env=environment, stdout=log, stderr=log)
        for _ in range(START_SECONDS * 10):
            try:
                with urllib.request.urlopen(f"{self.url}/healthz", timeout=1):
                    return
            except OSError:
                time.sleep(0.1)
        raise AssertionError(f"the server did not start:\n{self.log.read_text()}")

    def stop(self) -> None:
        """As a crash would stop it: at once, by its process id."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = tools.chromium()
    assert found, "Chromium is missing. `python3 -m tests` installs it, or prints the line to run."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS.split())
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("server"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport=DESKTOP)
    context.route(
        lambda url: "//127.0.0.1" not in url and not url.startswith(("data:", "blob:")), lambda one: one.abort()
    )
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    page = context.new_page()
    page.set_default_timeout(20_000)
    return page


def settled(page: Page, seconds: float = 0.4) -> None:
    """Wait until the page is drawn and nothing runs any more."""
    page.wait_for_selector("h1")
    page.wait_for_function("() => !document.querySelector('[data-testid=stStatusWidget]')")
    page.wait_for_timeout(seconds * 1000)


@pytest.fixture
def opened_at(server: Server, page: Page):  # type: ignore[no-untyped-def]
    """Open a path in the page and wait until it stands."""

    def go(path: str) -> Page:
        page.goto(server.url + path)
        settled(page)
        return page

    return go
