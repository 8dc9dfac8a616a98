"""The programs that tests need beside Python: where they are, and how they get here. Standard library only."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

DEBIAN = Path("/etc/debian_version")
POSTGRESQL = Path("/usr/lib/postgresql")
LIBERATION = ("/usr/share/fonts", "/usr/local/share/fonts", str(Path.home() / ".local/share/fonts"))


def chromium() -> str | None:
    """The browser: `CHROMIUM`, or the first one that is installed."""
    names = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), None)


def soffice() -> str | None:
    """LibreOffice, which turns Word files into PDF."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def pdftoppm() -> str | None:
    """The program that turns pages of a PDF into pictures."""
    return shutil.which("pdftoppm")


def liberation() -> str | None:
    """The fonts with the measures of those in our Word files."""
    found = (path for folder in LIBERATION for path in Path(folder).rglob("LiberationSans-Regular.*"))
    return next(map(str, found), None)


def pg_ctl() -> str | None:
    """The program that starts a PostgreSQL server; the newest one."""
    found = shutil.which("pg_ctl")
    installed = sorted(POSTGRESQL.glob("*/bin/pg_ctl"), key=lambda path: float(path.parts[-3]))
    return found or next(map(str, reversed(installed)), None)


TOOLS: dict[str, Callable[[], str | None]] = {
    "chromium": chromium,
    "libreoffice-writer": soffice,
    "poppler-utils": pdftoppm,
    "fonts-liberation": liberation,
    "postgresql": pg_ctl,
}
"""Debian package → where its program is."""


def missing() -> list[str]:
    """The packages whose programs are not here. A Python that cannot make environments lacks one more."""
    return [package for package, find in TOOLS.items() if find() is None]


def install(packages: list[str]) -> None:
    """Install packages with apt when this is root on Debian or Ubuntu; else print the line to run."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not (root and DEBIAN.exists() and shutil.which("apt-get")):
        say(
            f"Not here: {', '.join(packages)}. On Debian or Ubuntu run:\n  sudo apt-get install -y {' '.join(packages)}"
        )
        return
    say(f"Installing {', '.join(packages)} with apt …")
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", *command], env=quiet, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)


def say(text: str) -> None:
    """Print a line of progress."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()
