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

CHIPS = ("Band", "BandBig", "BandRow", "Heat")
"""Ids of the styles a template gives to a paragraph that holds a band: in a cell, large, in a wide cell, in a map."""


def chip_style(chip: str, word: str) -> str:
    """The id of the style for a band in one of the forms of `CHIPS`."""
    look = next(look for look in LOOKS if look.word == word)
    return chip + look.suffix


STYLE_OF = {chip: {look.word: chip_style(chip, look.word) for look in LOOKS} for chip in CHIPS}
"""The style that takes the place of a chip's own, by the band that stands in the paragraph."""
