"""Worked examples: complete assessments that are invented, built from documented cases, to look around in.

A file holds `[answers.SECTION]` for what is asked once, `[[items.SECTION]]` for entries, rights and clauses,
`[[notes]]`, `[[evidence]]`, `[[withheld]]`, `[[comments]]` and earlier `[[versions]]`. Every fault names file and id.
"""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from ria.content.example_files import Example, ExampleFile
from ria.content.example_reader import ExampleReader
from ria.content.example_versions import past_state
from ria.content.loader import EDITIONS, load_edition, where, words
from ria.domain.edition import Edition
from ria.errors import ContentError

EXAMPLES = Path(__file__).parent / "examples"


def installed(edition_id: str) -> Edition:
    """An edition that ships with the workbench."""
    return load_edition(EDITIONS / edition_id)


def load_examples(edition_of: Callable[[str], Edition] = installed, folder: Path = EXAMPLES) -> tuple[Example, ...]:
    """All worked examples, by file name. Raises `ContentError` with every fault, each with file and id."""
    examples, faults = [], list[str]()
    for path in sorted(folder.glob("*.toml")):
        try:
            file = read(path)
            reader = ExampleReader(path.name, file, edition_of(file.edition))
            example = reader.example()
            past = tuple(past_state(reader, one, example.rows) for one in file.versions)
            examples.append(replace(example, versions=past))
            faults += reader.faults
        except ContentError as error:
            faults += error.faults
    if faults:
        raise ContentError(faults)
    return tuple(examples)


def read(path: Path) -> ExampleFile:
    """One file as typed data. Raises `ContentError`."""
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
        return ExampleFile.model_validate(raw)
    except UnicodeDecodeError as error:
        raise ContentError([f"{path.name}: not UTF-8 text (byte {error.start})"]) from None
    except tomllib.TOMLDecodeError as error:
        raise ContentError([f"{path.name}: not valid TOML: {error}"]) from None
    except ValidationError as error:
        raise ContentError([f"{path.name}{where(raw, one['loc'])}: {words(one)}" for one in error.errors()]) from None
