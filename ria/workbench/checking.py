"""Checking what people may change without Python: editions and Word templates."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ria.content.loader import EDITIONS, edition_ids, load_edition
from ria.documents.build_templates import AUTHORED, TEMPLATES
from ria.domain.access import Person
from ria.errors import BadInput, ContentError
from ria.workbench.bench import Workbench
from ria.workbench.examples import load
from ria.workbench.reporting import make


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
    cure = "run .venv/bin/python -m ria.documents.build_templates"
    for name, author in AUTHORED.items():
        file = templates / f"{name}.docx"
        label = f"template {file.name}"
        if not file.is_file():
            yield Checked(label, "", (f"{file}: the file is missing; {cure}",))
        elif (data := file.read_bytes()) != author():
            yield Checked(label, "", (f"{file}: not what its code writes; {cure}",))
        else:
            yield Checked(label, f"{round(len(data) / 1000)} kB")


def check_own_template(name: str, data: bytes, document: str) -> Checked:
    """A template of your own, filled with the words of the largest worked example."""
    person = Person("check", local=True)
    with TemporaryDirectory(prefix="ria-check-") as folder:
        bench = Workbench.at(f"sqlite:///{Path(folder) / 'check.db'}")
        try:
            made = max(len(make(bench, person, one, document, template=data).data) for one in load(bench, person))
        except BadInput as error:
            return Checked(f"template {name}", "", (f"{name}: {error}",))
        finally:
            bench.database.close()
    return Checked(f"template {name}", f"fills; {round(made / 1000)} kB with the largest worked example")
