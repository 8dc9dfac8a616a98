"""Word templates of the house: an administrator keeps them, everybody chooses one when a document is made."""

import hashlib
from dataclasses import dataclass

from ria.documents.build_templates import TEMPLATES
from ria.documents.house.apart import check_apart, fill_apart, lint_apart
from ria.documents.house.findings import Findings
from ria.documents.house.unpacking import as_document
from ria.documents.kinds import DOCUMENTS
from ria.domain.access import Action, Person, allow
from ria.domain.answers import keep_text
from ria.domain.house_template import HouseTemplate
from ria.errors import BadInput
from ria.storage.unit_of_work import reading, writing
from ria.workbench.bench import Workbench
from ria.workbench.template_examples import fillings

LONGEST_NAME = 80
STANDARD = "Standard"
"""What the template that comes with the workbench is called."""

FIELDS = "README.md"


@dataclass(frozen=True, slots=True)
class Trial:
    """What is found in a template, and the document it makes of a worked example; empty for one that is refused."""

    findings: Findings
    data: bytes


def check(data: bytes, document: str) -> Trial:
    """Check a template and fill it with the worked examples, in a process of its own. Nothing is kept.

    Raises `BadInput` for an unknown document, or a template that takes too much to be checked.
    """
    if document not in DOCUMENTS:
        raise BadInput(f"There is no document called {document}. Choose one of {', '.join(DOCUMENTS)}.")
    return Trial(*check_apart(data, list(fillings(document))))


def upload(bench: Workbench, person: Person, name: str, document: str, data: bytes) -> int:
    """Check a template and keep it, a template file of Word (.dotx) as a document; returns its number.

    Raises `NotAllowed`, and `BadInput` for a template that is refused or a name that cannot be used.
    """
    allow(person, Action.MANAGE_TEMPLATES)
    words = name_of(name)
    if refused := check(data, document).findings.refused:
        raise BadInput("\n".join(map(str, refused)))
    data = as_document(data)
    with writing(bench.database) as work:
        sha256 = hashlib.sha256(data).hexdigest()
        number = work.house_templates.add(words, document, sha256, data, bench.clock(), person.name)
        work.commit()
    return number


def name_of(name: str) -> str:
    """A name as it is kept. Raises `BadInput` for one that is empty, too long, or that of our own."""
    words = " ".join(keep_text(name).split())
    if not words:
        raise BadInput("The template needs a name. Write one that people will recognise, for example Northshire 2027.")
    if len(words) > LONGEST_NAME:
        raise BadInput(f"The name of a template has at most {LONGEST_NAME} characters. Shorten it.")
    if words.casefold() == STANDARD.casefold():
        raise BadInput(f"{STANDARD} is the name of the template that comes with the workbench. Choose another name.")
    return words


def listed(bench: Workbench, person: Person, document: str = "") -> tuple[HouseTemplate, ...]:
    """Every template, or those for one document, by name. Raises `NotAllowed`."""
    allow(person, Action.CHOOSE_TEMPLATE)
    with reading(bench.database) as work:
        return tuple(one for one in work.house_templates.all() if not document or one.document == document)


def rename(bench: Workbench, person: Person, number: int, name: str) -> None:
    """Give a template another name. Raises `NotFound`, `NotAllowed`, and `BadInput` for a name that cannot be used."""
    allow(person, Action.MANAGE_TEMPLATES)
    words = name_of(name)
    with writing(bench.database) as work:
        work.house_templates.rename(number, words, bench.clock(), person.name)
        work.commit()


def make_usual(bench: Workbench, person: Person, document: str, number: int | None) -> None:
    """Make a template the usual one for its document; with none, ours is. Raises `NotFound`, `NotAllowed`, `BadInput`.

    A template is usual only for the document that it was checked with.
    """
    allow(person, Action.MANAGE_TEMPLATES)
    with writing(bench.database) as work:
        if number is not None and (one := work.house_templates.get(number)).document != document:
            raise BadInput(f"“{one.name}” is a template for another document: {DOCUMENTS[one.document].title}.")
        work.house_templates.make_usual(document, number, bench.clock(), person.name)
        work.commit()


def remove(bench: Workbench, person: Person, number: int) -> None:
    """Take a template away. Documents made from it stay as they are. Raises `NotFound` or `NotAllowed`."""
    allow(person, Action.MANAGE_TEMPLATES)
    with writing(bench.database) as work:
        work.house_templates.remove(number, bench.clock(), person.name)
        work.commit()


def original(bench: Workbench, person: Person, number: int) -> bytes:
    """The file as it was uploaded. Raises `NotFound` or `NotAllowed`."""
    allow(person, Action.CHOOSE_TEMPLATE)
    with reading(bench.database) as work:
        return work.house_templates.content(number)


def misfit(bench: Workbench, person: Person, number: int) -> str:
    """Why a template no longer fits its document, after an update of the workbench perhaps; empty when it does.

    Raises `NotFound` or `NotAllowed`.
    """
    data = original(bench, person, number)
    with reading(bench.database) as work:
        document = work.house_templates.get(number).document
    return next((str(one) for one in lint_apart(data, list(fillings(document))).refused), "")


def preview(bench: Workbench, person: Person, number: int) -> bytes:
    """A document made of a worked example with a template. Raises `NotFound`, `NotAllowed`, `BadInput`."""
    data = original(bench, person, number)
    with reading(bench.database) as work:
        document = work.house_templates.get(number).document
    return fill_apart(data, fillings(document)[-1])


def usual(bench: Workbench, person: Person, document: str) -> HouseTemplate | None:
    """The usual template of the house for a document; none when ours is. Raises `NotAllowed`."""
    return next((one for one in listed(bench, person, document) if one.usual), None)


def named(bench: Workbench, person: Person, document: str, name: str = "") -> bytes | None:
    """The bytes of a template by its name, or of the usual one without a name; none stands for ours.

    Raises `BadInput` for a name that the document does not have, `NotAllowed`.
    """
    if name.casefold() == STANDARD.casefold():
        return None
    known = listed(bench, person, document)
    found = [one for one in known if one.name.casefold() == name.casefold() or (not name and one.usual)]
    if not found and name:
        names = ", ".join([STANDARD, *(f"“{one.name}”" for one in known)])
        raise BadInput(f"There is no template called “{name}” for this document, and no such file. Known: {names}.")
    return original(bench, person, found[0].id) if found else None


def field_list() -> str:
    """The list of all fields, in Markdown."""
    return (TEMPLATES / FIELDS).read_text("utf-8")
