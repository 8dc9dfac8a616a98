"""`compare`: two to six assessments side by side, as the page of comparison has them."""

import argparse

from ria.cli.command import DONE, Command, add_database, add_json, person, show, show_json, workbench
from ria.domain.comparison import Comparison
from ria.domain.comparison_data import as_json
from ria.workbench.comparing import comparison

WIDTH = 22


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which assessments."""
    parser.add_argument("ids", nargs="+", type=int, metavar="ID", help="two to six ids, as `list` prints them")
    add_database(parser)
    add_json(parser)


def run(given: argparse.Namespace) -> int:
    """Print the comparison. Raises `BadInput` for a wrong number of ids, `NotFound` for one that is not there."""
    found = comparison(workbench(given), person(), given.ids)
    if given.json:
        show_json(as_json(found))
    else:
        show("\n".join(lines(found)))
    return DONE


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
