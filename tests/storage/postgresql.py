"""A throw-away PostgreSQL server: made for one run of the tests, and gone with it."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import tools

QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=40")
ACCOUNT = "postgres"
"""PostgreSQL refuses to run as root; its Debian package makes this account."""


def as_account(*command: str | Path) -> None:
    """Run a command, as PostgreSQL's own account when this is root. Raises when it fails."""
    words = [*map(str, command)]
    if os.geteuid() == 0:
        words = ["runuser", "-u", ACCOUNT, "--", *words]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False, cwd=tempfile.gettempdir())
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)}\n{done.stdout}\n{done.stderr}")


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def server() -> Iterator[str]:
    """The address of a new server, without the name of a database. Raises when PostgreSQL is not installed."""
    pg_ctl = tools.pg_ctl()
    if pg_ctl is None:
        raise RuntimeError(
            "PostgreSQL is not installed, so storage cannot be tested on it. Run: sudo apt-get install postgresql"
        )
    folder, port = Path(tempfile.mkdtemp(prefix="ria-postgresql-")), free_port()
    data, log = folder / "data", folder / "log"
    if os.geteuid() == 0:
        shutil.chown(folder, ACCOUNT)
    options = f"-h 127.0.0.1 -p {port} -c unix_socket_directories='' " + " ".join(f"-c {one}" for one in QUICK)
    try:
        initdb = Path(pg_ctl).parent / "initdb"
        as_account(initdb, "-D", data, "-U", "ria", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        as_account(pg_ctl, "-D", data, "-l", log, "-o", options, "-w", "-t", "60", "start")
        try:
            yield f"postgresql+psycopg://ria@127.0.0.1:{port}"
        finally:
            as_account(pg_ctl, "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
