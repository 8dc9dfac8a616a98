"""`export`: one assessment as a document."""

import argparse
from pathlib import Path

from ria.cli.command import DONE, Command, add_database, person, read_file, show, workbench
from ria.errors import BadInput
from ria.workbench.reporting import make

FORMATS = ("docx",)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which assessment, as what, and where to."""
    parser.add_argument("id", type=int, metavar="ID", help="an id, as `list` prints it")
    parser.add_argument("--document", default="full_ria", help="which document (full_ria)")
    parser.add_argument("--template", metavar="T.docx", help="a template of your own")
    parser.add_argument("--format", choices=FORMATS, default="docx", help="the format (docx)")
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="the file to write")
    add_database(parser)


def run(given: argparse.Namespace) -> int:
    """Write the file. Raises `BadInput` for an unknown document or a template that cannot be filled."""
    template = read_file(given.template) if given.template else None
    made = make(workbench(given), person(), given.id, given.document, template=template)
    write(Path(given.output), made.data)
    show(f"{given.output}: {len(made.data):,} bytes", error=True)
    return DONE


def write(file: Path, data: bytes) -> None:
    """Write a file whole or not at all. Raises `BadInput` when it cannot be written."""
    beside = file.with_name(f".{file.name}.part")
    try:
        beside.write_bytes(data)
        beside.replace(file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise BadInput(f"{file}: cannot be written: {error.strerror}.") from None


COMMAND = Command(arguments, run)
