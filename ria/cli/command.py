"""What every command has: its arguments, the workbench it works on, and the way it prints."""

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ria.domain.access import Person
from ria.errors import BadInput, NotFound
from ria.settings import person_name, settings
from ria.workbench.bench import Workbench

SQLITE = "sqlite:///"
DONE, FAILED, REFUSED, STOPPED = 0, 1, 2, 130


@dataclass(frozen=True, slots=True)
class Command:
    """A command: `arguments` adds what it takes to a parser, `run` does it and returns the exit code."""

    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]

    def parser(self, name: str, purpose: str) -> argparse.ArgumentParser:
        """The parser of its arguments."""
        parser = argparse.ArgumentParser(f"python3 -m ria {name}", description=purpose, allow_abbrev=False)
        self.arguments(parser)
        return parser


def add_database(parser: argparse.ArgumentParser) -> None:
    """The argument that names the database."""
    parser.add_argument(
        "--database-url",
        metavar="URL",
        help="sqlite:///FILE or postgresql+psycopg://…; otherwise RIA_DATABASE_URL, otherwise data/ria.db",
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """The argument that asks for JSON."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def database_url(given: argparse.Namespace) -> str:
    """The address of the database asked for; a file that it names is found from any folder."""
    url: str = given.database_url or settings().database_url
    file = url.removeprefix(SQLITE)
    if file in ("", ":memory:") or url == SQLITE.removesuffix("/"):
        raise BadInput(
            f"--database-url {url}: name a file, for example {SQLITE}ria.db. Answers must outlive the server."
        )
    return f"{SQLITE}{Path(file).absolute()}" if file != url else url


def workbench(given: argparse.Namespace) -> Workbench:
    """The workbench on the database asked for, brought up to the present schema."""
    return Workbench.at(database_url(given))


def workbench_with(given: argparse.Namespace, *numbers: int) -> Workbench:
    """The workbench that holds these assessments. Raises `NotFound`, and makes no file, where there is none yet."""
    url = database_url(given)
    file = url.removeprefix(SQLITE)
    if file != url and not Path(file).exists():
        raise NotFound(f"{file}: there is no such file, so there is no assessment {numbers[0]} in it.")
    return Workbench.at(url)


def person() -> Person:
    """The person at this computer. The command line works on a database that they can reach anyway."""
    return Person(person_name(), local=True)


def show(text: str, *, error: bool = False) -> None:
    """Print text; errors and progress go to standard error."""
    print(text, file=sys.stderr if error else sys.stdout, flush=True)


def counted(doing: str) -> Callable[[int, int], None]:
    """What long work reports to: a count on standard error, rewritten in place on a terminal."""

    def progress(done: int, total: int) -> None:
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{doing} {done}/{total}" + ("\n" if done == total else ""))
            sys.stderr.flush()
        elif done == total or done % 100 == 0:
            show(f"{doing} {done}/{total}", error=True)

    return progress


def show_json(data: Any) -> None:
    """Print data as JSON."""
    show(json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False))


def read_file(name: str) -> bytes:
    """The bytes of a file. Raises `BadInput` that names it."""
    try:
        return Path(name).read_bytes()
    except FileNotFoundError:
        raise BadInput(f"{name}: there is no such file.") from None
    except IsADirectoryError:
        raise BadInput(f"{name}: this is a folder; name a file in it.") from None
    except OSError as error:
        raise BadInput(f"{name}: cannot be read: {error.strerror}.") from None
