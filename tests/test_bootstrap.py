"""Setting up: real environments, a real installer, and a package of our own so that no network is needed."""

import ast
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ria.settings import root

PYTHON = getattr(sys, "_base_executable", sys.executable)
PROBE = """
import sys
from ria.bootstrap import enter
enter("probe", ["requirements.txt"], sys.argv[1:])
import tiny_probe
print(tiny_probe.VERSION, sys.prefix, *sys.argv[1:])
"""


def wheel(folder: Path, version: str) -> None:
    """A package of one line."""
    about = f"tiny_probe-{version}.dist-info"
    files = {
        "tiny_probe.py": f"VERSION = {version!r}\n",
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: tiny-probe\nVersion: {version}\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{name},,\n" for name in (*files, f"{about}/RECORD"))
    with zipfile.ZipFile(folder / f"tiny_probe-{version}-py3-none-any.whl", "w") as archive:
        for name, text in (*files.items(), (f"{about}/RECORD", record)):
            archive.writestr(name, text)


class Copy:
    """A copy of what sets the workbench up, with requirements of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wheels = folder / "wheels"
        (folder / "ria").mkdir()
        self.wheels.mkdir()
        for name in ("__init__.py", "__main__.py", "bootstrap.py"):
            shutil.copy(root() / "ria" / name, folder / "ria" / name)
        (folder / "probe.py").write_text(PROBE)
        self.require("1.0")

    def require(self, version: str, *, available: bool = True) -> None:
        if available:
            wheel(self.wheels, version)
        (self.folder / "requirements.txt").write_text(f"# one package\ntiny-probe=={version}\n")

    def starting(self, *arguments: str, python: str = PYTHON, **environment: str) -> subprocess.Popen[str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
        offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels), "PIP_CONFIG_FILE": os.devnull}
        offline |= {"UV_NO_INDEX": "1", "UV_FIND_LINKS": str(self.wheels), "UV_OFFLINE": "1"}
        return subprocess.Popen(
            [python, "-m", "probe", *arguments],
            cwd=self.folder,
            env=kept | offline | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def start(self, *arguments: str, python: str = PYTHON, **environment: str) -> tuple[int, str, str]:
        process = self.starting(*arguments, python=python, **environment)
        out, errors = process.communicate(timeout=120)
        return process.returncode, out, errors


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)


def test_first_start_installs_second_start_is_silent_and_passes_arguments_on(copy: Copy) -> None:
    code, out, errors = copy.start("--port", "0 1")
    assert code == 0, errors
    assert out.split(maxsplit=1) == ["1.0", f"{copy.folder / '.venv'} --port 0 1\n"]
    assert "Installing 1 packages" in errors
    assert copy.start("again") == (0, f"1.0 {copy.folder / '.venv'} again\n", "")


def test_changed_requirements_are_installed(copy: Copy) -> None:
    copy.start()
    copy.require("2.0")
    code, out, errors = copy.start()
    assert (code, out.split()[0]) == (0, "2.0")
    assert "Installing" in errors


def test_the_environment_brings_itself_up_to_date(copy: Copy) -> None:
    """Its own Python has no pip of its own: it takes the one that Python brings along."""
    copy.start()
    copy.require("2.0")
    code, out, errors = copy.start(python=str(copy.folder / ".venv" / "bin" / "python"), PATH="/nowhere")
    assert code == 0, errors
    assert out.split()[0] == "2.0"


def test_two_starts_at_once_install_once(copy: Copy) -> None:
    both = [copy.starting(), copy.starting()]
    ended = [one.communicate(timeout=120) for one in both]
    assert [one.returncode for one in both] == [0, 0], ended
    assert sum("Installing 1" in errors for _, errors in ended) == 1


def test_an_environment_whose_python_is_gone_is_made_anew(copy: Copy) -> None:
    copy.start()
    python = copy.folder / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/no/such/python")
    code, out, errors = copy.start()
    assert (code, out.split()[0]) == (0, "1.0")
    assert "preparing" in errors


def test_without_a_package_index_it_says_so_and_the_next_start_goes_on(copy: Copy) -> None:
    copy.require("3.0", available=False)
    code, out, errors = copy.start()
    assert (code, out) == (1, "")
    assert "could not be installed" in errors
    assert "Is this computer online" in errors
    assert "Traceback" not in errors
    wheel(copy.wheels, "3.0")
    assert copy.start()[0] == 0


def test_something_else_in_the_place_of_the_environment_is_left_alone(copy: Copy) -> None:
    place = copy.folder / ".venv"
    place.write_text("mine")
    code, _, errors = copy.start()
    assert code == 1
    assert "is in the way" in errors
    assert place.read_text() == "mine"


def test_a_python_that_has_everything_is_used_as_it_is(copy: Copy) -> None:
    with zipfile.ZipFile(next(copy.wheels.iterdir())) as archive:
        archive.extractall(copy.folder)
    code, out, errors = copy.start()
    assert (code, errors) == (0, "")
    assert out.split()[0] == "1.0"
    assert not (copy.folder / ".venv").exists()


def test_an_old_python_gets_a_message(tmp_path: Path) -> None:
    """The entrance stands on its own and compares the version before anything else is loaded."""
    script = "import sys, runpy; sys.version_info = (3, 9, 1); runpy.run_module('ria', run_name='__main__')"
    done = subprocess.run(
        [PYTHON, "-c", script], cwd=root(), capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert done.returncode == 1
    assert "needs Python 3.11 or newer; this is Python 3.9" in done.stderr


def test_the_entrance_reads_as_old_syntax() -> None:
    """An old Python must be able to read the file that tells it that it is too old."""
    ast.parse((root() / "ria" / "__main__.py").read_text("utf-8"), feature_version=(3, 7))
