"""The command line: finds the command, runs it, and turns what went wrong into a message and an exit code."""

import sys
from importlib import import_module
from os import devnull

from ria.cli.command import DONE, FAILED, REFUSED, STOPPED, Command, show
from ria.errors import BadInput, NotFound, RiaError

COMMANDS = {
    "serve": ("serving", "serve the workbench on this computer"),
    "import": ("importing", "import notices, exported assessments or our Word files"),
    "export": ("exporting", "write a document, a spreadsheet or JSON of an assessment"),
    "score": ("scoring", "score a ratings file, without a database"),
    "list": ("listing", "list the assessments"),
    "compare": ("comparing", "compare two to six assessments"),
    "demo": ("examples", "add worked assessments from documented cases"),
    "check": ("checking", "check editions and Word templates"),
    "rebuild": ("rebuilding", "make lists and comparisons anew from the answers"),
    "bench": ("measuring", "measure what was promised about speed and size"),
}
"""Name → module, and what the command does. Only the module of the command asked for is loaded."""


def run(arguments: list[str]) -> int:
    """Run a command line; without a command, serve. Returns 0 done, 1 a promise broken, 2 bad input."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    name = arguments[0] if arguments else ""
    if name in ("-h", "--help", "help"):
        show(usage())
        return DONE
    if name in COMMANDS:
        return finish(name, arguments[1:])
    if not name or name.startswith("-"):
        return finish("serve", arguments)
    show(f"{name!r} is not a command.\n\n{usage()}", error=True)
    return REFUSED


def usage() -> str:
    """Every command with one line about it."""
    lines = [f"  {name:<9}{purpose}" for name, (_, purpose) in COMMANDS.items()]
    first = "python3 -m ria [COMMAND]; without a command it serves. More: python3 -m ria COMMAND --help"
    name = "RIA_PERSON in the environment is your full name, as documents print it."
    return "\n".join([first, "", *lines, "", name])


def finish(name: str, arguments: list[str]) -> int:
    """Run a command to its exit code. Mistakes in our own code keep their traceback."""
    module, purpose = COMMANDS[name]
    command: Command = import_module(f"ria.cli.{module}").COMMAND
    try:
        code = command.run(command.parser(name, purpose).parse_args(arguments))
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
