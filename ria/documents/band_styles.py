"""The styles of bands in a template, found by their names: LibreOffice and other programs give styles new ids."""

import re
from dataclasses import dataclass

from lxml import etree

from ria.documents.bands import CHIPS, LOOKS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NO_FILL = "FFFFFF"


@dataclass(frozen=True, slots=True)
class BandStyles:
    """`chip_of`: the form of chip by style id. `style_of`: the style id by form and band. `fills`: colours by band."""

    chip_of: dict[str, str]
    style_of: dict[str, dict[str, str]]
    fills: dict[str, str]


def band_styles(styles: bytes) -> BandStyles:
    """The styles of bands that a template has. What it lacks is missing here, and its bands stay plain words."""
    named = {}
    for style in etree.fromstring(styles).iter(f"{W}style"):
        name = style.find(f"{W}name")
        if style.get(f"{W}type") == "paragraph" and name is not None:
            named[name.get(f"{W}val", "")] = style
    ids = {name: style.get(f"{W}styleId", "") for name, style in named.items()}
    return BandStyles(
        {ids[name]: chip for chip, name in CHIPS.items() if name in ids},
        {
            chip: {look.word: ids[f"{name} {look.word}"] for look in LOOKS if f"{name} {look.word}" in ids}
            for chip, name in CHIPS.items()
        },
        {look.word: fill_of(named.get(f"{CHIPS['Band']} {look.word}")) for look in LOOKS},
    )


def fill_of(style: etree._Element | None) -> str:
    """The colour of a style as six hexadecimal digits; white where it has none."""
    shading = style.find(f".//{W}shd") if style is not None else None
    fill = shading.get(f"{W}fill", "") if shading is not None else ""
    return fill if re.fullmatch("[0-9A-Fa-f]{6}", fill) else NO_FILL
