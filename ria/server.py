"""The ASGI application: the pages, a health check beside them, and the headers that keep a browser safe."""

import hashlib
import ipaddress
import os
import re
import socket
from base64 import b64encode
from functools import cache
from pathlib import Path

import streamlit as st
import uvicorn
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime.pages_manager import PagesManager

from ria import __version__
from ria.errors import BadInput
from ria.settings import root

POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' {scripts}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; worker-src 'self' blob:; "
    "frame-ancestors 'none'; base-uri 'self'; form-action 'self'"
)
OWN_NAMES = ("127.0.0.1", "localhost", "[::1]")
"""What a browser on this computer calls the server. Under any other name a page of somebody else's, whose name was made
to point here, would be taken for ours: Streamlit admits a socket whose origin is the host that was asked for."""
SCRIPTS = ("landing.js", "autosave.js", "whole_text.js", "arriving.js")
"""The scripts of our own: they scroll to the question that a link names, save what is typed after a pause, show as
broken half a character, which Streamlit would refuse, and let what is pressed wait for a file that is on its way."""
PING_SECONDS = 30
"""How often the server asks whether a browser is still there, as Streamlit's own server does."""
INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


@cache
def headers() -> tuple[tuple[bytes, bytes], ...]:
    """The headers of every response. Scripts run only from our address, and the one inside Streamlit's own page."""
    page = (Path(st.__file__).parent / "static" / "index.html").read_bytes()
    digests = (b64encode(hashlib.sha256(script).digest()).decode() for script in INLINE.findall(page))
    policy = POLICY.format(scripts=" ".join(f"'sha256-{digest}'" for digest in digests))
    return (
        (b"content-security-policy", policy.encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"same-origin"),
        (b"x-frame-options", b"DENY"),
    )


class SecurityHeaders:
    """Adds the headers to every response of the server."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; headers are added as the response starts."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *headers()]
            await send(message)

        await self.app(scope, receive, with_headers)


def healthz(_request: Request) -> JSONResponse:
    """Say that the server answers."""
    return JSONResponse({"status": "ok", "version": __version__})


def front_page(request: Request) -> RedirectResponse:
    """The list of assessments is the front page; Streamlit knows it under no other address."""
    return RedirectResponse(f"/?{request.url.query}" if request.url.query else "/")


def script(request: Request) -> FileResponse:
    """A script of our own, by its name in the address."""
    return FileResponse(root() / "static" / request.url.path.removeprefix("/"), media_type="text/javascript")


def application(host: str) -> st.App:
    """The application, answering only to its own names, with Streamlit's old multipage mode off.

    While that mode is on, a deep link as the first request after a start runs a page file without `app.py`.
    """
    PagesManager.uses_pages_directory = False
    return st.App(
        str(root() / "app.py"),
        routes=[
            Route("/healthz", healthz),
            Route("/assessments", front_page),
            *(Route(f"/{name}", script) for name in SCRIPTS),
        ],
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=[*OWN_NAMES, host], www_redirect=False),
        ],
    )


def refuse_open_address(host: str) -> None:
    """Raise `BadInput` when local mode, which has no login, would be reachable from other computers."""
    try:
        loopback = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        loopback = False
    if not loopback:
        raise BadInput(
            f"The workbench runs in local mode, without a login, and must not be reachable at {host}. Use 127.0.0.1."
        )


def serve(host: str, port: int) -> None:
    """Serve until stopped. Raises `BadInput` for an address that others can reach."""
    refuse_open_address(host)
    os.chdir(root())
    largest = int(st.get_option("server.maxMessageSize")) * 1_000_000
    running = uvicorn.Config(
        application(host),
        host=host,
        port=port,
        ws="websockets-sansio",
        ws_max_size=largest,
        ws_ping_interval=PING_SECONDS,
        ws_ping_timeout=PING_SECONDS,
        ws_per_message_deflate=False,
        use_colors=False,
        access_log=False,
    )
    with listening(host, port) as door:
        uvicorn.Server(running).run(sockets=[door])


def listening(host: str, port: int) -> socket.socket:
    """The socket to listen on.

    It says that it is TCP: only then does asyncio send small messages at once. On the one that Streamlit makes, what
    follows an answer waits until the browser has confirmed what went before, 40 ms after a quick second answer.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    door = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name != "nt":  # there it would let two servers listen on one port
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    door.bind((host, port))
    return door
