"""What is imported is pinned, what is pinned is complete, and what is installed is what is pinned."""

import ast
import re
import sys
from importlib.metadata import distribution, packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from ria.bootstrap import pins
from ria.settings import root

RUN = ("requirements.txt", "requirements-postgresql.txt")
TEST = (*RUN, "requirements-test.txt")


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned(files: tuple[str, ...]) -> dict[str, str]:
    return {normal(name): version for file in files for name, version in pins(root() / file)}


def imported(*places: str) -> set[str]:
    """The top names of all modules that the code imports and that are neither ours nor Python's."""
    files = [path for place in places for path in [root() / place, *(root() / place).rglob("*.py")] if path.is_file()]
    found = set()
    for path in files:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {one.name.split(".")[0] for one in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.split(".")[0])
    return found - set(sys.stdlib_module_names) - {"ria", "tests"}


@pytest.mark.parametrize(("places", "files"), [(("ria", "pages", "app.py"), ("requirements.txt",)), (("tests",), TEST)])
def test_every_import_is_pinned(places: tuple[str, ...], files: tuple[str, ...]) -> None:
    origin = packages_distributions()
    names = {name: {normal(one) for one in origin[name]} for name in imported(*places)}
    missing = {name for name, packages in names.items() if not packages & set(pinned(files))}
    assert not missing


@pytest.mark.parametrize("files", [("requirements.txt",), RUN, TEST])
def test_what_a_pinned_package_needs_is_pinned(files: tuple[str, ...]) -> None:
    known = pinned(files)
    for name in known:
        needs = [Requirement(text) for text in distribution(name).requires or ()]
        unmet = [one.name for one in needs if not one.marker or one.marker.evaluate({"extra": ""})]
        assert not {normal(one) for one in unmet} - set(known), name


def test_every_line_is_an_exact_pin() -> None:
    for file in TEST:
        for line in Path(root() / file).read_text("utf-8").splitlines():
            assert not line or line.startswith("#") or re.fullmatch(r"[a-z0-9-]+==[\w.]+", line), f"{file}: {line}"


def test_installed_is_what_is_pinned() -> None:
    assert {name: distribution(name).version for name in pinned(TEST)} == pinned(TEST)
