"""`score`: the bands of a ratings file, with the arithmetic in words."""

import argparse
from typing import Any

from ria.cli.command import DONE, Command, add_json, read_file, show, show_json
from ria.workbench.scoring import score_file

UNASSESSED = "not assessed: a score is missing"
EXAMPLE = """A ratings file:

  {"edition": "uk-2026-1", "coercive": false, "cap": 2,
   "rights": [{"right": "life", "G": 4, "B": 2, "I": 3, "V": 2, "L": 3,
               "E": 2, "ER": 0, "likelihood_floors": ["no_evidence"]}]}

G how bad for one person, B how many people, I how far it can be put right, L how likely: 1 to 5. V how open to harm
people are: 0 to 2. E how strong preventive safeguards are, ER remedies: 0 to 3, 0 when left out. A right that lacks G,
B, I, V or L is not assessed. cap: how many steps of likelihood safeguards may take off, 2 or 3. A right may be named
several times, once for each scenario.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The ratings file."""
    parser.add_argument("file", metavar="FILE.json", help="a ratings file, as below")
    parser.epilog = EXAMPLE
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
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
