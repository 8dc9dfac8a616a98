"""The coverage list: checked against edition and template, and written to `docs/coverage.md`."""

from collections.abc import Iterator
from pathlib import Path

from ria.content.loader import EDITIONS, edition_ids, load_edition
from ria.documents.build_templates import template
from ria.documents.places import headings
from ria.domain.coverage import coverage_faults, markdown
from ria.domain.edition import Edition
from ria.errors import ContentError
from ria.workbench.checking import Checked

FULL = "full_ria"
ANSWERS = ("{{ stage.title }}", "{{ section.title }}")
FILE = Path(__file__).resolve().parents[2] / "docs" / "coverage.md"


def check_coverage(editions: Path = EDITIONS, file: Path = FILE) -> Iterator[Checked]:
    """The coverage of the newest edition: every recommendation has its question and its place, and the list is true."""
    name = edition_ids(editions)[-1]
    try:
        edition = load_edition(editions / name)
    except ContentError:
        return  # its faults are reported with the edition
    found = [*faults(edition, template(FULL)), *outdated(edition, file)]
    yield Checked(f"coverage of {name}", "" if found else f"{len(edition.coverage)} recommendations", tuple(found))


def faults(edition: Edition, full: bytes) -> Iterator[str]:
    """Recommendations that lost their question or their place in the full assessment."""
    printed = headings(full)
    yield from coverage_faults(edition, printed)
    if any(field not in printed for field in ANSWERS):
        yield "full_ria.docx: the appendix no longer prints each answer under its stage and section"


def outdated(edition: Edition, file: Path) -> Iterator[str]:
    """That the written list is missing, or is not what edition and template give."""
    if not file.is_file() or file.read_text("utf-8") != markdown(edition):
        yield f"{file.name}: not what the edition gives; run python -m ria.workbench.coverage in .venv"


def write(file: Path = FILE) -> None:
    """Write the list for the newest edition."""
    edition = load_edition(EDITIONS / edition_ids()[-1])
    file.write_text(markdown(edition), "utf-8")


if __name__ == "__main__":
    write()
