"""`python3 -m tests`: installs what is needed, checks style and types, then runs every test.

Arguments go to pytest; the checks of style and types are then left out. The last line and the exit code are pytest's.
"""

import importlib.util
import os
import subprocess
import sys

NEEDED = (3, 11)
REQUIREMENTS = ("requirements.txt", "requirements-postgresql.txt", "requirements-test.txt")
STYLE = {
    "ruff check": ["ruff", "check", "ria", "pages", "tests", "app.py"],
    "ruff format --check": ["ruff", "format", "--check", "ria", "pages", "tests", "app.py"],
    "mypy --strict": ["mypy", "--strict", "ria", "app.py"],
}

SIDE_BY_SIDE = ["--numprocesses", "2", "--dist", "loadgroup", "--no-loadscope-reorder"]
"""Everything in two processes: the tests with a browser in one, file by file the others (`tests/conftest.py`)."""


def main(arguments: list[str]) -> int:
    """Run everything; returns only when something fails before pytest starts."""
    if sys.version_info < NEEDED:
        sys.stderr.write("The tests need Python 3.11 or newer. Run them with its name: python3.11 -m tests\n")
        return 1
    from ria.bootstrap import ROOT, enter, start
    from tests import tools

    if not tools_are_here():
        return 1
    enter("tests", REQUIREMENTS, arguments)
    os.chdir(ROOT)
    if not arguments:
        for name, command in STYLE.items():
            tools.say(f"{name} …")
            if subprocess.run([sys.executable, "-m", *command], stdout=sys.stderr, check=False).returncode:
                tools.say(f"{name} found faults; the tests were not run. Fix them first (CONTRIBUTING.md).")
                return 1
    start([sys.executable, "-m", "pytest", *(arguments or SIDE_BY_SIDE)])
    return 0


def tools_are_here() -> bool:
    """Install the programs that are missing. Under `CI=true` one that stays missing is a failure, never a skip."""
    from tests import tools

    packages = tools.missing()
    if all(importlib.util.find_spec(one) is None for one in ("ensurepip", "pip")):
        packages.append("python3-venv")
    if packages:
        tools.install(packages)
    if os.environ.get("CI") == "true" and (still := tools.missing()):
        tools.say(f"CI=true, and these are still missing: {', '.join(still)}.")
        return False
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
