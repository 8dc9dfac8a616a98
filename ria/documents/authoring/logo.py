"""The place for a logo: a picture in the header that says so, to be changed for the house's own."""

import struct
import zlib

from ria.documents.authoring.package import OFFICE, Part
from ria.documents.authoring.xml import emu

PNG = "image/png"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
NAME, FILE, RELATION = "Logo", "media/logo.png", "rIdLogo"
RELATIONS = {RELATION: (f"{OFFICE}/image", FILE)}
WIDE_MM, HIGH_MM = 31.5, 8
"""So high that it fits above the line of the header without moving the text of the page."""

ALTERNATIVE = "Place for the logo of the authority"

LETTERS = {
    "Y": ("#...#", "#...#", ".#.#.", "..#..", "..#..", "..#..", "..#.."),
    "O": (".###.", "#...#", "#...#", "#...#", "#...#", "#...#", ".###."),
    "U": ("#...#", "#...#", "#...#", "#...#", "#...#", "#...#", ".###."),
    "R": ("####.", "#...#", "#...#", "####.", "#.#..", "#..#.", "#...#"),
    "L": ("#....", "#....", "#....", "#....", "#....", "#....", "#####"),
    "G": (".###.", "#...#", "#....", "#.###", "#...#", "#...#", ".###."),
    " ": (".....",) * 7,
}
WORDS, DOT = "YOUR LOGO", 6
PAPER, INK_SHADE = 0xEC, 0x4A
"""Shades of grey, 0 to 255."""


def dots() -> list[str]:
    """The picture as rows of dots, with an empty edge."""
    rows = [".".join(LETTERS[letter][row] for letter in WORDS) for row in range(7)]
    width, empty = len(rows[0]) + 6, 4
    side = "." * 3
    return ["." * width] * empty + [f"{side}{row}{side}" for row in rows] + ["." * width] * empty


def logo() -> bytes:
    """The picture: PNG in grey, not compressed, so that its bytes depend on no version of a compressor."""
    rows = [bytes(INK_SHADE if dot == "#" else PAPER for dot in row for _ in range(DOT)) for row in dots()]
    lines = b"".join(b"\x00" + row for row in rows for _ in range(DOT))
    head = struct.pack(">IIBBBBB", len(rows[0]), len(rows) * DOT, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", stored(lines)) + chunk(b"IEND", b"")


def chunk(kind: bytes, content: bytes) -> bytes:
    """One piece of a PNG file (ISO/IEC 15948, section 5.3)."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def stored(content: bytes) -> bytes:
    """A zlib stream whose blocks are stored as they are (RFC 1950, RFC 1951 section 3.2.4)."""
    blocks = [content[at : at + 65535] for at in range(0, len(content), 65535)]
    packed = b"".join(
        struct.pack("<BHH", at == len(blocks) - 1, len(block), len(block) ^ 0xFFFF) + block
        for at, block in enumerate(blocks)
    )
    return b"\x78\x01" + packed + struct.pack(">I", zlib.adler32(content))


def logo_part() -> Part:
    """The part that holds the picture."""
    return Part(f"word/{FILE}", PNG, logo())


def logo_line() -> str:
    """A line of the header that holds the logo."""
    size = f'cx="{emu(WIDE_MM)}" cy="{emu(HIGH_MM)}"'
    return (
        '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:drawing>'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="900" name="{NAME}" descr="{ALTERNATIVE}"/><a:graphic><a:graphicData uri="{PICTURE}">'
        f'<pic:pic xmlns:pic="{PICTURE}"><pic:nvPicPr><pic:cNvPr id="900" name="{NAME}" descr="{ALTERNATIVE}"/>'
        '<pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{RELATION}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
