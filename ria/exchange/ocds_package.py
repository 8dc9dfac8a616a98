"""Packages of the Open Contracting Data Standard 1.1: the releases in a file, one for each procurement of a record."""

from typing import Any

from ria.domain.node import Node
from ria.errors import BadInput

MERGED_LEVELS = 10
"""How deep the objects of two releases are put together; no field that is read lies deeper."""


def releases(file: Node) -> list[Node]:
    """The releases of a release, a release package, a record package, or a plain list of releases."""
    if isinstance(file.value, list):
        return file.items
    if not isinstance(file.value, dict):
        file.wrong("an OCDS release or package")
    if "releases" in file.value:
        return file["releases"].items
    if "records" in file.value:
        return [release_of(record) for record in file["records"].items]
    if "ocid" in file.value:
        return [file]
    raise BadInput(
        f"{file.path} is not an OCDS file: it has neither “releases” nor “records” nor “ocid”. Choose the JSON "
        "download of the notice."
    )


def release_of(record: Node) -> Node:
    """What a record says now: its compiled release under the tag of its latest one, or its releases put together.

    Raises `BadInput` for a record that only links to its releases.
    """
    listed = sorted(record["releases"].items, key=lambda one: one["date"].text)
    latest = [one["tag"].value for one in listed if not one["tag"].missing][-1:]
    compiled = record["compiledRelease"]
    if not compiled.missing:
        return Node(compiled.object | {"tag": latest[0] if latest else None}, compiled.path)
    whole = [one for one in listed if not one["ocid"].missing]
    if not whole:
        raise BadInput(
            f"{record.path} > releases: this record only links to its releases, or has none. Download the release "
            "package instead."
        )
    together: dict[str, Any] = {}
    for one in whole:
        together = merged(together, one.object)
    return Node(together, f"{record.path} > releases")


def merged(earlier: dict[str, Any], later: dict[str, Any], levels: int = MERGED_LEVELS) -> dict[str, Any]:
    """Two releases of one procurement as one: what the later one says counts, what it leaves out stays."""
    found = earlier | {key: value for key, value in later.items() if value is not None}
    for key, value in later.items():
        before = earlier.get(key)
        if levels and isinstance(before, dict) and isinstance(value, dict):
            found[key] = merged(before, value, levels - 1)
    return found
