"""Reads an edition from its folder. Shape first, then meaning; all faults are reported together.

Every fault names file and id: `sections/41-scenarios.toml > questions > scenario-gravity > scale: Field required`.
"""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from ria.content.files import FILES, EditionFile
from ria.domain.edition import Edition
from ria.domain.meaning import faults_of
from ria.domain.questionnaire import Section
from ria.errors import ContentError

EDITIONS = Path(__file__).parent / "editions"
NAMES = ("id", "name", "term", "row", "right", "topic", "path", "band", "number", "severity", "mark")
T = TypeVar("T", bound=BaseModel)


class EditionReader:
    """Reads the files of one folder and gathers their faults."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[str] = []

    def read(self, name: str, kind: type[T]) -> T | None:
        """One file as typed data, or `None` with its faults noted."""
        try:
            raw = tomllib.loads((self.folder / name).read_text("utf-8"))
        except FileNotFoundError:
            self.faults.append(f"{name}: the file is missing")
        except UnicodeDecodeError as error:
            self.faults.append(f"{name}: not UTF-8 text (byte {error.start})")
        except tomllib.TOMLDecodeError as error:
            self.faults.append(f"{name}: not valid TOML: {error}")
        else:
            try:
                return kind.model_validate(raw)
            except ValidationError as error:
                self.faults += [f"{name}{where(raw, one['loc'])}: {words(one)}" for one in error.errors()]
        return None

    def strangers(self, sections: tuple[str, ...]) -> None:
        """Note files that no edition may hold, and sections on disk that are not listed."""
        allowed = {f"{name}.toml" for name in FILES} | {f"sections/{name}.toml" for name in sections}
        found = {path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.toml")}
        self.faults += [f"{name}: no such file belongs to an edition" for name in sorted(found - allowed)]


def where(raw: Any, loc: tuple[int | str, ...]) -> str:
    """The place of a fault in words: list positions become ids."""
    steps = []
    for step in loc:
        if isinstance(step, int):
            raw = raw[step] if isinstance(raw, list) and step < len(raw) else None
            named = next((str(raw[key]) for key in NAMES if isinstance(raw, dict) and key in raw), str(step + 1))
            steps.append(named)
        elif isinstance(raw, dict) and step in raw:
            raw = raw[step]
            steps.append(step)
        elif isinstance(raw, dict) and raw.get("type") == step:
            continue
        else:
            steps.append(step)
    return "".join(f" > {step}" for step in steps)


def words(error: Any) -> str:
    """What is wrong, in words for the person who edits the file."""
    if error["type"] == "extra_forbidden":
        return "this key is not known; check its spelling"
    return str(error["msg"])


def load_edition(folder: Path) -> Edition:
    """The edition in a folder. Raises `ContentError` with every fault, each with file and id."""
    reader = EditionReader(folder)
    head = reader.read("edition.toml", EditionFile)
    names = head.sections if head else ()
    parts = {name: reader.read(f"{name}.toml", kind) for name, kind in FILES.items() if name != "edition"}
    sections = [reader.read(f"sections/{name}.toml", Section) for name in names]
    reader.strangers(names)
    if reader.faults or head is None:
        raise ContentError([f"{folder.name}/{fault}" for fault in reader.faults])
    edition = assemble(head, parts, tuple(section for section in sections if section))
    if faults := faults_of(edition):
        raise ContentError([f"{folder.name}/{fault}" for fault in faults])
    return edition


def assemble(head: EditionFile, parts: dict[str, Any], sections: tuple[Section, ...]) -> Edition:
    """One edition from its checked parts. Nothing is validated twice."""
    return Edition.model_construct(
        **{name: getattr(head, name) for name in ("id", "title", "as_of", "jurisdiction", "stages", "settings")},
        notice_fields=head.notice_fields,
        pages=parts["pages"].pages,
        sections=sections,
        groups=parts["rights"].groups,
        rights=parts["rights"].rights,
        cross_cutting=parts["rights"].cross_cutting,
        service_types=parts["service_types"].service_types,
        service_type_note=parts["service_types"].note,
        cases=parts["cases"].cases,
        patterns=parts["cases"].patterns,
        light_touch=parts["light_touch_cpv"],
        terms=parts["glossary"].terms,
        topics=parts["help"].topics,
        document_words=parts["documents"],
        sources=parts["sources"].sources,
        weak_points=parts["sources"].weak_points,
        law=parts["law"],
        scales=parts["scales"].scales,
        method=parts["matrix"],
        obligations=parts["obligations"].obligations,
        sign_off=parts["sign_off"],
        publishing=parts["publications"],
        clauses=parts["clauses"].clauses,
        award_criteria=parts["award_criteria"],
        checks=parts["checks"].checks,
        facts=parts["facts"].facts,
        roles=parts["roles"].roles,
        fields={name: question for table in parts["fields"].root.values() for name, question in table.items()},
        coverage=parts["coverage"].rows,
    )


def edition_ids(editions: Path = EDITIONS) -> tuple[str, ...]:
    """The ids of all editions on disk, oldest first."""
    return tuple(sorted(folder.name for folder in editions.iterdir() if (folder / "edition.toml").exists()))
