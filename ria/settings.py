"""Where data lies and where the server listens: environment variables with safe defaults."""

import getpass
import os
from dataclasses import dataclass
from pathlib import Path

DEFAULT_FILE = Path("data") / "ria.db"
NO_ACCOUNT = "unknown"


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
    """Who works at this computer: `RIA_PERSON`, otherwise what the computer calls the person, or their account."""
    return os.environ.get("RIA_PERSON", "").strip() or account_name()


def account_name() -> str:
    """The full name of the computer's account where one is kept, otherwise its login name."""
    try:
        login = getpass.getuser()
    except (KeyError, OSError, ImportError):  # an account without a name, as in some containers
        return NO_ACCOUNT
    return full_name(login) or login


def full_name(login: str) -> str:
    """The full name that the system keeps for an account; empty where it keeps none."""
    try:
        from pwd import getpwnam  # noqa: PLC0415  (not on Windows)

        return getpwnam(login).pw_gecos.split(",")[0].strip()
    except (KeyError, ImportError):
        return ""
