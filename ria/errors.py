"""Every error that the workbench raises on purpose, as one family.

The text of a `RiaError` is written for the person who sees it: what happened, where, and what to do.
"""


class RiaError(Exception):
    """A promise that could not be kept, said in words that a person can act on."""


class BadInput(RiaError):
    """Something handed in cannot be used: a file, a field, a line. Nothing was written."""


class ContentError(BadInput):
    """An edition has faults. `faults` lists each one with its file and id."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(faults))


class FaultyTable(BadInput):
    """A table has faults. `faults` lists each one with its line, its column and what is wrong; nothing was written."""

    def __init__(self, what: str, faults: list[tuple[int, str, str]]) -> None:
        self.faults = tuple(faults)
        super().__init__(
            "\n".join([what, *(f"line {line}, {column or 'whole line'}: {fault}" for line, column, fault in faults)])
        )


class NotFound(RiaError):
    """The assessment, version, answer or file asked for does not exist."""


class NotAllowed(RiaError):
    """The person may not do this. The text says who can."""


class StaleAnswer(RiaError):
    """Somebody else saved first. Both texts are kept."""


class DocumentError(RiaError):
    """A document could not be made."""


class StorageError(RiaError):
    """The database cannot be used as it is."""


class Damaged(StorageError):
    """What is stored of one assessment cannot be read or used. Others are not touched by it."""
