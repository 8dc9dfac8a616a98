"""Checking what people may change without Python: editions and Word templates."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ria.content.loader import EDITIONS, edition_ids, load_edition
from ria.documents.build_templates import AUTHORED, TEMPLATES
from ria.errors import ContentError


@dataclass(frozen=True, slots=True)
class Checked:
    """One thing that was checked: what it is, what was found in it, and its faults."""

    name: str
    contents: str
    faults: tuple[str, ...] = ()


def check_editions(editions: Path = EDITIONS) -> Iterator[Checked]:
    """Every edition, oldest first, each with all of its faults by file and id."""
    for name in edition_ids(editions):
        try:
            edition = load_edition(editions / name)
        except ContentError as error:
            yield Checked(f"edition {name}", "", error.faults)
        else:
            questions = sum(len(section.questions) for section in edition.sections)
            contents = f"{len(edition.sections)} sections, {questions} questions, {len(edition.rights)} rights"
            yield Checked(f"edition {name}", contents)


def check_templates(templates: Path = TEMPLATES) -> Iterator[Checked]:
    """Every template that comes with the workbench: it must be there, and be what its code writes."""
    cure = "run python3 -m ria.documents.build_templates in .venv"
    for name, author in AUTHORED.items():
        file = templates / f"{name}.docx"
        label = f"template {file.name}"
        if not file.is_file():
            yield Checked(label, "", (f"{file}: the file is missing; {cure}",))
        elif (data := file.read_bytes()) != author():
            yield Checked(label, "", (f"{file}: not what its code writes; {cure}",))
        else:
            yield Checked(label, f"{round(len(data) / 1000)} kB")
