"""The process that `apart` starts: limits itself, reads an order, answers, and is gone."""

import base64
import io
import json
import sys
from contextlib import redirect_stdout, suppress
from dataclasses import replace
from typing import Any

from ria.documents.house.apart import LARGEST_MADE, MEMORY, REFUSED, SECONDS, TOO_MUCH
from ria.documents.house.catalogue import shape_of
from ria.documents.house.findings import Finding, quoted
from ria.documents.house.lint import lint, package_refusals
from ria.documents.house.syntax import HouseSandbox
from ria.documents.house.unpacking import MB, as_document
from ria.documents.word import fill
from ria.errors import BadInput

CANNOT = "The template cannot be filled"


def limit() -> None:
    """Give up time, memory and files for good, where the system can do that."""
    try:
        import resource  # noqa: PLC0415  (not on Windows; the time limit of the parent holds there)
    except ImportError:
        return
    for kind, most in (
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def answer(order: dict[str, Any]) -> dict[str, Any]:
    """Do what is asked. Raises `BadInput` for a template that cannot be used."""
    template, fillings = base64.b64decode(order["template"]), order["fillings"]
    if order["task"] == "fill":
        if refused := package_refusals(template):
            raise BadInput(f"{CANNOT}. {refused[0]}")
        return {"made": made(template, fillings[0])}
    found = lint(template, shape_of(one["context"] for one in fillings))
    if found.refused or order["task"] == "lint":
        return {"findings": found.data(), "made": ""}
    document = ""
    for one in fillings:
        try:
            document = made(template, one)
        except BadInput as error:
            refused = (Finding(f"Filled with {quoted(one['title'])}", str(error)),)
            return {"findings": replace(found, refused=refused).data(), "made": ""}
    return {"findings": found.data(), "made": document}


def made(template: bytes, filling: dict[str, Any]) -> str:
    """The filled document as Base64."""
    with redirect_stdout(io.StringIO()):
        data = fill(as_document(template), **filling, environment=HouseSandbox())
    if len(data) > LARGEST_MADE:
        raise BadInput(f"{CANNOT}: it makes a document of more than {LARGEST_MADE // MB} MB.")
    return base64.b64encode(data).decode("ascii")


def main() -> int:
    """Answer one order; returns the exit code."""
    order = json.loads(sys.stdin.buffer.read())
    limit()
    try:
        reply = json.dumps(answer(order))
    except BadInput as error:
        return refuse(str(error))
    except (MemoryError, RecursionError):
        return refuse(TOO_MUCH)
    except Exception as error:
        # A foreign file can be wrong in any way; the reason is told, and the process is gone.
        return refuse(f"{CANNOT}: {type(error).__name__} {error}. Build it anew from the starter template.")
    sys.stdout.write(reply)
    sys.stdout.flush()
    return 0


def refuse(reason: str) -> int:
    """Tell why a template cannot be used."""
    sys.stdout.buffer.write(reason.encode("utf-8", "backslashreplace"))
    sys.stdout.flush()
    return REFUSED


if __name__ == "__main__":
    sys.exit(main())
