"""`python3 -m ria`: sets itself up, then runs a command; without one, serves the workbench.

Only the standard library is imported before the packages are there.
"""

import os
import sys

NEEDED = (3, 11)


def requirement_files(arguments: list[str]) -> list[str]:
    """What must be installed for these arguments: the PostgreSQL driver only for a PostgreSQL database."""
    addresses = [os.environ.get("RIA_DATABASE_URL", ""), *arguments]
    team = any(one.replace("--database-url=", "").startswith("postgresql") for one in addresses)
    return ["requirements.txt", *(["requirements-postgresql.txt"] if team else [])]


def main() -> int:
    """Run the command line; returns its exit code."""
    if sys.version_info < NEEDED:
        print(
            "The workbench needs Python 3.11 or newer; this is Python {}.{}. Install a newer one, then run it again "
            "with its name, for example: python3.11 -m ria".format(*sys.version_info),
            file=sys.stderr,
        )
        return 1
    from ria.bootstrap import enter  # noqa: PLC0415

    enter("ria", requirement_files(sys.argv[1:]), sys.argv[1:])
    from ria.cli import run  # noqa: PLC0415

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
