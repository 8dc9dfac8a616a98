"""The process in which templates of the house are read: its own memory and time, and no access to what we know.

The template is checked, opened and filled there. Whatever it does to that process, the workbench goes on.
"""

import base64
import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ria.documents.cleaning import cleaned
from ria.documents.house.findings import Finding, Findings, findings_from
from ria.documents.house.unpacking import MB, refuse_large
from ria.errors import BadInput, DocumentError
from ria.settings import root

SECONDS, MEMORY = 30, 1024 * MB
"""How long the process may run, and how much memory it may have. The full assessment takes 2 seconds and 150 MB."""

LARGEST_MADE = 60 * MB
REFUSED = 2
"""The exit code of the process for a template that cannot be used; the reason is on its standard output."""

TOO_MUCH = (
    f"The template needs more than {SECONDS} seconds or {MEMORY // MB} MB to be filled, so it was stopped. "
    "Look for a list that is repeated within another list."
)
_two_at_a_time = threading.Semaphore(2)


@dataclass(frozen=True, slots=True)
class Filling:
    """What a template is filled with: the words of a report, the title of the file, the record it carries."""

    context: Mapping[str, Any]
    title: str
    record: dict[str, Any] | None = None


def check_apart(template: bytes, fillings: list[Filling]) -> tuple[Findings, bytes]:
    """What is found in a template, and the document it makes of the last of several examples.

    The examples also teach which fields there are. No bytes for a template that is refused.
    """
    try:
        answer = ask("check", template, fillings)
    except BadInput as error:
        return Findings(refused=(Finding("File", str(error)),)), b""
    return findings_from(answer["findings"]), base64.b64decode(answer["made"])


def lint_apart(template: bytes, fillings: list[Filling]) -> Findings:
    """What is found in a template without filling it: enough to know whether it still fits the documents."""
    try:
        return findings_from(ask("lint", template, fillings)["findings"])
    except BadInput as error:
        return Findings(refused=(Finding("File", str(error)),))


def fill_apart(template: bytes, filling: Filling) -> bytes:
    """The document that a template makes. Raises `BadInput` when it cannot be filled, or takes too much."""
    return base64.b64decode(ask("fill", template, [filling])["made"])


def ask(task: str, template: bytes, fillings: list[Filling]) -> dict[str, Any]:
    """Let the process do a task; returns its answer. Raises `BadInput`."""
    refuse_large(template)
    order = {
        "task": task,
        "template": base64.b64encode(template).decode("ascii"),
        "fillings": [{"context": cleaned(one.context), "title": one.title, "record": one.record} for one in fillings],
    }
    try:
        with _two_at_a_time:
            done = subprocess.run(
                [sys.executable, "-B", "-m", "ria.documents.house"],
                input=json.dumps(order).encode("ascii"),
                capture_output=True,
                timeout=SECONDS,
                check=False,
                cwd=root(),
                env={"PYTHONPATH": str(root()), "LANG": "C.UTF-8"} | needed_by_the_system(),
            )
    except subprocess.TimeoutExpired as error:
        raise BadInput(TOO_MUCH) from error
    if done.returncode == REFUSED:
        raise BadInput(done.stdout.decode("utf-8"))
    if done.returncode < 0 or b"MemoryError" in done.stderr:
        raise BadInput(TOO_MUCH)
    if done.returncode:
        reason = (done.stderr.decode("utf-8", "replace").splitlines() or [""])[-1]
        raise DocumentError(f"The process that fills templates does not run: {reason}")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def needed_by_the_system() -> dict[str, str]:
    """What a process cannot start without on Windows."""
    return {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
