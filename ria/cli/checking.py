"""`check`: the editions, the Word templates and the coverage list, every fault by file and id."""

import argparse
from collections.abc import Iterator

from ria.cli.command import DONE, REFUSED, Command, read_file, show
from ria.documents.kinds import DOCUMENTS
from ria.errors import BadInput
from ria.workbench.checking import Checked, check_editions, check_own_template, check_templates
from ria.workbench.coverage import check_coverage


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing checks what comes with the workbench; a file is checked as a template of your own."""
    parser.add_argument("template", nargs="?", metavar="TEMPLATE.docx", help="a Word template of your own")
    parser.add_argument("--document", default="full_ria", help=f"its document: {', '.join(DOCUMENTS)} (full_ria)")


def chosen(given: argparse.Namespace) -> Iterator[Checked]:
    """What was asked to be checked, one by one. Raises `BadInput`."""
    if given.document not in DOCUMENTS:
        raise BadInput(f"--document {given.document}: use one of {', '.join(DOCUMENTS)}.")
    if given.template:
        yield check_own_template(given.template, read_file(given.template), given.document)
        return
    yield from check_editions()
    yield from check_templates()
    yield from check_coverage()


def run(given: argparse.Namespace) -> int:
    """Print what was checked and every fault; exit code 2 when there is one."""
    faults = 0
    for checked in chosen(given):
        show(f"{checked.name}: {checked.contents or 'faults, listed below'}")
        for one in checked.advice:
            show(f"  {one}")
        for fault in checked.faults:
            show(f"  {fault}", error=True)
        faults += len(checked.faults)
    if faults:
        show(f"{faults} faults." if faults != 1 else "1 fault.", error=True)
        return REFUSED
    show("No faults.")
    return DONE


COMMAND = Command(arguments, run)
