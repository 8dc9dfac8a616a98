"""How bands look on paper, and which styles carry them.

The word carries the band, darkness repeats it, colour is third: lightness falls from Low to Critical, so that a grey
print keeps the order. Fills and text are styles of the template; an authority changes them there.
"""

from dataclasses import dataclass

from ria.domain.model import NOT_ASSESSED

INK, WHITE, EDGE = "1B1F24", "FFFFFF", "6B7683"


@dataclass(frozen=True, slots=True)
class BandLook:
    """A band on paper: its word, and fill, text and edge as six hexadecimal digits."""

    word: str
    fill: str
    text: str
    edge: str
    dashed: bool = False

    @property
    def suffix(self) -> str:
        """The word as it stands in a style id: Critical, NotAssessed."""
        return self.word.title().replace(" ", "")


LOOKS = (
    BandLook("Critical", "5F0F1C", WHITE, "5F0F1C"),
    BandLook("High", "C0431B", WHITE, "C0431B"),
    BandLook("Medium", "F5CF6B", INK, EDGE),
    BandLook("Low", "E6F0E8", INK, EDGE),
    BandLook(NOT_ASSESSED, WHITE, INK, EDGE, dashed=True),
)
"""Every band, worst first."""

CHIPS = {"Band": "RIA Band", "BandBig": "RIA Band big", "BandRow": "RIA Band row", "Heat": "RIA Heat"}
"""Styles of a paragraph that holds a band, id and name: in a cell, large, in a wide cell, in a map.

The style of one band has the word at the end of its name.
"""
