"""The command line: finds the command, runs it, and turns what went wrong into a message and an exit code."""

import sys
from importlib import import_module
from os import devnull

from ria.cli.command import DONE, FAILED, REFUSED, STOPPED, Command, show
from ria.errors import BadInput, NotFound, RiaError

COMMANDS = {
    "serve": "serving",
    "import": "importing",
    "export": "exporting",
    "score": "scoring",
    "list": "listing",
    "compare": "comparing",
    "demo": "examples",
    "check": "checking",
    "rebuild": "rebuilding",
    "bench": "measuring",
}


def command(name: str) -> Command:
    """A command by name; only its own module is loaded."""
    found: Command = import_module(f"ria.cli.{COMMANDS[name]}").COMMAND
    return found


def run(arguments: list[str]) -> int:
    """Run a command line; without a command, serve. Returns 0 done, 1 a promise broken, 2 bad input."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    name = arguments[0] if arguments else ""
    if name in ("-h", "--help", "help"):
        show(usage())
        return DONE
    if name in COMMANDS:
        return finish(command(name), arguments[1:])
    if not name or name.startswith("-"):
        return finish(command("serve"), arguments)
    show(f"{name!r} is not a command.\n\n{usage()}", error=True)
    return REFUSED


def usage() -> str:
    """Every command with one line about it."""
    lines = [f"  {name:<9}{command(name).purpose}" for name in COMMANDS]
    first = "python3 -m ria [COMMAND]; without a command it serves. More: python3 -m ria COMMAND --help"
    return "\n".join([first, "", *lines])


def finish(chosen: Command, arguments: list[str]) -> int:
    """Run a command to its exit code. Mistakes in our own code keep their traceback."""
    try:
        code = chosen.run(chosen.parser().parse_args(arguments))
        sys.stdout.flush()
    except (BadInput, NotFound) as error:
        show(str(error), error=True)
        return REFUSED
    except RiaError as error:
        show(str(error), error=True)
        return FAILED
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        sys.stdout = open(devnull, "w", encoding="utf-8")  # noqa: SIM115  (the reader went away)
        return DONE
    return code
