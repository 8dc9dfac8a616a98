"""`rebuild`: what lists and comparisons read, made anew from the answers."""

import argparse

from ria.cli.command import DONE, Command, add_database, counted, person, show, workbench
from ria.workbench.rebuilding import rebuild


def run(given: argparse.Namespace) -> int:
    """Rebuild all projections; prints how many assessments."""
    count = rebuild(workbench(given), person(), counted("Rebuilding"))
    show(f"Rebuilt the lists of {count} assessments." if count != 1 else "Rebuilt the lists of 1 assessment.")
    return DONE


COMMAND = Command(add_database, run)
