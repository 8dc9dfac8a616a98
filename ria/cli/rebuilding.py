"""`rebuild`: what lists and comparisons read, made anew from the answers."""

import argparse

from ria.cli.command import DONE, FAILED, Command, add_database, counted, person, show, workbench
from ria.workbench.rebuilding import rebuild


def run(given: argparse.Namespace) -> int:
    """Rebuild all projections; prints how many assessments, and exits with 1 when some could not be read."""
    done = rebuild(workbench(given), person(), counted("Rebuilding"))
    count, left = done.count, len(done.faults)
    show(f"Rebuilt the lists of {count} assessments." if count != 1 else "Rebuilt the lists of 1 assessment.")
    for fault in done.faults:
        show(fault, error=True)
    if left:
        show(f"{left} of {count + left} assessments could not be rebuilt and stay as they were.", error=True)
    return FAILED if left else DONE


COMMAND = Command(add_database, run)
