"""`check`: the editions, the Word templates and the coverage list, every fault by file and id."""

import argparse

from ria.cli.command import DONE, REFUSED, Command, show
from ria.workbench.checking import check_editions, check_templates
from ria.workbench.coverage import check_coverage


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing: everything is checked."""


def run(given: argparse.Namespace) -> int:
    """Print what was checked and every fault; exit code 2 when there is one."""
    faults = 0
    for checked in (*check_editions(), *check_templates(), *check_coverage()):
        show(f"{checked.name}: {checked.contents or 'faults, listed below'}")
        for fault in checked.faults:
            show(f"  {fault}", error=True)
        faults += len(checked.faults)
    if faults:
        show(f"{faults} faults." if faults != 1 else "1 fault.", error=True)
        return REFUSED
    show("No faults.")
    return DONE


COMMAND = Command(arguments, run)
