"""Writes the templates: `python -m ria.documents.build_templates`. The same code gives the same bytes."""

from collections.abc import Callable
from pathlib import Path

from ria.documents.authoring.board import board_summary
from ria.documents.authoring.comparison import comparison
from ria.documents.authoring.full import full_ria
from ria.documents.authoring.house_style import house_style
from ria.documents.authoring.interest_test import interest_test
from ria.documents.authoring.public import challenge_leaflet, public_summary
from ria.documents.authoring.schedules import contract_template, tender_template

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"

AUTHORED: dict[str, Callable[[], bytes]] = {
    "full_ria": full_ria,
    "board_summary": board_summary,
    "public_summary": public_summary,
    "tender_schedule": tender_template,
    "contract_schedule": contract_template,
    "challenge_leaflet": challenge_leaflet,
    "interest_test": interest_test,
    "comparison": comparison,
}
"""What authors each template, by the name of the document."""


STARTER = "house_style"
"""The name of the starter template: no document of its own, but the full assessment to be dressed in a house style."""

SHIPPED = AUTHORED | {STARTER: house_style}
"""Everything that comes with the workbench."""


def build(folder: Path) -> tuple[Path, ...]:
    """Write every template into a folder; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, author in SHIPPED.items():
        file = folder / f"{name}.docx"
        file.write_bytes(author())
        written.append(file)
    return tuple(written)


def template(document: str) -> bytes:
    """The bytes of a template that comes with the workbench. Raises `KeyError` for an unknown document."""
    if document not in AUTHORED:
        raise KeyError(document)
    return (TEMPLATES / f"{document}.docx").read_bytes()


def starter() -> bytes:
    """The bytes of the starter template."""
    return (TEMPLATES / f"{STARTER}.docx").read_bytes()


if __name__ == "__main__":
    build(TEMPLATES)
