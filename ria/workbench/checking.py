"""Checking what people may change without Python: editions and Word templates."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ria.content.loader import EDITIONS, edition_ids, load_edition
from ria.documents.build_templates import SHIPPED, TEMPLATES
from ria.documents.kinds import DOCUMENTS
from ria.documents.report.words import counted
from ria.errors import BadInput, ContentError
from ria.workbench.house_templates import FIELDS, check
from ria.workbench.template_fields import markdown


@dataclass(frozen=True, slots=True)
class Checked:
    """One thing that was checked: what it is, what was found in it, its faults, and what could be better."""

    name: str
    contents: str
    faults: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()


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
    for name, author in SHIPPED.items():
        file = templates / f"{name}.docx"
        label = f"template {file.name}"
        if not file.is_file():
            yield Checked(label, "", (f"{file}: the file is missing; {cure}",))
        elif (data := file.read_bytes()) != author():
            yield Checked(label, "", (f"{file}: not what its code writes; {cure}",))
        else:
            yield Checked(label, f"{round(len(data) / 1000)} kB")
    file = templates / FIELDS
    if not file.is_file() or file.read_text("utf-8") != markdown():
        cure = "run .venv/bin/python -m ria.workbench.template_fields"
        yield Checked(f"list {file.name}", "", (f"{file}: not what the documents hold; {cure}",))
    else:
        yield Checked(f"list {file.name}", f"the fields of {len(DOCUMENTS)} documents")


def check_own_template(name: str, data: bytes, document: str) -> Checked:
    """A template of your own: what it uses, what is refused, and what could be better, as upload shows it."""
    found = check(data, document)
    if found.findings.refused:
        return Checked(f"template {name}", "", tuple(f"{name}: {one}" for one in found.findings.refused))
    uses = f"{counted(len(found.findings.fields), 'field')}; {round(len(found.data) / 1000)} kB with a worked example"
    advice = tuple(f"advice: {one}" for one in found.findings.advice)
    return Checked(f"template {name}", f"uses {uses}", advice=advice)


def sound_template(name: str, data: bytes, document: str) -> bytes:
    """A template of your own, as it was given. Raises `BadInput` with every fault that `check_own_template` finds."""
    if faults := check_own_template(name, data, document).faults:
        raise BadInput("\n".join(faults))
    return data
