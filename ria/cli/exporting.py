"""`export`: one assessment as a Word document, a spreadsheet, CSV or JSON."""

import argparse
import os
from contextlib import suppress
from pathlib import Path
from shutil import copymode

from ria.cli.command import DONE, Command, add_database, person, read_file, show, workbench_with
from ria.documents.kinds import DOCUMENTS
from ria.domain.tables import ACTIONS
from ria.errors import BadInput
from ria.workbench import exporting, house_templates
from ria.workbench.bench import Workbench
from ria.workbench.checking import sound_template
from ria.workbench.house_templates import STANDARD
from ria.workbench.reporting import make, make_pdf

TABLES = {"xlsx": exporting.workbook, "csv": exporting.table_csv, "json": exporting.exchange_file}
WORD, CSV, EXCEL, PDF = "docx", "csv", "xlsx", "pdf"
PRINTED = (WORD, PDF)
USUAL = "full_ria"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which assessment, as what, and where to."""
    parser.add_argument("id", type=int, metavar="ID", help="an id, as `list` prints it")
    parser.add_argument("--document", help=f"with docx or pdf: one of {', '.join(DOCUMENTS)} (full_ria)")
    parser.add_argument("--version", type=int, metavar="N", help="a frozen version; without it the draft as it stands")
    parser.add_argument(
        "--without",
        metavar="WORDS",
        help="with full_ria: what to leave out, with commas between: comments, evidence, unverified, stage-5",
    )
    parser.add_argument(
        "--template",
        metavar="NAME_OR_FILE",
        help=f"with docx or pdf: a template of the house by name, a file, or {STANDARD}; else the house's usual one",
    )
    parser.add_argument(
        "--format",
        choices=(*PRINTED, *TABLES),
        help="docx, pdf: a document; xlsx: every table; csv: one table; json: all answers (by the ending of FILE)",
    )
    parser.add_argument("--table", metavar="NAME", help=f"with csv or xlsx: one table alone ({ACTIONS})")
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="the file to write")
    add_database(parser)


def run(given: argparse.Namespace) -> int:
    """Write the file. Raises `BadInput` for an unknown document or format, or a template that cannot be filled."""
    said = Path(given.output).suffix.removeprefix(".").lower()
    ending = given.format or said or WORD
    if said != ending and said in (*PRINTED, *TABLES):
        raise BadInput(f"--format {ending} would write {ending} under the name {given.output}. Let the two agree.")
    if ending not in (*PRINTED, *TABLES):
        known = ", ".join((*PRINTED, *TABLES))
        raise BadInput(f"-o {given.output}: .{ending} is no format we write; use one of {known}.")
    if ending not in PRINTED and (given.document or given.template or given.without is not None):
        raise BadInput(
            f"--document, --template and --without belong to docx and pdf; the format asked for is {ending}."
        )
    if ending not in (CSV, EXCEL) and given.table:
        raise BadInput(f"--table belongs to csv and xlsx; the format asked for is {ending}.")
    own = own_template(given)
    bench = workbench_with(given, given.id)
    for fault in exporting.remarks(bench, person(), given.id, given.version):
        show(fault, error=True)
    write(Path(given.output), contents(bench, given, ending, own))
    show(f"{given.output} is written.", error=True)
    return DONE


def contents(bench: Workbench, given: argparse.Namespace, ending: str, own: bytes | None) -> bytes:
    """The bytes of the file asked for."""
    if given.table and ending == EXCEL:
        return exporting.workbook(bench, person(), given.id, given.version, given.table)
    if given.table:
        return exporting.table_csv(bench, person(), given.id, given.version, given.table)
    if ending in TABLES:
        return TABLES[ending](bench, person(), given.id, given.version)
    document, without = given.document or USUAL, words_in(given.without)
    template = own or house_templates.named(bench, person(), document, given.template or "")
    print_it = make_pdf if ending == PDF else make
    return print_it(bench, person(), given.id, document, given.version, template, without).data


def words_in(listed: str | None) -> tuple[str, ...]:
    """The words of a list with commas between."""
    return tuple(word for one in (listed or "").split(",") if (word := one.strip()))


def own_template(given: argparse.Namespace) -> bytes | None:
    """The template asked for where it is a file, checked before anything is made. Raises `BadInput` with its faults."""
    if given.template and Path(given.template).is_file():
        return sound_template(given.template, read_file(given.template), given.document or USUAL)
    return None


def write(file: Path, data: bytes) -> None:
    """Write a file whole or not at all; a link is followed, and the file it leads to keeps its permissions.

    Raises `BadInput` when it cannot be written, or when something else than a file is there: a folder, a device.
    """
    target = Path(os.path.realpath(file))
    beside = target.with_name(f".{target.name}.part")
    try:
        if file.exists() and not file.is_file():
            raise BadInput(f"{file}: this is a folder or a device, not a file. Nothing was written; name a file.")
        beside.unlink(missing_ok=True)
        with beside.open("xb") as part:
            part.write(data)
        if target.exists():
            copymode(target, beside)
        beside.replace(target)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise BadInput(f"{file}: cannot be written: {error.strerror}.") from None


COMMAND = Command(arguments, run)
