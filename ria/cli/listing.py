"""`list`: every assessment, as the page of assessments has them."""

import argparse
from collections.abc import Iterator

from ria.cli.command import DONE, Command, add_database, add_json, person, show, show_json, workbench
from ria.domain.listing import Listed, Query
from ria.domain.listing_data import listed_json
from ria.domain.model import band_word
from ria.workbench.bench import Workbench
from ria.workbench.listing import page

NONE = "No assessments yet. Start one in the workbench, or run: python3 -m ria demo"
AT_ONCE = 500


def arguments(parser: argparse.ArgumentParser) -> None:
    """What narrows the list."""
    parser.add_argument("words", nargs="*", metavar="WORD", help="only those in which every word is found")
    add_database(parser)
    add_json(parser)


def run(given: argparse.Namespace) -> int:
    """Print the list, what was changed last first."""
    found = list(assessments(workbench(given), " ".join(given.words)))
    if given.json:
        show_json([listed_json(one) for one in found])
    elif given.words and not found:
        show(f"No assessment here has all of these words: {' '.join(given.words)}")
    else:
        show("\n".join(map(line, found)) or NONE)
    return DONE


def assessments(bench: Workbench, words: str) -> Iterator[Listed]:
    """Every assessment with these words, a page at a time."""
    number = 1
    while rows := page(bench, person(), Query(words=words, sort="changed", page=number, page_size=AT_ONCE)).rows:
        yield from rows
        number += 1


def line(one: Listed) -> str:
    """One assessment in a line."""
    bands = f"{band_word(one.inherent)} → {band_word(one.residual)}"
    return f"{one.id:>5}  {one.reference:<14}  {one.status:<10}  {bands:<29}  {one.title}"


COMMAND = Command(arguments, run)
