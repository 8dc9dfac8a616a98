"""`import`: published notices, exported assessments and our own Word files; prints one new id a line."""

import argparse
from pathlib import Path

from ria.cli.command import DONE, Command, add_database, person, read_file, show, workbench
from ria.workbench.importing import import_file


def arguments(parser: argparse.ArgumentParser) -> None:
    """The files."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="an OCDS release or package, our JSON or our Word file"
    )
    add_database(parser)


def run(given: argparse.Namespace) -> int:
    """Import files one after another; the first that cannot be used stops the rest. Raises `BadInput`."""
    contents = [(name, read_file(name)) for name in given.files]
    bench = workbench(given)
    for name, data in contents:
        for number in import_file(bench, person(), Path(name).name, data):
            show(str(number))
    return DONE


COMMAND = Command(arguments, run)
