"""How rights are called in tables and in the heat map: by a letter, worst first."""

from ria.documents.report.words import letter
from ria.domain.opened import Opened


def letters(opened: Opened) -> dict[str, str]:
    """The letter of each engaged right, worst first."""
    return {one.right: letter(index) for index, one in enumerate(opened.scorecard.main.rights)}
