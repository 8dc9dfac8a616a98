"""The architecture, read from the source: which way imports point, what each room may know, how modules are kept.

The table of floors stands in CONTRIBUTING.md.
"""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from ria.content.loader import EDITIONS, edition_ids, load_edition
from ria.settings import root

ROOT = root()
MIGRATIONS = Path("ria/storage/migrations")
LONGEST_MODULE, LONGEST_PAGE = 200, 100

FLOORS = {
    "pages": 5,
    "app.py": 5,
    "ria/__main__.py": 5,
    "ria/ui": 4,
    "ria/cli": 4,
    "ria/server.py": 4,
    "ria/bench": 4,
    "ria/workbench": 3,
    "ria/storage": 2,
    "ria/documents": 2,
    "ria/exchange": 2,
    "ria/content": 2,
    "ria/domain": 1,
    "ria/errors.py": 0,
}
EVERYWHERE = {"ria/settings.py", "ria/bootstrap.py", "ria/__init__.py"}
"""Where the program stands and starts: they import nothing of the workbench."""

NEIGHBOURS = {("ria/cli", "ria/server.py"), ("ria/cli", "ria/bench")}
"""The commands `serve` and `bench` start these two."""

ONLY_IN = {
    "streamlit": ("pages", "app.py", "ria/ui", "ria/server.py", "ria/bench"),
    "altair": ("ria/ui",),
    "pandas": ("ria/ui",),
    "sqlmodel": ("ria/storage",),
    "sqlalchemy": ("ria/storage",),
    "alembic": ("ria/storage",),
    "sqlite3": ("ria/storage",),
    "psycopg": ("ria/storage",),
    "docx": ("ria/documents",),
    "docxtpl": ("ria/documents",),
    "jinja2": ("ria/documents",),
    "pypdf": ("ria/documents",),
    "xlsxwriter": ("ria/exchange",),
    "tomllib": ("ria/content",),
    "argparse": ("ria/cli",),
}
IMPURE_MODULES = {"os", "sys", "random", "secrets", "time", "uuid", "subprocess", "socket", "tempfile", "shutil"}
IMPURE_CALLS = {"open", "print", "input", "now", "today", "utcnow", "read_text", "read_bytes", "write_text"}
SAME_WORD = {("ria/domain/meaning/rules.py", "publish-performance")}
"""An obligation that has the name of a question."""

SQL = re.compile(r"\b(SELECT\b.+\bFROM|INSERT INTO|UPDATE\b.+\bSET|DELETE FROM|CREATE TABLE|PRAGMA)\b")


def sources() -> list[Path]:
    """Every Python file of the product, from the root of the repository."""
    files = [ROOT / "app.py", *(ROOT / "pages").glob("*.py"), *(ROOT / "ria").rglob("*.py")]
    return sorted(file.relative_to(ROOT) for file in files)


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse((ROOT / file).read_text("utf-8"), str(file))


def room(file: Path) -> str:
    """The room of a file: `pages`, `app.py`, `ria/domain`, `ria/errors.py`."""
    return "/".join(file.parts[:2]) if file.parts[0] == "ria" else file.parts[0]


def room_of_module(module: str) -> str:
    """The room of an imported module of ours."""
    path = "/".join(module.split(".")[:2])
    if path == "ria":
        return "ria/__init__.py"
    return path if (ROOT / path).is_dir() else f"{path}.py"


def imported(file: Path) -> Iterator[str]:
    """The modules that a file imports, in full, wherever the import stands."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: import by full name"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from names if node.module == "ria" and names != ["ria.__version__"] else [str(node.module)]


def texts(file: Path) -> Iterator[ast.Constant]:
    """The strings of a file without its docstrings."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node


def test_every_room_stands_on_a_floor() -> None:
    assert {room(file) for file in sources()} == set(FLOORS) | EVERYWHERE


def test_imports_only_point_down() -> None:
    wrong = []
    for file in sources():
        here = room(file)
        for module in imported(file):
            there = room_of_module(module) if module.split(".")[0] == "ria" else here
            if there == here or there in EVERYWHERE or (here, there) in NEIGHBOURS:
                continue
            if here in EVERYWHERE or FLOORS[there] >= FLOORS[here]:
                wrong.append(f"{file} imports {module}")
    assert not wrong


def test_foreign_packages_stay_in_their_rooms() -> None:
    wrong = [
        f"{file} imports {module}"
        for file in sources()
        for module in imported(file)
        if room(file) not in ONLY_IN.get(module.split(".")[0], (room(file),))
    ]
    assert not wrong


