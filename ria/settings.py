"""Where data lies and where the server listens: environment variables with safe defaults."""

import getpass
import os
from dataclasses import dataclass
from pathlib import Path

DEFAULT_FILE = Path("data") / "ria.db"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one process."""

    database_url: str
    root: Path


def root() -> Path:
    """The folder of the project: where `app.py` and `templates/` are."""
    return Path(__file__).resolve().parent.parent


def settings() -> Settings:
    """The settings from the environment: `RIA_DATABASE_URL`, or a SQLite file beside the project."""
    url = os.environ.get("RIA_DATABASE_URL")
    if not url:
        file = root() / DEFAULT_FILE
        file.parent.mkdir(exist_ok=True)
        url = f"sqlite:///{file}"
    return Settings(url, root())


def person_name() -> str:
    """Who works at this computer: `RIA_PERSON`, or the name of the computer's account."""
    return os.environ.get("RIA_PERSON") or getpass.getuser()
