"""The workbench as people run it, and the browser they use."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Page

from ria.settings import root

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


def settled(page: Page, seconds: float = 0.4) -> None:
    """Wait until the page is drawn and nothing runs any more."""
    page.wait_for_selector("h1")
    page.wait_for_function(
        "() => document.querySelector('[data-testid=stApp]').getAttribute('data-test-script-state') === 'notRunning'"
    )
    page.wait_for_timeout(seconds * 1000)
