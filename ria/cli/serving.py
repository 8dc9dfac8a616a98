"""`serve`: migrate, then serve until stopped."""

import argparse
import os
import socket

from ria.cli.command import Command, add_database, database_url, show
from ria.errors import BadInput
from ria.workbench.bench import Workbench

HOST, PORT, TRIED = "127.0.0.1", 8501, 50


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen, and on which database."""
    parser.add_argument("--host", default=HOST, help=f"the address to listen on ({HOST})")
    parser.add_argument("--port", type=port_number, help=f"the port ({PORT}, or the next free one)")
    add_database(parser)


def port_number(text: str) -> int:
    """A port from an argument; 0 means any free one."""
    if not (text.isascii() and text.isdecimal() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port; use a number from 0 to 65535")
    return int(text)


def run(given: argparse.Namespace) -> int:
    """Serve. Raises `BadInput` for an address or port that cannot be used, `StorageError` for such a database."""
    from ria.server import refuse_open_address, serve  # noqa: PLC0415  (only this command needs the server)

    refuse_open_address(given.host)
    port = choose_port(given.host, given.port)
    url = database_url(given)
    Workbench.at(url).database.close()
    os.environ["RIA_DATABASE_URL"] = url
    show(f"The workbench is at http://{given.host}:{port} (stop it with Ctrl+C)")
    serve(given.host, port)
    return 0


def choose_port(host: str, wanted: int | None) -> int:
    """The port asked for, or the first free one from `PORT` on. Raises `BadInput` when it is taken."""
    if wanted is not None:
        if found := bindable(host, wanted):
            return found
        raise BadInput(
            f"--port {wanted}: something else listens on port {wanted} of {host} already, perhaps a workbench that "
            "you started earlier. Choose another port, or leave --port out to take the next free one."
        )
    for port in range(PORT, PORT + TRIED):
        if bindable(host, port):
            return port
    raise BadInput(f"All ports from {PORT} to {PORT + TRIED - 1} are taken on {host}. Name a free one with --port.")


def bindable(host: str, port: int) -> int:
    """The port if it is free (the one given by the system for 0), else 0."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError):
            return 0
        number: int = probe.getsockname()[1]
        return number


COMMAND = Command(arguments, run)
