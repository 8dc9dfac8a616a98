"""How bands, states and words look: one shape, one colour slot and one word for each meaning."""

import re

from ria.domain.model import NOT_ASSESSED, Band, Checked, band_word

SLOT = {"Low": "green", "Medium": "yellow", "High": "orange", "Critical": "violet", NOT_ASSESSED: "gray"}
SHAPE = {
    "Low": "circle",
    "Medium": "change_history",
    "High": "diamond",
    "Critical": "report",
    NOT_ASSESSED: "radio_button_unchecked",
}
COMPLETE, BEGUN, UNTOUCHED, STOPPED = "check_circle", "clock_loader_40", "radio_button_unchecked", "front_hand"
PROVENANCE: dict[Checked, str] = {
    "verified": "",
    "unverified": "confirm with your lawyer",
    "proposal": "our proposal",
}
SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>$~:^=&])")


def plain(text: str) -> str:
    """Words that people typed, for a place that reads Markdown: shown as typed, on one line, never as markup."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def icon(name: str) -> str:
    """A Material symbol."""
    return f":material/{name}:"


def band(value: Band | None) -> str:
    """A band as a badge: colour, shape and word."""
    word = band_word(value)
    return f":{SLOT[word]}-badge[{icon(SHAPE[word])} {word}]"


def span(better: Band | None, worse: Band | None) -> str:
    """A band with the worse end of its range, where weak evidence widens it."""
    if better is None or worse is None or better == worse:
        return band(better)
    return f"{band(better)}–{band(worse)}"


def move(before: Band | None, after: Band | None) -> str:
    """From the band before safeguards to the band after."""
    if before is None and after is None:
        return band(None)
    return f"{band(before)} {icon('arrow_forward')} {band(after)}"


def pair(before: Band | None, after: Band | None, so_far: tuple[Band | None, Band | None] = (None, None)) -> str:
    """The overall pair; while rights are unrated, the worst so far, said as such."""
    if after is None and so_far[1] is not None:
        return f"{move(*so_far)} :gray[so far]"
    return move(before, after)


def grey(text: str) -> str:
    """Small words of context."""
    return f":gray[:small[{text}]]"


def small(text: str) -> str:
    """Help and arithmetic, 14 px."""
    return f":small[{text}]"


def plural(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 right, 3 rights."""
    return f"{number} {one if number == 1 else many or one + 's'}"
