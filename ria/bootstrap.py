"""Sets the workbench up beside itself: `.venv` with the pinned packages, made once, then only used.

Standard library only. It runs under whatever Python started the command, before anything is installed. All progress
goes to standard error, so that `--json` output stays clean.
"""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
PIN = re.compile(r"^([A-Za-z0-9][\w.-]*)==(\S+)")
SHOWN_LINES, STOPPED = 12, 130


class SetupFailed(Exception):
    """The workbench could not be set up. The text says why and what to do."""


def say(text: str) -> None:
    """Print a line of progress."""
    print(text, file=sys.stderr, flush=True)


def enter(module: str, names: Iterable[str], arguments: list[str]) -> None:
    """Return when this Python has the packages of the requirement files; else start `python -m module` in one that has.

    Exits with code 1 and a message when the packages cannot be installed.
    """
    files = [ROOT / name for name in names]
    inside = Path(sys.prefix).resolve() == VENV.resolve()
    try:
        if not ready(files):
            if not inside and satisfied(files):
                return
            with only_one():
                if not ready(files):
                    install(files)
    except SetupFailed as error:
        say(str(error))
        sys.exit(1)
    except KeyboardInterrupt:
        say("Stopped. The next start goes on from here.")
        sys.exit(STOPPED)
    if not inside:
        start([str(PYTHON), "-m", module, *arguments])


def start(command: list[str]) -> None:
    """Become another program; where that is not possible, run it and end with its exit code."""
    sys.stdout.flush()
    if sys.platform == "win32":
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


def stamp(file: Path) -> Path:
    """Where the hash of an installed requirement file is kept."""
    return VENV / f"installed-{file.name}"


def fingerprint(file: Path) -> str:
    """What must not have changed since the file was installed: its text."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def ready(files: Iterable[Path]) -> bool:
    """Whether `.venv` holds what the files say. A broken `.venv` (its Python was removed) is not ready."""
    if not PYTHON.exists():
        return False
    try:
        return all(stamp(file).read_text("ascii") == fingerprint(file) for file in files)
    except FileNotFoundError:
        return False


def pins(file: Path) -> list[tuple[str, str]]:
    """The names and versions that a requirement file asks for."""
    return [(pin[1], pin[2]) for line in file.read_text("utf-8").splitlines() if (pin := PIN.match(line))]


def satisfied(files: Iterable[Path]) -> bool:
    """Whether this Python already has every pinned version: a container image, a developer's environment."""
    try:
        return all(version(name) == wanted for file in files for name, wanted in pins(file))
    except PackageNotFoundError:
        return False


@contextmanager
def only_one() -> Iterator[None]:
    """Wait until no other start of the same copy is installing."""
    try:
        lock = (ROOT / ".venv.lock").open("w")
    except OSError as error:
        raise SetupFailed(
            f"The folder {ROOT} cannot be written to ({error.strerror}). The workbench installs its packages there: "
            "copy it to a folder of your own."
        ) from None
    with lock:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415

            msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl  # noqa: PLC0415

            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("Another start is installing the packages; waiting for it …")
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def install(files: list[Path]) -> None:
    """Make `.venv` if need be, and install the files into it. Raises `SetupFailed`; the next start then tries again."""
    count = sum(len(pins(file)) for file in files)
    if not PYTHON.exists():
        say(f"First start: preparing {VENV} …")
        if VENV.is_symlink() or VENV.is_file():
            raise SetupFailed(f"{VENV} is in the way: it is not a folder of the workbench. Move it and start again.")
        shutil.rmtree(VENV, ignore_errors=True)
        create()
    say(f"Installing {count} packages; this happens once for each version …")
    requirements = [part for file in files for part in ("--requirement", str(file))]
    run_installer([*installer(), *requirements], count)
    for file in files:
        stamp(file).write_text(fingerprint(file), "ascii")
    say("Everything is installed.")


def create() -> None:
    """An empty environment, without pip. Raises `SetupFailed`."""
    must([sys.executable, "-m", "venv", "--without-pip", str(VENV)], f"The environment {VENV} could not be made.")


def installer() -> list[str]:
    """The command that installs into `.venv`: uv, the pip of this Python, or one that Python brings along.

    Raises `SetupFailed` where there is none of them.
    """
    if uv := shutil.which("uv"):
        return [uv, "pip", "install", "--python", str(PYTHON)]
    options = ["install", "--progress-bar", "off", "--no-input", "--disable-pip-version-check"]
    if importlib.util.find_spec("pip") is not None:
        return [sys.executable, "-m", "pip", "--python", str(PYTHON), *options]
    must(
        [str(PYTHON), "-m", "ensurepip"],
        "This Python has neither pip, nor uv beside it, nor the module that brings pip (ensurepip).\n"
        "On Debian or Ubuntu run:  sudo apt-get install python3-venv python3-pip\n"
        "Elsewhere install Python 3.11 or newer from python.org. Then start again.",
    )
    return [str(PYTHON), "-m", "pip", *options]


def must(command: list[str], failure: str) -> None:
    """Run a command. Raises `SetupFailed` with what it printed when it fails."""
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        raise SetupFailed(f"{failure}\n{(done.stdout + done.stderr).strip()}")


def run_installer(command: list[str], count: int) -> None:
    """Run pip or uv and show how far it is. Raises `SetupFailed` with the last lines it printed."""
    lines: list[str] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace"
    ) as process:
        assert process.stdout is not None
        found = 0
        for line in process.stdout:
            lines.append(line.rstrip())
            if line.startswith(("Collecting ", "Processing ")):
                found += 1
                say(f"  {found}/{count} {line.split()[1].rpartition('/')[2]}")
            elif line.startswith(("Installing collected", "Resolved", "Prepared", "Installed")):
                say(f"  {line.strip()[:100]}")
    if process.returncode:
        last = "\n".join(f"  {line}" for line in lines[-SHOWN_LINES:])
        raise SetupFailed(
            f"The packages could not be installed:\n{last}\n"
            "Is this computer online, and may it reach a Python package index? Behind a proxy set HTTPS_PROXY; with an "
            "index of your own set PIP_INDEX_URL. Then start again: it goes on where it stopped."
        )
