"""The server: settings that carry weight take effect, and it answers to its own names only."""

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from streamlit import config
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.NewSession_pb2 import Config
from streamlit.runtime.pages_manager import PagesManager

from ria.bench.session import Session
from ria.server import application, listening
from tests.cli.test_serving import answer, started

SETTINGS = {
    "runner.postScriptGC": False,
    "global.disableWidgetStateDuplicationWarning": True,
    "server.fileWatcherType": "none",
    "server.address": "127.0.0.1",
    "server.enableXsrfProtection": True,
    "client.showErrorDetails": "none",
    "client.disableDataExport": True,
}
HANDSHAKE = (
    "GET /_stcore/stream HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nUpgrade: websocket\r\n"
    "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n"
)
FOREIGN = ("evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "")


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_settings_that_carry_weight_take_effect(setting: str) -> None:
    assert config.get_option(setting) == SETTINGS[setting]


def test_the_old_multipage_mode_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PagesManager, "uses_pages_directory", None)
    application("127.0.0.1")
    assert PagesManager.uses_pages_directory is False


def test_a_page_of_somebody_else_whose_name_points_here_gets_nothing(tmp_path: Path) -> None:
    with started(tmp_path, "--port", "0", "--database-url", "sqlite:///own.db") as address:
        answer(f"{address}/healthz")
        port = urlsplit(address).port
        assert port
        for name in (*FOREIGN, "127.0.0.1", "localhost", "[::1]"):
            ours = name not in FOREIGN
            assert (status(port, f"{name}:{port}") == 200) is ours, name
            assert opened(port, f"{name}:{port}") is ours, name


def status(port: int, host: str) -> int:
    """The status of the front page when it is asked for under a name."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", "/", headers={"Host": host})
        return connection.getresponse().status
    finally:
        connection.close()


def opened(port: int, host: str) -> bool:
    """Whether a page that was loaded under a name may open the socket that drives the workbench."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(HANDSHAKE.format(host=host).encode())
        return line.recv(64).startswith(b"HTTP/1.1 101")


def test_the_list_is_found_under_its_name_too(tmp_path: Path) -> None:
    with started(tmp_path, "--port", "0", "--database-url", "sqlite:///own.db") as address:
        answer(f"{address}/healthz")
        connection = HTTPConnection(urlsplit(address).netloc, timeout=10)
        connection.request("GET", "/assessments?q=care")
        found = connection.getresponse()
        connection.close()
    assert (found.status, found.headers["Location"]) == (307, "/?q=care")


def test_small_messages_leave_at_once() -> None:
    async def delayed() -> int:
        """Whether the connection of a browser waits with a small message, as the operating system says."""
        held: asyncio.Future[int] = asyncio.get_running_loop().create_future()

        async def arrived(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            connection = writer.get_extra_info("socket")
            held.set_result(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        door = listening("127.0.0.1", 0)
        async with await asyncio.start_server(arrived, sock=door):
            _, writer = await asyncio.open_connection(*door.getsockname())
            try:
                return await held
            finally:
                writer.close()

    with ThreadPoolExecutor(1) as thread:  # the browser tests before this one keep a loop in the main thread
        assert thread.submit(asyncio.run, delayed()).result()


def test_settings_are_those_of_the_workbench_wherever_it_is_started(tmp_path: Path) -> None:
    with started(tmp_path, "--port", "0", "--database-url", "sqlite:///own.db") as address:
        answer(f"{address}/healthz")
        with Opening(address) as session:
            assert session.toolbar_mode == Config.ToolbarMode.VIEWER


class Opening(Session):
    """A first visit, which is told how the page is to look."""

    toolbar_mode = -1

    def finished(self, message: ForwardMsg) -> bool:
        if message.WhichOneof("type") == "new_session":
            self.toolbar_mode = message.new_session.config.toolbar_mode
        return super().finished(message)
