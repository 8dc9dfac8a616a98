"""`demo`: worked assessments from documented cases."""

import argparse

from ria.cli.command import DONE, Command, add_database, counted, person, show, workbench
from ria.workbench.examples import load


def run(given: argparse.Namespace) -> int:
    """Add the worked assessments; prints their ids."""
    for number in load(workbench(given), person(), counted("Loading worked assessments")):
        show(str(number))
    return DONE


COMMAND = Command(add_database, run)
