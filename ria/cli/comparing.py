"""`compare`: two to six assessments side by side, as the page of comparison has them."""

import argparse
from pathlib import Path

from ria.cli.command import DONE, Command, add_database, add_json, person, show, show_json, workbench_with
from ria.cli.exporting import write
from ria.domain.comparison import Comparison
from ria.domain.comparison_data import as_json
from ria.errors import BadInput
from ria.workbench.bench import Workbench
from ria.workbench.comparing import comparison, comparison_csv, comparison_document, comparison_workbook

WIDTH = 22
ENDINGS = ("docx", "xlsx", "csv")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which assessments."""
    parser.add_argument("ids", nargs="+", type=int, metavar="ID", help="two to six ids, as `list` prints them")
    parser.add_argument("-o", "--output", metavar="FILE", help=f"write a file instead: {', '.join(ENDINGS)}")
    add_database(parser)
    add_json(parser)


def run(given: argparse.Namespace) -> int:
    """Print the comparison, or write it to a file.

    Raises `BadInput` for a wrong number of ids or an ending that is not written, `NotFound` for one that is not there.
    """
    ending = Path(given.output or "").suffix.removeprefix(".").lower()
    if given.output and ending not in ENDINGS:
        raise BadInput(f"-o {given.output}: .{ending} is no format we write; use one of {', '.join(ENDINGS)}.")
    if given.output and given.json:
        raise BadInput("--json prints; -o writes a file. Use one of the two.")
    bench = workbench_with(given, *given.ids)
    found = comparison(bench, person(), given.ids)
    if given.output:
        write(Path(given.output), contents(bench, found, ending))
        show(f"{given.output} is written.", error=True)
    elif given.json:
        show_json(as_json(found))
    else:
        show("\n".join(lines(found)))
    return DONE


def contents(bench: Workbench, found: Comparison, ending: str) -> bytes:
    """The bytes of the file asked for."""
    if ending == "docx":
        return comparison_document(bench, found)
    return comparison_workbook(found) if ending == "xlsx" else comparison_csv(found)


def lines(found: Comparison) -> list[str]:
    """The assessments by letter, then a line for each right: band before and after safeguards."""
    subjects = [f"{one.letter}  {one.id:>5}  {one.title}" for one in found.subjects]
    names = [name for _, name in found.rights]
    first = max(map(len, ["Right", *names]))
    head = "  ".join(["Right".ljust(first), *(one.letter.ljust(WIDTH) for one in found.subjects)])
    rows = []
    for right, name in found.rights:
        cells = []
        for one in found.subjects:
            standing = one.standing(right)
            words = [standing.words("before"), standing.words("after")]
            cells.append((" → ".join(words) if standing.before else words[0]).ljust(WIDTH))
        rows.append("  ".join([name.ljust(first), *cells]))
    return [*subjects, "", *(one.rstrip() for one in (head, *rows))]


COMMAND = Command(arguments, run)
