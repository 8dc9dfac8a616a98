"""`score`: the bands of a ratings file, with the arithmetic in words."""

import argparse
from typing import Any

from ria.cli.command import DONE, Command, add_json, read_file, show, show_json
from ria.workbench.scoring import score_file

UNASSESSED = "not assessed: a score is missing"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The ratings file."""
    parser.add_argument("file", metavar="FILE.json", help="a ratings file; its format is in the README")
    add_json(parser)


def run(given: argparse.Namespace) -> int:
    """Print the scorecard. Raises `BadInput` that names the file and the line or field."""
    scored = score_file(given.file, read_file(given.file))
    if given.json:
        show_json(scored)
    else:
        show("\n".join([overall_words(scored["overall"]), *map(right_words, scored["rights"])]))
    return DONE


def overall_words(overall: dict[str, Any]) -> str:
    """The overall bands and indexes."""
    if overall["rri_inherent"] is None:
        return "Overall: not assessed. A right that is engaged lacks a score."
    return (
        f"Overall: {overall['inherent']} before safeguards, {overall['residual']} after "
        f"(index {overall['rri_inherent']} before, {overall['rri_residual']} after)"
    )


def right_words(one: dict[str, Any]) -> str:
    """One right: its bands, then its arithmetic."""
    if "S" not in one:
        return f"\n{one['right']}: {UNASSESSED}"
    before, after = (one["S"], one["L"], one["R"]), (one["S_res"], one["L_res"], one["R_res"])
    lines = [
        f"\n{one['right']}: {one['inherent']} before safeguards, {one['residual']} after",
        "  before: severity {} × likelihood {} = {}".format(*before),
        "  after:  severity {} × likelihood {} = {}".format(*after),
        *(f"  {line}" for line in one["trace"]),
    ]
    return "\n".join(lines)


COMMAND = Command(arguments, run)