def test_pages_and_front_door_know_only_the_screen() -> None:
    wrong = [
        f"{file} imports {module}"
        for file in sources()
        if room(file) in ("pages", "app.py")
        for module in imported(file)
        if not module.startswith("ria.ui")
    ]
    assert not wrong


def test_sql_is_only_in_storage() -> None:
    wrong = [
        f"{file}:{text.lineno}"
        for file in sources()
        if room(file) != "ria/storage"
        for text in texts(file)
        if SQL.search(str(text.value))
    ]
    assert not wrong


def in_domain() -> list[Path]:
    return [file for file in sources() if room(file) == "ria/domain"]


def test_the_rules_are_pure() -> None:
    """No clock, no chance, no file, no environment: the same answers give the same result."""
    wrong = [f"{file} imports {one}" for file in in_domain() for one in imported(file) if one in IMPURE_MODULES]
    for file in in_domain():
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if name in IMPURE_CALLS:
                    wrong.append(f"{file}:{node.lineno} calls {name}")
            elif isinstance(node, ast.Global):
                wrong.append(f"{file}:{node.lineno} changes a global")
    assert not wrong


def test_the_rules_use_nothing_but_pydantic() -> None:
    used = {module.split(".")[0] for file in in_domain() for module in imported(file)}
    assert used - set(sys.stdlib_module_names) == {"pydantic", "ria"}


def test_modules_and_pages_stay_short() -> None:
    long = [
        f"{file}: {lines} lines"
        for file in sources()
        if MIGRATIONS not in file.parents
        and (lines := len((ROOT / file).read_text("utf-8").splitlines()))
        > (LONGEST_PAGE if room(file) == "pages" else LONGEST_MODULE)
    ]
    assert not long


def test_no_popover_asks_for_a_rerun_when_it_closes() -> None:
    """A click on a link closes it, and its rerun would then take the place of the page (docs/adr/0012)."""
    closing = [
        f"{file}:{node.lineno}"
        for file in sources()
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "popover"
        and any(one.arg == "on_change" for one in node.keywords)
    ]
    assert not closing


def test_names_say_what_a_module_does() -> None:
    vague = re.compile(r"(^|_)(utils?|helpers?|misc|common|stuff)(_|$)")
    named = [*sources(), *(file.relative_to(ROOT) for file in (ROOT / "tests").rglob("*.py"))]
    assert not [str(file) for file in named if any(vague.search(Path(part).stem) for part in file.parts)]


def question_ids() -> frozenset[str]:
    return frozenset(question for one in edition_ids() for question in load_edition(EDITIONS / one).question)


def test_python_never_names_a_question() -> None:
    """Rules go through roles, documents and tables through fields."""
    ids = question_ids()
    assert len(ids) > 300
    wrong = [
        f"{file}:{text.lineno} {text.value}"
        for file in sources()
        for text in texts(file)
        if text.value in ids and (file.as_posix(), text.value) not in SAME_WORD
    ]
    assert not wrong


def public(body: list[ast.stmt], prefix: str = "") -> Iterator[tuple[str, ast.stmt]]:
    """Public classes and functions with their full name; methods of public classes too."""
    for node in body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            yield f"{prefix}{node.name}", node
            if isinstance(node, ast.ClassDef):
                yield from public(node.body, f"{prefix}{node.name}.")


def test_everything_public_says_what_it_is() -> None:
    bare = []
    for file in sources():
        if MIGRATIONS in file.parents or room(file) == "pages":
            continue
        if not ast.get_docstring(tree(file)):
            bare.append(str(file))
        bare += [f"{file}: {name}" for name, node in public(tree(file).body) if not ast.get_docstring(node)]  # type: ignore[arg-type]
    assert not bare


@pytest.mark.parametrize("mark", ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"])
def test_nothing_is_left_for_later(mark: str) -> None:
    named = [*sources(), *(file.relative_to(ROOT) for file in (ROOT / "tests").rglob("*.py"))]
    assert not [str(file) for file in named if re.search(rf"\b{mark}\b", (ROOT / file).read_text("utf-8"))]


def test_the_map_for_contributors_names_every_room() -> None:
    words = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    table = words[words.index("| Floor |") : words.index("An answer's way")]
    shown = [name for name in FLOORS if name not in ("ria/errors.py", "ria/bench", "pages")]
    assert not [name for name in shown if name not in table]
    assert "`pages/*.py`" in table
