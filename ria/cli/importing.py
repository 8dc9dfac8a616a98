"""`import`: published notices, exported assessments and our own Word files; prints one new id a line."""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from ria.cli.command import DONE, Command, add_database, counted, person, read_file, show, workbench
from ria.workbench.bench import Workbench
from ria.workbench.importing import import_file, remark_on

Contents = list[tuple[str, bytes]]


def arguments(parser: argparse.ArgumentParser) -> None:
    """The files."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="an OCDS release or package, our JSON or our Word file"
    )
    add_database(parser)


def run(given: argparse.Namespace) -> int:
    """Import all files, or none when one cannot be used. Raises `BadInput` that names it."""
    contents = [(name, read_file(name)) for name in given.files]
    rehearse(contents)
    bench = workbench(given)
    for (name, data), numbers in zip(contents, imported(bench, contents), strict=True):
        show("\n".join(map(str, numbers)))
        if len(numbers) == 1 and (remark := remark_on(bench, person(), numbers[0], data, Path(name).name)):
            show(remark, error=True)
    return DONE


def imported(bench: Workbench, contents: Contents) -> list[list[int]]:
    """Import files one after another; the numbers of the new assessments of each."""
    progress = counted("Importing")
    return [import_file(bench, person(), Path(name).name, data, progress) for name, data in contents]


def rehearse(contents: Contents) -> None:
    """Import into a workbench that is thrown away: a bad file is found before anything is stored."""
    with TemporaryDirectory(prefix="ria-import-") as folder:
        bench = Workbench.at(f"sqlite:///{Path(folder) / 'rehearsal.db'}")
        try:
            imported(bench, contents)
        finally:
            bench.database.close()


COMMAND = Command(arguments, run)
